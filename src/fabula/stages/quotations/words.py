"""Closed lists of words that the reading of quotations leans on."""

from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ELIDED: Final = _words(
    """
    tis twas twere twill twould twont twasnt tisnt taint em til till cause cos coz cuz bout round
    cept fraid neath gainst mongst tween twixt nother nuff specially stead spose scuse sides un uns
    tain tisn twasn kay sup bye tude hood burbs fro gator flu phone cello bus
    """
)
"""Words that nobody writes without the apostrophe unless they mean another word."""

ELIDED_DIALECT: Final = _words(
    """
    is im ere er ers e ave ad as at ow owever ello ome ouse orse orses alf and ands ard ark eart
    eaven elp igh ighness im imself old ole onest ope ospital ot our ours undred ungry urry urt
    appen appened ead ear eard isself it op way ware s d ll ve re ud ud've nd low em n t
    """
)
"""Dropped aitches and the like, which are words without the apostrophe too."""

SPEECH_VERBS: Final = _words(
    """
    said says say saying asked asks ask asking replied replies reply answered answers cried cries
    exclaimed exclaims whispered whispers murmured murmurs muttered mutters shouted shouts yelled
    yells called calls screamed screams added adds began begins continued continues returned
    remarked remarks observed observes declared declares announced announces explained explains
    demanded demands inquired inquires enquired enquires repeated repeats responded responds
    retorted retorts snapped snaps sighed sighs laughed laughs grinned grins growled growls groaned
    groans gasped gasps hissed hisses breathed breathes begged begs pleaded pleads agreed agrees
    admitted admits insisted insists interrupted interrupts interposed interjected interjects
    ejaculated protested protests suggested suggests urged urges warned warns wondered wonders
    teased teases sobbed sobs stammered stammers stuttered stutters mumbled mumbles bellowed
    bellows roared roars barked barks croaked croaks drawled drawls echoed echoes finished finishes
    offered offers ordered orders commanded commands countered counters conceded concedes confessed
    confesses complained complains commented comments concluded concludes corrected corrects
    challenged challenges chimed chuckled chuckles persisted persists pursued pursues proposed
    prompted prompts promised promises quoted recited resumed resumes reminded reminds scoffed
    scolded scolds shrieked shrieks snarled snarls sneered spoke speaks spat stated states told
    tells went goes quoth piped purred rasped reasoned reassured remonstrated rejoined shrugged
    shrugs smiled smiles snorted snorts squeaked thundered trailed ventured ventures volunteered
    vowed wailed wails whimpered whined whines nodded nods thought thinks
    """
)
"""Verbs of speech and thought, in the forms that tags have."""
