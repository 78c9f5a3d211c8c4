"""The reader model as the rest of the program meets it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tokenizers import Tokenizer

from fabula.core import Memory
from fabula.errors import MissingPart
from fabula.model.calibration import calibrated
from fabula.model.manifest import Manifest, check_files, read_manifest
from fabula.model.onnx import OnnxBackend
from fabula.model.pieces import PieceTable
from fabula.model.reader import Progress, Read, Reader, Vectors
from fabula.model.spans import FoundSpan

WEIGHTS: Final = Path(__file__).parent / "weights"
"""Where the weights lie that are shipped with the program."""

TOKENIZER: Final = "tokenizer.json"


class ReaderModel:
    """A set of weights, checked when made, opened when first read with.

    Not to be shared between threads: one reading at a time.
    """

    def __init__(self, folder: Path, manifest: Manifest, threads: int) -> None:
        self.manifest = manifest
        self._folder = folder
        self._threads = threads
        self._reader: Reader | None = None

    @classmethod
    def load(cls, folder: Path = WEIGHTS, threads: int = 1) -> "ReaderModel":
        """The model in `folder`; the answer does not depend on `threads`.

        Raises:
            MissingPart: a file is missing, truncated, altered, or of another version.
        """
        manifest = read_manifest(folder)
        check_files(manifest, folder)
        return cls(folder, manifest, threads)

    @property
    def sha256(self) -> str:
        """The number that names these weights in a reading."""
        return self.manifest.sha256

    @property
    def event(self) -> float:
        """The least probability at which a word is said to tell an event."""
        return self.manifest.thresholds.event

    def read(
        self,
        words: Sequence[str],
        sentences: Sequence[int],
        progress: Progress | None = None,
        vectors: Vectors | None = None,
        given: Sequence[FoundSpan] | None = None,
        memory: Memory | None = None,
    ) -> Read:
        """See `Reader.read`; confidences say how often such mentions are right."""
        if self._reader is None:
            self._reader = self._open()
        read = self._reader.read(words, sentences, progress, vectors, given, memory)
        return read if given else calibrated(read, self.manifest.calibration)

    def _open(self) -> Reader:
        try:
            tokenizer = Tokenizer.from_file(str(self._folder / TOKENIZER))
        except Exception as error:
            raise MissingPart(f"the reader model's {TOKENIZER} cannot be opened") from error
        backend = OnnxBackend(self._folder, self._threads)
        manifest = self.manifest
        return Reader(
            backend,
            PieceTable(tokenizer),
            manifest.vocabulary,
            manifest.thresholds,
            manifest.sha256,
        )
