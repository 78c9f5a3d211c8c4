"""Words that stand before a name: whom they may stand for, and which names they tell apart.

Source of the idea that honorifics discriminate (Mr. X is not Mrs. X): Elson & McKeown (2010).
"""

from typing import Final, Literal

from msgspec import Struct

from fabula.stages.cast.lexicon import word_set

Gender = Literal["m", "f"]


class Honorific(Struct, frozen=True, kw_only=True):
    """`key` is shared by spellings of one title; `takes` is the name that usually follows."""

    key: str
    gender: Gender | None
    takes: Literal["family", "given", "either"] = "family"


def _of(
    spellings: str, gender: Gender | None, takes: Literal["family", "given", "either"] = "family"
) -> dict[str, Honorific]:
    """Groups are split by `;`, spellings of one title by white space."""
    table = {}
    for group in spellings.split(";"):
        names = group.split()
        honorific = Honorific(key=names[0], gender=gender, takes=takes)
        table.update(dict.fromkeys(names, honorific))
    return table


HONORIFICS: Final[dict[str, Honorific]] = {
    **_of("mr mr. mister; m. monsieur; herr; señor senor; signor; master", "m"),
    **_of("mrs mrs. missus; madame mme mme. madam; frau; señora senora; signora", "f"),
    **_of("miss; ms ms.; mlle mlle. mademoiselle; fräulein; señorita senorita; signorina", "f"),
    **_of("sir; lord milord; king; prince; duke; count; baron; marquis", "m", "either"),
    **_of(
        "lady milady; dame; queen; princess; duchess; countess; baroness; marchioness",
        "f",
        "either",
    ),
    **_of("uncle; brother; grandpa; grandfather; father", "m", "either"),
    **_of("aunt auntie; sister; grandma; granny grandmother; mother", "f", "either"),
    **_of("cousin", None, "either"),
    **_of("mx mx.; dr dr. doctor; professor prof prof.; reverend rev rev.; judge; justice", None),
    **_of("captain capt capt.; colonel col col.; general gen gen.; major maj maj.; admiral", None),
    **_of("lieutenant lt lt.; sergeant sgt sgt.; corporal; private; commander; constable", None),
    **_of("inspector insp.; detective det.; officer; agent; chief; coach; nurse; president", None),
    **_of(
        "comrade; senator; governor; mayor; minister; bishop; cardinal; pope; squire; marshal;"
        "sheriff; deputy; commodore; ensign; brigadier; trooper; warden; abbot",
        None,
    ),
}
KIN_TITLES: Final = word_set(
    "uncle brother grandpa grandfather father aunt auntie sister grandma granny grandmother mother "
    "cousin"
)
OFFICES: Final = {
    **{spelling: honorific.key for spelling, honorific in HONORIFICS.items()},
    **dict.fromkeys(word_set("vicar rector parson pastor minister"), "reverend"),
    **dict.fromkeys(word_set("monk friar"), "brother"),
    **dict.fromkeys(word_set("nun"), "sister"),
    **dict.fromkeys(word_set("cap skipper"), "captain"),
    **dict.fromkeys(word_set("sarge"), "sergeant"),
    **dict.fromkeys(word_set("policeman policewoman cop"), "officer"),
    **dict.fromkeys(word_set("doc medic physician"), "dr"),
}
"""By what somebody is called for their office, the key of the title that goes with it."""
MARRIED: Final = frozenset({"mrs", "madame", "frau", "señora", "signora"})
"""Keys of titles that part a wife from the other women of her family."""
