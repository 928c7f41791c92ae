"""Lists of image names as people have them: pasted, one a line, or a column of a table; found among the images."""

import csv
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from megu.base import files
from megu.base.errors import ImagesError
from megu.base.sheets import read_cell
from megu.images.image import SUFFIXES
from megu.images.sources.tables import decode_text

_HASH = re.compile(r"[0-9a-f]{64}")
HEADINGS = ("path", "file", "filename", "file_name", "image", "name", "sha256")
"""What a table calls the column with its images, in the order of preference."""
LARGEST = 50_000_000
"""Bytes of a list: a million names and more."""


@dataclass
class Matches:
    """rows: numbers of the images that the names stand for, ascending. missing: names of none; several: names that
    could be of more than one image and were left out. All as they were written."""

    rows: list[int] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    several: list[str] = field(default_factory=list)

    @property
    def left_out(self) -> list[str]:
        """Every name that gave no image."""
        return [*self.missing, *self.several]


def read(path: Path, known: Sequence[str] = ()) -> list[str]:
    """The names in a text file or table (see `names_in`). Raises ImagesError ``list_unreadable``."""
    try:
        if path.stat().st_size > LARGEST or not path.is_file():
            raise ImagesError("list_unreadable", path=str(path))
        text = decode_text(path.read_bytes())
        if "\0" in text or "\ufffd" in text:  # no text in any of the encodings
            raise ImagesError("list_unreadable", path=str(path))
        return names_in(text, known)
    except (OSError, ValueError, csv.Error) as error:
        raise ImagesError("list_unreadable", path=str(path)) from error


def names_in(text: str, known: Sequence[str] = ()) -> list[str]:
    """The names in a pasted text or a table, each once: a name a line, all of one line, or a column of a table.

    It is a table where its first line has a heading for images, or where all lines have as many values and those of one
    column are images: by their ending, as a hash, or by their names among `known`. Else a comma is part of a name.
    Raises csv.Error for a table that is none.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    sign = next((sign for sign in "\t;," if lines and all(sign in line for line in lines)), None)
    if sign is None:
        return _a_line_each(lines)
    rows = [[read_cell(cell.strip()) for cell in row] for row in csv.reader(lines, delimiter=sign)]
    heads = [cell.lower() for cell in rows[0]]
    column = next((heads.index(name) for name in HEADINGS if name in heads), None)
    if column is not None:
        return _once(row[column] for row in rows[1:] if len(row) > column)
    if len(rows) == 1:
        return _once(rows[0])
    if (place := _column_of_images(lines, rows, known)) is None:
        return _a_line_each(lines)
    return _once(row[place] for row in rows)


def _a_line_each(lines: Sequence[str]) -> list[str]:
    names = [line.strip().strip("\"'") for line in lines]
    named = len(names) > 1 and names[0].lower() in HEADINGS
    return _once(names[1:] if named else names)


def _column_of_images(lines: Sequence[str], rows: Sequence[Sequence[str]], known: Sequence[str]) -> int | None:
    """Which column holds images; None where lines are names as they stand, or none does."""
    if len({len(row) for row in rows}) > 1:
        return None
    whole = {form for name in known for form in _forms(name)}

    def images(values: Sequence[str]) -> bool:
        folded = [value.strip().lower() for value in values]
        return all(value.endswith(SUFFIXES) or _HASH.fullmatch(value) for value in folded)

    def among(values: Sequence[str]) -> bool:
        return any(files.nfc(value.strip()) in whole for value in values)

    if among(lines):
        return None
    columns = list(zip(*rows, strict=True))
    found = next((k for k, values in enumerate(columns) if among(values)), None)
    if found is not None:
        return found
    return None if images(lines) else next((k for k, values in enumerate(columns) if images(values)), None)


def _forms(name: str) -> tuple[str, ...]:
    """How one may write it: whole, as a file's name, and either without its ending."""
    file = name.rpartition("/")[2]
    return name, file, _without_ending(name), _without_ending(file)


def find(names: Iterable[str], known: Sequence[str], hashes: Sequence[str] | None = None) -> Matches:
    """The images that names stand for: the whole relative name, the end of a longer path, its file name with or without
    the ending, or a SHA-256 where `hashes` are given.

    known: the relative names of all images, by number. A file name that several images have stands for none of them:
    what was not meant must not be forgotten.
    """
    whole = {name: row for row, name in enumerate(known)}
    by_hash = {content: row for row, content in enumerate(hashes or ())}
    ends = _Ends(known)
    rows, found = set[int](), Matches()
    for written in names:
        name = files.nfc(written).replace("\\", "/").removeprefix("./")
        exact = whole.get(name, by_hash.get(name) if _HASH.fullmatch(name) else None)
        fitting = {exact} if exact is not None else ends.fitting(name)
        if len(fitting) == 1:
            rows |= fitting
        else:
            (found.several if fitting else found.missing).append(written)
    found.rows = sorted(rows)
    return found


class _Ends:
    """Names turned round by whole parts, with and without their ending, sorted: those with one end stand together,
    however many images have the same file name."""

    def __init__(self, known: Sequence[str]) -> None:
        turned = [(_turned(form), row) for row, name in enumerate(known) for form in {name, _without_ending(name)}]
        self._sorted = sorted(turned)
        self._whole: dict[str, list[int]] = {}
        for key, row in self._sorted:
            self._whole.setdefault(key, []).append(row)

    def fitting(self, name: str) -> set[int]:
        """Images whose name ends with this one, or that this one ends with, by whole parts of the path; at most two,
        for more say nothing else."""
        key, found = _turned(name), set[int]()
        for place in range(bisect_left(self._sorted, (key,)), len(self._sorted)):
            other, row = self._sorted[place]
            if len(found) == 2 or not other.startswith(key):
                break
            found.add(row)
        parts = key.split("/")[:-1]
        for count in range(1, len(parts)):
            found.update(self._whole.get("/".join(parts[:count]) + "/", ())[:2])
        return found


def _turned(name: str) -> str:
    return "/".join(part for part in reversed(name.split("/")) if part not in ("", ".")) + "/"


def _without_ending(name: str) -> str:
    folder, slash, file = name.rpartition("/")
    return folder + slash + (file.rpartition(".")[0] or file)


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
