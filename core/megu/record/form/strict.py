"""JSON as a record is read: one meaning for every reader, or none."""

import json
import re
from typing import Any

DEEPEST = 180
"""Values within values: a record has about ten, and two for each run that a run started from. pydantic reads 200."""
_TEXTS = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
"""Each sign is looked at once, also of a text without an end."""


def parse(content: bytes) -> Any:
    """Return the JSON value of UTF-8 bytes.

    Raises ValueError for a name that stands twice in one object, for numbers that are none, for anything behind the
    value, for other bytes than UTF-8, for halves of signs and for values nested too deeply.
    """
    if _depth(content) > DEEPEST:
        raise ValueError("nested too deeply")
    value = json.loads(content.decode("utf-8"), object_pairs_hook=_once, parse_constant=_none, parse_float=_finite)
    json.dumps(value, ensure_ascii=False).encode("utf-8")  # half a sign, escaped, is none
    return value


def _depth(content: bytes) -> int:
    deepest = depth = 0
    for sign in re.findall(rb"[\[\]{}]", _TEXTS.sub(b"", content)):
        depth += 1 if sign in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def _none(text: str) -> Any:
    raise ValueError(f"{text} is no number")


def _finite(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{text} is no number")
    return value
