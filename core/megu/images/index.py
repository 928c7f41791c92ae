"""The list of images as columns in one file, so that a million of them cost a process only a few bytes each."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from megu.base import files
from megu.images.image import DEPTHS, Depth, ImageFile, Look
from megu.project.schema import ImagesChoice

if TYPE_CHECKING:
    from numpy import ndarray

CHUNK = 4096
"""Images read from the file at a time."""
PATHS = "surrogatepass"
"""Error handler for paths, which are stored as bytes: keeps those that are not UTF-8 unchanged."""


class Index(Sequence[ImageFile]):
    """The images of a project in the order of their names.

    Only the attributes are held in memory. Everything else is read on demand, and the file is closed in between,
    because a mapping's pages count as memory.

    Attributes
    ----------
    labels : ndarray, shape (N,), int32
        Codes of the classes in `label_names`.
    splits : ndarray, shape (N,), uint8
        Codes of the splits in `split_names`.
    label_names, split_names, sublabel_names : list of str
        Meaning of the codes.
    column_names : list of str
        Further columns of the source (see `column`).
    depth : Depth
        Depth of the images' pixels.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._open() as file:
            names = file.metadata()
            self.labels: ndarray = file.get_tensor("labels")
            self.splits: ndarray = file.get_tensor("splits")
        self.label_names: list[str] = files.json.loads(names["labels"])
        self.split_names: list[str] = files.json.loads(names["splits"])
        self.sublabel_names: list[str] = files.json.loads(names["sublabels"])
        self.column_names: list[str] = files.json.loads(names.get("columns", "[]"))  # none in an index of 0.1.0
        self.depth: Depth = names.get("depth", DEPTHS[0])  # type: ignore[assignment]

    def __len__(self) -> int:
        return len(self.labels)

    @overload
    def __getitem__(self, i: int) -> ImageFile: ...
    @overload
    def __getitem__(self, i: slice) -> list[ImageFile]: ...
    def __getitem__(self, i: Any) -> Any:
        if isinstance(i, slice):
            first, last, step = i.indices(len(self))
            return self._read(first, last) if step == 1 else [self[k] for k in range(first, last, step)]
        i = range(len(self))[int(i)]
        return self._read(i, i + 1)[0]

    def __iter__(self) -> Iterator[ImageFile]:
        for start in range(0, len(self), CHUNK):
            yield from self[start : start + CHUNK]

    def at(self, rows: "ndarray") -> Iterator[ImageFile]:
        """Yield the images `rows` (n,), which must be ascending."""
        import numpy as np

        for start in range(0, len(self), CHUNK):
            first, last = np.searchsorted(rows, (start, start + CHUNK))
            part = self[start : start + CHUNK] if last > first else []
            yield from (part[i - start] for i in rows[first:last].tolist())

    def heads(self) -> "ndarray":
        """Return the first 8 bytes of each image's hash as a number, (N,) uint64, which sorts as the hash does.

        Among a million different images, two share them with a probability of 10⁻⁷, and then count as copies.
        """
        import numpy as np

        heads = np.empty(len(self), np.uint64)
        with self._open() as file:
            hashes = file.get_slice("sha256")
            for start in range(0, len(self), CHUNK):
                part = hashes[start : min(start + CHUNK, len(self))]
                heads[start : start + CHUNK] = part[:, :8].copy().view(">u8")[:, 0]
        return heads

    def paths(self) -> list[str]:
        """Return the paths of all images, as the system spells them; 100 bytes each, so only for searching."""
        with self._open() as file:
            ends, text = file.get_tensor("path_ends").tolist(), file.get_tensor("paths").tobytes()
        starts = [0, *ends[:-1]]
        return [text[a:b].decode("utf-8", PATHS) for a, b in zip(starts, ends, strict=True)]

    def names(self) -> list[str]:
        """Return the names of all images; as large as `paths`."""
        return [files.nfc(path) for path in self.paths()]

    def hashes(self) -> "ndarray":
        """Return each image's SHA-256, (N, 32) uint8."""
        with self._open() as file:
            return file.get_tensor("sha256")

    def column(self, name: str) -> "tuple[ndarray, list[str]]":
        """Return a column of the source: codes (N,) int32, and the values they stand for.

        Raises KeyError for a name that is not in `column_names`.
        """
        if name not in self.column_names:
            raise KeyError(name)
        k = self.column_names.index(name)
        with self._open() as file:
            codes, ends = file.get_tensor(f"column_{k}"), file.get_tensor(f"column_{k}_ends").tolist()
            text = file.get_tensor(f"column_{k}_text").tobytes()
        return codes, [text[a:b].decode("utf-8", PATHS) for a, b in zip([0, *ends], ends, strict=False)]

    def looks(self) -> "Looks":
        """Return the properties of all images. Raises an error of safetensors for an index of 0.1.0, which has none."""
        with self._open() as file:
            return Looks(*(file.get_tensor(name) for name in ("shapes", "ranges", "depths")))

    def total_bytes(self) -> int:
        """Return the size of all image files in bytes."""
        with self._open() as file:
            return int(file.get_tensor("stamps")[:, 0].sum())

    def training_mask(self, choice: ImagesChoice) -> "ndarray":
        """Return which images count as trained on, (N,) bool: all, or only those in the training folders."""
        import numpy as np

        if choice.used != "only":
            return np.ones(len(self), bool)
        codes = [code for code, name in enumerate(self.split_names) if name in choice.training_folders]
        return np.isin(self.splits, codes)

    def of_classes(self, names: Collection[str]) -> "ndarray":
        """Return which images are of these classes, (N,) bool."""
        import numpy as np

        return np.isin(self.labels, [code for code, name in enumerate(self.label_names) if name in names])

    def divide(self, column: str = "") -> "tuple[ndarray, list[str]]":
        """Return the values of a column, or for "" the sub-classes: codes (N,) int32 and their names.

        They are read each time. Raises KeyError for an unknown column.
        """
        if column:
            return self.column(column)
        with self._open() as file:
            return file.get_tensor("sublabels"), self.sublabel_names

    def of_subclasses(self, names: Collection[str], column: str = "") -> "ndarray":
        """Return which images have these sub-classes, or these values in a column, whatever their class, (N,) bool."""
        import numpy as np

        codes, values = self.divide(column)
        return np.isin(codes, [code for code, name in enumerate(values) if name in names])

    def subclasses_of(self, classes: Collection[str], column: str = "") -> set[str]:
        """Return the sub-classes, or values in a column, of these classes."""
        codes, values = self.divide(column)
        return {values[code] for code in set(codes[self.of_classes(classes)].tolist())} - {""}

    def _open(self) -> Any:
        from safetensors import safe_open

        return safe_open(self.path, "numpy")

    def _read(self, first: int, last: int) -> list[ImageFile]:
        if last <= first:
            return []
        with self._open() as file:
            ends = file.get_slice("path_ends")[max(0, first - 1) : last].tolist()
            ends = ends if first else [0, *ends]
            text = file.get_slice("paths")[ends[0] : ends[-1]].tobytes()
            hashes = file.get_slice("sha256")[first:last]
            stamps = file.get_slice("stamps")[first:last].tolist()
            sublabels = file.get_slice("sublabels")[first:last].tolist()
        images = []
        for k, i in enumerate(range(first, last)):
            path = text[ends[k] - ends[0] : ends[k + 1] - ends[0]].decode("utf-8", PATHS)
            label, split = self.label_names[self.labels[i]], self.split_names[self.splits[i]]
            (size, time), sha256, sublabel = stamps[k], hashes[k].tobytes().hex(), self.sublabel_names[sublabels[k]]
            images.append(ImageFile(path, files.nfc(path), label, split, (size, time), sha256, sublabel))
        return images


