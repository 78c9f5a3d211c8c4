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


def _read(table: str) -> dict[str, frozenset[str]]:
    rows = (row.split() for row in table.lower().split(";"))
    return {short: frozenset(longs) for short, *longs in rows}


SHORT_FORMS: Final[dict[str, frozenset[str]]] = _read(_TABLE)
"""From a short form to the names it may stand for, all in lower case."""


def shortens(short: str, full: str) -> bool:
    """Whether the table knows `short` as a form of `full`, in whatever case."""
    return full.lower() in SHORT_FORMS.get(short.lower(), frozenset())
