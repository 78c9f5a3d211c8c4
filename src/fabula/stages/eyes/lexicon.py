"""Words that tell what goes on in somebody, and how somebody looks from outside."""

from typing import Final

from fabula.stages.cast.lexicon import word_set

KNOWING: Final = word_set("""
know think believe suppose guess wonder remember recall realise realize understand decide doubt
imagine expect forget recognise recognize reckon reflect consider suspect assume hope wish fear
dread regret conclude ponder calculate resolve figure remind dream intend muse puzzle
foresee misremember mistake trust
""")
FEELING: Final = word_set("""
feel hate love loathe despise adore envy miss resent want like enjoy mind yearn long crave care
prefer detest pity relish mean need
""")
PERCEIVING: Final = word_set("""
see notice hear overhear sense smell taste spot glimpse perceive recognise observe discern
""")
LOOKING: Final = word_set("watch listen stare gaze study examine inspect peer scan survey look")
"""Perception that others see too."""
EXPRESSING: Final = word_set("""
smile grin frown smirk beam blush flush pout scowl glare wince grimace sneer blink chuckle giggle
laugh snort sniff sigh sob shrug nod wink squint gape redden pale brighten
""")
"""What others see in a face; who does it knows more of it than that."""
LOOKING_SO: Final = word_set("look sound")
"""`looked tired`, `sounded pleased`: how somebody seems, where an adjective or `like` follows."""
STATES: Final = word_set("""
unsure sure certain uncertain glad ashamed mortified annoyed grateful afraid scared frightened
terrified horrified relieved surprised startled shocked worried anxious nervous embarrassed guilty
jealous angry furious happy unhappy sad lonely bored confused puzzled aware unaware determined
conscious tired exhausted hungry thirsty curious proud disappointed hopeful hopeless desperate
homesick sick dizzy cold hot sorry tempted reluctant amazed astonished bewildered content
delighted disgusted eager fond hurt impatient miserable nauseous overwhelmed resentful satisfied
sleepy stunned suspicious thankful thrilled torn uneasy weary wretched convinced
""")
ALSO_SEEN: Final = word_set("""
tired angry furious happy unhappy sad exhausted delighted cold hot surprised startled amazed sleepy
nervous scared frightened disappointed proud
""")
"""States that a bystander may see as well."""
INNER_BODY: Final = word_set("""
heart stomach throat chest pulse gut guts skin spine mind blood belly temples insides breath
""")
INNER_MOVES: Final = word_set("""
drop lurch tighten clench sink leap pound race hammer thump thud flutter churn twist turn ache burn
prickle crawl skip swell constrict close knot contract flip stop jump beat wander spin reel whirl
""")
OUTER: Final = word_set("""
face eyes expression voice smile gaze brow jaw tone mouth features frown eyebrows ears cheeks
""")
"""What a person cannot see of themselves; `eyes` and `ears` also serve to perceive."""
UNSEEABLE: Final = word_set("face expression features eyes")
CERTAINTY: Final = word_set("""
perhaps maybe surely certainly obviously apparently probably possibly presumably
honestly undoubtedly hopefully thankfully luckily unluckily unfortunately
""")
EXCLAIMING: Final = word_set("god damn hell lord heavens christ jesus oh ah ugh no yes well damnit")
NOWS: Final = word_set("now today tomorrow tonight yesterday")
TELLING_NOUNS: Final = word_set("""
brunette blonde redhead woman man girl boy youth lad lady gentleman guy teenager other child figure
""")
"""What nobody calls themselves: `the brunette`, `the other man`."""
TOWARDS: Final = word_set("behind beside before towards toward opposite past near")
"""`behind her`: places reckoned from the one who sees."""
