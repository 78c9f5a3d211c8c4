"""W127: a short form without its apostrophe."""

import re
from typing import Final

from fabula.findings.chat import is_chatty, is_line_of_chat
from fabula.findings.patterns import PatternRule, Swap
from fabula.findings.prose import Prose
from fabula.layers import BlockKind
from fabula.layers.findings import Severity

_NOT: Final = (
    *("do", "does", "did", "is", "was", "has", "have", "had", "ca", "could", "would"),
    *("should", "are", "were", "must", "need"),
)


_TIMES: Final = "second|minute|moment|hour|day|night|week|month|year"
_NUMBERS: Final = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|few|several"
_HELD: Final = (
    "(?:dinner|lunch|breakfast|papers?|news|work|meeting|game|match|party|class|lesson|weather)"
)
_LASTING: Final = (
    r"(?:time|pay|work|wages|worth|notice|rent|sleep|rest|leave|walk|drive|ride|journey|warning|"
    r"peace|silence|delay|holiday|training|supplies|hesitation|thought)"
)


class LostApostrophe(PatternRule):
    """A short form has lost its apostrophe, or has it in the wrong place: “dont”, “could'nt”.

    The apostrophe stands where letters are left out: do not, don't.
    """

    code, name, family = "W127", "lost-apostrophe", "words"
    severity = Severity.SLIP
    standard = True
    message = "“{found}” wants its apostrophe: “{right}”."
    example = "He didnt know, and she could'nt tell him."
    better = "He didn't know, and she couldn't tell him."
    swaps = (
        *(Swap(rf"«{verb}nt»~", f"{verb}n't", 0.92) for verb in _NOT if verb != "ca"),
        Swap(r"(?:i|you|he|she|we|they|it|who|one) «cant»~", "can't", 0.9),
        *(Swap(rf"«{verb}'nt»~", f"{verb}n't", 0.95) for verb in _NOT),
        *(Swap(rf"«{verb}n[;:]t»~", f"{verb}n't", 0.97) for verb in _NOT),
        Swap(
            rf"(?:a|one|last|this|next|that|each|every) «(?P<time>{_TIMES})s» {_LASTING}~",
            r"\g<time>'s",
        ),
        Swap(
            rf"(?:{_NUMBERS}) «(?P<time>{_TIMES})s» {_LASTING}~",
            r"\g<time>s'",
        ),
        Swap(r"each «others» (?!and|or|but|in|on|at|to|with|for|as|who|that)(?=[a-z])", "other's"),
        Swap(
            rf"«(?P<time>today|tonight|tomorrow|yesterday)s» {_HELD}~",
            r"\g<time>'s",
        ),
        Swap(r"(?:i|you|he|she|it|we|they|that) «wont»~(?! to)", "won't", 0.9),
        Swap(
            r"«im» (?:not|so|sorry|going|just|sure|fine|a|the|here|really|too|okay|in|at)~",
            "I'm",
            0.92,
        ),
        Swap(r"«ive» (?:been|got|never|seen|had|done|always|known)~", "I've", 0.92),
        Swap(r"«youre» ", "you're", 0.92),
        Swap(r"new «years» (?:eve|day)~", "year's", 0.92),
        Swap(r"«theyre» ", "they're", 0.92),
        *(
            Swap(rf"«(?P<who>{who})s»~", r"\g<who>'s", 0.9)
            for who in (
                "there",
                "where",
                "here",
                "everyone",
                "someone",
                "anyone",
                "everybody",
                "somebody",
                "nobody",
                "anybody",
                "let(?=s (?:go|see|get|not|just|be|try|hope|say|start|do)\\b)",
            )
        ),
        Swap(
            r"«(?P<who>man|men|woman|women|children)s» (?!(?:and|or|the|a|his|her|its)\b)(?=\w)",
            r"\g<who>'s",
            0.9,
        ),
        Swap(r"«(?P<who>that|it|what)ll»~", r"\g<who>'ll", 0.92),
        Swap(r"«(?P<who>they|you)(?P<end>ll|ve)»~", r"\g<who>'\g<end>", 0.92),
        Swap(
            r"«(?P<who>that|what|he|she)s» (?:a|the|not|going|just|what|why|it|your|my|wrong|"
            r"been|true|right|all|how|because|where|when|who|enough|fine|okay|good|it|so|in|on|got|"
            r"probably|"
            r"been|here|there|gone|never|always|my|her|his|our|their)~",
            r"\g<who>'s",
            0.9,
        ),
    )

    def fits(self, match: re.Match[str], prose: Prose) -> bool:
        """Not in messages, lines of a chat, or notes written so."""
        paragraph = prose.paragraph(match.start("wrong"))
        if paragraph is None or paragraph.kind is BlockKind.MESSAGE:
            return False
        if paragraph.aside and is_chatty(prose.words(paragraph)):
            return False
        begin = prose.content.rfind("\n", paragraph.start, match.start("wrong")) + 1
        line = prose.content[max(begin, paragraph.start) : match.end("wrong")]
        return not (line[:1].islower() and ":" in line) and not (
            line.startswith("**") and is_line_of_chat(line)
        )
