"""Tells speech from thought, quoted writing and scare quotes.

An ordered list of rules, each with a name and a confidence; the first that fires decides. Tags of
thought make a thought; verbs of writing and nouns for things written on make writing; a quotation
that is a part of the narrator's own sentence (a plain word before it, no verb of speech, no stop or
a small letter in it) is a name, a title or a word held with tongs. The rest is speech. The forms
are those of the style guides (The Chicago Manual of Style, 7.55 to 7.63, 8.163 to 8.204, 13.7 to
13.50).
"""

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from fabula.layers import QuotationKind
from fabula.stages.quotations.italics import ITALIC_SAID
from fabula.stages.quotations.reported import coordinated, heard, reported
from fabula.stages.quotations.stretch import CHAT, DASH, ITALIC, Stretch
from fabula.stages.quotations.surroundings import Left, Surroundings
from fabula.stages.quotations.tags import TAG, either
from fabula.stages.quotations.words import (
    NOT_BEFORE,
    SPEECH_PARTICIPLES,
    TAG_VERBS,
    THOUGHT_PAST,
    THOUGHT_PRESENT,
)

_THINK: Final = either(THOUGHT_PAST | THOUGHT_PRESENT | frozenset({"thinking", "think"}))
_SELF: Final = r"(?:himself|herself|myself|themselves|itself|yourself|ourselves)"
_WRITTEN: Final = (
    r"(?:read|reads|reading|wrote|writes|writing|written|labell?ed|marked|inscribed|inscription|"
    r"entitled|titled|headed|heading|signed|engraved|printed|scrawled|scribbled|painted|stamped|"
    r"embroidered|carved|typed|texted|sign|signs|note|motto|placard|notice|headline|caption|poster|"
    r"telegram|label|plaque|banner|letter|postcard|advertisement|epitaph|superscription|title)"
)
_WORD: Final = (
    r"(?:word|terms?|names?|phrases?|expression|syllables?|title|adjective|noun|verb|adage|"
    r"proverb|maxim|number|date|surname|nickname|epithet|appellation|slogan|password)"
)
_WORK: Final = (
    r"(?:book|novel|song|poem|play|magazine|story|chapter|ballad|hymn|tune|copy\s+of|film|movie|"
    r"show|album|opera|overture\s+to|duet\s+from|lines\s+from|sang|sing|singing|sung|hummed|humming|"
    r"played|playing|whistled|whistling|recited|reciting)"
)
_NAMED: Final = (
    r"(?:called|call|calls|calling|named|termed|dubbed|nicknamed|christened|known\s+as|styled|"
    r"so-called|referred\s+to\s+as|described\s+as|(?:a|some)\s+(?:sort|kind|species)\s+of)"
)
_SAYS: Final = either((TAG_VERBS | SPEECH_PARTICIPLES) - NOT_BEFORE)

