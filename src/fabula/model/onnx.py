"""The networks as ONNX Runtime computes them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import onnxruntime as ort

from fabula.errors import MissingPart
from fabula.model.backend import Floats, MentionScores, Numbers, WordScores

GRAPHS = ("words", "labels", "mentions", "pairs")


class OnnxBackend:
    """A `Backend` over the graphs of a folder, each opened when it is first needed.

    Parameters:
        folder: where `words.onnx` and the others lie; the runtime maps them into memory.
        threads: how many threads one network may use.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._folder = folder
        self._threads = threads
        self._sessions: dict[str, ort.InferenceSession] = {}

    def words(self, ids: Numbers, casing: Numbers, first: Numbers) -> WordScores:
        """See `Backend.words`."""
        return WordScores(*self._run("words", {"ids": ids, "casing": casing, "first": first}))

    def labels(self, dependants: Floats, governors: Floats) -> Floats:
        """See `Backend.labels`."""
        scores: Floats = self._run("labels", {"dependants": dependants, "governors": governors})[0]
        return scores

    def mentions(self, spans: Floats, labels: Numbers) -> MentionScores:
        """See `Backend.mentions`."""
        return MentionScores(*self._run("mentions", {"spans": spans, "labels": labels}))

    def pairs(
        self,
        later: MentionScores,
        later_kinds: Numbers,
        earlier: MentionScores,
        earlier_kinds: Numbers,
        features: Numbers,
    ) -> Floats:
        """See `Backend.pairs`."""
        inputs = {
            "anaphor": later.anaphor,
            "later_kinds": later_kinds,
            "left": later.left,
            "later_shared": later.shared,
            "antecedent": earlier.antecedent,
            "earlier_kinds": earlier_kinds,
            "right": earlier.right,
            "earlier_shared": earlier.shared,
            "features": features,
        }
        scores: Floats = self._run("pairs", inputs)[0]
        return scores

    def _run(self, name: str, inputs: Mapping[str, Any]) -> list[Any]:
        session = self._sessions.get(name) or self._open(name)
        outputs: list[Any] = session.run(None, dict(inputs))
        return outputs

    def _open(self, name: str) -> ort.InferenceSession:
        options = ort.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        path = self._folder / f"{name}.onnx"
        try:
            session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise MissingPart(
                f"the reader model's {path.name} cannot be opened",
                "install Fabula again, or read without the model",
            ) from error
        self._sessions[name] = session
        return session
