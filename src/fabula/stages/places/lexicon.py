"""Common nouns that name a place where people can be."""

from typing import Final

_ROOMS: Final = """
room bedroom bathroom kitchen kitchenette parlour parlor lounge library study hall hallway corridor
passage landing staircase stairs stairwell attic garret loft cellar basement nursery
dining-room drawing-room sitting-room living-room ballroom bedchamber chamber closet pantry scullery
larder conservatory veranda verandah porch balcony terrace patio foyer lobby vestibule office
classroom lab laboratory ward infirmary surgery clinic theatre theater studio workshop backroom
storeroom locker-room dormitory dorm cell dungeon vault crypt canteen cafeteria mess galley cabin
bridge engine-room cockpit sickbay holodeck bunk bunkroom barracks suite flat apartment penthouse
bedsit elevator lift restroom toilet washroom cloakroom greenroom courtroom boardroom throne-room
tent gallery alcove booth stateroom saloon counting-house
anteroom antechamber wing den wardroom crawlway halls corridors
rooms pool fire-escape
aisle reception changing-room dressing-room waiting-room cloister cubicle staffroom breakroom pub
lavatory playroom gymnasium pulpit airlock hold galley refectory ready-room bullpen bakehouse
"""
_HOUSES: Final = """
house home cottage cabin hut shack mansion manor castle palace tower villa lodge farmhouse farm
barn stable stables mill inn tavern pub bar hotel motel hostel boarding-house restaurant diner café
cafe bakery shop store supermarket market bookshop bookstore pharmacy hospital asylum school college
university academy church chapel cathedral temple mosque synagogue abbey monastery convent rectory
vicarage parsonage court courthouse prison jail gaol station police-station precinct garage depot
warehouse factory gym stadium arena museum theatre cinema club casino bank embassy headquarters
airport terminal hangar lighthouse boathouse greenhouse shed outhouse gatehouse workhouse orphanage
morgue mortuary arcade mall laundromat launderette laundry salon forge smithy tollhouse shelter
building block skyscraper safehouse bunker fort fortress camp campsite laboratory observatory
coffee-house schoolhouse schoolroom boarding-school post-office
"""
_OUTDOORS: Final = """
garden orchard yard courtyard backyard playground lawn meadow field fields pasture paddock park
square street streets road lane alley avenue path track trail highway motorway crossroads bridge
quay quayside dock docks wharf pier jetty harbour harbor marina port beach shore seashore coast
cliff cliffs dunes sea ocean river riverbank bank stream creek brook lake lakeside loch pond
marsh swamp
bog fen moor heath forest wood woods woodland clearing glade jungle grove thicket hill hilltop
hillside mountain mountains pass ridge summit valley canyon gorge ravine cave cavern mine quarry
desert oasis plain plains prairie steppe island village town city suburb ghetto slum district
churchyard graveyard cemetery battlefield trench trenches pitch racecourse roof rooftop pavement
sidewalk gate gates gateway doorway doorstep threshold platform underpass tunnel sewer lock weir
towpath canal embankment promenade esplanade arboretum allotment vineyard lay-by layby car-park
roadside wilderness glen dale outskirts border frontier
"""
_VEHICLES: Final = """
car cab taxi bus coach carriage train tram wagon van truck lorry ambulance boat ship ferry yacht
steamer submarine plane aeroplane airplane helicopter shuttle starship spaceship rickshaw sleigh
cart tardis deck helm canoe raft compartment minibus campervan trailer caravan
"""
_FURNITURE: Final = """
bed sofa couch armchair desk table counter window fireside hearth bench bedside
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROOMS: Final = _words(_ROOMS)
HOUSES: Final = _words(_HOUSES)
OUTDOORS: Final = _words(_OUTDOORS)
VEHICLES: Final = _words(_VEHICLES)
FURNITURE: Final = _words(_FURNITURE)
PLACES: Final = ROOMS | HOUSES | OUTDOORS | VEHICLES
"""Nouns that can be where a scene happens; furniture is none, but tells that somebody is inside."""
VAGUE: Final = _words(
    "room house building place way road street path side gate gates door threshold platform pass "
    "court bank bar cross lock block cell table counter window bench deck halls stairs "
    "staircase doorway doorstep landing corridor hall hallway passage floor field wing sea river "
    "sky ground world earth island country land town city village rooms"
)
"""Place nouns that tell little, or that are often something else."""
INSIDE: Final = _words(
    "table chair door window floor wall walls ceiling counter sink stove light lights clock lamp "
    "curtain curtains shelf shelves bed sofa couch desk drawer cupboard bench steps"
)
"""What stands in a place: `the kitchen table` is in the kitchen."""
