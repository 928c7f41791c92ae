"""List of images as the gallery filters it: names, classes, columns and the model's confidence, in memory."""

import re
from dataclasses import dataclass
from fnmatch import translate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.images.index import Index

if TYPE_CHECKING:
    from numpy import ndarray

CHUNK = 8192
"""Images whose logits are read at a time."""
GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True)
class Filter:
    """Filter of the gallery; None and "" let everything through.

    Attributes
    ----------
    text : str
        Part of a name, or with ``*`` and ``?`` the whole of it; case does not matter.
    low, high : float
        The model's confidence in the true class, `low` included.
    """

    label: str | None = None
    text: str = ""
    column: str | None = None
    value: str | None = None
    low: float | None = None
    high: float | None = None


class Catalogue(Index):
    """An index that can be filtered, about 300 bytes an image. Build it in the background: it reads for a second.

    Attributes
    ----------
    listed_names : ndarray, (N,)
        The names.
    confidence : ndarray of float32, (N,), or None
        Softmax of the true class, if *baseline* was performed.
    """

    def __init__(self, index: Path, logits: Path | None = None, class_names: list[str] | None = None) -> None:
        super().__init__(index)
        paths = self.paths()
        self.listed_names = [files.nfc(path) for path in paths]
        self._paths = {row: path for row, path in enumerate(paths) if path != self.listed_names[row]}
        self._folded_names = [name.casefold() for name in self.listed_names]
        self.contents: ndarray = self.hashes()
        self._heads = self.contents[:, :8].copy().view(">u8")[:, 0].astype("uint64")
        self._divisions: dict[str, tuple[ndarray, list[str]]] = {}
        self.confidence = _confidence(logits, class_names or [], self) if logits is not None else None

    def heads(self) -> "ndarray":
        return self._heads

    def divide(self, column: str = "") -> "tuple[ndarray, list[str]]":
        if column not in self._divisions:
            self._divisions[column] = super().divide(column)
        return self._divisions[column]

    @property
    def divisions(self) -> list[str]:
        """Return what divides the images: "" for sub-classes if there are any, then the columns."""
        return [*([""] if any(self.sublabel_names) else []), *self.column_names]

    def spelled_path(self, row: int) -> str:
        """Return the path of an image below the folder, as the system spells it."""
        return self._paths.get(row) or self.listed_names[row]

    def names(self) -> list[str]:
        return self.listed_names

    def hash_of(self, row: int) -> str:
        """Return the SHA-256 (hex) of an image."""
        return self.contents[row].tobytes().hex()

    def rows(self, conditions: Filter, among: "ndarray") -> "ndarray":
        """Return the numbers (n,) of the images `among` (N,) bool that pass the filter, in the order of their names."""
        import numpy as np

        is_shown = among
        if conditions.label is not None:
            is_shown = is_shown & self.of_classes([conditions.label])
        if conditions.column is not None and conditions.value is not None:
            is_shown = is_shown & self.of_subclasses([conditions.value], conditions.column)
        if self.confidence is not None and conditions.low is not None:
            is_shown = is_shown & (self.confidence >= conditions.low)
        if self.confidence is not None and conditions.high is not None:
            is_shown = is_shown & (self.confidence < conditions.high)
        rows = np.flatnonzero(is_shown)
        return rows[self._match_names(conditions.text, rows)] if conditions.text else rows

    def _match_names(self, text: str, rows: "ndarray") -> "ndarray":
        import numpy as np

        pattern, names = files.nfc(text).casefold(), self._folded_names
        if GLOB.search(pattern):
            match = re.compile(translate(f"*{pattern}" if not pattern.startswith("*") else pattern)).match
            return np.fromiter((match(names[row]) is not None for row in rows.tolist()), bool, len(rows))
        return np.fromiter((pattern in names[row] for row in rows.tolist()), bool, len(rows))


def _confidence(logits: Path, class_names: list[str], index: Index) -> "ndarray | None":
    """Return the softmax of the true class (N,) float32; None if logits and images don't match or can't be read."""
    import numpy as np
    from safetensors import SafetensorError, safe_open

    try:
        number = np.array([class_names.index(name) for name in index.label_names])[index.labels]
        confidence = np.empty(len(index), np.float32)
        with safe_open(logits, "numpy") as file:
            part: Any = file.get_slice("logits")
            for start in range(0, len(index), CHUNK):
                batch = part[start : min(start + CHUNK, len(index))]
                with np.errstate(all="ignore"):
                    odds = np.exp(batch - batch.max(1, keepdims=True))
                    share = odds[np.arange(len(batch)), number[start : start + CHUNK]] / odds.sum(1)
                confidence[start : start + CHUNK] = share
    except (OSError, SafetensorError, ValueError):  # the gallery does without it
        return None
    return confidence
