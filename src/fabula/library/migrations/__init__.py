"""How the library's tables came to be, one numbered file a change."""
