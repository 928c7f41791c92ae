"""Names of classes that must not appear anywhere in an exported model, and removing them from values."""

import json
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any
from unicodedata import normalize

from megu.base import files

GONE: Any = object()
"""Stands for a value that was left out."""
COUNTS = ("num_labels", "num_classes", "num_class", "n_classes", "nclasses", "classes")
"""Keys under which the number of classes is stored."""
OF_THE_MODEL = ("model_type", "architectures", "architecture", "arch", "hidden_act", "dtype", "torch_dtype")
"""Keys of libraries without which a model can't be built: none is a person's name."""

_PLACEHOLDER = re.compile(r"LABEL_(\d+)")
"""Placeholder that transformers writes if there are no names; it moves up with its number."""


class Words:
    """Names to leave out.

    Parameters
    ----------
    names
        The names.
    gone
        Numbers of their outputs.
    classes
        Number of all outputs.
    others
        Names of remaining classes, which may contain one of them: ``red maple`` stays if ``maple`` goes.
    """

    def __init__(
        self, names: Iterable[str], blank_classes: Iterable[int], classes: int, others: Iterable[str] = ()
    ) -> None:
        self.names, self.blanked, self.classes = (
            sorted({files.nfc(name) for name in names}),
            sorted(set(blank_classes)),
            classes,
        )
        self.others = {files.nfc(name) for name in others} - set(self.names)
        self._pattern = re.compile("|".join(map(_whole, self.names)) or r"(?!)", re.IGNORECASE)

    def within(self, text: str) -> bool:
        """Return True if a text contains one of the names as a separate word: ``weight`` does not contain ``eight``."""
        return bool(self._pattern.search(files.nfc(text)))

    def within_bytes(self, content: bytes) -> bool:
        """Return the same for a file's bytes, for names long enough not to occur by chance."""
        long_names = [name for name in self.names if len(name.encode()) >= 5 and not self._in_others(name)]
        forms = {form for name in long_names for form in _spell(name)}
        encodings = {encoding for form in forms for encoding in (form.encode(), json.dumps(form)[1:-1].encode())}
        return any(re.search(_whole_bytes(encoding), content, re.IGNORECASE) for encoding in encodings)

    def _in_others(self, name: str) -> bool:
        return any(re.search(_whole(name), other, re.IGNORECASE) for other in self.others)

    def without(self, value: Any) -> Any:
        """Return a value (text, number or container) without the names; `GONE` if nothing of it can stay.

        Lists lose the name. Maps between names and numbers lose the class, and the numbers after it move up. A text
        that contains a name is left out as a whole, unless it is JSON.
        """
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, dict):
            return self._dict(value)
        if isinstance(value, list | tuple | set):
            parts = [part for part in map(self.without, value) if part is not GONE]
            return type(value)(parts)
        return value

    def _text(self, text: str) -> Any:
        if files.nfc(text) in self.others or not self.within(text):
            return text
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return GONE
        return json.dumps(self.without(value)) if isinstance(value, dict | list) else GONE

    def _dict(self, value: dict[Any, Any]) -> Any:
        number = self._renumber(value)
        if number is not None:
            return number
        parts: dict[Any, Any] = {}
        for key, part in value.items():
            if key in OF_THE_MODEL:
                parts[key] = part
            elif not isinstance(key, str) or self._text(key) == key:
                parts[key] = self._entry(key, part)
        return {key: part for key, part in parts.items() if part is not GONE}

    def _entry(self, key: Any, part: Any) -> Any:
        if key in COUNTS and part == self.classes and not isinstance(part, bool):
            return self.classes - len(self.blanked)
        return self.without(part)

    def _renumber(self, value: dict[Any, Any]) -> dict[Any, Any] | None:
        """Return a map of all outputs to names, or of names to outputs, without the blanked ones; None for any other
        map."""
        if (pairs := self._remaining_pairs(list(value.items()))) is not None:
            return dict(pairs)
        pairs = self._remaining_pairs([(number, name) for name, number in value.items()])
        return None if pairs is None else {name: number for number, name in pairs}

    def _remaining_pairs(self, pairs: list[tuple[Any, Any]]) -> list[tuple[Any, Any]] | None:
        """Return the remaining pairs of output number and name, renumbered; None if these are not the pairs of all
        outputs."""
        numbers = [_number(number) for number, _ in pairs]
        if sorted(numbers) != list(range(self.classes)) or not self._name_classes(pairs):
            return None
        return [
            (_like(n, self._new_number(_number(n))), self._new_placeholder(name))
            for n, name in pairs
            if not self._is_blanked(n)
        ]

    def _name_classes(self, pairs: list[tuple[Any, Any]]) -> bool:
        """Return True if pairs of numbers and texts are about the classes: blanked ones have their names, or
        placeholders."""
        names = [name for number, name in pairs if self._is_blanked(number)]
        return all(isinstance(name, str) and (self.within(name) or _PLACEHOLDER.fullmatch(name)) for name in names)

    def _is_blanked(self, number: Any) -> bool:
        return _number(number) in self.blanked

    def _new_number(self, number: int) -> int:
        return number - sum(blank_class < number for blank_class in self.blanked)

    def _new_placeholder(self, name: Any) -> Any:
        match = _PLACEHOLDER.fullmatch(name) if isinstance(name, str) else None
        return f"LABEL_{self._new_number(int(match[1]))}" if match else name


def _number(value: Any) -> int:
    """Return a whole number, or one written as text; -1 for anything else."""
    if isinstance(value, bool):
        return -1
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else -1


def _like(value: Any, number: int) -> Any:
    return str(number) if isinstance(value, str) else number


def _whole(name: str) -> str:
    """Return a pattern of the name with no letter next to its letters and no digit next to its digits."""
    parts = _BETWEEN.split(name)
    inner = re.escape(parts[0])
    for before, after in pairwise(parts):
        inner += r"[\s_-]" + ("*" if before[-1].isalpha() and after[0].isalpha() else "+") + re.escape(after)
    return f"(?<!{_kind(name[:1])}){inner}(?!{_kind(name[-1:])})"


_BETWEEN = re.compile(r"(?<=[^\s_-])[\s_-]+(?=[^\s_-])")
"""Separators between the words of a name, which may differ: ``Anna B`` is also ``anna_b`` and ``AnnaB``."""


def _spell(name: str) -> set[str]:
    """Return a name in all compositions of its accents, in either case: bytes ignore case for ASCII only."""
    cases = {name, name.lower(), name.upper(), name.title()}
    return {normalize(form, case) for form in ("NFC", "NFD") for case in cases}


def _kind(sign: str) -> str:
    return r"\d" if sign.isdigit() else r"[^\W\d_]" if sign.isalpha() else r"(?!)"


def _whole_bytes(way: bytes) -> bytes:
    return rb"(?<![A-Za-z])" + re.escape(way) + rb"(?![A-Za-z])"
