"""Sentences of the project's own, from which drafts are put together that are then revised.

`{A}`, `{B}` and `{C}` stand for the names of the people of a scene. Short lines are said again and
again in one draft, as people do; long ones once.
"""

from typing import Final

NAMES: Final = ("Hester", "Dov", "Marguerite", "Ilse", "Tam", "Roswitha", "Kit", "Amadou", "Bea")
NEW_NAMES: Final = ("Philippa", "Joss", "Antoinette", "Freya", "Col", "Dagny", "Wren", "Seydou")
CHAPTERS: Final = ("The Ferry", "Low Water", "What the Cook Knew", "A Door in the Hedge", "Salt")

SHORT: Final = (
    "Yeah.",
    "No.",
    "What?",
    "I know.",
    "Fine.",
    "Don't.",
    "Really?",
    "Maybe.",
    "Go on.",
    "Not now.",
)

LINES: Final = (
    "You said the ferry would wait for us, {B}, and there is no ferry.",
    "I counted the spoons twice and there are two fewer than there were at supper.",
    "If you tell my mother about the goat I will never cook for you again.",
    "Somebody has been sleeping in the boathouse, and he snores.",
    "That's the third time this week that the bell has rung by itself.",
    "Give me the lamp, {B}. No, the other one, the one that works.",
    "My uncle sold that field before either of us was born.",
    "You can't just walk into a bakery and ask for the baker's hand.",
    "Nobody reads the small print until the small print reads them.",
    "Is it always this quiet when you come home late?",
    "He left a note, but he wrote it in the sugar and the ants have had it.",
    "I would have come sooner if the road had been where I left it.",
    "Tell {B} that the doctor wants to see the other arm as well.",
    "We were supposed to be married by Thursday, weren't we?",
    "There's a storm coming, and you are holding a kite.",
    "You've got paint on your ear and jam on your elbow, so who won?",
    "I'm not angry about the piano, I'm angry about the stairs.",
    "When they ask you where I was, say that I was dancing.",
    "This key opens nothing in this house, and I have tried everything.",
    "The horse knows the way, but he doesn't know the hour.",
    "Put the letter back where you found it and wash your hands.",
    "You always do that, you laugh first and look afterwards.",
    "It was raining when they built it and it has been raining ever since.",
    "I don't want a present, I want you to learn the names of my sisters.",
    "Half of what she told you is true, and it's the wrong half.",
    "Can you hear the mill? It should not be running at night.",
    "They pay by the basket, and the baskets get bigger every year.",
    "I have been a widow for six weeks and a fool for ten years.",
    "Sit down, {B}, before the chair changes its mind.",
    "Her train gets in at nine and her temper at half past.",
    "You left the gate open and now the whole village has seen the pig.",
    "There were eleven candles on that cake and he was forty.",
    "Don't look at the captain, look at what the captain is looking at.",
    "I only came for my umbrella, and I see that you're using it.",
    "If it's a boy we shall call him after the dog.",
    "The last person who asked me that is under the pear tree.",
    "Show me your hands. Both of them, slowly.",
    "We could sell the clock, nobody here is ever on time.",
    "She sings because the baby sleeps, not so that it will.",
    "You promised me a house with a window that looked at something.",
    "What did you do with the money that was in the blue jar?",
    "I thought that you were dead, and I was quite polite about it.",
    "The bridge will hold one of us, and I am the one with the lantern.",
    "Say it again, but this time as if you meant it.",
    "He isn't my cousin, he is only always here.",
    "There is no sugar left, no flour, and no good reason to stay.",
    "Would you mind very much being arrested in my place?",
    "I've written to the bishop and to the butcher, and only the butcher answered.",
)

ADDED: Final = (
    "My grandfather kept bees in the pulpit, and the sermons were short.",
    "You owe me an apology, a ladder, and the price of two hens.",
    "Whoever painted this door was thinking of somebody else's house.",
    "I sold the trombone so that we could hear ourselves argue.",
    "There's a man in the larder who says he has come about the weather.",
    "Next year we'll plant potatoes where the statue was.",
    "She told the judge that it was an accident of geography.",
    "Pull the other rope, the one that isn't holding up the tent.",
    "Eat something first, bad news is heavy.",
    "Your brother waved at me from the wrong side of the river.",
    "The soup is older than the waiter and in a better mood.",
    "I dreamt that I was awake, and it was exactly as tiring.",
)

NARRATION: Final = (
    "The tide had gone out farther than anybody could remember, and the boats lay on their sides.",
    "{A} wiped the table for the second time that morning.",
    "Across the square a shutter banged, and banged again, and was caught.",
    "{B} took the bread out of the oven with her bare hands and did not seem to notice.",
    "It was the kind of evening on which even the dogs were polite.",
    "{A} had never liked the smell of tar, which was a pity in a shipyard.",
    "For a while there was nothing to hear but the kettle.",
    "The stairs complained under {C}, as they complained under everybody.",
    "Beyond the orchard somebody was burning leaves, and the smoke lay flat over the wall.",
    "{B} looked at the clock, then at the door, then at the clock.",
    "The letter had been opened and closed so often that it had come apart in four pieces.",
    "A cart went by with a wardrobe on it, and in the wardrobe sat a child.",
    "{A} put the knife down very carefully, parallel to the edge of the board.",
    "They walked as far as the chapel without a word between them.",
    "On the sill a row of onions was drying in the sun of the late afternoon.",
    "{C} laughed so hard that he had to hold on to the pump.",
    "The doctor's bag stood open on the chair, and there was a hen in it.",
    "Snow had filled the yard to the height of the lowest window.",
    "{B} folded the map until the village was on the outside.",
    "Nobody had lived in the tower since the year of the flood, and it showed.",
    "The cook turned her back, which in that house was the same as a sermon.",
    "{A} could see the lights of the town, and that was all of the town there was to see.",
    "A long way off the train whistled for the crossing.",
    "He had a coat with eleven pockets, and he searched them in order.",
    "The rope ran out over the side and did not stop.",
    "{C} was asleep, or was doing it very well.",
    "In the kitchen the women had stopped talking, and that was never a good sign.",
    "{A} knelt down and blew on the ashes until there was a red eye among them.",
    "There was a stain on the ceiling in the shape of a country that no longer existed.",
    "The children had been told not to touch the bell, so they had licked it.",
    "{B} came back with a bucket in each hand and a leaf in her hair.",
    "The road bent twice before the mill, for no reason that anyone could give.",
    "Moths were beating against the glass as if they had been sent for.",
    "{A} turned the ring on her finger, once for each year.",
    "By the time they reached the top the valley had gone.",
    "The auctioneer was a small man with a voice like a dropped tray.",
    "{C} set the trunk down in the hall and sat on it.",
    "A heron stood in the shallows and disapproved of everything.",
    "Rain came over the roofs from the west, one street at a time.",
    "The piano had two keys that stuck, and {B} played around them.",
)

TAGS: Final = ("said {A}", "{A} said", "asked {A}", "she said", "he said", "{A} muttered")

FILLERS: Final = (
    "almost", "yesterday", "river", "carefully", "cousin", "window", "somehow", "old", "never",
    "certainly", "garden", "thing", "quietly", "morning", "perhaps", "bottle", "under", "seven",
)  # fmt: skip
