"""The reading room: pages over the library, served from one's own machine to oneself alone."""