_THOUGHT_AFTER: Final = re.compile(
    rf"[\s—–-]{{0,6}}(?:[\w'’.]+\s+){{0,4}}?{_THINK}"
    r"(?!\s+(?:aloud|out))"
)
_TO_SELF: Final = re.compile(
    rf"[\s—–-]{{0,6}}[^.;:!?]{{0,50}}?\b(?:said|says|told|asked|thought|exclaimed)\b[^.;:!?]{{0,30}}?"
    rf"\b(?:to|within)\s+{_SELF}\b|[\s—–-]{{0,6}}[^.;:!?]{{0,30}}\b(?:mentally|inwardly)\b"
)
_THOUGHT_BEFORE: Final = re.compile(rf"\b{_THINK}[^.!?]{{0,40}}[,:]\s*$")
_WRITING_BEFORE: Final = re.compile(
    rf"\b{_WRITTEN}\b(?:\s+[\w'’]+){{0,4}}\s*[,:—–-]{{0,3}}\s*$", re.IGNORECASE
)
_WRITING_CLAUSE: Final = re.compile(
    r"\b(?:pages?|paragraph|entry|register|handwriting|inserted|inserting|write)\b"
    r"[^.!?\"“”]{0,60}[:—–-]+\s*$"
)
READ_OUT: Final = re.compile(r"\bread\s+(?:it|them|the\s+\w+|his\s+\w+|her\s+\w+)[.:]\s*$")
_IT_SAID: Final = re.compile(r"\s*(?:it|they)\s+(?:said|read|ran|began|went\s+on)\b")
_WRITING_AFTER: Final = re.compile(
    rf"\s+(?:(?:was|were|is|had\s+been)\s+(?:\w+\s+)?{_WRITTEN}"
    r"|(?:it|the\s+\w+)\s+(?:read|reads|ran)\b|read\s+the\b|(?:he|she|I|they|[A-Z]\w+)\s+(?:wrote|writes|texted|typed|read)\b)"
)
_LETTER: Final = re.compile(
    r"(?:My\s+)?(?:[Dd]ear|DEAR|Dearest)(?:est)?\s+[A-Z][\w.]*(?:\s+[A-Z]\w*){0,3}\s*[,:—–-]"
)
_WORD_BEFORE: Final = re.compile(
    rf"\b(?:words|{_WORD}(?:\s+(?:of|was|is|as|to|like))?\s*[,:]?)\s*$", re.IGNORECASE
)
_WORK_BEFORE: Final = re.compile(rf"\b{_WORK}\s*,?\s*$", re.IGNORECASE)
_NAMED_BEFORE: Final = re.compile(
    rf"\b{_NAMED}(?:\s+(?:the|a|an|him|her|it|them|me|us|this|that|{_SELF}))?\s*$", re.IGNORECASE
)
_SAYS_BEFORE: Final = re.compile(rf"\b{_SAYS}(?:\s+\w+ly|\s+(?:out|aloud|again|back))?\s*$")
_SAYS_FIRST: Final = re.compile(
    r"\b(?:Says|Said|Cries|Cried|Asks|Asked|Quoth)\s+(?:I|he|she|we|they|[A-Z]\w+),\s*$"
)
_SAYS_CLAUSE: Final = re.compile(rf"\b{_SAYS}[^.!?]{{0,50}}[,:;—–-]\s*$")
_UNSAID: Final = re.compile(
    r"(?:(?:n['’]t|\bnot|\bnever|\bcan|\bcould|\bmight|\bmay|\balmost|\blike|"
    r"\b(?:as\s+much\s+as|as\s+if|well|impulse|longed|wanted|seemed|ready|hoped|tempted)\s+to)\s+"
    r"(?:say|said|saying|ask|answer|answering|cry|exclaim|reply|shout|scream)\b[^.!?:,]{0,12}"
    r"|\bexpress\w*\s+the\s+(?:sentiment|feeling|idea)"
    r"|\b(?:might|could|may)\s+(?:have\s+been|be)\s+(?:put|translated|turned)\s+into\s+words[\s\w]{0,16}"
    r")[,:]?\s*$"
)
_AS_NAMED: Final = re.compile(r"\s*(?:an?|the|it)?\s*$")
_DETERMINED: Final = re.compile(r"\b(?:a|an|the|his|her|their|its|my|our|your|this|that)\s+$")
_PLAIN_NEXT: Final = re.compile(r"\s+[a-z]")
_VERSE_LINE: Final = 64
_EXCLAIMED: Final = frozenset("!?")


class Verdict(Struct, frozen=True, gc=False):
    """What a stretch is, how sure that is, and the rule that says so."""

    kind: QuotationKind
    confidence: float
    by: str


class Rule(Struct, frozen=True):
    """A name, what it decides and when."""

    name: str
    kind: QuotationKind
    confidence: float
    fires: Callable[[Surroundings], bool]


def _tagged(one: Surroundings) -> bool:
    if _full_stop(one):
        return False
    tag = TAG.match(one.after)
    return tag is not None and not (
        tag[0].endswith("called") and _AS_NAMED.match(one.after, tag.end())
    )


def _full_stop(one: Surroundings) -> bool:
    """Whether it ends a sentence, so that what follows is no tag of it."""
    return one.words.endswith(".") and not one.words.endswith("..")


def _led_in(one: Surroundings) -> bool:
    return (
        _SAYS_BEFORE.search(one.before) is not None
        or _SAYS_FIRST.search(one.before) is not None
        or (_SAYS_CLAUSE.search(one.before) is not None and not _listed(one))
    )


def _listed(one: Surroundings) -> bool:
    """One bare word after a comma: not what is said but one of the things spoken of."""
    return one.lower and not one.ends and one.count == 1


def _thought(one: Surroundings) -> bool:
    if _THOUGHT_BEFORE.search(one.before):
        return True
    if not _tagged(one) and not _TO_SELF.match(one.after):
        return False
    return bool(_THOUGHT_AFTER.match(one.after) or _TO_SELF.match(one.after))


def _letter(one: Surroundings) -> bool:
    found = _LETTER.match(one.words)
    alone = not one.after.strip() and found is not None and found.end() == len(one.words)
    return found is not None and (one.goes_on or alone)


def _capitals(one: Surroundings) -> bool:
    """A line of capitals that stands alone and has no stop: a sign, a heading, a motto."""
    alone = not one.before.strip() and not one.after.strip() and not one.ends
    longest = max((len(word) for word in one.words.split()), default=0)
    return alone and one.count > 1 and longest > 3 and one.words.isupper()


def _caption(one: Surroundings) -> bool:
    return one.bracketed


def _writing(one: Surroundings) -> bool:
    if READ_OUT.search(one.before) and _IT_SAID.match(one.after):
        return True
    if _tagged(one) or _resumed(one):
        return False
    if _WRITING_BEFORE.search(one.before) or _WRITING_CLAUSE.search(one.before):
        return True
    return not _full_stop(one) and _WRITING_AFTER.match(one.after) is not None


