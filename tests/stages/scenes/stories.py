"""Short chapters in the manners of today, each as its scenes; the place of a scene is its label."""

from typing import NamedTuple


class Told(NamedTuple):
    """A scene as it was written: its paragraphs, and where it happens."""

    place: str | None
    text: str


GREENHOUSE = (
    Told(
        "the greenhouse",
        """\
Ines had the hose over her shoulder when her brother came into the greenhouse without \
knocking.

"You can't knock on glass," said Teo, seeing her face.

"You can call out."

"I called out from the gate. You had the radio on." He picked a dead leaf off the nearest tomato \
and put it in his pocket, as if somebody might count them. "They've set a date for the sale."

Ines went on watering. The water ran over the lip of the pot and across her boots, and she \
watched it go.

"Ines. I'm saying they've set a date."

"I heard you," she said, and turned the tap off at last, and went past him into the yard.""",
    ),
    Told(
        "the notary's office",
        """\
The notary's office smelled of carpet. Three days later the four of them sat in a row \
in front of his desk, oldest to youngest, the way they used to sit in church.

"You will each initial the bottom of the page," said the notary. He had a cold. "Here, and here, \
and then in full on the last one."

Marta initialled. Teo initialled. Joaquim, who had driven all night, held the pen as though it \
were hot.

"Is there a problem?" asked the notary.

"No," said Joaquim. He signed. He got up and went to stand by the window with his back to them.""",
    ),
    Told(
        "the bar by the station",
        """\
"She never wanted it," Marta said over her second beer. It was past ten, and the bar by \
the station was emptying out. "She only never wanted anybody else to have it."

Teo was tearing a paper mat into strips. He laid the strips side by side.

"She's out there now, I expect," he said. "Talking to the tomatoes."

"Somebody ought to go."

Neither of them moved. The man behind the bar began to put the chairs up, starting with the far \
side, to be polite.""",
    ),
    Told(
        "the greenhouse",
        """\
In the morning there was frost on the inside of the panes. Ines had slept in the \
greenhouse, sitting up, in their father's coat, and when she opened her eyes Joaquim was \
crouched in front of the stove, feeding it bits of broken crate.

"You'll set us both on fire," she told him.

"I've bought the stove," said her brother. "It was on the list. Nobody else had bid."

She began to laugh, and it hurt her ribs, and she went on with it.""",
    ),
)

SIGNAL = (
    Told(
        "the bridge",
        """\
Lieutenant Okafor had been on the bridge for eleven hours when the signal came in a \
second time.

"Same as before, sir," said the rating at the console. "Same length. Same gap."

"Don't call me sir, Pell, it makes me look round for somebody." She leaned over his shoulder. \
The green line lay flat, shivered, lay flat. "Could it be us? Some echo off the hull?"

"I ran that. It isn't us."

"Then run it again, and wake the captain." Okafor straightened up until her back cracked, and \
handed him her cold tea, and left by the port ladder.""",
    ),
    Told(
        "his bunk",
        """\
Captain Rhee was not asleep. He lay in his bunk with the light off and listened to the \
knocking in the pipes, which the engineer had told him was nothing. His daughter was nine today, \
or yesterday; he had lost the habit of working it out. He had recorded the message twice and \
wiped it twice, because both times he had ended by giving her an order.

When the buzzer went he let it go on for a while before he reached out and found the switch in \
the dark.""",
    ),
    Told(
        "the mess",
        """\
By noon the whole ship knew. In the mess people who had not spoken for a month were \
sharing tables, and Dr Lindgren had drawn it on the back of a menu for anybody who would look.

"It's a pulsar," said the cook.

"It is not a pulsar. A pulsar does not stop to think."

Pell came in with his eyes like two holes in a blanket and took a tray, and the talk died down \
around him as he walked the length of the room.

"Well?" said Lindgren.

"It's got a third part now," said Pell. "It goes up at the end. Like a question."

Nobody laughed. The cook put an extra potato on his plate.""",
    ),
)

