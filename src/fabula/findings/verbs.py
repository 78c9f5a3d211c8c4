"""The forms of verbs: what is only a past, only a participle, only a base."""

from typing import Final

_TABLE: Final = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|
begin began begun|bend bent bent|bind bound bound|bite bit bitten|blow blew blown|
break broke broken|breed bred bred|bring brought brought|build built built|buy bought bought|
catch caught caught|choose chose chosen|cling clung clung|come came come|creep crept crept|
deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|
flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|
forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hold held held|
keep kept kept|kneel knelt knelt|know knew known|lead led led|leave left left|lend lent lent|
lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken|
overcome overcame overcome|pay paid paid|ride rode ridden|ring rang rung|rise rose risen|
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|
shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|
sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|
spend spent spent|spin spun spun|spring sprang sprung|stand stood stood|steal stole stolen|
stick stuck stuck|sting stung stung|strike struck struck|swear swore sworn|sweep swept swept|
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|
tell told told|think thought thought|throw threw thrown|understand understood understood|
wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|write wrote written
"""
_ROWS: Final = tuple(tuple(row.split()) for row in _TABLE.replace("\n", "").split("|"))

PLAIN: Final = {past: base for base, past, _ in _ROWS if past != base}
"""The base of each irregular past, e.g. `took`: `take`."""

PARTICIPLE: Final = {past: done for base, past, done in _ROWS if past not in (base, done)}
"""The participle of each past that is no participle itself, e.g. `took`: `taken`."""

PAST: Final = {done: past for base, past, done in _ROWS if done not in (base, past)}
"""The past of each participle that is nothing else, e.g. `seen`: `saw`."""

DONE: Final = {base: done for base, _, done in _ROWS if base != done}
"""The participle of each irregular base that is no participle, e.g. `sit`: `sat`."""

PARTICIPLES: Final = frozenset(done for _, _, done in _ROWS)
"""All irregular participles."""


def third(base: str) -> str:
    """The form of a verb that goes with he, she and it."""
    known = {"have": "has", "be": "is", "do": "does", "go": "goes"}
    if base in known:
        return known[base]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"


def gerund(base: str) -> str:
    """The form of a verb in -ing, for the regular cases."""
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    doubled = {"get", "sit", "run", "stop", "let", "put", "cut", "hit", "swim", "begin", "win"}
    return f"{base}{base[-1]}ing" if base in doubled else f"{base}ing"
