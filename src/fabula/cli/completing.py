"""What a shell proposes when a story of the library is to be named."""

import click
from click.shell_completion import CompletionItem


def story_names(
    context: click.Context, _: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The titles that begin so; none if the library cannot be used."""
    from fabula.cli.options import open_library
    from fabula.errors import FabulaError

    try:
        with open_library(context.params.get("place")) as library:
            stories = library.stories() if library.path.exists() else ()
    except FabulaError:
        return []
    begun = incomplete.casefold()
    return [
        CompletionItem(one.title, help=f"story {one.id}, {one.name}")
        for one in stories
        if one.title.casefold().startswith(begun)
    ]
