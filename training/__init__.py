"""Trains, measures and exports the reader model; PyTorch lives only here."""
