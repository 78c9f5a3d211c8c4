"""W133: more better."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity


class DoubleComparative(PatternRule):
    """“More” stands before a word that says “more” already: “more taller”.

    One of the two is enough. In speech it is a way of talking.
    """

    code, name, family = "W133", "double-comparative", "words"
    severity = Severity.SLIP
    message = "“{found}” says “more” twice; “{right}” is enough."
    example = "He was more taller than his brother."
    better = "He was taller than his brother."
    swaps = (
        Swap(
            r"«more (?P<word>taller|better|easier|harder|faster|stronger|older|younger|bigger|"
            r"smaller|louder|darker|colder|happier|prettier|closer|longer|shorter|heavier|worse)»~",
            r"\g<word>",
            0.92,
            narration=True,
        ),
        Swap(
            r"«most (?P<word>tallest|best|easiest|hardest|fastest|strongest|oldest|youngest|"
            r"biggest|smallest|happiest|prettiest|worst)»~",
            r"\g<word>",
            0.92,
            narration=True,
        ),
    )
