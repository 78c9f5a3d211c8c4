"""Reading, in a process of its own, so that the pages answer while it goes on."""
