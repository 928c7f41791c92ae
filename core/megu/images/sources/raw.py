"""Raw datasets: CIFAR-10 and -100 as Python pickles or binary files, and MNIST's idx files, also compressed as .gz."""

import gzip
import io
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base import files
from megu.base.errors import ImagesError
from megu.images.image import ImageFile
from megu.images.sources.source import Source
from megu.images.sources.tables import MOST_ROWS
from megu.images.sources.tree import LARGEST, Stamp, Tree

if TYPE_CHECKING:
    from numpy import ndarray

SIDE = 32
HELD = 2**26
"""Bytes of pixels in memory: two files of CIFAR-10, so that drawing images from both reads each once."""
MOST_CLASSES = 100_000
"""A label is a class's number, and the largest one determines the number of classes."""
_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, OverflowError, EOFError, gzip.BadGzipFile, zlib.error)
_IDX = re.compile(r"(?P<of>.+)[-.](?P<what>images?|labels?)[-.]idx(?P<rank>[13])[-.]ubyte(\.gz)?", re.I)


@dataclass(frozen=True)
class Batch:
    """Images of one file: pixels uint8 (N, height, width[, 3]), labels (N,), and other columns by name."""

    pixels: "ndarray"
    labels: list[int]
    extra: dict[str, list[str]] = field(default_factory=dict)

    @property
    def fits(self) -> bool:
        """True if there are images, each with a possible label and with a value in each column."""
        lengths = {len(values) for values in (self.pixels, self.labels, *self.extra.values())}
        return len(lengths) == 1 and lengths != {0} and min(self.labels) >= 0 and max(self.labels) < MOST_CLASSES


@dataclass(frozen=True)
class File:
    """A file of images: its name, its split, and its loader."""

    name: str
    split: str
    load: Callable[[], Batch]


class Raw(Source):
    """A source in which each image is a row of a file, and named by it: ``data_batch_1/00012``."""

    labelled, files_of_their_own = True, False

    def __init__(self, tree: Tree, parts: list[File], names: list[str] | None, path: Path | None = None) -> None:
        """names: class names in the order of their numbers; without them the numbers are the names."""
        super().__init__(tree, path)
        self._files = {part.name: part for part in parts}
        self._names = names
        self._batches: dict[str, Batch] = {}
        self._stamps: dict[str, Stamp] = {}

    def images(self) -> list[ImageFile]:
        image_files = list[ImageFile]()
        largest = -1
        for name, part in self._files.items():
            batch, stamp = self._batch(name), self._stamp(name)
            self.columns = list(batch.extra)
            largest = max(largest, *batch.labels)
            extras = zip(*batch.extra.values(), strict=True) if batch.extra else [()] * len(batch.labels)
            for row, (label, extra) in enumerate(zip(batch.labels, extras, strict=True)):
                path = f"{name}/{row:05}"
                image_files.append(
                    ImageFile(path, files.nfc(path), self._name(label), part.split, stamp, extra=tuple(extra))
                )
        if not image_files:
            raise ImagesError("images_none", path=str(self.path))
        self.class_order = [self._name(label) for label in range(largest + 1)]
        return sorted(image_files, key=lambda image: image.name)

    def stamp(self, image: ImageFile) -> Stamp:
        return self._stamp(image.path.rpartition("/")[0])

    def read(self, image: ImageFile) -> "ndarray":
        name, _, row = image.path.rpartition("/")
        pixels = self._batch(name).pixels
        if int(row) >= len(pixels):
            raise FileNotFoundError(image.path)
        return pixels[int(row)].copy()

    def beside(self) -> list[str]:
        return self.tree.top()

    def _name(self, label: int) -> str:
        return self._names[label] if self._names and 0 <= label < len(self._names) else str(label)

    def _stamp(self, name: str) -> Stamp:
        if name not in self._stamps:
            self._stamps[name] = self.tree.stamp(name)
        return self._stamps[name]

    def _batch(self, name: str) -> Batch:
        """Return a file's batch. Raises OSError, or ImagesError ``raw_damaged``."""
        if (cached_part := self._batches.get(name)) is not None:
            return cached_part
        if name not in self._files:
            raise FileNotFoundError(name)
        newest = dict(list(self._batches.items())[-1:])  # release the memory of the oldest first
        self._batches = newest if sum(batch.pixels.nbytes for batch in newest.values()) <= HELD // 2 else {}
        try:
            batch = self._files[name].load()
        except _DAMAGED as error:
            raise ImagesError("raw_damaged", path=str(self.tree.path / name)) from error
        if not batch.fits:
            raise ImagesError("raw_damaged", path=str(self.tree.path / name))
        self._batches = {**self._batches, name: batch}
        return batch


def raw_source(tree: Tree, path: Path | None = None) -> Raw | None:
    """Return the raw dataset in a tree; None if there is none."""
    top = tree.top()
    for find in (_find_cifar_pickles, _find_cifar_binaries, _find_idx_files):
        if (dataset := find(tree, top)) is not None:
            parts, names = dataset
            return Raw(tree, parts, names, path)
    return None


Listing = tuple[list[File], list[str] | None]