BUS = (
    Told(
        "the top deck of the 43",
        """\
You get the front seat on the top deck of the 43, which is the only good thing that has \
happened today, and naturally that's when Dev calls.

"Where are you?" he says.

"On the bus."

"You're meant to be here. Everybody's here. Mum's made the face."

You look down at the wet road, at the roofs of the little cars. You could get off at the next \
stop and go back. You've still got the box on your knees, with its ribbon.

"Ten minutes," you say, and hang up before he can hear that you're lying.""",
    ),
    Told(
        "the kitchen",
        """\
It's nearly nine by the time you let yourself in, and the kitchen is full of aunts. \
Somebody takes your coat. Somebody else takes the box, says how lovely, and puts it on the \
fridge with the others.

"He's in the garden," says your mother without turning round from the sink. "He's been out there \
an hour."

"Is he angry?"

"Since when does your father get angry? Take him his plate."

The plate has foil on it. You stand holding it, and through the window you can see the red end \
of a cigarette, going up, going down.""",
    ),
    Told(
        None,
        """\
Two weeks go past like that. You go to work and you come home; you eat what's in the \
fridge, and you don't ring and nobody rings you. The days get longer. On the Tuesday the boiler \
breaks and on the Thursday a man mends it, and in between you wash in a bucket and think about \
writing a letter, and you get as far as buying the stamps.""",
    ),
    Told(
        "the hospital car park",
        """\
"I thought you'd come in a taxi," your father says. He's standing in the hospital car \
park in his good shoes with a carrier bag in each hand, much smaller than he was.

"I borrowed Dev's car."

"Does Dev know?"

You open the door for him, and he puts the bags in first, one by one, then folds himself in \
after them. He smells of soap. It takes him a long time to find the belt.

"Go on, then," he says. "Before they change their minds." """,
    ),
)

VALLEY = (
    Told(
        "the mill",
        """\
I was in the mill with Aunt Brigid the day the soldiers came up the valley road. She \
was showing me how to set the stones, and I was not attending.

‘Hold the lamp up,’ she said. ‘What are you looking at?’

‘Nothing,’ I said. ‘Dust.’

She came to the hatch and looked for herself. There were perhaps forty of them, and a cart. She \
counted under her breath as she counted sacks. Then she took the lamp out of my hand and blew on \
it.

‘You will go up by the back,’ said my aunt, ‘and tell your mother, and you will not run.’

I went up by the back. I ran as soon as the trees hid me.""",
    ),
    Told(
        "our loft",
        """\
For two days we lay in the loft above our own cow, my mother and Liesl and I, and \
nobody came. On the third night I heard a step below that I knew.

‘It’s Anders,’ whispered Liesl, and had the trap up before our mother could catch hold of her \
skirt.

He climbed in with snow on him. He had brought bread and half a cheese, and he would not say \
from where. He looked at each of us in turn as if he was making a list.

‘And Brigid?’ said my mother.

Anders broke the bread. He gave me the biggest piece, and then I understood, and could not eat \
it.""",
    ),
    Told(
        "the mill",
        """\
The wheel was still turning when I saw the mill again, the next spring. They had left \
it the water. Everything else that could be carried had been carried, down to the hinges, and a \
jackdaw walked about on the floor as though it had bought the place.

I put my hand on the upper stone. It was as cold as a plate. I said aloud what she had taught \
me, the whole of it, in the right order, and nobody told me to hold up the lamp.""",
    ),
)

