"""Rules about dialogue: who speaks, and how it is told."""
