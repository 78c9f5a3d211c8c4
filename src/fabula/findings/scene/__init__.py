"""Rules about scenes and continuity: place, time, who is there, what cannot all be true."""
