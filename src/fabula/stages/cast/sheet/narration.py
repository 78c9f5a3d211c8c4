"""Who tells the story, as the sheet says it."""

from fabula.layers.told import folded
from fabula.stages.cast.sheet.being import Being


def told_by(beings: list[Being], narrator: str | bool | None) -> list[Being]:
    """The people with the one of this name as the teller; with none where it is `False`.

    A teller who was found without a name is the one whom the sheet names.
    """
    if narrator is None or narrator is True:
        return beings
    before = [being for being in beings if being.tells]
    for being in before:
        being.narrator = False
    teller = _named(beings, narrator) if isinstance(narrator, str) else None
    if teller is None:
        return beings
    teller.narrator = True
    teller.is_you = any(being.is_you for being in before)
    return beings


def _named(beings: list[Being], name: str) -> Being | None:
    wanted = folded(name)
    bearing = [one for one in beings if wanted in map(folded, one.names)]
    return max(bearing, key=lambda one: (one.person is not None, len(one.mentions)), default=None)
