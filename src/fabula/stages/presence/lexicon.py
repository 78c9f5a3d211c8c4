"""Words of coming, going, and speaking from afar."""

from typing import Final

from fabula.stages.cast.lexicon import word_set

ENTER_ALONE: Final = word_set("enter arrive appear reappear join emerge return")
"""Verbs that bring their subject in without more."""
LEAVE_ALONE: Final = word_set("depart vanish disappear exit flee withdraw retreat")
"""Verbs that take their subject out without more."""
MOTION: Final = word_set("""
come go walk run step burst storm stride slip march hurry rush wander stroll stumble dash dart
hobble shuffle limp saunter sweep race head trot creep crawl barge breeze bound stalk strut troop
duck back stagger steal fly tiptoe shoulder
""")
INTO: Final = word_set("in into inside")
OUT: Final = word_set("out off away outside")
HOME: Final = word_set("home upstairs downstairs back")
GONE: Final = word_set("gone")
LEFT_AFTER: Final = word_set(""". , ; ! and without with for the by to through in again - — –""")
"""What follows `left` where it means going: `left the room`, `left without a word`."""
ROOMS: Final = word_set("""
room house office building kitchen hall table shop bar café cafe cabin tent flat apartment ward lab
scene party church studio study bedroom place stage lounge door garden yard library hotel hospital
""")
PHONE: Final = word_set("""
phoned telephoned texted receiver voicemail handset dialled dialed dialling dialing
intercom comm comms walkie-talkie radioed facetime skype speakerphone ringtone caller handheld
headset earpiece static
""")
"""Words that tell, near a talk, that somebody takes part from afar."""
CALLS: Final = word_set("call ring phone telephone text radio dial facetime skype buzz")
"""What one does to reach somebody who is elsewhere."""
FROM_AFAR: Final = CALLS | word_set("write send mail email message name mention marry leave dream")
"""What is done to somebody who need not be there."""
APPARATUS: Final = word_set("phone telephone mobile cellphone radio")
CALLING: Final = word_set("""
rang ring rings ringing rung buzz buzzed buzzes buzzing dial line connection static ear speaker
answered answers
""")
"""With one of these near it, a phone is spoken into."""
PHONE_PHRASES: Final = (
    ("hung", "up"), ("hangs", "up"), ("hang", "up"), ("rang", "off"), ("on", "the", "line"),
    ("end", "of", "the", "line"), ("the", "other", "end"), ("over", "the", "radio"),
    ("on", "the", "radio"), ("into", "the", "phone"), ("over", "the", "phone"), ("by", "phone"),
    ("said", "his", "voice"), ("said", "her", "voice"), ("on", "the", "screen"),
    ("answered", "the", "call"),
)  # fmt: skip
FAR_PHRASES: Final = (
    ("on", "speaker"), ("out", "of", "the", "phone"), ("out", "of", "the", "receiver"),
    ("out", "of", "the", "radio"), ("down", "the", "phone"), ("down", "the", "line"),
    ("from", "the", "phone"), ("other", "end"), ("over", "the", "radio"), ("over", "the", "comm"),
    ("over", "the", "intercom"), ("through", "the", "phone"), ("on", "the", "screen"),
)  # fmt: skip
"""What stands after somebody who is heard from afar: `said Odile down the phone`."""
RECALL: Final = (
    ("last", "night"), ("thinking", "back"), ("thought", "back"), ("years", "ago"), ("days", "ago"),
    ("weeks", "ago"), ("months", "ago"), ("the", "day", "before"), ("the", "night", "before"),
    ("the", "other", "night"), ("the", "other", "day"), ("back", "then"), ("used", "to"),
    ("years", "before"), ("last", "week"), ("last", "year"), ("as", "a", "child"),
)  # fmt: skip
"""Words after which a paragraph tells of another time."""
YESTERDAY: Final = word_set("yesterday remembered remember recalled memory memories once")
MIND: Final = word_set("""
know think believe want wish hope fear hate love like remember suppose feel understand mean need
expect doubt wonder regret guess prefer miss deserve trust
""")
"""States rather than deeds: who is the subject of one is not thereby on stage."""
UNSEEN: Final = word_set("""
mind life feelings mother father sister brother wife husband son daughter uncle aunt friend cousin
""")
"""What belongs to somebody wherever they are: `Anna's sister` does not show us Anna."""
STATES: Final = word_set("be have live belong own own become seem")
"""True of somebody wherever they are."""
