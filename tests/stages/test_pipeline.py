from typing import ClassVar

import pytest

from fabula.core import Layer, Story
from fabula.errors import StageOrder
from fabula.settings import Settings
from fabula.stages import Pipeline, Stage, pipeline


class First(Layer, frozen=True, kw_only=True):
    pass


class Second(Layer, frozen=True, kw_only=True):
    pass


class GivesFirst(Stage):
    gives: ClassVar[type[Layer]] = First

    def read(self, story: Story, settings: Settings) -> First:
        return First()


class GivesSecond(Stage):
    needs: ClassVar[tuple[type[Layer], ...]] = (First,)
    gives: ClassVar[type[Layer]] = Second

    def read(self, story: Story, settings: Settings) -> Second:
        return Second()


class Circular(GivesFirst):
    needs: ClassVar[tuple[type[Layer], ...]] = (Second,)


def test_the_order_follows_from_the_needs() -> None:
    assert [stage.gives for stage in Pipeline([GivesSecond(), GivesFirst()])] == [First, Second]


def test_a_need_that_nobody_gives_is_refused() -> None:
    with pytest.raises(StageOrder, match="First"):
        Pipeline([GivesSecond()])


def test_two_givers_are_refused() -> None:
    with pytest.raises(StageOrder, match="two stages"):
        Pipeline([GivesFirst(), GivesFirst()])


def test_a_circle_is_refused() -> None:
    with pytest.raises(StageOrder, match="circle"):
        Pipeline([Circular(), GivesSecond()])


def test_a_new_version_of_a_stage_changes_the_cache_key() -> None:
    class Newer(GivesFirst):
        version: ClassVar[int] = 2

        @property
        def name(self) -> str:
            return "givesfirst"

    settings = Settings()
    assert settings.key(Pipeline([GivesFirst()]).makers) != settings.key(Pipeline([Newer()]).makers)


def test_fabulas_own_stages_can_be_ordered() -> None:
    assert len(pipeline()) > 5
