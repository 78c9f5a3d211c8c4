"""One question to an importer, and what answers are right."""

from fabula.core import Document
from fabula.errors import InputError
from fabula.importers import import_bytes
from fabula.settings import Limits
from tests.fuzz.steps import Steps

STEPS_PER_BYTE = 400
STEPS_AT_LEAST = 200_000
LIMITS = Limits(unpacked_bytes=20_000_000, parts=2_000)


def ask(data: bytes, name: str) -> Document | InputError:
    """The document, checked, or the error that says why there is none.

    Raises:
        AssertionError: it took too many steps, or an error says nothing.
        Exception: whatever else escapes is a defect.
    """
    steps = Steps(STEPS_AT_LEAST + STEPS_PER_BYTE * len(data))
    try:
        document = steps.run(lambda: import_bytes(data, name, LIMITS))
    except InputError as error:
        assert error.problem
        assert "\n" not in str(error)
        return error
    document.check()
    return document
