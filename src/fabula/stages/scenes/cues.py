"""Words that open or close a scene: time that jumps, a place come to, a farewell, a door."""

import re
from typing import Final

from fabula.stages.places.lexicon import PLACES

_NUMBER: Final = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|\d+|a few|several|some|many|a couple(?: of)?|half an?|another|the (?:first|next)|"
    r"a fortnight|hours|days|weeks|months|years)"
)
_UNIT: Final = r"(?:second|minute|hour|day|night|week|fortnight|month|year|century|moment|season)s?"
_LONG: Final = r"(?:hour|day|night|week|fortnight|month|year|century|season)s?"
_PART: Final = (
    r"(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk|daybreak|sunrise|sunset|sundown|"
    r"nightfall|twilight|day)"
)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_SEASON: Final = r"(?:spring|summer|autumn|fall|winter|christmas|easter|thanksgiving|new year)"
_HOUR: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_PLACE: Final = "(?:" + "|".join(sorted(PLACES, key=len, reverse=True)) + ")"

OPENINGS: Final[dict[str, re.Pattern[str]]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "next-day": rf"\b(?:next|following) (?:{_PART}|{_LONG}|{_SEASON}|{_WEEKDAY})\b"
        r"|\bthe (?:day|morning|night|evening|week) (?:after|following)\b|\bthe morrow\b",
        "later": rf"\b(?!an? (?:second|moment|minute)){_NUMBER} (?:\w+ )?{_UNIT} "
        r"(?:later|after(?:wards?)?|passed|go past|"
        rf"went by|had (?:passed|gone|elapsed))\b|\blater (?:that|the same|in the) \w+"
        rf"|\bafter {_NUMBER} {_UNIT}\b|\bit (?:was|had(?: a)? been|is|has been) "
        rf"(?:\w+ )?{_NUMBER} {_UNIT}(?: \w+)? (?:since|after|before)\b|\bby the time\b",
        "soon": r"\b(?:an?|the next|another|a few|some) "
        r"(?:seconds?|moments?|instant|heartbeats?|minute)"
        r"(?: later| after|\b)|\b(?:at once|immediately|instantly|suddenly)\b",
        "duration": rf"\b(?:for|during|within|in) (?:the )?(?:next |following |last )?{_NUMBER} "
        rf"(?:\w+ )?{_UNIT}\b"
        rf"|\b{_UNIT} (?:pass(?:ed)?|went (?:by|past)|go(?:es)? (?:by|past)|wore on)\b",
        "clock": rf"\b\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\b)?"
        rf"|(?<!\bthe ){_HOUR} o['’]clock\b"
        r"|\b(?:at|by|until|from|since) (?:0\d|1[0-8]|2[0-3])[0-5]\d\b"
        r"|\b(?:0\d|1\d|2[0-3])[0-5]\d hours\b"
        rf"|\b(?:at|until|past|near|to) {_HOUR}(?: in the|[,.;]| (?:that|on|the|sharp))"
        r"|\b(?:half|quarter)[ -](?:past|to)\b"
        rf"|\b{_HOUR} (?:to|past) (?:{_HOUR}|noon|midnight)\b|\b(?:gone|past) {_HOUR}\b"
        r"|\b\d{1,2} ?[ap]\.?m\b|\bat (?:noon|midnight|dawn|dusk|daybreak|sunset|sunrise)\b",
        "part-of-day": rf"\b(?:that|this|one|each|every|all|late|early|same|in the|by|toward|"
        rf"towards|before|after|at|was(?: \w+)?|when) (?:that |the |in the |next )?{_PART}\b",
        "weekday": rf"\b{_WEEKDAY}\b",
        "date": rf"\b(?:in|of|on|by|during|early|late|that|this|last|next|the) (?:the )?"
        rf"(?:{_MONTH}|{_SEASON})\b|\b(?:in|of) 1[5-9]\d\d\b|\b(?:in|of) 20\d\d\b",
        "one-day": rf"\b(?:one|some|another) (?:\w+ )?(?:{_PART}|{_WEEKDAY}|time)\b|\bonce\b",
        "it-was": r"\bit(?: was| is| had been|['’]s) (?!not\b)(?:now |nearly |almost |about "
        rf"|already |just |past |a |an |the |late |early |still |well ){{0,3}}(?:\w+ )?(?:{_PART}"
        rf"|{_SEASON}|{_WEEKDAY}|{_HOUR}|late|early|time|dark|raining|snowing|cold|hot)\b",
        "meanwhile": r"\bmeanwhile\b|\bin the mean ?time\b|\belsewhere\b|\bat (?:the same|that) "
        r"(?:time|moment)\b|\babout this time\b|\bacross (?:town|the city)\b",
        "when": r"^\W*(?:when|as soon as|by the time|after|before|as|while|since|until|during)\b",
        "wakes": r"\b(?:woke|wakes|awoke|awakes|waked|wakened|awakened|waking|got up|rose early)\b"
        r"|\bopened (?:his|her|my|their) eyes\b|\bcame to\b",
        "arrives": r"\b(?:arrived?s?|reach(?:ed|es)|entered|enters|return(?:ed|s)|got (?:home|back|"
        r"to|in)|gets (?:home|back|to|in)|(?:came|comes|went|goes) (?:back|home|in|into|to|down|up|"
        r"out)|pull(?:ed|s) (?:up|into)|walk(?:ed|s) (?:in|into|the|through|down|along|up)|found|"
        r"finds|dr(?:o|i)ves?|fl(?:ew|ies)|land(?:ed|s)|docked|"
        r"s(?:ent|ends?) \w+ (?:down|up|out|off|back)|"
        r"(?:took|takes?) the (?:\w+ ){0,2}(?:stairs|lift|elevator|bus|train|road|path)|set out|"
        r"made (?:his|her|their|my) way|stepp(?:ed|ing) (?:in|into|out|off))\b",
        "stays": r"\b(?:st(?:ood|and|ands|anding)|s(?:at|it|its|itting)|l(?:ay|ie|ies|ying)|"
        r"wait(?:ed|ing|s)|lean(?:ed|ing|s)|work(?:ed|ing|s)|star(?:ed|ing|es)|sprawled|curled)\b",
        "back": r"\b(?:back (?:at|in|on|home)|once (?:again|more)|again (?:in|at|on))\b",
        "in-place": rf"\b(?:in|at|on|outside|inside|into|through|across|down|along|near|behind|by) "
        rf"(?:the|his|her|their|my|our|your|a|an|this|that|one)(?: [\w'’-]+){{0,3}} {_PLACE}\b",
        "place-told": rf"^\W*(?:the|his|her|their|my|our|your)(?: [\w'’-]+){{0,3}} {_PLACE}"
        r"(?: [\w'’-]+){0,3} (?:was|were|is|are|had|has|smell(?:ed|s|t)|look(?:ed|s)|lay|lies|"
        r"stood|stands)\b",
        "place-is": r"^\W*(?:it|this|that|here|(?:the|his|her|my|our|their) (?:[\w'’-]+ ){1,8}?)"
        rf" ?(?:was|is|were|['’]s) (?:the|an?|one of the|his|her|my|our|their)(?: [\w'’-]+){{0,3}} "
        rf"{_PLACE}\b",
        "in-named-place": r"\b(?:in|at|on|outside|inside|into|through|to|of|around) (?:the )?"
        r"(?-i:[A-Z][\w'’-]+(?: (?:of )?[A-Z][\w'’-]+)*)",
        "meal": r"\b(?:at|over|after|before|during) (?:breakfast|lunch|dinner|supper|tea|brunch|"
        r"class|school|work|practice|church|mass|rehearsal)\b",
        "as-they": r"^\W*\"[^\"]*\"\W.*\b(?:as|while|when) (?:he|she|they|we|i|you|the|"
        r"(?-i:[A-Z]\w+))\b",
        "weather": r"\b(?:sun|sunlight|moon|moonlight|rain|snow|wind|sky|skies|storm|clouds?|fog|"
        r"mist|frost|stars|heat|dawn|weather)\b",
        "there-was": r"^\W*(?:there (?:was|were|is|are|had)|it(?: was| is| had|['’]s))\b",
        "had": r"\b(?:had|'d) (?:\w+ )?(?:been|\w+(?:ed|en|wn|ne|de|ght|ld|pt|ft|me|ut))\b",
        "but": r"^\W*(?:but|and|so|then|yet|or|for|nor|still|however|at last|suddenly|this|that|"
        r"these|those|such|here|now)\b",
        "pronoun": r"^\W*(?:he|she|they|it|we|his|her|their|him|them)\b",
        "i": r"^\W*(?:i|my|we)\b",
        "the": r"^\W*the\b",
        "a": r"^\W*an?\b",
        "present-tense": r"\b(?:is|are|has|says|does|looks|walks|sits|stands|comes|goes|knows)\b",
        "fronted": r"^\W*(?:in|on|at|by|from|with|during|under|through|upon|near|across)\b",
        "remembered": r"\b(?:remember(?:s|ed)?|used to|years? (?:ago|before|earlier)|long ago|"
        r"when (?:i|he|she|we|they) (?:was|were) (?:a|young|small|little|\w+teen|six|seven|eight|"
        r"nine|ten))\b",
    }.items()
}

