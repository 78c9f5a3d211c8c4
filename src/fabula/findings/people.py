"""How a finding calls the people of a story."""

from fabula.core import Story
from fabula.layers import Cast


def names(story: Story) -> dict[str, str]:
    """The name of each character by id; a narrator without a name is "the narrator"."""
    return {
        one.id: "the narrator" if one.name == "narrator" else one.name
        for one in story[Cast].characters
    }
