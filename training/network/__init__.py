"""The networks: one encoder, several heads."""
