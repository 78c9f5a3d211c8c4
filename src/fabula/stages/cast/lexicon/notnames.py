"""Capitalised words that are nobody's name, and words that tell places and bodies from people."""

from typing import Final

from fabula.stages.cast.lexicon import word_set

_CALENDAR: Final = """
january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday christmas easter michaelmas lent advent halloween
thanksgiving hanukkah ramadan passover noel yuletide jan feb mar apr aug sept oct nov dec
"""
_PEOPLES: Final = """
english french german italian spanish scottish scotch irish welsh british american russian polish
dutch danish swedish norwegian greek roman latin turkish chinese japanese indian african european
asian arab arabic hebrew jewish jew jews christian christians catholic protestant muslim hindu
buddhist australian canadian mexican persian egyptian austrian prussian hungarian swiss flemish
belgian englishman englishmen englishwoman frenchman frenchmen frenchwoman scotchman scotsman
irishman dutchman welshman germans italians americans russians greeks romans turks indians africans
victorian georgian elizabethan gothic norman saxon negro negroes parisian londoner yankee gypsy
gipsy bohemian oriental californian texan creole spaniard spaniards pole poles dane danes swede
swedes whig tory
"""
_HOLY: Final = """
god gods lord jesus christ heaven heavens hell providence almighty creator saviour savior allah
devil satan bible gospel scripture scriptures testament koran quran torah genesis psalm psalms amen
hallelujah goodness jove gad gosh hades olympus eden
"""
_PARTS: Final = """
chapter volume book part act scene prologue epilogue preface introduction contents appendix note
notes letter footnote illustration edition press copyright project gutenberg ebook section page
canto stave i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii
xxiv xxv the end finis
"""
_EXCLAIMED: Final = """
oh ah aha alas hello hullo hallo hey hi ho hush yes no nay yea ok okay well why what now then indeed
bah pooh pshaw tut um uh hm hmm er eh ha haha ugh wow yeah yep nope sorry please thanks thank
welcome goodbye farewell bye hurrah hooray bravo damn dear poor good great true perhaps maybe really
surely certainly sure never always nothing something everything come look listen wait stop stay go
let say mind there here just still shh ssh psst gee geez jeez bless curse fine right wrong enough
quite
"""
_FUNCTION: Final = """
a an the this that these those my your his her its our their some any each every all both half
either neither no none one two three four five six seven eight nine ten first second third another
other such i me you he him she it we us they them who whom whose which what whatever whoever
whichever myself and but or nor so yet for if unless until till although though because since while
whereas when whenever where wherever how however as than whether lest once after before in on at by
to from of off up down out over under with without within into onto upon about above across against
along among around behind below beneath beside besides between beyond during despite except inside
near outside past through throughout toward towards via like not only even also too very much
many more most less least few several was were is are am be been being had has have having do does
did doing done will would shall should can could may might must ought need dare used again ever
often sometimes soon later already almost nearly suddenly finally meanwhile moreover therefore thus
hence otherwise instead anyway today tomorrow yesterday tonight away back forward together apart
alone everybody everyone nobody someone somebody anyone anybody anything none yours mine ours theirs
hers oneself himself herself itself themselves yourself
"""
_THINGS: Final = """
mr mrs miss ms dr sir madam ma'am tv dvd cd pc id gps fbi cia nypd usa uk us eu nhs ceo phd er icu
internet web google facebook twitter youtube instagram parliament congress senate government state
church court crown army navy empire republic kingdom union commons admiralty times gazette herald
tribune north south east west northern southern eastern western earth sun moon mars venus jupiter
majesty highness excellency honour honor lordship ladyship grace worship reverence
"""
SOMETIMES: Final = word_set("april may june august norman grace christian noel eden")
"""Names only with a person's evidence."""
NEVER_NAMES: Final = (
    frozenset(
        " ".join((_PARTS, _EXCLAIMED, _FUNCTION, _THINGS, _HOLY, _PEOPLES, _CALENDAR)).split()
    )
    - SOMETIMES
)
"""Never a name of their own."""
AT_TIMES: Final = word_set(
    f"{_PEOPLES} {_CALENDAR} north south east west earth sun moon mars venus jupiter church page"
)
"""Somebody's name only where a story lets one of that name speak: Dutch, Jan, West."""
PLACE_HEADS: Final = word_set("""
street road lane avenue square park hall abbey house hotel hospital school college university castle
court place terrace row hill hills valley river lake sea ocean island islands isle mountain
mountains bridge station church cathedral chapel palace gate gardens garden wood woods forest farm
manor lodge cottage inn tavern arms club theatre theater museum library bank bay beach port harbour
harbor town city village county shire kingdom empire country land plaza building tower towers cross
green heath common market crescent mews priory rectory vicarage parsonage grange villa café cafe
restaurant bar rooms room office corridor
""")
BODY_HEADS: Final = word_set("""
company society committee council office department ministry bank board union league association
institute institution corporation agency bureau police regiment brigade party press times gazette
herald news post tribune journal review chronicle telegraph academy order guild inc ltd co team
""")
PLACES: Final = word_set("""
london paris rome england france germany italy spain scotland ireland wales britain america russia
china japan india africa europe asia australia canada mexico egypt austria hungary greece turkey
switzerland belgium holland norway sweden denmark poland portugal brazil york boston chicago
philadelphia washington california texas florida virginia carolina oxford cambridge bath brighton
manchester liverpool edinburgh dublin glasgow bristol florence venice naples milan vienna berlin
moscow petersburg madrid jerusalem israel palestine constantinople cairo bombay delhi calcutta
seattle tokyo hogwarts westminster piccadilly soho kensington chelsea mayfair kent surrey sussex
devonshire hertfordshire yorkshire derbyshire hampshire wiltshire somerset dorset cornwall essex
lancashire princeton harvard yale eton broadway brooklyn manhattan harlem newport richmond
""")
"""Well-known places; some are people's names too and then need a person's evidence."""
