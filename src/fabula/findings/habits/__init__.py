"""Rules about habits: what the hand does without asking; never errors."""
