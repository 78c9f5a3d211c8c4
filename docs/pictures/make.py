"""Takes the README's two pictures of an example story: of the terminal, and of the page.

The second needs Chromium; run it from the top of the repository: `python -m docs.pictures.make`.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from fabula.contract import Reading
from fabula.exports import html, terminal
from fabula.importers import import_bytes
from fabula.reading import Reader

HERE = Path(__file__).resolve().parent
STORY = HERE.parents[1] / "examples" / "night-shift.txt"
COLUMNS, LINES = 100, 32
WIDTH, HEIGHT = 1280, 1300
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def picture_of_terminal(reading: Reading) -> None:
    """Draws the top of the terminal page as it is printed 100 columns wide."""
    printed = io.StringIO()
    terminal.show(
        reading,
        Console(width=COLUMNS, file=printed, force_terminal=True, color_system="standard"),
    )
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    for line in printed.getvalue().splitlines()[:LINES]:
        console.print(Text.from_ansi(line), highlight=False)
    picture = console.export_svg(
        title=f"fabula read {STORY.name}", theme=MONOKAI, unique_id="fabula"
    )
    # The drawing asks for its font over the network; the pages of this project ask for nothing.
    rest = picture.split("@font-face")
    whole = rest[0] + "".join(part.split("}", 1)[1] for part in rest[1:])
    (HERE / "terminal.svg").write_text(whole, encoding="utf-8", newline="\n")


def picture_of_page(reading: Reading, browser: str) -> None:
    """Photographs the top of the HTML page."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html.page(reading), encoding="utf-8")
        command = [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--hide-scrollbars",
            f"--user-data-dir={folder}/profile",
            f"--window-size={WIDTH},{HEIGHT}",
            f"--screenshot={HERE / 'page.png'}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Take both."""
    reading = Reader().read(import_bytes(STORY.read_bytes(), STORY.name)).reading
    picture_of_terminal(reading)
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("docs/pictures/page.png is left as it is: there is no Chromium here")
        return 1
    picture_of_page(reading, browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
