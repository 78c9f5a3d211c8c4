"""The cast."""

from typing import ClassVar, Final

from fabula.core import Layer, Story
from fabula.layers import Annotation, Blocks, Cast, EntityType, Quotations, Tokens, Work
from fabula.layers.told import Told
from fabula.settings import Settings
from fabula.stages.cast.answers import join_by_answers
from fabula.stages.cast.assembly import Assembly
from fabula.stages.cast.bands import bands
from fabula.stages.cast.calls import join_called
from fabula.stages.cast.candidates import sightings
from fabula.stages.cast.chains import with_places, with_pronouns
from fabula.stages.cast.described import Descriptions
from fabula.stages.cast.doubles import Doubles
from fabula.stages.cast.evidence import gathered
from fabula.stages.cast.gender import votes
from fabula.stages.cast.identity import Identities
from fabula.stages.cast.joining import Joiner
from fabula.stages.cast.kinds import NOBODY, families, kind_of, mere_calls, parts_of_names
from fabula.stages.cast.misspelt import join_misspelt
from fabula.stages.cast.narrator import called_teller, teller
from fabula.stages.cast.offices import join_offices
from fabula.stages.cast.page import Page
from fabula.stages.cast.roles import as_sightings, roles
from fabula.stages.cast.selfaddress import join_by_self_address
from fabula.stages.cast.sheet import corrected
from fabula.stages.cast.shortened import join_short_forms
from fabula.stages.cast.tags import tagged_names
from fabula.stages.cast.witness import ends_of_people, faint, seen, witnessed
from fabula.stages.stage import Stage

_OWN: Final = {"first": "my", "second": "your"}


class CastStage(Stage):
    """Finds names, tells whose they are, joins those of one person, and adds roles and the teller.

    Steps, each a module: `candidates`, `evidence`, `kinds`, `witness`, `gender`, `joining`,
    `offices`, `shortened`, `misspelt`, `answers`, `calls`, `roles`, `identity`, `described`,
    `doubles`, `bands`, `narrator`, `assembly`; then `chains`, where the reader model has read;
    `sheet` has the last word.
    """

    needs: ClassVar[tuple[type[Layer], ...]] = (Work, Blocks, Tokens, Annotation, Quotations)
    gives: ClassVar[type[Layer]] = Cast
    version: ClassVar[int] = 21

    def read(self, story: Story, settings: Settings) -> Cast:
        """Characters with at least one mention in the story, and the other entities."""
        page = Page.of(story)
        found = sightings(page)
        evidence = gathered(page, found)
        kinds = {form: kind_of(form, counted) for form, counted in evidence.items()}
        told = teller(page)
        kinds = witnessed(kinds, evidence, seen(story[Annotation], found, told is not None))
        kinds.update(parts_of_names(kinds, evidence))
        kinds.update(mere_calls(kinds, evidence))
        several = families(evidence)
        kinds.update(dict.fromkeys(several, NOBODY))
        people = {f: e for f, e in evidence.items() if kinds[f].type is EntityType.PER}
        persons = [sighting for sighting in found if sighting.form in people]
        named = [s for s in found if kinds[s.form].type in (None, EntityType.PER)]
        taken = frozenset(form.names[0] for form in people if len(form.names) == 1)
        own = _OWN[told.person] if told else ""
        described = roles(page, taken, own, ends_of_people(story[Annotation]))
        table = votes(page, [*named, *as_sightings(described)])
        tags = tagged_names(story[Work].metadata)
        groups = Joiner(people, table, tags, faint(kinds, people)).joined()
        groups = join_offices(groups, table)
        groups = join_short_forms(page, persons, groups, people, table)
        groups = join_misspelt(page, persons, groups, people, table)
        voices = [*persons, *as_sightings(described)]
        called = called_teller(page, voices, groups, people) if told else None
        groups = join_by_answers(page, persons, groups, people, table, called)
        groups = join_called(page, persons, groups, people, table, called)
        groups = join_by_self_address(page, persons, groups, table)
        groups, unsaid = Identities(page, persons, groups, described, table).joined()
        whose = Descriptions(page, persons, groups, people, table).given(unsaid)
        groups, rest = Doubles(page, persons, groups, whose, table).joined()
        cast = Assembly(
            page=page,
            found=found,
            evidence=evidence,
            kinds=kinds,
            table=table,
            groups=groups,
            roles=rest,
            bands=bands(page, story[Annotation], found, several),
            teller=told,
            called=called if called in groups else None,
        ).cast()
        cast = with_places(cast, story[Annotation], page)
        cast = with_pronouns(cast, story[Annotation], page)
        return corrected(cast, Told.of(story), page)
