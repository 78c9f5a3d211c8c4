"""Nouns for people, with the gender they tell, and which of them are general."""

from typing import Final

from fabula.stages.cast.lexicon import word_set

KIN: Final[dict[str, str | None]] = {
    **dict.fromkeys(
        word_set("""
father dad daddy papa pa husband son brother uncle nephew grandfather grandpa grandson stepfather
stepbrother godfather boyfriend fiancé bridegroom father-in-law brother-in-law son-in-law widower
"""),
        "m",
    ),
    **dict.fromkeys(
        word_set("""
mother mom mum mommy mummy mama mamma ma wife daughter sister aunt auntie niece grandmother
grandma granny granddaughter stepmother stepsister godmother girlfriend fiancée bride
mother-in-law sister-in-law daughter-in-law widow
"""),
        "f",
    ),
    **dict.fromkeys(word_set("cousin child parent sibling twin friend companion partner")),
}
_SAME_KIN: Final = (
    word_set("father dad daddy papa pa"),
    word_set("mother mom mum mommy mummy mama mamma ma"),
    word_set("grandfather grandpa"),
    word_set("grandmother grandma granny"),
)


def same_kin(names: tuple[str, ...], noun: str) -> bool:
    """Whether a name is one word that calls the same relative as `noun`: `Grandpa`, grandfather."""
    return len(names) == 1 and any({names[0], noun} <= words for words in _SAME_KIN)


GENERAL: Final[dict[str, str | None]] = {
    **dict.fromkeys(word_set("man gentleman boy fellow lad guy chap youth bloke master"), "m"),
    **dict.fromkeys(word_set("woman lady girl lass maiden dame gal mistress blonde brunette"), "f"),
    **dict.fromkeys(
        word_set("""
other person one first second third last former latter stranger voice creature speaker younger
elder older redhead visitor guest newcomer figure kid baby teenager adult human host lover patient
""")
    ),
}
"""Nouns that anybody may be called by: they tell a gender at most, and are no name."""
ROLES: Final[dict[str, str | None]] = {
    **dict.fromkeys(
        word_set("""
policeman postman footman butler landlord king prince duke lord count baron marquis waiter actor
bishop priest vicar clergyman curate monk squire page coachman gardener fisherman sailor mariner
soldier blacksmith tradesman salesman fireman barman headmaster schoolmaster emperor wizard
croupier jailer carter tinker cabman workman watchman huntsman boatman ferryman friar abbot porter
valet
"""),
        "m",
    ),
    **dict.fromkeys(
        word_set("""
maid housemaid landlady queen princess duchess countess baroness marchioness waitress actress nun
abbess governess hostess housekeeper nanny nurse midwife empress witch goddess stewardess
seamstress headmistress schoolmistress barmaid milkmaid
"""),
        "f",
    ),
    **dict.fromkeys(
        word_set("""
doctor surgeon physician professor teacher tutor student pupil lawyer barrister solicitor attorney
judge coroner clerk secretary president minister ambassador consul mayor governor senator captain
colonel general major admiral lieutenant sergeant corporal commander private constable detective
inspector officer agent spy sheriff chief guard sentry driver pilot cook chef baker butcher farmer
shepherd miller carpenter mason painter artist poet writer author editor journalist reporter
musician pianist singer dancer psychologist scientist engineer traveller traveler librarian grocer
chemist shopkeeper innkeeper bartender barber tailor banker manager director conductor thief
robber pirate beggar tramp hermit prisoner servant messenger herald knight hunter healer dragon
ghost angel devil demon robot android alien vampire werewolf elf dwarf giant goblin fairy mage
sorcerer oracle prophet publisher anarchist undertaker stationmaster caretaker receptionist
paramedic intern mechanic dispatcher operator announcer interviewer assistant apprentice foreman
boss principal coach captive medium caterpillar rabbit cat dog mouse duck pigeon gryphon turtle
dormouse hatter hare fox wolf bear owl lion tiger horse frog toad rat crow raven badger hedgehog
squirrel mole weasel stoat eagle magpie parrot peacock goose hen rooster cockerel snake serpent
spider beetle elephant monkey camel donkey mule goat crocodile lizard whale dolphin kitten puppy
hound stag unicorn phoenix troll ogre imp genie golem mermaid cyborg
""")
    ),
}
"""Offices, trades and beings that can be somebody's only name: "the gardener"."""
GENDERED: Final[dict[str, str | None]] = {**GENERAL, **ROLES, **KIN}
ANIMALS: Final = word_set("""
dog hound puppy cat kitten horse mare pony mule donkey goat cow pig parrot bird hamster rabbit
""")
"""Beasts that a name may belong to."""
ENDEARMENTS: Final = word_set("""
sweetheart honey hon darling dear dearest sweetie love babe baby bro bud buddy pal mate dude mammy
""")
"""What somebody is called in fondness, and everybody might be."""
GROUPS: Final = word_set("all both everybody everyone they we people men women children")
BODY: Final = word_set("""
eyes eye face hand hands voice head hair mouth lips arm arms shoulder shoulders heart fingers
smile mind brow chest back cheek cheeks gaze expression jaw knees lap life feelings breath tone
laugh mother father sister brother wife husband son daughter uncle aunt friend cousin
""")
"""What a person's name in the possessive is often followed by."""
