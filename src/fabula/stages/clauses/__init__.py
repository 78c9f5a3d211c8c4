"""The clauses of the narration: who does what."""