class Looks(NamedTuple):
    """Properties of all images.

    Attributes
    ----------
    shapes : ndarray, shape (N, 3), int32
        Height, width and channels.
    ranges : ndarray, shape (N, 2), float32
        Darkest and brightest value.
    depths : ndarray, shape (N,), uint8
        Positions in `DEPTHS`.
    """

    shapes: "ndarray"
    ranges: "ndarray"
    depths: "ndarray"

    def of(self, i: int) -> Look:
        """Return the properties of image `i`."""
        (height, width, channels), (low, high) = self.shapes[i].tolist(), self.ranges[i].tolist()
        return Look(height, width, channels, DEPTHS[self.depths[i]], low, high)


def in_sorted(values: "ndarray", known_values: "ndarray") -> "ndarray":
    """Return which values are in `known_values`, which is sorted; unlike `numpy.isin`, this copies neither."""
    import numpy as np

    if not len(known_values):
        return np.zeros(len(values), bool)
    return known_values[np.searchsorted(known_values, values).clip(max=len(known_values) - 1)] == values


class Columns:
    """An index under construction: hashed images are added in the order of their names; each takes 120 bytes of memory.

    names: of the columns in `ImageFile.extra`.
    """

    def __init__(self, names: Sequence[str] = ()) -> None:
        self._paths, self._hashes = bytearray(), bytearray()
        self._ends, self._stamps = array("q"), array("q")
        self._labels, self._splits, self._sublabels = array("i"), array("B"), array("i")
        self._label_codes: dict[str, int] = {}
        self._sublabel_codes: dict[str, int] = {}
        self._split_codes: dict[str, int] = {}
        self._names, self._columns = list(names), [_Column() for _ in names]
        self._shapes, self._ranges, self._depths = array("i"), array("f"), array("B")

    def __len__(self) -> int:
        return len(self._ends)

    def add(self, image: ImageFile, look: Look | None = None, sha256: str = "") -> None:
        """Add the next image.

        Parameters
        ----------
        image
            The image file.
        look
            Its properties. Give them for all images or for none.
        sha256
            Its hash, if `image` has none.
        """
        self._paths += image.path.encode("utf-8", PATHS)
        self._hashes += bytes.fromhex(sha256 or image.sha256)
        self._ends.append(len(self._paths))
        self._stamps.extend(image.stamp)
        self._labels.append(self._label_codes.setdefault(image.label, len(self._label_codes)))
        self._splits.append(self._split_codes.setdefault(image.split, len(self._split_codes)))
        self._sublabels.append(self._sublabel_codes.setdefault(image.sublabel, len(self._sublabel_codes)))
        for column, value in zip(self._columns, image.extra, strict=True):
            column.add(value)
        if look is not None:
            self._shapes.extend((look.height, look.width, look.channels))
            self._ranges.extend((look.low, look.high))
            self._depths.append(DEPTHS.index(look.depth))

    def save(self, path: Path) -> None:
        """Write the columns to a file that `Index` reads."""
        import numpy as np
        from safetensors.numpy import save_file

        columns = {
            "paths": np.frombuffer(self._paths, np.uint8),
            "path_ends": np.frombuffer(self._ends, np.int64),
            "sha256": np.frombuffer(self._hashes, np.uint8).reshape(-1, 32),
            "stamps": np.frombuffer(self._stamps, np.int64).reshape(-1, 2),
            "labels": np.frombuffer(self._labels, np.int32),
            "splits": np.frombuffer(self._splits, np.uint8),
            "sublabels": np.frombuffer(self._sublabels, np.int32),
        }
        if self._depths:
            columns["shapes"] = np.frombuffer(self._shapes, np.int32).reshape(-1, 3)
            columns["ranges"] = np.frombuffer(self._ranges, np.float32).reshape(-1, 2)
            columns["depths"] = np.frombuffer(self._depths, np.uint8)
        for k, column in enumerate(self._columns):
            columns |= {f"column_{k}{part}": values for part, values in column.arrays().items()}
        codes = {"labels": self._label_codes, "splits": self._split_codes, "sublabels": self._sublabel_codes}
        names = {name: list(code_of) for name, code_of in codes.items()}
        metadata = {name: files.canonical(words) for name, words in {**names, "columns": self._names}.items()}
        with files.write_aside(path) as aside:
            save_file(columns, aside, {**metadata, "depth": DEPTHS[max(self._depths, default=0)]})


