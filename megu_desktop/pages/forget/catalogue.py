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
    listed : ndarray, (N,)
        The names.
    confidence : ndarray of float32, (N,), or None
        Softmax of the true class, if *baseline* was performed.
    """

    def __init__(self, index: Path, logits: Path | None = None, class_names: list[str] | None = None) -> None:
        super().__init__(index)
        paths = self.paths()
        self.listed = [files.nfc(path) for path in paths]
        self._spelled = {row: path for row, path in enumerate(paths) if path != self.listed[row]}
        self._folded = [name.casefold() for name in self.listed]
        self.contents: ndarray = self.hashes()
        self._heads = self.contents[:, :8].copy().view(">u8")[:, 0].astype("uint64")
        self._divided: dict[str, tuple[ndarray, list[str]]] = {}
        self.confidence = _confidence(logits, class_names or [], self) if logits is not None else None

    def heads(self) -> "ndarray":
        return self._heads

    def divided(self, column: str = "") -> "tuple[ndarray, list[str]]":
        if column not in self._divided:
            self._divided[column] = super().divided(column)
        return self._divided[column]

    @property
    def divisions(self) -> list[str]:
        """Return what divides the images: "" for sub-classes if there are any, then the columns."""
        return [*([""] if any(self.sublabel_names) else []), *self.column_names]

    def spelled(self, row: int) -> str:
        """Return the path of an image below the folder, as the system spells it."""
        return self._spelled.get(row) or self.listed[row]

    def names(self) -> list[str]:
        return self.listed

    def hash_of(self, row: int) -> str:
        """Return the SHA-256 (hex) of an image."""
        return self.contents[row].tobytes().hex()

    def rows(self, wanted: Filter, among: "ndarray") -> "ndarray":
        """Return the numbers (n,) of the images `among` (N,) bool that pass the filter, in the order of their names."""
        import numpy as np

        shown = among
        if wanted.label is not None:
            shown = shown & self.of_classes([wanted.label])
        if wanted.column is not None and wanted.value is not None:
            shown = shown & self.of_subclasses([wanted.value], wanted.column)
        if self.confidence is not None and wanted.low is not None:
            shown = shown & (self.confidence >= wanted.low)
        if self.confidence is not None and wanted.high is not None:
            shown = shown & (self.confidence < wanted.high)
        rows = np.flatnonzero(shown)
        return rows[self._named(wanted.text, rows)] if wanted.text else rows

    def _named(self, text: str, rows: "ndarray") -> "ndarray":
        import numpy as np

        sought, names = files.nfc(text).casefold(), self._folded
        if GLOB.search(sought):
            match = re.compile(translate(f"*{sought}" if not sought.startswith("*") else sought)).match
            return np.fromiter((match(names[row]) is not None for row in rows.tolist()), bool, len(rows))
        return np.fromiter((sought in names[row] for row in rows.tolist()), bool, len(rows))


def _confidence(logits: Path, class_names: list[str], index: Index) -> "ndarray | None":
    """Return the softmax of the true class (N,) float32; None if logits and images don't match or can't be read."""
    import numpy as np
    from safetensors import SafetensorError, safe_open

    try:
        number = np.array([class_names.index(name) for name in index.label_names])[index.labels]
        found = np.empty(len(index), np.float32)
        with safe_open(logits, "numpy") as file:
            part: Any = file.get_slice("logits")
            for start in range(0, len(index), CHUNK):
                batch = part[start : min(start + CHUNK, len(index))]
                with np.errstate(all="ignore"):
                    odds = np.exp(batch - batch.max(1, keepdims=True))
                    share = odds[np.arange(len(batch)), number[start : start + CHUNK]] / odds.sum(1)
                found[start : start + CHUNK] = share
    except (OSError, SafetensorError, ValueError):  # the gallery does without it
        return None
    return found
