"""Stories and their versions in a database; the only SQL."""
