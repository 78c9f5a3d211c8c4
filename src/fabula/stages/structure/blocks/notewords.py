"""How much a paragraph speaks as an author to readers, and how much it tells a story.

The weights are few and whole: a paragraph without a label has to give two independent signs before
it is taken for a note, and any sign of narration speaks against it. They were chosen on invented
cases and checked on novels, which hold no such notes.
"""

import re
from functools import lru_cache

_STRONG = (
    r"(?:please|pls|plz),?\s+(?:do\s+)?(?:read\s+(?:and|&)\s+)?(?:leave\s+(?:a|me)\s+)?(?:some\s+)?"
    r"(?:review|comment|fav|favou?rite|r\s?&\s?r)s?\b",
    r"\br\s?(?:&|and|n)\s?r\b",
    r"\breviews?\s+(?:make|are|is|would|will|keep|feed|=|much|appreciated|please|fuel|equal)",
    r"\b(?:leave|drop)\s+(?:me\s+)?(?:a\s+|some\s+|your\s+)?(?:\w+\s+)?(?:review|comment|kudo)s?\b",
    r"\bkudos\b",
    r"\bthank(?:s|\s+you)\s*(?:so much|all|again|a lot|everyone|to everyone|guys|for everyone|very "
    r"much|to all|you)?,?\s*(?:who|of you|those|for|to)?(?:\s+(?:all|the|your|who|taking the time"
    r"|time|to|of|you|lovely|kind|those))*\s+(?:read|review|comment|favou?rit|follow|feedback)",
    r"\b(?:fan\s?fic(?:tion)?s?|fanfics?|ficlets?|drabbles?|one-?shots?|oneshots?|songfic|multi-?chap"
    r"|wip|plot\s?bunn(?:y|ies)|headcanons?|beta['’]?d|beta-?read(?:er)?s?|betaed|unbeta['’]?e?d)\b",
    r"\b(?:ao3|ffn|ff\.net|fanfiction\.net|wattpad|livejournal|archive of our own|tumblr)\b",
    r"\bmy\s+(?:first|second|third|latest|new|other)\s+(?:ever\s+)?(?:attempt at\s+)?(?:a\s+)?"
    r"(?:fic|fan\s?fic|story|stories|multi-?chapter|one-?shot|chaptered)\b",
    r"\b(?:sorry|apologi[sz]e|apologies)\b[^.!?\n]{0,40}?\b(?:wait|delay|updat|late chapter|"
    r"so long|took|taking|forever|short chapter|cliff\s?hang|mistakes|grammar|typos?)",
    r"\b(?:i['’]?(?:ll|m|d)|will|to|can|gonna)\s+(?:try\s+(?:to|and)\s+)?(?:update|post)\b",
    r"\b(?:hope|hoping)\s+(?:that\s+)?(?:you|y['’]?all|everyone|people)(?:\s+(?:guys|all|will|still|"
    r"like|have|did))*(?:['’]ve|['’]ll)?\s+(?:enjoy(?:ed)?|liked?)\b",
    r"\bdon['’]?t forget to\s+(?:(?:please |read and )?(?:review|comment|vote|subscribe)\b|"
    r"(?:leave|drop)\s+(?:me\s+)?(?:a|some|your)\s+(?:review|comment|vote|like)s?\b)",
    r"\b(?:constructive\s+criticism|con-?crit|flames?\s+(?:will|are|is)|no\s+flames|feedback)\b",
    r"\b(?:let me know|tell me)\s+(?:what|if|how)\s+(?:you|u)(?:\s+(?:all|guys))?\s*(?:think|"
    r"thought|like|want|feel)",
    r"\bcross-?posted\b|\bon hiatus\b|\bwriter['’]?s block\b",
    r"\btrigger warnings?\b|\bcontent warnings?\b|\bspoilers? (?:for|up to|through)\b",
    r"\b(?:not|un)\s?beta\b|\bmistakes are (?:all )?(?:mine|my own)\b",
)
_MEDIUM = (
    r"\b(?:next|last|previous|first|new|this)\s+(?:chapter|chappie|chap|update|installment)\b",
    r"\breviews?\b|\breviewers?\b|\bfollowers\b",
    r"\bchapters?\b|\bchap\b|\bchappie\b",
    r"\b(?:enjoy|happy reading|xoxo|hugs)\b",
    r"\b(?:updat(?:e|es|ed|ing)|post(?:ed|ing)?)\b",
    r"\b(?:fics?|canon|pairing|fandom|ship(?:per|ping)|otp|au|oc|ocs|ooc|pov|m/m|f/f|m/f|slash|"
    r"prompts?|prequel|sequel)\b",
    r"\b(?:rated|rating|warnings?|spoilers?|disclaimer)\b",
    r"\b(?:writ(?:e|ing|ten)|wrote)\b[^.!?\n]{0,30}\b(?:this|story|it|chapter|fic|for)\b",
    r"\b(?:this|the|my|a)\s+(?:story|idea|rewrite|plot|series|ending)\b",
    r"\b(?:episode|season|the show|the movie|the books?|the series|characters?)\b",
    r"\b(?:you guys|guys|everyone|y['’]?all|readers?|lovelies|peeps)\b",
    r"(?:\blol\b|\bhaha|[:;]-?[)DPp(](?!\w)|<3|\^_?\^|\bbtw\b|!!+)",
    r"\bthanks?\b|\bthank you\b|\bsorry\b|\bfeel free\b",
    r"\b(?:ideas?|suggestions?|inspired|inspiration|based on|dedicated to|for my friend)\b",
    r"\b(?:until|till|see you|catch you)\s+(?:next|soon|then)\b",
)
_REMARKS = (
    r"\bsorry (?:if|that|for|about) (?:(?:this|it|the chapter|the update)(?:['’]s| is| was)?|how) "
    r"(?:\w+ ){0,2}?(?:short|late|rushed|long)\b",
)
_OWNING = re.compile(
    r"\b(?:do\s+not|don['’]?t|doesn['’]?t|never)\s+own\s+(?:\w+\s+)?"
    r"(?:any(?:thing|\s+of)?\b.{0,30}?(?:characters|recogni[sz]|familiar|\.|!|$)|the\s+(?:characters|"
    r"rights|show|series|books?|plot)|(?:these|those|them|their|any|its)\s+(?:lovely\s+)?characters)"
    r"|\bi\s+own\s+nothing\b|\bno\s+copyright\s+infringement|\bno\s+(?:money|profit)\s+is\s+(?:being\s+)?"
    r"made|\b(?:characters|rights|franchise|everything (?:else|familiar|you recogni[sz]e))\b"
    r".{0,60}?\bbelongs?\s+to\b|"
    r"\b(?:all\s+)?(?:recogni[sz]able\s+)?characters\s+(?:are|were)\s+(?:the\s+)?property\b",
    re.IGNORECASE,
)
_OWN_NAMED = re.compile(
    r"[^.!?]{0,30}\b(?:I|we)\s+(?:do\s+not|don['’]?t)\s+own\s+[A-Z][^.!?]{2,60}[.!]?"
    r"(?:\s+(?:[^.!?]{0,60}\b(?:does|do)|If I did\b[^.!?]{0,100}|Sadly|Sigh|Enjoy)[.!]*)?",
)
_SAID = re.compile(
    r"[,.!?…—–-][\"”’'»]\s*(?:\w+\s+){0,3}?(?:said|says|asked|asks|replied|whispered|shouted|"
    r"murmured|answered|called|muttered|told|cried|yelled|snapped|sighed|laughed)\b"
)
_QUOTED = re.compile(r"[\"“«][^\"”»]{1,200}?[,.!?…—–-]+[\"”»]")
_THIRD = re.compile(r"\b(?:he|she|his|her|him|they|their)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:was|were|had|looked|walked|turned|felt|stood|sat|went|came|took|knew|saw|opened|closed|"
    r"began|held|could|stared|smiled|nodded|ran|woke|heard|said|told|lay|kept|left|made|put|fell|"
    r"thought|found|(?!based|rated|inspired|updated|reviewed|posted|favou?rited|followed|supposed|"
    r"related|dedicated|excited|finished|wanted|decided|needed|liked|loved|enjoyed|used|tried|"
    r"commented|waited|unbetaed|betaed)[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|ll|d)|me|my|we|you|your|you['’](?:re|ve|ll))\b")
