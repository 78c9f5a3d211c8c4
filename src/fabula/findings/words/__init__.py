"""Rules about words: doubled, lost, mistaken for their likes, spelled in two ways."""
