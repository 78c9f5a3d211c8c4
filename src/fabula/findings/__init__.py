"""The review: what a careful beta reader would tell the author, by rules over a finished story."""

from fabula.findings.review import VERSION, review

__all__ = ["VERSION", "review"]
