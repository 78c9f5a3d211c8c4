"""Words by which a clause says that somebody is at a place, comes there, or is not there."""

from typing import Final

from fabula.stages.places.lexicon import listed

ENTERS: Final = listed("""
entered enters entering reached reaches reaching crossed crosses crossing paced paces pacing
roamed roams walked climbed climbs filled fills circled patrolled swept haunted approached
""")
LEAVES: Final = listed("left leaves leaving quit quitted fled vacated")
KEEPS: Final = listed("""
had has have keep kept keeps get ran runs shared shares rented rents booked took takes got gets
owned owns tended minded
""")
BE: Final = listed("""
was were is are smelled smelt smells looked looks lay lies stood stands had has sat sits felt
feels seemed seems 's echoed buzzed stank reeked hummed
""")
THERE: Final = listed("there here")
STAYS: Final = listed("""
stood stand stands standing sat sit sits sitting lay lie lies lying wait waited waits waiting
lean leaned leans leaning leant work worked working works was were is are 'm 're be been being
found finds find sprawled slept sleeping sleeps woke wakes waking awoke crouched crouching
knelt kneeling perched huddled slumped stayed staying stays lingered queued queuing parked
curled hid hiding hunched propped squatted squatting met meets gathered eating ate reading read
watched watching stuck trapped alone wandered wandering paced pacing slouched dozing dozed 's
""")
POSED: Final = listed("""
stood stand stands standing sat sit sits sitting lay lie lies lying wait waited waits waiting
leaned leans leaning leant crouched crouching knelt kneeling perched huddled slumped sprawled
curled hunched queued parked stuck trapped 'm are were
""")
GOES: Final = listed("""
arrive arrived arrives arriving walk walked walks walking came come comes coming went go goes
going gone get gets got getting returned return returns drove drive drives driving ran run runs
running climbed climb climbs stepped step steps stepping hurried led leads lead leading
followed follow follows burst bursts slipped slips stumbled strode marched rode ride rides
rides crossed moved pulled back again brought brings took takes carried dragged headed landed
crept rushed staggered trudged wandered drifted filed crowded sailed rowed flew turned let lets
emerged squeezed limped raced dashed ducked shuffled sneaked snuck skated cycled biked
""")
LOOKS: Final = listed("""
look looked looks looking yell yelled yells yelling stare stared stares staring glance glanced
gaze gazed gazing pointed points pointing nodded waved shouted called smiled laughed knocked peered
peering saw sees see
heard hears hear smelled faced facing frowned thought
""")
CALLS: Final = listed("""
rang called phoned telephoned rings calls phones wrote watched watches watching shouted writes
texted spoke see sees saw hear hears heard count look looked looks call ring
""")
SEES: Final = listed("see sees saw seen seeing notice noticed spot spotted watch watched")
SHUTS: Final = listed("""
shut shuts shutting closed closes closing opened opens opening locked locks locking unlocked
unlocks unlocking pushed pushes pulled slammed
""")
TELLS: Final = listed("""
holds held went goes stretched stretches ran runs emptied empties filled fills opened opens glowed
glows rang rings rattled steamed seats contained contains erupted erupts stays stayed stretched
""")
"""What a place does in the sentence that tells of it: the cave went back farther than the beam."""
MOVES: Final = listed("""
stood ran drew broke left sat slid swung rolled lurched bumped came went drove flew shook smelled
smells smelt smelled sways rocks rocked hit turned slowed stopped stops slows rattles rattled hums
hummed swerved bounced smells stank drifted lay
""")
SEEKS: Final = listed("looked searched checked look looks hunted peered looking searching tried")
AWAY: Final = listed("""
thought think thinks thinking remember remembered remembers remembering dream dreamed dreamt
wish wished would could might should may can must will shall 'd 'll if told tell about imagine
imagined imagining never not n't cannot like want wanted wants plan planned hope hoped hoping
suppose supposed wonder wondered nobody none until since ago used meant decided promised threatened
knew know knows instead nor maybe perhaps once whether reason
""")
PARTICIPLES: Final = listed("""
gone left come made told met sat stood kept put brought taken seen known grown born spent
bought built run lost found heard held lain slept thought written given begun
""")
HARD: Final = listed("""
. ; : — – -- ( ) ! ? … " “ ” while because although that which who where whom whose though
unless when if
""")
SOFT: Final = listed(", and but or")
PLAIN: Final = listed("go come get drive walk run return head be stay sit stand lie wait sleep")
RELATIVE: Final = listed("where who which whom")
AUXILIARIES: Final = listed("was were is are had has did does do would could should might must")
STEPS: Final = listed("""
left leaves leaving went goes gone walked walks drove drives ran runs returned returns arrived
arrives came comes reached reaches entered enters followed headed hurried climbed rode flew
strode marched stormed fled crossed led home upstairs downstairs outside away
""")
HABITS: Final = listed("mornings evenings afternoons nights days weekends every each always")
HOMES: Final = listed("home upstairs downstairs outdoors indoors ashore backstage")
