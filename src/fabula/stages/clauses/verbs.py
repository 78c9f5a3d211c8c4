"""Forms of English verbs: which verb, and whether past, present or neither."""

import re
from functools import cache
from typing import Final

from msgspec import Struct

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.verbs import past, third

_STRONG: Final = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become;
begin began begun; bend bent bent; bet bet bet; bid bade bidden; bind bound bound; bite bit bitten;
bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought;
build built built; burn burnt burnt; burst burst burst; buy bought bought; cast cast cast;
catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; draw drew drawn; dream dreamt dreamt;
drink drank drunk; drive drove driven; dwell dwelt dwelt; eat ate eaten; fall fell fallen;
feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled;
fling flung flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got got; give gave given; go went gone;
grind ground ground; grow grew grown; hang hung hung; hear heard heard; hide hid hidden;
hit hit hit; hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt; know knew known;
lay laid laid; lead led led; lean leant leant; leap leapt leapt; learn learnt learnt;
leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost;
make made made; mean meant meant; meet met met; pay paid paid; put put put; quit quit quit;
read read read; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said;
see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn;
shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown;
shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat;
sleep slept slept; slide slid slid; smell smelt smelt; sneak snuck snuck; speak spoke spoken;
speed sped sped;
spell spelt spelt; spend spent spent; spill spilt spilt; spin spun spun; spit spat spat;
split split split; spoil spoilt spoilt; spread spread spread; spring sprang sprung;
stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung; stink stank stunk;
stride strode stridden; strike struck struck; strive strove striven; swear swore sworn;
sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung; take took taken;
teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown;
tread trod trodden; understand understood understood; wake woke woken; wear wore worn;
weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn;
write wrote written; be was been; have had had; do did done
"""
_WEAK: Final = word_set("""
accept ache add admire admit advance agree allow amaze annoy answer appear approach argue arrive ask
assume attempt await avoid back bang beg begin believe belong blame blink block blush board bother
bounce bow brace brush bump call calm care carry cease chase chat check cheer choke chuckle clasp
clean clear climb clutch clench close collapse comb concentrate confess confuse consider continue
convince cook cough count cover crack crave crawl cross crouch crumple cry curl curse dance dare
dash debate decide decline delay deny depart descend deserve desire despise detest disappear
discover dismiss dislike ditch dodge doubt drag dread dress drift drop ease echo embrace emerge
enjoy enter envy escape examine exclaim exhale exit expect explain face fail fear fetch fill finish
fix flash flick flinch float flush focus fold follow frown fumble gasp gather gaze gesture giggle
glance glare gossip grab grasp greet grin grip groan grope growl grumble grunt guess halt hand
happen hate haul head help hesitate hiss hobble hoist hope hover howl hug hum hurry ignore imagine
inch inhale insist intend invite itch jerk jog join joke jolt judge jump kick kill kiss knock
lack land last laugh launch lick lift like limp linger listen live loathe lock long look loom loathe
love lower lunge lurch manage march marry marvel matter melt mind miss mistake moan mount move
mumble murmur muse mutter nag name need nod note notice nudge obey object observe offer open order
overhear pace pack park part pass pat pause peek peel peer perceive perch pick pity place plan
plead please pluck plunge point poke ponder pour pray prefer prepare press pretend prise pull punch
push puzzle rage raise reach realise realize recall receive recognise recognize reflect refuse
regard register regret relax release remain remember remark remind remove repeat reply resent
resist resolve respond rest retreat return reveal ring roll rub rush sag sail savour scan scare
scent scoff scold scowl scramble scream screw search seem seize sense serve settle shift shiver
shock shoulder shout shove shriek shrug shudder shuffle sidle sigh slam slap slip slouch slump smash
smile smirk smooth snap snatch sniff snort sob spare spot squeeze squint stagger stamp stand stare
start startle starve stay step stifle stir stoop stop storm straighten stretch stroke stroll
struggle study stumble succeed suffer suggest suit suppose surmise surprise surrender surround
survey suspect swallow sway switch talk tap taste tease tense test thank tilt tire toss touch trace
trail travel treasure treat tremble trip trot trust try tuck tug turn twist urge use value vanish
venture view visit vow wait walk wander want warn wash watch wave weigh welcome whisper whistle
wince wink wipe wish wonder work worry worship wrap wriggle yank yawn yearn yell yield
""")
PAST_BE: Final = word_set("was were wasn't weren't wasn’t weren’t")
PRESENT_BE: Final = word_set("is are am isn't aren't isn’t aren’t 'm ’m 're ’re ain't ain’t")
_PAST_AUX: Final = word_set("had did hadn't didn't hadn’t didn’t")
_PRESENT_AUX: Final = word_set("""
has have does do hasn't haven't doesn't don't hasn’t haven’t doesn’t don’t 've ’ve
""")
MODALS: Final = word_set("""
can could will would shall should may might must can't couldn't won't wouldn't shan't shouldn't
mightn't mustn't can’t couldn’t won’t wouldn’t shouldn’t mustn’t cannot ought 'll ’ll 'd ’d
""")
_PRESENT_MODALS: Final = word_set("can can't can’t cannot will won't won’t 'll ’ll may shall")
NEGATIONS: Final = word_set("not never n't no longer hardly scarcely neither nor")
BE: Final = PAST_BE | PRESENT_BE | word_set("be been being 's ’s")
_CONTRACTED: Final = word_set("'s ’s")
AUXILIARIES: Final = BE | _PAST_AUX | _PRESENT_AUX | MODALS
_ED: Final = re.compile(r"[a-z]{2,}[^e]ed")
_NOT_VERBS: Final = word_set("""
indeed hundred need feed seed weed speed breed deed naked sacred wicked rugged crooked beloved
wretched blessed aged red bed shed embed hatred kindred moped biped
""")


class Form(Struct, frozen=True, gc=False):
    """A verb's lemma; `past`, `third` (goes) and `base` (go) tell what the form can be.

    `participle` is true of forms that can be no finite past: gone, seen, done.
    """

    lemma: str
    past: bool = False
    third: bool = False
    base: bool = False
    participle: bool = False
    ing: bool = False


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    doubled = past(base, {}) == base + base[-1] + "ed" or base in _DOUBLING_STRONG
    return base + (base[-1] if doubled else "") + "ing"


_DOUBLING_STRONG: Final = word_set(
    "begin forget get hit let put run set shut sit spin split swim win"
)


def _forms() -> dict[str, Form]:
    table: dict[str, Form] = {}
    strong = [row.split() for row in _STRONG.split(";")]
    for base in sorted(_WEAK - {base for base, *_ in strong}):
        table.setdefault(past(base, {}), Form(base, past=True))
        table.setdefault(third(base), Form(base, third=True))
        table.setdefault(base, Form(base, base=True))
        table.setdefault(_ing(base), Form(base, ing=True))
    for base, preterite, participle in strong:
        table[participle] = Form(base, participle=True)
        table[third(base)] = Form(base, third=True)
        table[_ing(base)] = Form(base, ing=True)
        table[base] = Form(base, base=True)
        table[preterite] = Form(base, past=True, base=preterite == base)
    table.update({word: Form("be", past=True) for word in PAST_BE})
    table.update({word: Form("be", third=True) for word in PRESENT_BE})
    return table


FORMS: Final = _forms()


@cache
def form_of(word: str) -> Form | None:
    """What a word in small letters is as a verb, `None` for no known verb; `-ed` is a past."""
    known = FORMS.get(word)
    if known is not None:
        return known
    if _ED.fullmatch(word) and word not in _NOT_VERBS:
        return Form(_base(word), past=True)
    return None


def _base(word: str) -> str:
    """The likeliest base of an unknown regular past."""
    if word.endswith("ied"):
        return word[:-3] + "y"
    stem = word[:-2]
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls" else stem


def tense_of(word: str, plural: bool) -> str:
    """`past`, `present` or nothing, from a finite form in small letters.

    Parameters:
        word: the first verb of the group.
        plural: whether the subject takes the bare form (I, you, we, they).
    """
    if word in PAST_BE or word in _PAST_AUX:
        return "past"
    if word in PRESENT_BE or word in _PRESENT_AUX or word in _PRESENT_MODALS or word in _CONTRACTED:
        return "present"
    if word in MODALS:
        return ""
    form = form_of(word)
    return "" if form is None else _tense(form, plural)


def _tense(form: Form, plural: bool) -> str:
    if form.past:
        return "" if form.base and plural else "past"
    if form.third:
        return "" if plural else "present"
    return "present" if form.base and plural else ""
