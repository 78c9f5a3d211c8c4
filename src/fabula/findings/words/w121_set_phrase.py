"""W121: a set phrase with a word that only sounds right."""

from fabula.findings.patterns import PatternRule, Swap
from fabula.layers.findings import Severity

_POSSESSIVE = "my|your|his|her|their|our"


class SetPhrase(PatternRule):
    """A set phrase with a word in it that only sounds right: “sneak peak”, “bare with me”.

    Phrases that are heard more often than read come out with the likeness of a word. Nobody would
    misunderstand; some readers would stop.
    """

    code, name, family = "W121", "set-phrase", "words"
    severity = Severity.SLIP
    example = "It had peaked her interest, so he bared with her."
    better = "It had piqued her interest, so he bore with her."
    swaps = (
        Swap(r"sneak «peak»~", "peek"),
        Swap(rf"«(?:peaked|peeked)» (?:{_POSSESSIVE}) (?:interest|curiosity)~", "piqued"),
        Swap(
            r"«peaked» (?:out|through|around|inside|into|under) (?:the|a|from|my|his|her|"
            r"at|it|of)~",
            "peeked",
        ),
        Swap(r"«bare» (?:with|in mind)(?= |[.,!?])", "bear", 0.85),
        Swap(
            r"(?:could|can|couldn't|can't|could not|cannot|to) «bare» (?:to|the thought|"
            r"the sight|it)~",
            "bear",
        ),
        Swap(r"free «reign»~", "rein"),
        Swap(r"«reigned» in (?:my|his|her|the)(?: (?:temper|horse|anger|urge))", "reined"),
        Swap(r"for all «intensive» purposes", "intents and"),
        Swap(r"«deep-?seeded»~", "deep-seated"),
        Swap(r"on «tender hooks»", "tenterhooks"),
        Swap(r"«baited» breath", "bated"),
        Swap(r"«diffuse» the situation", "defuse"),
        Swap(r"«shutter» to think", "shudder"),
        Swap(r"«wreck» (?:havoc)", "wreak"),
        Swap(r"«wrecked» (?:havoc)", "wreaked"),
        Swap(r"«slight» of hand", "sleight"),
        Swap(r"make «due» with", "do"),
        Swap(r"«accept» for(?= (?:the|a|one|his|her|my|that|you|him|me)\b)", "except", 0.85),
        Swap(
            r"(?:some|any|good|bad|your|his|her|my) «advise»(?=[.,!?]| (?:on|about|and|"
            r"from|was|is)\b)",
            "advice",
        ),
        Swap(
            r"(?:take|took|taken|taking) (?:it|this|that|her|him|them|everything) for «granite»",
            "granted",
        ),
        Swap(r"(?:had|have|took|take) an «affect» on", "effect"),
        Swap(r"the «affects» of", "effects", 0.85),
        Swap(r"no «affect»(?= on |[.,])", "effect"),
        Swap(r"(?:was|were|been|deeply|badly) «effected» by", "affected"),
        Swap(r"(?:in|at|by|with) (?:his|her|my|their|the) «hole» (?:life|world|family)", "whole"),
        Swap(r"the «hole» (?:time|thing|world|day|night|family|story|way)~", "whole"),
        Swap(
            r"(?:walked|ran|went|looked|drove|came|climbed|stared|pushed) «threw» (?:the|"
            r"a|his|her|my|their)~",
            "through",
        ),
        Swap(r"(?:a|his|her|my) «peace» of (?:paper|cake|pie|bread|wood|string|glass)", "piece"),
        Swap(
            r"(?:gave|give|giving) (?:him|her|them|me|you) a «peace» of (?:my|his|her) mind",
            "piece",
        ),
        Swap(r"stop on a «dine»", "dime"),
        Swap(r"(?:come|came|over|right|get|sit|stay) «hear»(?=[.!?,])", "here", 0.85),
    )