def _mentioned(one: Surroundings) -> bool:
    return _WORD_BEFORE.search(one.before) is not None and not (_tagged(one) or _resumed(one))


def _work(one: Surroundings) -> bool:
    return one.title and _WORK_BEFORE.search(one.before) is not None


def _named(one: Surroundings) -> bool:
    return _NAMED_BEFORE.search(one.before) is not None and one.words[-1:] not in _EXCLAIMED


def _title(one: Surroundings) -> bool:
    return (
        one.left is Left.WORD
        and one.title
        and one.words[-1:] not in _EXCLAIMED
        and not (_tagged(one) or _led_in(one))
    )


def _reported(one: Surroundings) -> bool:
    return reported(one) and not (_led_in(one) or _tagged(one) or _resumed(one))


def _embedded(one: Surroundings) -> bool:
    if one.left is not Left.WORD or _led_in(one) or _tagged(one) or _resumed(one):
        return False
    return one.lower or (not one.ends and one.count <= 4)


def _aside(one: Surroundings) -> bool:
    if one.left is not Left.PAUSE or not one.lower:
        return False
    return not (_led_in(one) or _tagged(one) or _resumed(one))


def _subject(one: Surroundings) -> bool:
    """A word or a name that the narrator's sentence begins with: `"Zampa" was played.`"""
    if one.left is Left.WORD or one.ends or _tagged(one) or _resumed(one) or one.count > 3:
        return False
    return _PLAIN_NEXT.match(one.after) is not None and not _led_in(one)


def _resumed(one: Surroundings) -> bool:
    if not one.said_before or _DETERMINED.search(one.before):
        return False
    return one.left is Left.PAUSE or coordinated(one) or TAG.match(one.before) is not None


def _verse(one: Surroundings) -> bool:
    """Lines set in: a poem, an inscription, a letter."""
    lines = one.words.splitlines()
    inset = all(line.startswith("  ") and len(line) < _VERSE_LINE for line in lines[1:])
    return len(lines) > 1 and inset and not (_tagged(one) or _led_in(one))


def _phrase(one: Surroundings) -> bool:
    return _clause(one) and one.words[-1:] not in _EXCLAIMED


def _clause(one: Surroundings) -> bool:
    return one.left is Left.WORD and not (_led_in(one) or _tagged(one) or _resumed(one))


def _unsaid(one: Surroundings) -> bool:
    """Words that nobody utters: `as much as to say, "Well?"`"""
    return _UNSAID.search(one.before) is not None and not (_tagged(one) or _resumed(one))


def _always(_: Surroundings) -> bool:
    return True


RULES: Final = (
    Rule("thought-tag", QuotationKind.THOUGHT, 0.93, _thought),
    Rule("caption", QuotationKind.TEXT, 0.8, _caption),
    Rule("letter", QuotationKind.TEXT, 0.95, _letter),
    Rule("capitals", QuotationKind.TEXT, 0.9, _capitals),
    Rule("verse", QuotationKind.TEXT, 0.92, _verse),
    Rule("writing", QuotationKind.TEXT, 0.9, _writing),
    Rule("mentioned", QuotationKind.TEXT, 0.83, _mentioned),
    Rule("work", QuotationKind.TEXT, 0.95, _work),
    Rule("named", QuotationKind.SCARE, 0.93, _named),
    Rule("title", QuotationKind.TEXT, 0.96, _title),
    Rule("reported", QuotationKind.SPEECH, 0.69, _reported),
    Rule("heard", QuotationKind.SPEECH, 0.76, heard),
    Rule("embedded", QuotationKind.SCARE, 0.87, _embedded),
    Rule("aside", QuotationKind.SCARE, 0.75, _aside),
    Rule("subject", QuotationKind.SCARE, 0.75, _subject),
    Rule("unsaid", QuotationKind.SCARE, 0.89, _unsaid),
    Rule("tag", QuotationKind.SPEECH, 0.99, _tagged),
    Rule("lead-in", QuotationKind.SPEECH, 0.95, _led_in),
    Rule("phrase", QuotationKind.TEXT, 0.54, _phrase),
    Rule("clause", QuotationKind.SPEECH, 0.82, _clause),
    Rule("speech", QuotationKind.SPEECH, 0.96, _always),
)


def judge(one: Surroundings, stretch: Stretch) -> Verdict:
    """What the stretch with these surroundings is."""
    if stretch.style == ITALIC and stretch.by == ITALIC_SAID:
        return Verdict(QuotationKind.SPEECH, stretch.sure, stretch.by)
    if stretch.style == ITALIC:
        return Verdict(QuotationKind.THOUGHT, stretch.sure, stretch.by)
    if stretch.style == CHAT:
        return Verdict(QuotationKind.TEXT, stretch.sure, stretch.by)
    if stretch.style == DASH:
        return Verdict(QuotationKind.SPEECH, 0.93, "quotations.dash")
    rule = next(rule for rule in RULES if rule.fires(one))
    return Verdict(rule.kind, rule.confidence, f"quotations.{rule.name}")
