"""Verbs of speech and verbs that people are the subjects of, with their finite forms."""

from typing import Final

from fabula.stages.cast.lexicon import word_set

_SPEECH_BASES: Final = sorted(
    word_set("""
add admit advise agree amend announce answer apologise apologize argue ask assent assert assure
babble bark bawl beg begin bellow blurt boast breathe call caution chide chime chorus chuckle
claim coax command comment complain concede conclude confess confide confirm congratulate consent
contend continue coo correct counter croak croon cry cut declare demand demur deny drawl echo
ejaculate elaborate enquire entreat exclaim explain expostulate falter finish gasp giggle goad
greet groan growl grumble grunt guess gush hint hiss holler howl implore inform inquire insist
instruct interject interpose interrogate interrupt intone jeer jest joke laugh lament lecture lie
lisp list maintain marvel moan mock mumble murmur muse mutter nag note object observe offer opine
order persist plead point pout pray press proceed proclaim promise prompt propose protest purr
query question quip quote rant rasp read reason reassure recite recollect rejoin relate remark
remind remonstrate repeat reply request resume retort return reveal roar say scoff scold scream
screech shout shriek sigh sing smirk snap snarl sneer sniff snort sob soothe speak splutter
sputter stammer state stutter suggest supply surmise sympathise tease tell thunder trill urge
venture volunteer vow wail warn weep wheeze whimper whine whisper whistle wonder yell yelp
""")
)
_IRREGULAR: Final = {
    "begin": "began", "cut": "cut", "lie": "lied", "read": "read", "say": "said", "sing": "sang",
    "speak": "spoke", "tell": "told", "weep": "wept", "go": "went", "think": "thought",
}  # fmt: skip
_DOUBLING: Final = frozenset({"beg", "sob", "quip", "nag", "demur", "chat", "nod", "shrug", "grin"})
_OTHER_PERSON_BASES: Final = sorted(
    word_set("""
arch arrive bend bite blink blush bow bring brush catch clap clasp clear climb close cock come
cough cringe cross dart dash decide dismiss draw dress drink drop eat eye extend fall feel fidget
find flinch flush fold follow frown gather gaze gesture get give glance glare glower go grab grasp
grimace grin grip halt hand hang hear hesitate hold hug hurry jerk jump keep kiss kneel knock know
lead lean leap leave lift light like linger listen look love lower lunge make meet mean move
narrow need nod nudge open part pass pat pause peer pick place pour press pretend pull push put
raise rake reach realise realize recall recognise recover reflect refuse regard release remember
rest rise roll rub run scowl see seem seize shake shift shiver shrug shut shuffle sit slam slip
slouch smile smooth snatch spin squeeze squint stand stare start step stifle stir stop straighten
stretch strike stride stroke stroll struggle swallow swing take tap tear think throw tilt touch
try tug turn twist understand wait wake walk want watch wave wear wince wink wish wrap write yawn
""")
)
_OTHER_IRREGULAR: Final = {
    "bend": "bent", "bite": "bit", "bring": "brought", "catch": "caught", "come": "came",
    "draw": "drew", "drink": "drank", "eat": "ate", "fall": "fell", "feel": "felt", "find": "found",
    "get": "got", "give": "gave", "go": "went", "hang": "hung", "hear": "heard", "hold": "held",
    "keep": "kept", "kneel": "knelt", "know": "knew", "lead": "led", "leap": "leapt",
    "leave": "left", "light": "lit", "make": "made", "meet": "met", "mean": "meant", "put": "put",
    "rise": "rose", "run": "ran", "see": "saw", "shake": "shook", "shut": "shut", "sit": "sat",
    "spin": "spun", "stand": "stood", "strike": "struck", "stride": "strode", "swing": "swung",
    "take": "took", "tear": "tore", "think": "thought", "throw": "threw",
    "understand": "understood", "wake": "woke", "wear": "wore", "write": "wrote",
}  # fmt: skip
_VOWELS: Final = frozenset("aeiou")


def third(base: str) -> str:
    """The form of the present: `cries` from `cry`."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def past(base: str, irregular: dict[str, str]) -> str:
    """The form of the past: `cried` from `cry`, `begged` from `beg`."""
    if base in irregular:
        return irregular[base]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] + "ed" if base in _DOUBLING or _doubles(base) else "ed")


def _doubles(base: str) -> bool:
    """One syllable of consonant, vowel, consonant: `grab`, `pat`, `stop`."""
    vowels = [letter for letter in base if letter in _VOWELS]
    return len(vowels) == 1 and base[-2] in _VOWELS and base[-1] not in "wxy" and len(base) <= 4


def _finite(bases: list[str], irregular: dict[str, str]) -> frozenset[str]:
    return frozenset(form for b in bases for form in (third(b), past(b, irregular)))


SPEECH_VERBS: Final = _finite(_SPEECH_BASES, _IRREGULAR)
PERSON_VERBS: Final = SPEECH_VERBS | _finite(_OTHER_PERSON_BASES, _OTHER_IRREGULAR)
SPEECH_BASES: Final = frozenset(_SPEECH_BASES)
SURE_SPEECH: Final = word_set("""
said says asked asks replied replies answered answers cried cries exclaimed whispered whispers
muttered mutters murmured murmurs shouted shouts returned remarked observed inquired enquired
demanded declared added repeated
""")
"""Verbs after which, next to a quotation, hardly anything but its speaker stands."""
AUXILIARIES: Final = word_set("""
had has have was is were are would will could can did does do might may must should then at
""")