def _find_cifar_pickles(tree: Tree, top: list[str]) -> Listing | None:
    if "batches.meta" in top:
        parts = [name for name in top if re.fullmatch(r"data_batch_\d+|test_batch", name)]
        names = _pickled_names(tree, "batches.meta", b"label_names")
    elif {"meta", "train"} <= set(top) or {"meta", "test"} <= set(top):
        parts, names = (
            [name for name in ("train", "test") if name in top],
            _pickled_names(tree, "meta", b"fine_label_names"),
        )
    else:
        return None
    coarse = _pickled_names(tree, "meta", b"coarse_label_names") if "meta" in top else None
    return [File(n, _split(n), partial(_load_pickle, tree, n, coarse)) for n in parts], names


def _pickled_names(tree: Tree, name: str, key: bytes) -> list[str] | None:
    from megu.images.sources.safe_pickle import loads

    try:
        return [files.nfc(word.decode("utf-8")) for word in loads(tree.read(name))[key]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _load_pickle(tree: Tree, name: str, coarse: list[str] | None) -> Batch:
    import numpy as np

    from megu.images.sources.safe_pickle import loads

    content = loads(tree.read(name))
    rows, labels = content[b"data"], content[b"fine_labels"] if b"fine_labels" in content else content[b"labels"]
    if not isinstance(rows, np.ndarray) or rows.dtype != np.uint8:
        raise ValueError("no pixels")
    extra = {}
    if b"coarse_labels" in content:
        codes = [int(code) for code in content[b"coarse_labels"]]
        extra["coarse_label"] = [coarse[code] if coarse and 0 <= code < len(coarse) else str(code) for code in codes]
    if b"filenames" in content:
        extra["filename"] = [word.decode("utf-8", "replace") for word in content[b"filenames"]]
    return Batch(_as_images(rows), [int(label) for label in labels], extra)


def _as_images(rows: "ndarray") -> "ndarray":
    """Return (N, 3072), colour by colour, as (N, 32, 32, 3)."""
    return rows.reshape(-1, 3, SIDE, SIDE).transpose(0, 2, 3, 1)


def _find_cifar_binaries(tree: Tree, top: list[str]) -> Listing | None:
    ten = [name for name in top if re.fullmatch(r"(data_batch_\d+|test_batch)\.bin", name)]
    hundred = [name for name in ("train.bin", "test.bin") if name in top]
    if not ten and not hundred:
        return None
    coarse = _read_lines(tree, "coarse_label_names.txt")
    names = _read_lines(tree, "batches.meta.txt" if ten else "fine_label_names.txt")
    return [File(n, _split(n), partial(_load_binary, tree, n, not ten, coarse)) for n in ten or hundred], names


def _load_binary(tree: Tree, name: str, two_labels: bool, coarse: list[str] | None) -> Batch:
    import numpy as np

    label_bytes = 2 if two_labels else 1
    rows = np.frombuffer(tree.read(name), np.uint8).reshape(-1, label_bytes + 3 * SIDE * SIDE)
    extra = {}
    if two_labels:
        codes = rows[:, 0].tolist()
        extra["coarse_label"] = [coarse[code] if coarse and code < len(coarse) else str(code) for code in codes]
    return Batch(_as_images(rows[:, label_bytes:]), rows[:, label_bytes - 1].tolist(), extra)


def _read_lines(tree: Tree, name: str) -> list[str] | None:
    try:
        return [files.nfc(line.strip()) for line in tree.read(name).decode("utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError):
        return None


def _find_idx_files(tree: Tree, top: list[str]) -> Listing | None:
    """Find images and labels in pairs of files with the same name; packed duplicates are ignored."""
    names: dict[tuple[str, str], str] = {}
    for name in top:
        if (match := _IDX.fullmatch(name)) is not None:
            names.setdefault((match["of"].lower(), match["what"].lower().rstrip("s")), name)
    pairs = [(of, name, names.get((of, "label"))) for (of, what), name in names.items() if what == "image"]
    if not pairs:
        return None
    if name_without_label := next((name for _, name, labels in pairs if labels is None), None):
        raise ImagesError("raw_no_labels", path=str(tree.path), name=name_without_label)
    return [File(name, _split(of), partial(_load_idx, tree, name, labels or "")) for of, name, labels in pairs], None


def _load_idx(tree: Tree, images: str, labels: str) -> Batch:
    pixels, codes = _idx_array(tree, images), _idx_array(tree, labels)
    if pixels.ndim != 3 or codes.ndim != 1 or len(codes) > MOST_ROWS:
        raise ValueError("not images and labels, or too many")
    return Batch(pixels, codes.tolist())


def _idx_array(tree: Tree, name: str) -> "ndarray":
    """Return the unsigned bytes in the shape given by the file's header."""
    import numpy as np

    content = tree.read(name)
    if name.lower().endswith(".gz"):
        with gzip.open(io.BytesIO(content)) as file:
            content = file.read(LARGEST)
    if content[:3] != b"\0\0\x08":
        raise ValueError("no idx file of bytes")
    rank = content[3]
    shape = [int.from_bytes(content[4 + 4 * k : 8 + 4 * k]) for k in range(rank)]
    return np.frombuffer(content, np.uint8, offset=4 + 4 * rank).reshape(shape)


def _split(name: str) -> str:
    return "test" if re.search(r"(^|[-_.])(test|t10k)", name.lower()) else "train"
