"""M119: a nation or language in lower case."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from fabula.core import Span, Story
from fabula.findings.lists import wordset
from fabula.findings.prose import Prose
from fabula.findings.rule import Rule
from fabula.layers.findings import Finding, Severity

_NATIONS: Final = wordset(
    "english french italian german spanish american british european african asian australian "
    "canadian mexican brazilian chinese japanese korean vietnamese russian ukrainian portuguese "
    "greek irish scottish welsh swedish norwegian dutch belgian austrian hungarian romanian "
    "bulgarian egyptian israeli pakistani cuban argentinian nigerian kenyan ethiopian moroccan "
    "iranian iraqi afghan syrian lebanese thai filipino indonesian malaysian colombian chilean "
    "peruvian finnish icelandic catalan latin christian jewish muslim buddhist"
)
_OTHERS: Final = wordset(
    "england scotland ireland wales britain london paris berlin madrid rome vienna moscow tokyo "
    "sydney europe africa asia america australia canada mexico brazil france germany spain italy "
    "portugal poland ukraine russia sweden norway denmark finland switzerland austria hungary "
    "egypt india korea vietnam israel california texas florida chicago boston manhattan brooklyn "
    "christmas easter halloween thanksgiving ramadan hanukkah passover diwali"
)
"""Places and feasts; not those that are words besides, as china, turkey and nice."""
_IDIOMS: Final = {
    "french": wordset("window windows door doors fries toast kiss kisses kissed press horn braid "
                      "braids bean beans polish bread cuffs plait twist"),
    "english": wordset("muffin muffins"), "dutch": wordset("oven ovens courage uncle door"),
    "german": wordset("shepherd shepherds"), "latin": frozenset[str](),
    "chinese": wordset("takeaway takeout food lantern lanterns checkers whispers"),
    "american": wordset("cheese"), "christian": wordset("name names"),
    "afghan": wordset("blanket throw"),
    "irish": wordset("coffee stew"), "italian": wordset("food dressing"),
    "welsh": wordset("rarebit"), "swedish": wordset("meatballs massage"),
}  # fmt: skip
_MANNER: Final = 5


class SmallNation(Rule):
    """A nation, a language, a country or a feast begins in lower case: “she spoke english”.

    English gives all of them a capital, nations as nouns and as adjectives. French windows may do
    without; a whole story without capitals is its own manner.
    """

    code, name, family = "M119", "small-nation", "marks"
    severity = Severity.SLIP
    message = "“{found}” begins with a capital in English: “{right}”."
    example = "Her english was good, and so was the italian food."
    better = "Her English was good, and so was the Italian food."

    def findings(self, story: Story) -> Iterator[Finding]:
        """The words in lower case, where capitals are not given up altogether."""
        prose = story[Prose]
        found = [one for one in prose.alone(_NATIONS | _OTHERS) if self._is_slip(prose, one)]
        begun = Counter(form[:1].isupper() for form in prose.forms if form.isalpha())
        if len(found) > _MANNER and begun[True] * 40 < begun[False]:
            return
        for one in found:
            word = prose.words(one)
            yield self.at(
                one, suggestions=(word.capitalize(),), found=word, right=word.capitalize()
            )

    def _is_slip(self, prose: Prose, span: Span) -> bool:
        word = prose.words(span)
        if not word.islower() or prose.content[span.start - 1 : span.start] in ("@", "#", ".", "/"):
            return False
        rest = prose.content[span.end : span.end + 20].split()
        after = rest[0].strip(".,;:!?”\"'’").lower() if rest else ""
        return after not in _IDIOMS.get(word, ())
