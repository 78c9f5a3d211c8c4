"""Learns the weights of the signs by which unmarked scene breaks are found."""
