"""What counts as a word."""

import re

_WORD = re.compile(r"[^\W_](?:[^\s—–]*[^\W_])?")
_DASHES = re.compile(r"--+|\.\.\.+|…")


def count_words(text: str) -> int:
    """How many words a text has: what stands between white space or dashes and holds a letter or
    figure, so "it's" and "rock-'n'-roll" are one word, and "wait--what" and "so...no" are two.
    """
    return len(_WORD.findall(_DASHES.sub(" ", text)))
