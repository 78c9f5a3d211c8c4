"""W124: a word that is often misspelled."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from fabula.core import Span, Story
from fabula.findings.patterns import like
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_RIGHT: Final = dict(
    pair.split(">")
    for pair in """
    absense>absence accidently>accidentally accomodate>accommodate acheive>achieve acheived>achieved
    accross>across acknowlege>acknowledge acquiantance>acquaintance adress>address adressed>addressed
    agressive>aggressive alchohol>alcohol allready>already alot>a_lot amatuer>amateur
    apparant>apparent apparantly>apparently appearence>appearance arguement>argument
    athiest>atheist atleast>at_least aquaintance>acquaintance aswell>as_well awfull>awful
    basicly>basically beautifull>beautiful becuase>because becasue>because beggining>beginning
    begining>beginning beleive>believe beleived>believed bizzare>bizarre buisness>business
    bussiness>business calender>calendar cemetary>cemetery certainley>certainly collegue>colleague
    comming>coming completly>completely concious>conscious consciencious>conscientious
    curiousity>curiosity definately>definitely definatly>definitely defiantely>definitely
    definetly>definitely desparate>desperate desparately>desperately dieing>dying
    dilemna>dilemma diffrent>different dissapear>disappear dissapeared>disappeared
    dissapoint>disappoint dissapointed>disappointed dissapointment>disappointment
    embarass>embarrass embarassed>embarrassed embarassing>embarrassing embarassment>embarrassment
    emmediately>immediately enviroment>environment excercise>exercise existance>existence
    exagerate>exaggerate extremly>extremely familar>familiar finaly>finally firey>fiery
    foriegn>foreign fourty>forty freind>friend freinds>friends garantee>guarantee gaurd>guard
    gaurds>guards goverment>government greatful>grateful grammer>grammar happend>happened
    harrass>harass heigth>height hypocracy>hypocrisy idiosyncracy>idiosyncrasy
    immediatly>immediately imediately>immediately incase>in_case independant>independent
    infact>in_fact inteligent>intelligent interupt>interrupt interupted>interrupted irrelevent>irrelevant
    knowlege>knowledge layed>laid liason>liaison 
    maintainance>maintenance maintenence>maintenance millenium>millennium mischevious>mischievous
    mispell>misspell neccessary>necessary necessery>necessary neice>niece nieghbor>neighbor
    noone>no_one noticable>noticeable occassion>occasion occasionaly>occasionally occured>occurred
    occuring>occurring occurence>occurrence ocurred>occurred oppurtunity>opportunity paniced>panicked
    paralel>parallel peice>piece peices>pieces percieve>perceive permanant>permanent
    persue>pursue posession>possession possesion>possession preceeding>preceding prefered>preferred
    prescence>presence privelege>privilege priviledge>privilege probaly>probably probly>probably
    proffesor>professor pronounciation>pronunciation publically>publicly
    realy>really recieve>receive recieved>received recieving>receiving reccomend>recommend
    recomend>recommend refered>referred refering>referring rember>remember rememberance>remembrance
    repetion>repetition resistence>resistance responsability>responsibility rythm>rhythm
    sacrafice>sacrifice sandwhich>sandwich sargent>sergeant seargent>sergeant sence>sense
    sentance>sentence seperate>separate seperated>separated seperately>separately seige>siege
    sherif>sheriff shreik>shriek sieze>seize siezed>seized similiar>similar
    sincerly>sincerely sollution>solution somthing>something speach>speech
    strenght>strength succesful>successful successfull>successful suprise>surprise
    suprised>surprised suspence>suspense tatoo>tattoo tendancy>tendency
    teh>the thankfull>thankful thier>their threshhold>threshold tommorow>tomorrow tommorrow>tomorrow
    tomorow>tomorrow tounge>tongue truely>truly unfortunatly>unfortunately untill>until
    unusally>unusually usefull>useful usualy>usually vaccum>vacuum vegtable>vegetable vehical>vehicle
    visable>visible wich>which wierd>weird wierdly>weirdly withdrawl>withdrawal
    wonderfull>wonderful writting>writing writen>written yeild>yield yeilded>yielded
    """.split()
)


class Misspelling(Rule):
    """A word that many people spell so, and no dictionary does: “definately”, “recieve”.

    Only misspellings that are words of no other meaning are listed here. A word that is a name in
    the story, is left
    alone.
    """

    code, name, family = "W124", "misspelling", "words"
    severity = Severity.SLIP
    message = "“{found}” is spelled “{right}”."
    example = "It was definately the last ferry."
    better = "It was definitely the last ferry."
    safe = True

    def findings(self, story: Story) -> Iterator[Finding]:
        """Every word of the list."""
        prose = story[Prose]
        for match in self._pattern.finditer(prose.content):
            found = match[0]
            if prose.paragraph(match.start()) is None or found.lower() in prose.names:
                continue
            right = like(_RIGHT[found.lower()].replace("_", " "), found, False)
            span = Span(match.start(), match.end())
            yield self.at(span, suggestions=(right,), confidence=0.96, found=found, right=right)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        listed = "|".join(sorted(map(re.escape, _RIGHT), key=len, reverse=True))
        return re.compile(rf"(?<![\w'’-])(?:{listed})(?![\w'’-])", re.IGNORECASE)