CLOSINGS: Final[dict[str, re.Pattern[str]]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "leaves": r"\b(?:left|leaves|leaving|gone|went (?:out|away|off|home|back|down|up|in|on|to)|"
        r"(?:walk|stalk|strode|stride|march|hurr|drove|ride|rode|ran|runs|mov|slipp|turn|sail)\w* "
        r"(?:away|out|off|home|back|down|up|on)|depart\w*|disappear\w*|vanish\w*|followed|out of "
        r"(?:sight|the room|the house)|set (?:off|out)|made (?:his|her|their|my) way|headed)\b",
        "door": r"\b(?:doors?|gate|shut|closed?|closing|slammed|locked)\b",
        "sleeps": r"\b(?:sle(?:ep|pt)|asleep|bed|dream(?:s|ed|t)?|eyes|the night|unconscious\w*|"
        r"darkness|dark|black(?:ness)?|died|dead|death)\b",
        "farewell": r"\b(?:good[ -]?(?:night|bye|by)|farewell|kiss(?:ed)?|thank(?:ed|s)?)\b",
        "future": r"\b(?:tomorrow|to-morrow|would|will|next|until|till|never|ever|forever|always|"
        r"again|at last|any ?more|any (?:further|longer))\b",
        "alone": r"\b(?:alone|silence|silent(?:ly)?|nothing|gone|empty|quiet(?:ly)?|last|end|ended|"
        r"over|life|world|heart)\b",
        "question": r"\?\W*$",
        "trails": r"(?:…|\.\.\.|--|—)\W*$",
        "colon": r"[:,;]\W*$",
    }.items()
}
