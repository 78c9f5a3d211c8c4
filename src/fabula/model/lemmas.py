"""Lemmas by edit scripts: cut some letters off the end of a word and put others there.

Source: the idea of Chrupala (2006), as UDPipe uses it; suffixes only, since English needs no more.
"""

from functools import lru_cache


def script_of(word: str, lemma: str) -> str:
    """The script that makes `lemma` from `word`: case kept or lowered, letters cut, letters put."""
    case = "l" if lemma == lemma.lower() else "k"
    form = word.lower() if case == "l" else word
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return f"{case}{len(form) - shared}|{lemma[shared:]}"


@lru_cache(maxsize=100_000)
def apply_script(script: str, word: str) -> str:
    """The lemma that `script` makes of `word`; the word itself where it is too short for that."""
    form = word.lower() if script[0] == "l" else word
    count, _, suffix = script[1:].partition("|")
    cut = int(count)
    if cut > len(form):
        return form
    return (form[: len(form) - cut] + suffix) or form
