"""Where the reader model comes from, and what is said where it cannot be had."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fabula.errors import MissingPart
from fabula.model.identity import number_in

if TYPE_CHECKING:
    from fabula.model import ReaderModel

WEIGHTS: Final = Path(__file__).parents[2] / "model" / "weights"
_NEEDS: Final = ("numpy", "onnxruntime", "tokenizers")


class Source:
    """Opens a set of weights once, and remembers if it cannot be opened.

    Parameters:
        folder: where the set lies.
        threads: how many threads the networks may use; the answer does not depend on it.
    """

    def __init__(self, folder: Path = WEIGHTS, threads: int = 1) -> None:
        self.folder = folder
        self.threads = threads
        self._model: ReaderModel | None = None

    @property
    def sha256(self) -> str | None:
        """The number that names the weights as their manifest has it; `None` without a manifest.

        Nothing is opened for it but the manifest.
        """
        return number_in(self.folder)

    def model(self) -> "ReaderModel":
        """The model, checked.

        Raises:
            MissingPart: a file or a package that it needs is missing or damaged.
        """
        if self._model is None:
            for package in _NEEDS:
                if find_spec(package) is None:
                    raise MissingPart(
                        f"the package {package}, which the reader model needs, is not installed"
                    )
            from fabula.model import ReaderModel

            self._model = ReaderModel.load(self.folder, self.threads)
        return self._model


@cache
def shared(threads: int) -> Source:
    """The shipped weights, opened once in a process however many stories it reads."""
    return Source(threads=threads)
