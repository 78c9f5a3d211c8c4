"""`fabula sheet FILE`: the sheet, made first where there is none."""

from fabula.cli.sheet.desk import Desk
from fabula.cli.streams import say, write_bytes


def show(desk: Desk) -> None:
    """Print the sheet of a story; where there is none, write one full of suggestions first."""
    if not desk.path.exists():
        from fabula.exports.sheet import first_sheet
        from fabula.sheet.anchors.pages import Page
        from fabula.sheet.file.editing import Editor

        text = first_sheet(desk.reading(), Page.of(desk.document))
        Editor(desk.path, text).save()
        say(f"Made {desk.path}; edit it as you like.")
    write_bytes(desk.path.read_bytes())
