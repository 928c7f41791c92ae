"""Names of classes that must not stand anywhere in an exported model, and values freed of them."""

import json
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any
from unicodedata import normalize

from megu.base import files

GONE: Any = object()
"""What stands for a value that was left out."""
COUNTS = ("num_labels", "num_classes", "num_class", "n_classes", "nclasses", "classes")
"""Under which words the number of classes is kept."""
OF_THE_MODEL = ("model_type", "architectures", "architecture", "arch", "hidden_act", "dtype", "torch_dtype")
"""Words of libraries, without which a model can't be built: none is a person's name."""

_PLACEHOLDER = re.compile(r"LABEL_(\d+)")
"""What transformers writes where there are no names; it moves up with its number."""


class Words:
    """Names to be left out, with the numbers of their outputs among `classes`; `others` are names of those that stay,
    which may hold one of them: ``red maple`` stays where ``maple`` goes."""

    def __init__(self, names: Iterable[str], gone: Iterable[int], classes: int, others: Iterable[str] = ()) -> None:
        self.names, self.gone, self.classes = sorted({files.nfc(name) for name in names}), sorted(set(gone)), classes
        self.others = {files.nfc(name) for name in others} - set(self.names)
        self._pattern = re.compile("|".join(map(_whole, self.names)) or r"(?!)", re.IGNORECASE)

    def within(self, text: str) -> bool:
        """Whether a text holds one of the names as a word of its own: ``eight`` does not stand in ``weight``."""
        return bool(self._pattern.search(files.nfc(text)))

    def within_bytes(self, content: bytes) -> bool:
        """The same of a file's bytes, for names long enough not to be met there by chance."""
        long = [name for name in self.names if len(name.encode()) >= 5 and not self._in_others(name)]
        forms = {form for name in long for form in _spelled(name)}
        ways = {way for form in forms for way in (form.encode(), json.dumps(form)[1:-1].encode())}
        return any(re.search(_whole_bytes(way), content, re.IGNORECASE) for way in ways)

    def _in_others(self, name: str) -> bool:
        return any(re.search(_whole(name), other, re.IGNORECASE) for other in self.others)

    def freed(self, value: Any) -> Any:
        """A value of words, numbers and groups of them without the names; `GONE` where nothing of it can stay.

        Lists lose the name. Maps between names and numbers lose the class, and the numbers after it move up. A text
        that holds a name anywhere is left out as a whole, unless it is JSON.
        """
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, dict):
            return self._dict(value)
        if isinstance(value, list | tuple | set):
            kept = [part for part in map(self.freed, value) if part is not GONE]
            return type(value)(kept)
        return value

    def _text(self, text: str) -> Any:
        if files.nfc(text) in self.others or not self.within(text):
            return text
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return GONE
        return json.dumps(self.freed(value)) if isinstance(value, dict | list) else GONE

    def _dict(self, value: dict[Any, Any]) -> Any:
        numbered = self._renumbered(value)
        if numbered is not None:
            return numbered
        kept: dict[Any, Any] = {}
        for key, part in value.items():
            if key in OF_THE_MODEL:
                kept[key] = part
            elif not isinstance(key, str) or self._text(key) == key:
                kept[key] = self._entry(key, part)
        return {key: part for key, part in kept.items() if part is not GONE}

    def _entry(self, key: Any, part: Any) -> Any:
        if key in COUNTS and part == self.classes and not isinstance(part, bool):
            return self.classes - len(self.gone)
        return self.freed(part)

    def _renumbered(self, value: dict[Any, Any]) -> dict[Any, Any] | None:
        """A map of all outputs to names, or of names to outputs, without those that are gone; None for any other."""
        if (pairs := self._kept(list(value.items()))) is not None:
            return dict(pairs)
        pairs = self._kept([(number, name) for name, number in value.items()])
        return None if pairs is None else {name: number for number, name in pairs}

    def _kept(self, pairs: list[tuple[Any, Any]]) -> list[tuple[Any, Any]] | None:
        """Of pairs of all outputs' numbers and names those that stay, numbered anew; None for any other pairs."""
        numbers = [_number(number) for number, _ in pairs]
        if sorted(numbers) != list(range(self.classes)) or not self._name_classes(pairs):
            return None
        return [(_like(n, self._moved(_number(n))), self._moved_name(name)) for n, name in pairs if not self._goes(n)]

    def _name_classes(self, pairs: list[tuple[Any, Any]]) -> bool:
        """Whether pairs of numbers and words are about the classes: those that go are called so, or have no names."""
        gone = [name for number, name in pairs if self._goes(number)]
        return all(isinstance(name, str) and (self.within(name) or _PLACEHOLDER.fullmatch(name)) for name in gone)

    def _goes(self, number: Any) -> bool:
        return _number(number) in self.gone

    def _moved(self, number: int) -> int:
        return number - sum(gone < number for gone in self.gone)

    def _moved_name(self, name: Any) -> Any:
        match = _PLACEHOLDER.fullmatch(name) if isinstance(name, str) else None
        return f"LABEL_{self._moved(int(match[1]))}" if match else name


def _number(value: Any) -> int:
    """A whole number, or one written as text; -1 for anything else."""
    if isinstance(value, bool):
        return -1
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else -1


def _like(value: Any, number: int) -> Any:
    return str(number) if isinstance(value, str) else number


def _whole(name: str) -> str:
    """A pattern of the name with neither a letter beside its letters nor a digit beside its digits."""
    parts = _BETWEEN.split(name)
    inner = re.escape(parts[0])
    for before, after in pairwise(parts):
        inner += r"[\s_-]" + ("*" if before[-1].isalpha() and after[0].isalpha() else "+") + re.escape(after)
    return f"(?<!{_kind(name[:1])}){inner}(?!{_kind(name[-1:])})"


_BETWEEN = re.compile(r"(?<=[^\s_-])[\s_-]+(?=[^\s_-])")
"""What stands between the words of a name, and may stand there otherwise: ``Anna B`` is ``anna_b`` and ``AnnaB``."""


def _spelled(name: str) -> set[str]:
    """A name as systems compose its accents, in either case: bytes are compared without cases for ASCII alone."""
    cases = {name, name.lower(), name.upper(), name.title()}
    return {normalize(form, case) for form in ("NFC", "NFD") for case in cases}


def _kind(sign: str) -> str:
    return r"\d" if sign.isdigit() else r"[^\W\d_]" if sign.isalpha() else r"(?!)"


def _whole_bytes(way: bytes) -> bytes:
    return rb"(?<![A-Za-z])" + re.escape(way) + rb"(?![A-Za-z])"
