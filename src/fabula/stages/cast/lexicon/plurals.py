"""Nouns for several people at once."""

from typing import Final

from fabula.stages.cast.lexicon import word_set
from fabula.stages.cast.lexicon.people import ANIMALS, GENDERED

_IRREGULAR: Final = word_set("""
men women children people gentlemen policemen firemen sailors fishermen workmen ladies babies
secretaries spies fairies wives witches duchesses princesses actresses waitresses
""")
_OTHERS: Final = word_set("""
aunts uncles parents grandparents folks kids guys lads fellas twins triplets siblings teammates
classmates roommates colleagues neighbours neighbors villagers townspeople townsfolk locals guests
visitors travellers travelers passengers soldiers guards cops officers troops recruits rookies
students pupils teachers teens teenagers toddlers residents nurses servants maids porters reporters
journalists cameramen trustees councillors councilmen jurors elders ambassadors rebels raiders
bandits attackers intruders mourners bearers dancers singers musicians players actors farmers
workers miners trainees interns seniors juniors freshmen ringers stewards ushers bargees
""")
_TOGETHER: Final = word_set("""
crew family couple pair trio class crowd audience team staff band gang jury congregation household
squad patrol choir party posse mob committee council court platoon coven pack
""")
NO_BAND: Final = word_set("""
others ones persons firsts lasts patients seconds thirds figures masters
""")
"""What means several of anything, or nobody in particular."""


def plural(noun: str) -> str:
    """The regular plural: boys, ladies, actresses."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


_REGULAR: Final = {plural(noun) for noun in GENDERED.keys() - ANIMALS}
PLURALS: Final = (_IRREGULAR | _OTHERS | _REGULAR) - NO_BAND
"""Several, by the form of the noun: `the boys`."""
TOGETHER: Final = _TOGETHER
"""Several, by what the noun means: `the crew`; some are things too, so that they must act."""
KINDRED: Final = word_set("""
parents grandparents brothers sisters siblings aunts uncles cousins sons daughters children kids
twins folks family
""")
"""Those of whom one asks whose they are: `his parents` and `her parents` are four."""
