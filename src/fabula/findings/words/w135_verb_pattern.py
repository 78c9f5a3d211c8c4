"""W135: small words that a verb does not take."""

from collections.abc import Iterator
from typing import Final

from fabula.findings.grammar import Fault, GrammarRule, Words
from fabula.findings.lists import wordset
from fabula.findings.verbs import gerund
from fabula.layers.findings import Severity

_WHOM: Final = wordset("me you him her us them")
_TELLING: Final = wordset("explain explained explaining")
_LISTENING: Final = wordset("listen listened listening")
_BARE: Final = wordset("must can could will would should might cannot can't couldn't won't")
_ALL: Final = wordset("all what anything everything nothing whatever much as that best")
_PLAN: Final = wordset("try tried trying wanted decided promised hoped managed pretended chose")
_SPAN: Final = wordset("year years month months week weeks day days hour hours minutes century")
_THINGS: Final = frozenset({"DET", "PRON"})


class VerbPattern(GrammarRule):
    """A verb with a small word too many, or one too few: “explain me”, “without to say”.

    Other languages build such sentences so, and the writer hears nothing wrong. The reader
    understands, and stops.
    """

    code, name, family = "W135", "verb-pattern", "words"
    severity = Severity.SLIP
    message = "English says “{right}” rather than “{found}” here."
    example = "She listened the rain without to speak, since two hours."
    better = "She listened to the rain without speaking, for two hours."
    hears = True

    def faults(self, words: Words) -> Iterator[Fault]:
        """Each kind in turn."""
        yield from _explain(words)
        yield from _listen(words)
        yield from _to_after(words)
        yield from _negated(words)
        yield from _since(words)
        yield from _friend_with(words)
        yield from _of(words)
        yield from _said(words)


def _explain(words: Words) -> Iterator[Fault]:
    """“explain me how”, but not “let her explain me to herself”."""
    for at in words.where(_TELLING):
        whom = words.word(at + 1)
        if whom not in _WHOM or words.word(at + 2) == "to":
            continue
        asked = words.tag(at + 2) in ("DET", "SCONJ") or words.word(at + 2) in _ASKED
        if asked and not (whom == "her" and words.tag(at + 2) == "NOUN"):
            yield Fault(at, at + 2, f"{words.word(at)} to {whom}")


_ASKED: Final = wordset("how what why where when who that everything something this it")


def _listen(words: Words) -> Iterator[Fault]:
    """“listened the rain”, but not “Listen, the rain”."""
    for at in words.where(_LISTENING):
        after = words.word(at + 1)
        thing = after in _THE or (after in _WHOM and words.closes(at + 2) and not words.begins(at))
        if thing and after not in ("you", "this", "that"):
            yield Fault(at, at + 1, f"{words.word(at)} to")


_THE: Final = wordset("the my his our their its music me him them")


def _to_after(words: Words) -> Iterator[Fault]:
    """“without to say”, “for to say”, “must to go”."""
    for at in words.where(frozenset({"to"})):
        before, verb = words.word(at - 1), words.word(at + 1)
        if words.tag(at) != "PART" or words.tag(at + 1) not in ("VERB", "AUX"):
            continue
        if verb.endswith("ing") or not verb.isalpha():
            continue
        if before == "without":
            yield Fault(at - 1, at + 2, f"without {gerund(verb)}", 0.92)
        elif before == "for" and words.tag(at - 2) not in _TAKE_FOR:
            yield Fault(at - 1, at + 1, "to", 0.85)
        elif before in _BARE and words.tag(at - 2) == "PRON" and words.word(at - 3) not in _ALL:
            yield Fault(at - 1, at + 1, before, 0.85)


_TAKE_FOR: Final = frozenset({"VERB", "ADP", "NOUN", "ADJ", "ADV", ""})


def _negated(words: Words) -> Iterator[Fault]:
    """“told him to don't laugh”, “tried not count”."""
    for at in words.where(frozenset({"don't"})):
        told = words.tag(at - 2) in ("PRON", "PROPN", "NOUN", "VERB")
        if words.word(at - 1) == "to" and told and words.tag(at + 1) in ("VERB", "AUX"):
            yield Fault(at - 1, at + 1, "not to", 0.92)
    for at in words.where(frozenset({"not"})):
        if words.word(at - 1) in _PLAN and words.tag(at + 1) == "VERB":
            verb = words.word(at + 1)
            if not verb.endswith(("ing", "ed", "en")) and words.tag(at + 2) in (
                *_THINGS, "ADP", "PART",
            ):  # fmt: skip
                yield Fault(at, at + 1, "not to", 0.88)


def _since(words: Words) -> Iterator[Fault]:
    """“is dead since six years”, but not “since the war” nor “since two”."""
    for at in words.where(frozenset({"since"})):
        number, unit = words.tag(at + 1), words.word(at + 2)
        counted = number == "NUM" or words.word(at + 1) in ("many", "several", "some")
        after = words.word(at + 3)
        whole = words.closes(at + 3) or after in ("and", "but", "now", "so")
        if counted and unit in _SPAN and whole and not words.begins(at):
            yield Fault(at, at + 1, "for", 0.88)


def _friend_with(words: Words) -> Iterator[Fault]:
    """“you are friend with”."""
    for at in words.where(frozenset({"friend"})):
        helped = words.tag(at - 2 if words.tag(at - 1) == "ADV" else at - 1) == "AUX"
        if words.word(at + 1) == "with" and helped:
            yield Fault(at, at + 1, "friends", 0.9)


def _of(words: Words) -> Iterator[Fault]:
    """“goes under of the fridge”."""
    for at in words.where(frozenset({"of"})):
        before = words.word(at - 1)
        if before in _PLACES and words.word(at + 1) in _OWN and words.tag(at - 2) != "DET":
            yield Fault(at - 1, at + 1, before, 0.88)


_PLACES: Final = wordset("under behind beneath below between above near among beside")
_OWN: Final = wordset("the my his her our their its a this that")


def _said(words: Words) -> Iterator[Fault]:
    """“said me that”, “told to him that”, “made him to laugh”, “discussed about”."""
    for at in words.where(wordset("said say says told made make let")):
        verb, whom = words.word(at), words.word(at + 1)
        if verb in ("said", "say", "says") and whom in _HIM:
            spoken = whom == "them" and words.word(at + 2) == "to"
            if not spoken and words.word(at + 2) in ("that", "to", "how", "what", "why"):
                yield Fault(at, at + 1, {"said": "told", "say": "tell", "says": "tells"}[verb])
        elif verb == "told" and whom == "to" and words.word(at + 2) in _HIM:
            if words.word(at + 3) in ("that", "to", "how"):
                yield Fault(at, at + 2, "told")
        elif verb in ("made", "make", "let") and whom in _HIM and words.word(at + 2) == "to":
            linked = any(words.word(one) in _RELATIVE for one in words.sentence(at))
            if words.tag(at + 3) == "VERB" and words.tag(at + 2) == "PART" and not linked:
                yield Fault(at + 1, at + 3, whom, 0.85)
    for at in words.where(wordset("discuss discussed discussing")):
        if words.word(at + 1) == "about" and words.tag(at) == "VERB":
            yield Fault(at, at + 2, words.word(at))


_RELATIVE: Final = wordset("that which what who whom")
_HIM: Final = wordset("me him us them")
