"""Common nouns that name a place where people can be."""

from typing import Final


def listed(text: str) -> frozenset[str]:
    """The words of a list in plain text."""
    return frozenset(text.split())


ROOMS: Final = listed("""
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
backstage auditorium utility-room mudroom sunroom box-room bathhouse washhouse laundry-room
medbay sunroom ensuite guestroom ballroom tackroom boxroom wheelhouse cloister undercroft
gatehouse guardroom scriptorium oratory sacristy vestry nave belfry bell-tower
mortuary morgue triage icu kennel kennels stall stalls pen newsroom darkroom strongroom
archive archives stacks hangout hideout rec-room tearoom taproom snug cellars attics bedrooms
offices wards classrooms cells quarters cabins tents lodgings compartment dugout hayloft byre
""")
HOUSES: Final = listed("""
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
guesthouse bungalow farmstead homestead ranch townhouse rowhouse tenement brownstone outpost keep
citadel shrine pavilion marquee planetarium aquarium zoo circus fairground funfair carnival hospice
crematorium barbershop chipper chippy deli grocery kiosk
foundry brewery distillery winery dairy creamery tannery sawmill quarry-house clubhouse boatyard
shipyard newsagent's café-bar bodega speakeasy nightclub disco brothel teahouse tea-shop bistro
canteen kindergarten preschool nursery-school daycare ashram igloo yurt tipi wigwam longhouse
caravan-site festival summerhouse gazebo treehouse windmill watermill icehouse sanatorium spa
sauna rink velodrome racetrack outhouses kirk chapel-of-ease almshouse townhall library
""")
OUTDOORS: Final = listed("""
runway dune dunes dockyard campus snowfield plateau enclosure carpark parking-lot bus-stop adit
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
driveway drive alleyway forecourt plaza piazza boulevard bypass overpass flyover layover kerb curb
verge hedgerow ditch dyke levee sandbar lagoon cove inlet bay estuary delta reef strait headland
promontory bluff crag fjord glacier moraine tundra savannah bush outback veld hollow dell copse
spinney plantation paddy terrace-field barnyard farmyard stableyard shipyard scrapyard junkyard
railyard lumberyard schoolyard graveside waterfront seafront boardwalk slipway ford footbridge
footpath bridleway causeway turnpike roundabout intersection junction cul-de-sac
bleachers grandstand sideline sidelines touchline goalmouth halfway-line crater
wasteland ruins rubble encampment bivouac campfire clifftop mountainside valley-floor ledge
scaffold scaffolding rampart ramparts battlements parapet moat drawbridge courtyard-garden
waterfall riverside pool-side poolside allotments gardens parkland downs uplands reservoir dam
""")
VEHICLES: Final = listed("""
tug tugboat steam-tug hovercraft lander rover motorhome rv
car cab taxi bus coach carriage train tram wagon van truck lorry ambulance boat ship ferry yacht
steamer submarine plane aeroplane airplane helicopter shuttle starship spaceship rickshaw sleigh
cart tardis deck helm canoe raft compartment minibus campervan trailer caravan
dinghy rowboat rowing-boat motorboat trawler barge narrowboat houseboat schooner brig sloop galleon
dory punt hearse limousine limo jeep pickup tractor sled sledge gondola tube subway underground
corolla civic volvo toyota honda ford chevy subaru prius mustang camaro fiat peugeot audi mercedes
buick cadillac pontiac chevrolet hyundai nissan mazda renault vauxhall suv sedan hatchback estate
metro streetcar trolleybus cruiser freighter liner lifeboat tanker airship balloon spacecraft pod
""")
FIXTURES: Final = listed("""
racks railing railings fence hedge pump pumps jetty-end bandstand scoreboard turnstile
checkpoint barrier well fountain statue memorial gravestone headstone grave tomb altar pew pews
stile gatepost lamppost lamp-post streetlight signpost billboard bonfire hearthside
booths balustrade banister bannister windowsill windowseat porch-swing swing swings seesaw sandpit
slide treadmill stage dais podium rostrum wings orchestra-pit catwalk rigging mast crow's-nest
gangway gangplank stern prow tiller wheelhouse turnstiles escalator box kerbside bollard
payphone pinball-machine bunks hammock reception-desk
switchboard lathe workbench anvil kiln conveyor crossing
lectern whiteboard blackboard lockers locker mailbox postbox letterbox oak elm willow beech
""")
FURNITURE: Final = listed("""
bed sofa couch armchair desk table counter window fireside hearth bench bedside fire stove
till checkout jukebox fireplace mantelpiece cot wall floor door doors
""")
_PAIRS: Final = """
fire escape, car park, parking lot, parking garage, waiting room, locker room, post office
village green, swimming pool, front steps, back steps, vending machine, bus stop, throne room
phone box, telephone box, phone booth, coffee machine, bike racks, taxi rank, bus shelter
train station, gas station, petrol station, police station, fire station, bus station
loading dock, loading bay, building site, service station, rest stop, truck stop, toll booth
ticket office, box office, staff room, break room, green room, control room, engine room
war room, press box, back seat, front seat, passenger seat, driver's seat, top deck, lower deck
upper deck, nurses' station, nurse's station, tea shop, coffee shop, chip shop, corner shop
bell tower, guard house, guest house, town hall, village hall, church hall, drawing room
dining room, living room, sitting room, common room, changing room, dressing room
emergency room, operating room, operating theatre, delivery room, lay by, high street
med bay, cargo bay, mess hall, lecture hall, lecture theatre, lecture theater, food court
parking deck, phone shop, night club, train car, dining car, sports hall, hotel room, motel room
guest room, spare room, court room, board room, meeting room, conference room, interview room
observation deck, flight deck, throne hall, great hall, dining hall, bowling alley, ice rink
football pitch, soccer field, dog park, skate park, theme park, trailer park, grocery store
book shop, book store, charity shop, thrift store, hardware store, pet shop, nail salon
burger place, pizza place, noodle bar, sports bar, wine bar, juice bar, snack bar, record store
garden centre, garden center, shopping centre, shopping center, community centre
community center, sports centre, leisure centre, visitor centre, visitor center, call centre
medical centre, medical center, youth club, day room
town square, market place, river bank, front porch, back porch, front yard, back yard
back garden, front garden, hay loft, boat house, summer house, tree house, long grass
"""
PAIRS: Final = frozenset(
    tuple(pair.split()) for line in _PAIRS.splitlines() for pair in line.split(", ") if pair
)
"""Two words that together name a place."""
PLACES: Final = ROOMS | HOUSES | OUTDOORS | VEHICLES
"""Nouns that can be where a scene happens; furniture is none, but tells that somebody is inside."""
VAGUE: Final = listed("""
temple ward room house building place road street path gate gates threshold platform
pass court bank bar cross lock block cell table counter window bench deck halls stairs staircase
doorway doorstep landing corridor hall hallway passage field wing sea river sky ground
world earth island country land town city village rooms
""")
"""Place nouns that tell little, or that are often something else."""
PLAIN: Final = listed("""
room rooms house building road street path gate stairs staircase doorway doorstep landing
corridor hall halls hallway village city town river mill bank court field sea halls
""")
"""Those of them that are hardly ever anything else than a place."""
INSIDE: Final = listed("""
table tables chair chairs door doors window windows floor wall walls ceiling counter sink stove
light lights clock lamp curtain curtains shelf shelves bed sofa couch desk drawer cupboard bench
steps
""")
"""What stands in a place: `the kitchen table` is in the kitchen."""
PARTS: Final = listed("""
end middle back corner side edge front top bottom foot rest length centre center heart depths
mouth entrance outskirts rear head far
""")
"""Parts of a place, which say where in it somebody is."""
FIXED: Final = (
    INSIDE
    | FURNITURE
    | listed("""
chairs tables beds windows doors oven fridge freezer cooker bath bathtub shower basin tap mirror
screen blackboard whiteboard board monitor monitors console bars pews altar stage tiller helm oars
sail engine windscreen windshield dashboard boiler radiator carpet rug linoleum lino bulb
cupboards shelves drawers wardrobe dresser cage benches chimney ledge rail railing railings trees
fence gate well hedge campfire blinds curtains shutters jukebox till piano organ pulpit lectern
lockers machine hatch
skylight beam beams rafters panes mattress blanket cot incubator trolley bleachers stile nets
""")
)
"""What stays in its place when people go, and tells them where they are when they come back."""
FIGURES: Final = listed("""
tower sea ocean forest wall mountain mountains hill river well world city stream valley desert
jungle island maze
""")
"""What a quantity is called: a tower of glasses, a sea of faces."""
SHOWN: Final = listed("""
picture pictures photograph photo photos postcard painting drawing sketch map view portrait model
plan plans dream dreams memory memories idea thought name story history shape form size kind sort
""")
"""What shows or tells a place that is elsewhere."""
SEEN: Final = listed("""
clock light lights lamp picture portrait photograph poster sign noise voice voices sound
smell lantern smoke
""")
"""What is seen or heard from where it is not."""
NO_PLACES: Final = listed("""
chair chairs armchair dark darkness rain sun sunshine sunlight shade shadow shadows silence way air
mud snow cold wind light moonlight lap arms corner middle back front row line queue circle heat
warmth breeze mirror sand grass dust water pile heap crowd group seat seats saddle nest end morning
evening afternoon night center centre dirt puddle blood breeze draught draft gloom glow fog mist
clothes coat wheelchair pew pose arm hand hands palm head mouth face eyes throat hair skin chest
belly stomach shoulder neck foot feet leg legs knees back pocket pockets bag basket way
""")
"""What people sit or stand in without its being a place."""
SKY: Final = listed("sun moon rain snow wind dusk dawn fog mist thunder stars clouds sky")
"""What is over many places at once."""
FEASTS: Final = listed("advent lent easter christmas eastertide pentecost ramadan diwali hanukkah")
BROAD: Final = listed("""
city town village country county island kingdom valley region coast province continent planet moon
district suburb sea ocean
""")
"""What holds many places: a scene is rather at one of them."""
DETERMINERS: Final = listed("""
the a an his her my their our your its this that some another no one each every which whose
both two three any
""")
LOOSE: Final = listed("no each every any another some both which whose one two three")
"""Determiners of a place that is not one and the same."""
"""Words that may begin a noun phrase."""
STOPS: Final = listed("""
and or of to with in on at that which who was were is are had has he she it they for from by as
but when where into i you we then there not said if so than
""")
"""Words that no noun phrase holds before its head."""