PRACTICE = (
    Told(
        "the rehearsal room",
        """\
Wren's bow slipped on the first bar, and on the second she stopped altogether.

"From the top," Professor Adeyemi said pleasantly. He was sitting with his eyes shut at the far \
end of the rehearsal room. "And this time, Miss Calloway, as though you liked it."

She did like it. That was the trouble. She tucked the violin back under her chin and looked at \
Jude over the top of her stand, and Jude, behind his cello, crossed his eyes.

They got to the end. It was not good, but it was the end.

"Thursday," said the Professor, getting up. "Bring the same notes. Bring them in another order, \
if you must." And he went out, humming the viola part.""",
    ),
    Told(
        "the fire escape",
        """\
"He hates me," Wren announced. She was lying flat on the fire escape with her feet on \
the rail, and it was so late that even the kebab shop had gone dark.

Jude passed her the crisps. "He doesn't hate you. He calls the rest of us 'you'. You've got a \
whole name."

"Two names. Like somebody about to be shot."

"You could always," he began, and didn't finish. A siren went by below them.

"What?"

"Nothing. You've got salt on your chin."

She wiped it off. When she looked round again he had turned away and was counting the lit \
windows across the street, moving his lips, and she didn't ask him what the number was.""",
    ),
    Told(
        "the post office",
        """\
Professor Adeyemi bought his stamps singly. He stood in the queue at the post office on \
Wednesday with the envelope under his arm, and he told himself that a reference was only a \
reference. The girl would go, or she would not. Berlin was not the moon.

"First or second?" said the woman behind the glass.

He thought about it for so long that the man behind him coughed.

"First," he said. "Before I play it safe." She did not understand him, and he paid with a note, \
and would not wait for the change.""",
    ),
)

LIGHTHOUSE = (
    Told(
        "the quay",
        """\
— You'll want to take the dog, said Harald.

Sunniva looked at the dog. It was lying across the ropes on the quay with its legs in the air.

— I don't want a dog.

— Nobody wants him. He goes with the light, like the telescope. He slung her bag down into the \
boat and held out his arm for her to take hold of. — Mind the third board.

The boat was called *Patience*. It sat low, and went lower. As they drew out past the mole she \
saw that Harald had not gone home, but stood with his hands hanging, and he stayed like that \
until he was a post among other posts.""",
    ),
    Told(
        "the lighthouse",
        """\
The lighthouse had one hundred and eighteen steps. Sunniva learned it in the first \
week, with her knees, going up at dusk and down again at dawn. She learned the stove, and the \
pump. She learned that the dog howled when the wind went round to the east, an hour before the \
glass fell.

One evening, at the change of the lamp, there was a voice on the radio where there should have \
been none.

— Is that you, Father? it said.

She stood with her thumb over the key.

— No, she answered in the end. — I'm the new one.

— Oh, said the voice. Then it said, quite politely: — Would you mind telling me how long ago?""",
    ),
    Told(
        "the harbour office",
        """\
Harald kept the log in the harbour office, in a drawer with his sandwiches. He turned \
the pages with a wet thumb, back through the summer, back through the year before.

— There's no boat of that name, he told the telephone. — There was one. It went down with the \
keeper's boy in it, before my time.

The line hissed. It was a long way for a wire to go under water.

— Sunniva? he said. — Are you there? Give the dog my best.""",
    ),
)

CHAPTERS = {
    "greenhouse": GREENHOUSE,
    "signal": SIGNAL,
    "bus": BUS,
    "valley": VALLEY,
    "practice": PRACTICE,
    "lighthouse": LIGHTHOUSE,
}


def glued(scenes: tuple[Told, ...], mark: str = "") -> str:
    """The scenes as one text; `mark` stands between them, or nothing at all."""
    return (f"\n\n{mark}\n\n" if mark else "\n\n").join(scene.text.strip() for scene in scenes)


ONE_SCENE = """\
"You're standing on my foot," said Oona.

"Sorry." Bram moved an inch to the left, which was all there was. It had been an hour since the \
lift stopped, and the little red light over the door had begun to flicker.

"They'll have noticed by now. Somebody will have noticed." She pressed the bell again. Last \
night she had dreamed of a lift, or possibly of a wardrobe; she decided not to mention it.

Bram had sat down in the corner and was taking off his shoes. "My grandmother was stuck for a \
night and a day," he said, "in Lisbon, in 1974, with a bishop."

"What happened?"

"They got married."

Oona slid down the opposite wall until she was sitting too. From above there came a clank, and \
voices, and then nothing again. In the morning, she thought, they would find two skeletons with \
their knees touching.

"Not to each other," Bram added.

She threw a shoe at him. The light went out, and came on, and the floor gave a lurch, and they \
both reached for the same rail.

"Going down," said the lift, in a pleasant voice.

"Don't talk to it," said Oona. "It'll only stop again."

But she had not let go of the rail, and neither had he, and they went down like that, past the \
fourth floor and the third, with three shoes between them.
"""
