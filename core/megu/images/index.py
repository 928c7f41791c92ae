"""The list of images as columns in one file: a million of them cost a process a few bytes each."""

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
"""Paths are kept as bytes: this keeps those that are no UTF-8 as they are."""


class Index(Sequence[ImageFile]):
    """The images of a project in the order of their names.

    label_names, split_names, sublabel_names: what the codes stand for. labels (N,) int32, splits (N,) uint8: codes.
    column_names: what else the source says of each image (see `column`). depth: of the images' pixels.
    Those alone are held; all else is read when it is asked for, and the file is closed between: a mapping's pages
    count as memory.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._opened() as file:
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
        """The images `rows` (n,), which are ascending."""
        import numpy as np

        for start in range(0, len(self), CHUNK):
            first, last = np.searchsorted(rows, (start, start + CHUNK))
            part = self[start : start + CHUNK] if last > first else []
            yield from (part[i - start] for i in rows[first:last].tolist())

    def heads(self) -> "ndarray":
        """The first 8 bytes of each image's hash as a number, (N,) uint64, which sorts as the hash does.

        Two of a million different images share them with a chance of 1 in 10⁷, and then count as copies.
        """
        import numpy as np

        heads = np.empty(len(self), np.uint64)
        with self._opened() as file:
            hashes = file.get_slice("sha256")
            for start in range(0, len(self), CHUNK):
                part = hashes[start : min(start + CHUNK, len(self))]
                heads[start : start + CHUNK] = part[:, :8].copy().view(">u8")[:, 0]
        return heads

    def paths(self) -> list[str]:
        """The paths of all images, as the system spells them; 100 bytes each, so only for who looks through them."""
        with self._opened() as file:
            ends, text = file.get_tensor("path_ends").tolist(), file.get_tensor("paths").tobytes()
        starts = [0, *ends[:-1]]
        return [text[a:b].decode("utf-8", PATHS) for a, b in zip(starts, ends, strict=True)]

    def names(self) -> list[str]:
        """The names of all images, as long a list."""
        return [files.nfc(path) for path in self.paths()]

    def hashes(self) -> "ndarray":
        """Each image's SHA-256, (N, 32) uint8."""
        with self._opened() as file:
            return file.get_tensor("sha256")

    def column(self, name: str) -> "tuple[ndarray, list[str]]":
        """What the source says of each image under this name: codes (N,) int32, and the values they stand for.

        Raises KeyError for a name that is none of `column_names`.
        """
        if name not in self.column_names:
            raise KeyError(name)
        k = self.column_names.index(name)
        with self._opened() as file:
            codes, ends = file.get_tensor(f"column_{k}"), file.get_tensor(f"column_{k}_ends").tolist()
            text = file.get_tensor(f"column_{k}_text").tobytes()
        return codes, [text[a:b].decode("utf-8", PATHS) for a, b in zip([0, *ends], ends, strict=False)]

    def looks(self) -> "Looks":
        """What the images look like. Raises an error of safetensors' for an index of 0.1.0, which did not ask."""
        with self._opened() as file:
            return Looks(*(file.get_tensor(name) for name in ("shapes", "ranges", "depths")))

    def total_bytes(self) -> int:
        """Bytes of all image files."""
        with self._opened() as file:
            return int(file.get_tensor("stamps")[:, 0].sum())

    def trained(self, choice: ImagesChoice) -> "ndarray":
        """Which images count as trained on, (N,) bool: all, or those in the training folders where only these were."""
        import numpy as np

        if choice.used != "only":
            return np.ones(len(self), bool)
        codes = [code for code, name in enumerate(self.split_names) if name in choice.training_folders]
        return np.isin(self.splits, codes)

    def of_classes(self, names: Collection[str]) -> "ndarray":
        """Which images are of these classes, (N,) bool."""
        import numpy as np

        return np.isin(self.labels, [code for code, name in enumerate(self.label_names) if name in names])

    def divided(self, column: str = "") -> "tuple[ndarray, list[str]]":
        """What divides the images: a column, or for "" their sub-classes; codes (N,) int32 and their names.

        Read when a rule asks for it, which is once. Raises KeyError for an unknown column.
        """
        if column:
            return self.column(column)
        with self._opened() as file:
            return file.get_tensor("sublabels"), self.sublabel_names

    def of_subclasses(self, names: Collection[str], column: str = "") -> "ndarray":
        """Which images are of these sub-classes, or have these values in a column, of whatever class, (N,) bool."""
        import numpy as np

        codes, known = self.divided(column)
        return np.isin(codes, [code for code, name in enumerate(known) if name in names])

    def subclasses_of(self, classes: Collection[str], column: str = "") -> set[str]:
        """Names of the sub-classes, or values in a column, that these classes have."""
        codes, known = self.divided(column)
        return {known[code] for code in set(codes[self.of_classes(classes)].tolist())} - {""}

    def _opened(self) -> Any:
        from safetensors import safe_open

        return safe_open(self.path, "numpy")

    def _read(self, first: int, last: int) -> list[ImageFile]:
        if last <= first:
            return []
        with self._opened() as file:
            ends = file.get_slice("path_ends")[max(0, first - 1) : last].tolist()
            ends = ends if first else [0, *ends]
            text = file.get_slice("paths")[ends[0] : ends[-1]].tobytes()
            hashes = file.get_slice("sha256")[first:last]
            stamps = file.get_slice("stamps")[first:last].tolist()
            sublabels = file.get_slice("sublabels")[first:last].tolist()
        found = []
        for k, i in enumerate(range(first, last)):
            path = text[ends[k] - ends[0] : ends[k + 1] - ends[0]].decode("utf-8", PATHS)
            label, split = self.label_names[self.labels[i]], self.split_names[self.splits[i]]
            (size, time), sha256, sublabel = stamps[k], hashes[k].tobytes().hex(), self.sublabel_names[sublabels[k]]
            found.append(ImageFile(path, files.nfc(path), label, split, (size, time), sha256, sublabel))
        return found


