"""Short and pet forms of given names, from general knowledge; a join needs the text besides."""

from typing import Final

_TABLE: Final = """
Abby Abigail; Aggie Agatha Agnes; Al Albert Alan Alfred; Alec Alexander; Alex Alexander Alexandra
Alexis; Allie Alison Alice; Andy Andrew; Angie Angela; Annie Anne Anna; Archie Archibald; Art
Arthur; Barb Barbara; Bea Beatrice; Becca Rebecca; Becky Rebecca; Bella Isabella Arabella; Ben
Benjamin; Bernie Bernard; Bert Albert Bertram Herbert; Bertie Albert Bertram; Bess Elizabeth;
Bessie Elizabeth; Beth Elizabeth Bethany; Betsy Elizabeth; Betty Elizabeth; Bill William; Billy
William; Bob Robert; Bobby Robert; Brad Bradley; Cassie Cassandra; Cathy Catherine; Charley
Charles; Charlie Charles Charlotte; Chris Christopher Christine Christina; Cissy Cecilia; Cindy
Cynthia Lucinda; Connie Constance; Dan Daniel; Danny Daniel; Dave David; Davy David; Debbie
Deborah; Di Diana; Dick Richard; Dolly Dorothy Dorothea; Don Donald; Dora Theodora Dorothea; Dot
Dorothy; Doug Douglas; Ed Edward Edmund Edwin; Eddie Edward Edmund; Effie Euphemia; Eliza
Elizabeth; Ellie Eleanor Ellen; Elsie Elizabeth; Fanny Frances; Flo Florence; Fran Frances; Frank
Francis Franklin; Frankie Francis Frances; Fred Frederick Alfred; Freddie Frederick; Freddy
Frederick; Gabe Gabriel; Gene Eugene; George Georgina; Ginny Virginia Ginevra; Greg Gregory; Gus
Augustus; Hal Henry Harold; Hank Henry; Harry Henry Harold; Hattie Harriet; Hetty Henrietta
Hester; Ike Isaac; Jack John; Jake Jacob; Jamie James; Jen Jennifer; Jenny Jennifer Jane; Jerry
Gerald Jeremiah Jerome; Jess Jessica; Jessie Jessica; Jim James; Jimmy James; Jo Joanna Josephine;
Joe Joseph; Joey Joseph; Johnny John; Josh Joshua; Kate Katherine Catherine Katharine; Kathy
Katherine; Katie Katherine; Katy Katherine; Ken Kenneth; Kit Christopher; Kitty Catherine
Katherine; Larry Lawrence Laurence; Lena Helena Magdalena; Len Leonard; Leo Leonard Leopold; Lex
Alexander Lexie Alexandra; Lexie Alexandra; Libby Elizabeth; Lil Lillian Lily; Liz Elizabeth;
Lizzie Elizabeth; Lizzy Elizabeth; Lottie Charlotte; Lou Louis Louise Louisa; Lucy Lucinda; Madge
Margaret; Maggie Margaret; Mamie Mary; Mandy Amanda; Marge Margaret Marjorie; Matt Matthew; Mattie
Martha Matilda; Max Maximilian Maxwell; Meg Margaret; Mel Melanie Melissa Melvin; Mick Michael;
Mike Michael; Millie Mildred Millicent; Minnie Wilhelmina; Moll Mary; Molly Mary; Nan Anne; Nancy
Anne; Nat Nathaniel; Nate Nathan Nathaniel; Ned Edward Edmund; Nell Eleanor Ellen Helen; Nellie
Eleanor Ellen Helen; Nick Nicholas; Nicky Nicholas; Nora Eleanor; Pat Patrick Patricia; Patsy
Patricia; Patty Patricia Martha; Peg Margaret; Peggy Margaret; Penny Penelope; Pete Peter; Phil
Philip; Polly Mary; Ray Raymond; Rick Richard; Rob Robert; Robbie Robert; Ron Ronald; Rose
Rosemary Rosalind; Rosie Rose Rosemary; Sadie Sarah; Sally Sarah; Sam Samuel Samantha; Sandy
Alexander Sandra; Seb Sebastian; Sid Sidney; Sophy Sophia; Stan Stanley; Steve Stephen Steven; Sue
Susan; Susie Susan; Ted Edward Theodore; Teddy Edward Theodore; Tess Theresa; Theo Theodore; Tilly
Matilda; Tim Timothy; Toby Tobias Tobiah; Tom Thomas; Tommy Thomas; Tony Anthony; Trish Patricia;
Val Valerie; Vic Victor; Vicky Victoria; Wally Walter; Walt Walter; Wes Wesley; Will William; Willie
William; Zach Zachary
"""

