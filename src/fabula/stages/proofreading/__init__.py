"""Which words are not the ones that their neighbours expect."""
