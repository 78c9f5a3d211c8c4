"""Makes the expectations: a small network that tells from its neighbours which word is meant."""