_OF_TODAY: Final = """
Abe Abraham; Addie Adelaide Adeline Addison; Alexa Alexandra; Ally Alison Allison Alice; Ari Ariana
Aristotle; Ash Ashley Asher Ashton; Bastian Sebastian; Bec Rebecca; Bex Rebecca; Benji Benjamin;
Benny Benjamin; Bron Bronwen; Cal Calvin Callum Caleb; Cam Cameron Camille Camilla; Cath Catherine;
Caz Caroline; Chaz Charles; Chuck Charles; Clem Clement Clementine; Col Colin; Cori Corinne
Cordelia; Dani Daniel Danielle Daniela; Deb Deborah; Dee Deirdre Deanna; Dom Dominic Dominique;
Drew Andrew; Eli Elijah Elias; Em Emma Emily Emmeline; Emmy Emma Emily; Evie Eve Evelyn; Ez Ezra
Esmeralda; Fin Finley Finlay; Finn Finley Finlay Phineas; Gabby Gabriella Gabrielle; Gabi Gabriella
Gabrielle; Georgie George Georgia Georgina; Gina Regina Georgina; Iz Isabel Isabella Isobel; Izzy
Isabel Isabella Isobel Isaac; Jackie Jacqueline; Jaz Jasmine; Jeff Jeffrey Geoffrey; Geoff
Geoffrey; Jem Jeremy Jemima; Joss Jocelyn; Jules Julia Julian Juliet Julie; Kat Katherine Katrina
Katharine; Kay Katherine; Kel Kelly Kelsey; Kels Kelsey; Kim Kimberly; Kip Christopher; Kris
Kristen Kristina Kristian; Lana Svetlana; Lexi Alexandra Alexis Alexa; Lex Alexis Alexa; Lina
Carolina Angelina; Liv Olivia; Livvy Olivia; Lu Lucy Lucia Louisa; Lulu Lucy Lucia Louise; Mads
Madeleine Madeline Madison; Maddie Madeleine Madeline Madison; Maddy Madeleine Madeline Madison;
Magda Magdalena; Mags Magdalena Margaret; Manny Manuel Emmanuel; Marty Martin Martha; Mimi Miriam
Maria; Mina Wilhelmina; Mitch Mitchell; Mo Maureen Mohammed Maurice; Nate Jonathan; Nessa Vanessa;
Nic Nicholas Nicole Nicola; Nick Nicolas Dominic; Nicky Nicole Nicola; Nico Nicholas Nicolas; Niki
Nicole Nicola; Ollie Oliver Olivia; Oz Oscar Osbert; Perce Percival Percy; Percy Percival; Pip
Philip Philippa; Pippa Philippa; Raf Rafael Raphael; Reg Reginald; Ro Rowan Rosemary Rosalind; Roz
Rosalind; Sal Sally Salvatore; Sammy Samuel Samantha; Sandy Alexandra; Shay Shannon Seamus; Si
Simon; Stef Stephanie Stefan; Steph Stephanie Stephen; Stevie Stephen Steven Stephanie; Tash
Natasha; Tasha Natasha; Tam Thomas Tamsin; Ted Edmund; Teddy Theodora; Tess Teresa; Tessa Theresa
Teresa; Thea Dorothea Theodora; Theo Theodora Theophilus; Tina Christina Valentina Martina; Tony
Antony Antonia; Tori Victoria; Ty Tyler Tyrone Tyson; Val Valentina Valentine; Vic Victoria; Vinny
Vincent; Viv Vivian Vivienne; Wes Weston; Xan Alexander; Xander Alexander; Zac Zachary; Zach
Zachariah; Zack Zachary; Zee Zoe Zara Zelda; Zeke Ezekiel
"""


def _read(*tables: str) -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for row in ";".join(tables).lower().split(";"):
        short, *longs = row.split()
        forms[short] = forms.get(short, frozenset()).union(longs)
    return forms


SHORT_FORMS: Final[dict[str, frozenset[str]]] = _read(_TABLE, _OF_TODAY)
"""From a short form to the names it may stand for, all in lower case."""


def shortens(short: str, full: str) -> bool:
    """Whether the table knows `short` as a form of `full`, in whatever case."""
    return full.lower() in SHORT_FORMS.get(short.lower(), frozenset())