_STRONG_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _STRONG)
_MEDIUM_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _MEDIUM)
_REMARK_RULES = tuple(re.compile(rule, re.IGNORECASE) for rule in _REMARKS)
_LONGEST = 3_000
_LONGEST_DISCLAIMER = 120
_WORDS_A_SIGN = 25
_SHORT_REMARK = 9
_REMEMBERED = 2_048
"""Paragraphs at the edges of chapters are weighed again at each reading of a draft."""


@lru_cache(maxsize=_REMEMBERED)
def meta(text: str) -> int:
    """How much of it speaks of writing, reading and reviewing: 2 for each unmistakable turn of
    phrase, 1 for each weaker one.
    """
    return 2 * _count(_STRONG_RULES, text) + _count(_MEDIUM_RULES, text)


def remarks(text: str) -> int:
    """How much of it says what only a remark in brackets says to readers: 2 for each."""
    return 2 * _count(_REMARK_RULES, text)


def is_unmistakable(text: str) -> bool:
    """Whether it holds a turn of phrase of those who post their stories, and enough of such talk
    for its length: a novelist who refers to "the last chapter" does neither.
    """
    return _count(_STRONG_RULES, text) > 0 and meta(text) * _WORDS_A_SIGN >= len(text.split())


def _count(rules: tuple[re.Pattern[str], ...], text: str) -> int:
    part = text[:_LONGEST]
    return sum(bool(rule.search(part)) for rule in rules)


@lru_cache(maxsize=_REMEMBERED)
def narration(text: str) -> int:
    """How much of it tells: speech with a tag, third persons, verbs of telling; 0 is none."""
    part = text[:_LONGEST]
    words = max(1, len(part.split()))
    told = len(_TOLD.findall(part))
    third = len(_THIRD.findall(part))
    first = len(_FIRST.findall(part))
    points = 3 * bool(_SAID.search(part)) + 2 * bool(_QUOTED.search(part))
    points += 2 * (third > first and third + told >= 2 and third * 12 >= words)
    points += (told >= 2 and told * 15 >= words) + (words > 150)
    return points


def may_tell(text: str) -> bool:
    """Whether a paragraph might be told: some verb of telling, and nothing about writing."""
    return narration(text) > max(1, meta(text)) or (
        len(text.split()) > _SHORT_REMARK and not meta(text) and bool(_TOLD.search(text[:_LONGEST]))
    )


def disowns(text: str) -> bool:
    """Whether it says, as disclaimers do, that characters or a world belong to another."""
    part = text[:_LONGEST]
    if part[:1] in "\"“‘'«" or len(part.split()) > _LONGEST_DISCLAIMER:
        return False
    return bool(_OWNING.search(part) or (len(part) < 260 and _OWN_NAMED.fullmatch(part.strip())))