class Looks(NamedTuple):
    """shapes: height, width and channels, (N, 3) int32. ranges: darkest and brightest value, (N, 2) float32.

    depths: places in `DEPTHS`, (N,) uint8.
    """

    shapes: "ndarray"
    ranges: "ndarray"
    depths: "ndarray"

    def of(self, i: int) -> Look:
        """One image's."""
        (height, width, channels), (low, high) = self.shapes[i].tolist(), self.ranges[i].tolist()
        return Look(height, width, channels, DEPTHS[self.depths[i]], low, high)


def in_sorted(values: "ndarray", known: "ndarray") -> "ndarray":
    """Which values are in `known`, which is sorted; unlike `numpy.isin` it makes no copies of both."""
    import numpy as np

    if not len(known):
        return np.zeros(len(values), bool)
    return known[np.searchsorted(known, values).clip(max=len(known) - 1)] == values


class Columns:
    """An index being made: images are added in the order of their names, hashed; 120 bytes of each are held.

    names: of the columns that `ImageFile.extra` holds.
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
        """Add the next image. look: what it looks like; of all images or of none. sha256: where the image has none."""
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
        names = {name: list(known) for name, known in codes.items()}
        told = {name: files.canonical(words) for name, words in {**names, "columns": self._names}.items()}
        with files.written(path) as aside:
            save_file(columns, aside, {**told, "depth": DEPTHS[max(self._depths, default=0)]})


class _Column:
    """Values of one column as codes, in the order in which they are met; each may be different from all others."""

    def __init__(self) -> None:
        self._codes, self._known = array("i"), dict[str, int]()

    def add(self, value: str) -> None:
        self._codes.append(self._known.setdefault(value, len(self._known)))

    def arrays(self) -> "dict[str, ndarray]":
        import numpy as np

        words = [word.encode("utf-8", PATHS) for word in self._known]
        ends = np.cumsum([len(word) for word in words], dtype=np.int64)
        text = np.frombuffer(b"".join(words), np.uint8)
        return {"": np.frombuffer(self._codes, np.int32), "_ends": ends, "_text": text}


def save_index(path: Path, images: Iterable[ImageFile]) -> None:
    """Write the images, hashed and sorted by name."""
    columns = Columns()
    for image in images:
        columns.add(image)
    columns.save(path)


def digest(images: Iterable[ImageFile], labelled: bool = False) -> str:
    """What names this set of images: their names and contents, and where there are sub-classes, both labels.

    labelled: class and split are not part of the names, and are told too. That of one canonical list.
    """
    told, comma = sha256(b"["), b""
    for image in images:
        labels = [image.label, image.sublabel] if image.sublabel or labelled else []
        labels += [image.split] if labelled else []
        told.update(comma + files.canonical([image.name, image.sha256, *labels]).encode())
        comma = b","
    told.update(b"]")
    return told.hexdigest()


def digest_with_columns(images: Index, labelled: bool) -> str:
    """`digest`, of the other columns' values too where there are any."""
    plain = digest(images, labelled)
    if not images.column_names:
        return plain
    told = sha256(plain.encode())
    for name in images.column_names:
        codes, values = images.column(name)
        told.update(files.canonical([name, values]).encode() + codes.tobytes())
    return told.hexdigest()


def summary(images: Index, order: Sequence[str] | None = None, examples: int = 8) -> list[dict[str, Any]]:
    """Per class: its name, counts by split, and the paths of a few images of its largest split.

    order: class names in the order that the source gives them; else they are sorted.
    """
    import numpy as np

    known = set(images.label_names)
    rows = []
    for name in [name for name in order if name in known] if order else sorted(known):
        members = np.flatnonzero(images.of_classes([name]))
        splits = images.splits[members]
        codes, numbers = np.unique(splits, return_counts=True)
        counts = {images.split_names[c]: n for c, n in zip(codes.tolist(), numbers.tolist(), strict=True)}
        largest = images.split_names.index(max(counts, key=lambda split: (counts[split], split)))
        shown = [images[i].path for i in members[splits == largest][:examples].tolist()]
        rows.append({"name": name, "counts": counts, "examples": shown})
    return rows
