"""Closed lists of words that the reading of quotations leans on."""

from typing import Final


def words_of(listed: str) -> frozenset[str]:
    """The set of the words that stand in `listed`, with white space between."""
    return frozenset(listed.split())


ELIDED: Final = words_of(
    """
    tis twas twere twill twould twont twasnt tisnt taint em til till cause cos coz cuz bout round
    cept fraid neath gainst mongst tween twixt nother nuff specially stead spose scuse sides un uns
    tain tisn twasn kay sup tude hood burbs fro gator
    """
)
"""Words that nobody writes without the apostrophe unless they mean another word."""

ELIDED_DIALECT: Final = words_of(
    """
    is im ere er ers e ave ad as at ow owever ello ome ouse orse orses alf and ands ard ark eart
    eaven elp igh ighness imself old ole onest ope ospital ot our ours undred ungry urry urt
    appen appened ead ear eard isself it op way ware s d ll ve re ud nd low n t
    """
)
"""Dropped aitches and the like, which are words without the apostrophe too."""

SPEECH_PAST: Final = words_of(
    """
    said asked replied answered cried exclaimed whispered murmured muttered shouted yelled called
    screamed added began continued returned remarked observed declared announced explained demanded
    inquired enquired repeated responded retorted snapped sighed laughed growled groaned gasped
    hissed breathed begged pleaded agreed admitted insisted interrupted interposed interjected
    ejaculated protested suggested urged warned teased sobbed stammered stuttered mumbled bellowed
    roared barked croaked drawled echoed finished offered ordered commanded countered conceded
    confessed complained commented concluded corrected challenged chimed chuckled persisted pursued
    proposed prompted promised quoted recited resumed reminded scoffed scolded shrieked snarled
    sneered spoke spat stated told went piped purred rasped reasoned reassured remonstrated rejoined
    shrugged smiled snorted squeaked thundered ventured volunteered vowed wailed whimpered whined
    nodded quoth put
    sang chanted intoned crooned lied joked mocked crowed choked assured assented acknowledged
    affirmed argued asserted boasted bawled blurted coaxed cooed cursed swore grumbled grunted
    gushed guessed hailed implored informed instructed mouthed mused nagged noted objected panted
    pointed pronounced queried questioned read raged ranted related reported requested rumbled
    screeched signed sniffed sniffled soothed specified spluttered sputtered submitted summarised
    supplied tutted wheezed yawned hollered piped wept exploded broke cut threw grinned gulped
    """
)
"""Verbs of speech as tags have them in narration in the past."""

SPEECH_PRESENT: Final = words_of(
    """
    says say asks ask replies reply answers answer cries exclaims whispers whisper murmurs mutters
    mutter shouts shout yells yell calls screams adds add begins continues continue returns remarks
    observes declares announces explains demands inquires enquires repeats responds retorts snaps
    sighs laughs growls groans gasps hisses breathes begs pleads agrees admits insists interrupts
    interjects protests suggests urges warns teases sobs stammers mumbles bellows roars barks croaks
    drawls echoes finishes offers orders commands counters concedes confesses complains comments
    concludes corrects challenges chuckles persists promises quotes reminds scoffs shrieks snarls
    sneers speaks spits states tells goes pipes purrs rasps reasons reassures shrugs smiles snorts
    squeaks ventures volunteers wails whimpers whines nods blurts grumbles grunts notes grins
    """
)
"""Verbs of speech as tags have them in narration in the present."""

THOUGHT_PAST: Final = words_of(
    "thought wondered reflected mused considered realised realized decided pondered speculated"
)
THOUGHT_PRESENT: Final = words_of("thinks think wonders wonder reflects muses realises realizes")

SPEECH_PARTICIPLES: Final = words_of(
    """
    saying asking replying answering crying exclaiming whispering murmuring muttering shouting
    yelling calling screaming adding beginning continuing remarking observing declaring announcing
    explaining demanding inquiring enquiring repeating retorting snapping sighing growling groaning
    gasping begging pleading insisting interrupting protesting suggesting urging warning singing
    telling singing chanting reply cry tell exclaim shout scream whisper repeat answer respond
    """
)
"""Forms of verbs of speech that stand before what is said."""

PRESENT_VERBS: Final = SPEECH_PRESENT | THOUGHT_PRESENT
NOT_BEFORE: Final = words_of(
    "went goes put broke cut threw called calls call told tells read signed"
)
"""Verbs of speech that, right before a quotation and without a comma, do not introduce speech."""

REPORTING: Final = words_of(
    """
    said told assured assurance promised promising persuaded declared declaring insisted insisting
    explained explaining replied answered announced announcing admitted admitting warned warning
    complained complaining swore vowed remarked remarking observed saying telling assuring
    maintained maintaining informed informing protested reported confessed confessing
    """
)
"""Verbs that govern what somebody is reported to have said."""

TAG_VERBS: Final = SPEECH_PAST | THOUGHT_PAST | PRESENT_VERBS
"""All verbs of speech and thought, in the forms that tags have."""

GESTURES: Final = words_of(
    """
    smiled nodded shrugged looked turned laughed sighed paused shook glanced leaned leant frowned
    winced grinned blushed hesitated swallowed coughed gestured stared blinked straightened flushed
    """
)
"""Verbs of the beats beside speech that are seldom spoken of anybody."""

DEEDS: Final = GESTURES | words_of(
    """
    walked stood stepped reached pointed raised lifted lowered dropped took pulled pushed put set
    poured opened closed shut sat rose moved waved wiped rubbed scratched kicked crossed folded held
    gave handed stopped bent knelt ran went came left drew threw tossed picked spat lit licked bit
    chewed drank sipped tapped touched watched waited was were had did could would kept began felt
    """
)
"""Verbs that carry narration on after a tag."""
