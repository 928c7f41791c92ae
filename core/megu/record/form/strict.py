"""Strict JSON: a record has the same meaning for every reader, or is refused."""

import json
import re
from typing import Any

DEEPEST = 180
"""The deepest nesting. A record has about ten levels, and two for each earlier run; pydantic's reader of JSON ends at
200."""
_TEXTS = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
"""Visits each character once, even in a text without an end."""


def parse(content: bytes) -> Any:
    """Return the JSON value of UTF-8 bytes.

    Raises ValueError for a name that occurs twice in an object, NaN and infinite numbers, anything after the value,
    bytes that are not UTF-8, unpaired surrogates, and values that are nested too deeply.
    """
    if _depth(content) > DEEPEST:
        raise ValueError("nested too deeply")
    value = json.loads(
        content.decode("utf-8"),
        object_pairs_hook=_reject_duplicates,
        parse_constant=_reject_constant,
        parse_float=_parse_finite,
    )
    json.dumps(value, ensure_ascii=False).encode("utf-8")  # raises for an escaped, unpaired surrogate
    return value


def _depth(content: bytes) -> int:
    deepest = depth = 0
    for sign in re.findall(rb"[\[\]{}]", _TEXTS.sub(b"", content)):
        depth += 1 if sign in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _reject_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("a name stands twice")
    return values


def _reject_constant(text: str) -> Any:
    raise ValueError(f"{text} is no number")


def _parse_finite(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{text} is no number")
    return value
