"""Rules about the view: whose eyes, which person, which tense."""