class _Column:
    """Values of one column as codes, in the order of their first occurrence; all may differ."""

    def __init__(self) -> None:
        self._codes, self._code_of = array("i"), dict[str, int]()

    def add(self, value: str) -> None:
        self._codes.append(self._code_of.setdefault(value, len(self._code_of)))

    def arrays(self) -> "dict[str, ndarray]":
        import numpy as np

        words = [word.encode("utf-8", PATHS) for word in self._code_of]
        ends = np.cumsum([len(word) for word in words], dtype=np.int64)
        text = np.frombuffer(b"".join(words), np.uint8)
        return {"": np.frombuffer(self._codes, np.int32), "_ends": ends, "_text": text}


def save_index(path: Path, images: Iterable[ImageFile]) -> None:
    """Write the images, which are hashed and sorted by name."""
    columns = Columns()
    for image in images:
        columns.add(image)
    columns.save(path)


def digest(images: Iterable[ImageFile], labelled: bool = False) -> str:
    """Return the digest of a set of images: of their names and contents, and of both labels if there are sub-classes.

    It equals the digest of one canonical list. labelled: True if class and split are not part of the names; they are
    then hashed, too.
    """
    hasher, separator = sha256(b"["), b""
    for image in images:
        labels = [image.label, image.sublabel] if image.sublabel or labelled else []
        labels += [image.split] if labelled else []
        hasher.update(separator + files.canonical([image.name, image.sha256, *labels]).encode())
        separator = b","
    hasher.update(b"]")
    return hasher.hexdigest()


def digest_with_columns(images: Index, labelled: bool) -> str:
    """Return `digest`, including the values of other columns if there are any."""
    plain = digest(images, labelled)
    if not images.column_names:
        return plain
    hasher = sha256(plain.encode())
    for name in images.column_names:
        codes, values = images.column(name)
        hasher.update(files.canonical([name, values]).encode() + codes.tobytes())
    return hasher.hexdigest()


def summary(images: Index, order: Sequence[str] | None = None, examples: int = 8) -> list[dict[str, Any]]:
    """Return for each class its name, its counts by split, and the paths of a few images of its largest split.

    order: class names in the order of the source; by default they are sorted.
    """
    import numpy as np

    present = set(images.label_names)
    rows = []
    for name in [name for name in order if name in present] if order else sorted(present):
        members = np.flatnonzero(images.of_classes([name]))
        splits = images.splits[members]
        codes, numbers = np.unique(splits, return_counts=True)
        counts = {images.split_names[c]: n for c, n in zip(codes.tolist(), numbers.tolist(), strict=True)}
        largest = images.split_names.index(max(counts, key=lambda split: (counts[split], split)))
        paths = [images[i].path for i in members[splits == largest][:examples].tolist()]
        rows.append({"name": name, "counts": counts, "examples": paths})
    return rows
