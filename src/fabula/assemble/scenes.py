"""The scenes of a reading, put together from what several stages say of each."""

from fabula import contract
from fabula.assemble.same import same
from fabula.core import Story
from fabula.layers import Clock, Place, Places, Scenes, SceneTime
from fabula.layers.eyes import Eyes, Look
from fabula.layers.presence import Attending, Company, Presence
from fabula.layers.scenes import Flashback


def scenes(story: Story) -> tuple[contract.Scene, ...]:
    """The scenes with their place, time, eyes and company."""
    times = {time.scene: time for time in story[Clock].items}
    places = {place.scene: place for place in story[Places].items}
    companies = {company.scene: company for company in story[Presence].items}
    looks = {look.scene: look for look in story[Eyes].items}
    return tuple(
        contract.Scene(
            id=scene.id,
            start=scene.start,
            end=scene.end,
            chapter=scene.chapter,
            begins=scene.begins.value,
            kind=scene.kind.value if scene.kind else None,
            flashback=_flashback(scene.flashback),
            place=_place(places.get(scene.id)),
            time=_time(times.get(scene.id)),
            pov=_views(looks[scene.id]),
            focal=same(contract.Focal, looks[scene.id].stretches),
            person=looks[scene.id].person,
            tense=looks[scene.id].tense,
            present=companies[scene.id].those(Attending.PRESENT),
            remote=companies[scene.id].those(Attending.REMOTE),
            mentioned=companies[scene.id].those(Attending.MENTIONED),
            entrances=_entrances(companies[scene.id]),
            confidence=scene.confidence,
            by=scene.by,
            evidence=scene.evidence,
        )
        for scene in story[Scenes].items
    )


def _flashback(flashback: Flashback | None) -> contract.Flashback | None:
    if flashback is None:
        return None
    return contract.Flashback(
        told_from=flashback.told_from,
        spans=flashback.evidence,
        confidence=flashback.confidence,
        by=flashback.by,
    )


def _place(place: Place | None) -> contract.Place | None:
    if place is None:
        return None
    return contract.Place(
        name=place.name,
        entity=place.entity,
        within=place.within,
        spans=place.evidence,
        sentence=place.sentence,
        moves=same(contract.Move, place.moves),
        confidence=place.confidence,
        by=place.by,
    )


def _views(look: Look) -> tuple[contract.View, ...]:
    return tuple(
        contract.View(
            character=gaze.character, spans=gaze.evidence, confidence=gaze.confidence, by=gaze.by
        )
        for gaze in look.gazes
    )


def _entrances(company: Company) -> tuple[contract.Entrance, ...]:
    return tuple(
        contract.Entrance(
            character=passage.character,
            span=passage.span,
            kind=passage.move,
            confidence=passage.confidence,
            by=passage.by,
        )
        for passage in company.passages
    )


def _time(time: SceneTime | None) -> contract.Time | None:
    if time is None or not time.known:
        return None
    return contract.Time(
        label=time.label,
        part_of_day=time.part.value if time.part else None,
        day=time.day,
        clock=None if time.minute is None else f"{time.minute // 60:02}:{time.minute % 60:02}",
        earliest=time.earliest,
        latest=time.latest,
        back=time.back,
        spans=time.spans,
        confidence=time.confidence,
        by=time.by,
    )
