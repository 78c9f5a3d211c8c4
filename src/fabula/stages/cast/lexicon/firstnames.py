"""Common given names of the English-speaking world, with the gender they usually tell.

Written for Fabula from general knowledge; evidence for gender only, and weak evidence that a
capitalised word is a person. Names given to both are in neither set but in `EITHER`.
"""

from typing import Final

from fabula.stages.cast.lexicon import word_set

FEMALE: Final = word_set("""
abigail ada adela adelaide adele adeline agatha agnes aisha alberta alexandra alice alicia alison
allison alma althea alyssa amanda amber amelia amina amy ana anastasia andrea angela angelica
angelina anita anna annabel anne annette annie antonia april arabella ariel arya ashley astrid
audrey augusta aurora ava barbara beatrice becky bella bernadette bertha bess bessie beth bethany
betsy betty beverly bianca blanche bonnie brenda brianna bridget brigid brittany brooke callie
camilla camille candace carla carmen carol carolina caroline carolyn carrie cassandra cassie
catherine cathy cecilia celeste celia charity charlotte chelsea cheryl chloe christina christine
cindy claire clara clarissa clarisse claudia clementine colleen constance cora cordelia corinne
cornelia courtney cristina crystal cynthia daisy dana daniela daphne darlene dawn deborah delia
delilah denise diana diane dinah dolly dolores dora doreen doris dorothea dorothy edith edna effie
eileen elaine eleanor elena elinor elisa elise eliza elizabeth ella ellen ellie elsa elsie emilia
emily emma erica erika erin esme esmeralda esperanza estelle esther ethel etta eugenia eunice eva
eve evelina evelyn faith fanny fannie fatima felicia felicity fern fiona flora florence frances
francesca freya frieda gabriela gabrielle gail gemma genevieve georgia georgiana georgina
geraldine gertrude gina ginger ginny giselle gladys glenda gloria grace greta gretchen guinevere
gwen gwendolen gwendolyn hannah harriet hattie hazel heather heidi helen helena helene helga
henrietta hermione hester hilda hillary holly honor hope hortensia ida imogen ines inez ingrid
irene iris irma isabel isabella isabelle isla ivy jacqueline jane janet janice jasmine jean
jeanette jemima jenna jennie jennifer jenny jessica jessie jill joan joanna joanne jocelyn
josephine joy joyce juanita judith judy julia juliana julie juliet june justine karen karin kate
katharine katherine kathleen kathryn kathy katie katniss katrina katy kayla keisha kelly kendra
kerry kirsten kitty kristen kristin kristina kristy lara latoya laura lauren laurel lavender
lavinia leah leila lena leona leonora leslie letitia lettice lexie lila lilian lillian lily linda
lisa lizzie lizzy lois lola lorelai loretta lorna lorraine louisa louise lucia lucille lucinda
lucretia lucy luna lydia mabel mackenzie maddie madeleine madeline madge mae magdalena maggie
maisie mamie mara marcia margaret margery margot marguerite maria mariah marian mariana marianne
marie marilla marilyn marina marion marissa marjorie marlene martha mary matilda maud maude
maureen mavis maxine may megan melanie melissa mercedes mercy meredith mia michelle mildred
millicent millie mina minerva minnie mira miranda miriam moira mollie molly monica muriel myra
myrtle nadia nancy naomi natalia natalie natasha nell nellie netta nicole nina noelle nora norah
noreen norma octavia olga olive olivia opal ophelia pamela pansy patience patricia patsy patty
paula pauline pearl peggy penelope penny petra petunia phoebe phyllis polina polly portia
priscilla prudence rachel ramona rebecca regina rhoda rhonda rita roberta rosa rosalie rosalind
rosamund rosanna rose rosemary rosie rowena roxanne ruby ruth sabrina sadie sally samantha sandra
sara sarah sasha savannah scarlett selena selina serena shannon sharon sheila shirley sibyl sylvia
sybil silvia sonia sophia sophie stacy stella stephanie sue summer susan susanna susannah susie
suzanne tabitha tamara tammy tanya tara tatiana teresa tess tessa thelma theodora theresa tiffany
tina toni tracy trudy una ursula valerie vanessa vera verity veronica victoria viola violet
virginia vivian vivien wanda wendy wilhelmina willa willow winifred xena yasmin yolanda yvette
yvonne zelda zoe zora
""")
MALE: Final = word_set("""
aaron abdul abel abner abraham adam adrian ahmed aidan alan alastair albert alec alexander alexis
alfie alfred algernon ali allan allen alonzo alphonse alvin ambrose amos anakin andre andrew andy
angus anthony antonio antony aragorn archibald archie armand arnold arthur asa aubrey augustus
austin barnaby barney barry bartholomew basil benedict benjamin ben bernard bert bertie bertram
bill billy blake bob bobby boris brad bradley brandon brendan brett brian bruce bruno bryan burt
byron caleb calvin cameron carl carlos cecil cedric charles charley charlie chester chris
christian christopher clarence clark claude clement clifford clint clive clyde cole colin conor
conrad cornelius craig curtis cuthbert cyril damian damon dan daniel darcy darius darren dave
david davy dean dennis derek desmond dexter diego dirk dmitri dominic don donald dorian doug
douglas draco dudley duncan dustin dwight earl ebenezer eddie edgar edmond edmund eduardo edward
edwin eli elias elijah elliot elliott elmer emmanuel emmett enoch enrique eric ernest ernie ethan
eugene eustace evan ezekiel ezra felix ferdinand fernando fitzwilliam floyd francis francisco
frank frankie franklin fred freddie freddy frederic frederick fritz frodo gabriel gareth garrett
gary gavin geoffrey george gerald gerard gideon gilbert giles giovanni glenn godfrey gordon graham
grant greg gregory guido guy hamish hank hans harold harry harvey hassan hector henri henry
herbert hercule herman hiram homer horace horatio howard hubert hugh hugo humphrey ian ibrahim
ichabod igor ike ira irving isaac isaiah ivan jabez jack jackson jacob jacques jaime jake jamal
james jared jason jasper javier jay jed jeff jefferson jeffrey jeremiah jeremy jerome jerry jesse
jim jimmy joe joel john johnny jon jonah jonas jonathan jorge jose joseph josh joshua juan jude
jules julian julius justin karl keith ken kenneth kevin kurt kyle lance lars laurence laurie
lawrence leander lee leo leon leonard leopold leroy lester lewis liam lionel logan lorenzo louis
lucas lucian lucius luigi luis luke luther magnus malcolm manuel marc marcel marco marcus mario
mark marlon marmaduke marshall martin marvin matt matthew maurice max maximilian maxwell melvin
merlin michael miguel mike miles milton mitchell mohammed mordecai mortimer moses muhammad murray
nat nathan nathaniel ned neil nelson neville newland newton nicholas nick nigel noah noel norman
octavius oliver omar orlando oscar oswald otis otto owen pablo patrick paul pedro percival percy
perry pete peter phil philip phillip phineas pierre quentin ralph ramon randall randolph raoul
raphael ray raymond reginald remus rene reuben rex rhys ricardo richard rick robert roberto rod
roderick rodney rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rudolph rufus
rupert russell ryan salvatore samson samuel saul scott sean sebastian septimus sergei seth seymour
sherlock sherman sidney silas silvester simon sirius solomon spencer stan stanley stefan stephen
steve steven stewart stuart sylvester tad ted teddy terence thaddeus theo theodore thomas tim
timothy tobias toby tod tom tommy tony travis trevor tristan tyler ulysses uriah vernon victor
vincent virgil vivek vladimir wallace walter warren wayne wesley wilbur wilfred will willard
william willie winston wolfgang woodrow wyatt xavier zachary zeke
""")
EITHER: Final = word_set("""
alex angel ariel avery bobbie carey casey charlie chris drew eden ellis finley frankie gale hayden
hilary jackie jamie jess jo jordan kai kelly kim leslie logan lou lynn morgan pat quinn reese
riley robin rowan sam sandy sidney skyler sydney taylor terry tracy arizona
""")
GIVEN: Final = FEMALE | MALE | EITHER


def usual_gender(name: str) -> str | None:
    """`"m"`, `"f"`, or `None` where the name is unknown or given to both."""
    lower = name.lower()
    if lower in EITHER or (lower in FEMALE) == (lower in MALE):
        return None
    return "f" if lower in FEMALE else "m"
