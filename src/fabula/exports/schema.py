"""The JSON Schema of a reading, made from the contract's types."""

from typing import Any

import msgspec

from fabula.contract import FORMAT, Reading


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every reading of this format satisfies."""
    (root,), parts = msgspec.json.schema_components([Reading], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A reading, {FORMAT}",
        **root,
        "$defs": parts,
    }
