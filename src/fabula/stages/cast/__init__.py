"""Who is in the story, under which names."""
