"""Places: where each scene happens, in the text's own words."""
