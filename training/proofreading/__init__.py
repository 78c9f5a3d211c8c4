"""Makes the proofreading head: slips planted in clean text, and a small network that finds them."""
