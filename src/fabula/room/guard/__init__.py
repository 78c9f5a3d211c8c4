"""Who may come in: one's own browser, by the address that was printed, and nobody else."""
