"""Lists of image names as people have them: pasted, one a line, or a column of a table; found among the images."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from megu import files
from megu.errors import ImagesError

_HASH = re.compile(r"[0-9a-f]{64}")
HEADINGS = ("path", "file", "filename", "file_name", "image", "name", "sha256")
"""What a table calls the column with its images, in the order of preference."""
LARGEST = 50_000_000
"""Bytes of a list: a million names and more."""


@dataclass
class Found:
    """rows: numbers of the images that the names stand for, ascending. missing: names of none; several: names that
    could be of more than one image and were left out. All as they were written."""

    rows: list[int] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    several: list[str] = field(default_factory=list)

    @property
    def left_out(self) -> list[str]:
        """Every name that gave no image."""
        return [*self.missing, *self.several]


def read(path: Path) -> list[str]:
    """The names in a text file or table. Raises ImagesError ``list_unreadable``."""
    try:
        if path.stat().st_size > LARGEST:
            raise ImagesError("list_unreadable", path=str(path))
        return names_in(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, csv.Error) as error:
        raise ImagesError("list_unreadable", path=str(path)) from error


def names_in(text: str) -> list[str]:
    """The names in a pasted text or a table, each once: a name a line, all of one line, or the column that a heading
    gives away. Without such a heading a table's first column is taken.

    Raises csv.Error for a table that is none.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    sign = next((sign for sign in "\t;," if lines and all(sign in line for line in lines)), None)
    if sign is None:
        names = [line.strip().strip("\"'") for line in lines]
        named = len(names) > 1 and names[0].lower() in HEADINGS
        return _once(names[1:] if named else names)
    rows = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=sign)]
    heads = [cell.lower() for cell in rows[0]]
    column = next((heads.index(name) for name in HEADINGS if name in heads), None)
    if column is None and len(rows) == 1:
        return _once(rows[0])
    body, place = (rows, 0) if column is None else (rows[1:], column)
    return _once(row[place] for row in body if len(row) > place and row[place])


def find(names: Iterable[str], known: Sequence[str], hashes: Sequence[str] | None = None) -> Found:
    """The images that names stand for: the whole relative name, the end of a longer path, its file name with or without
    the ending, or a SHA-256 where `hashes` are given.

    known: the relative names of all images, by number. A file name that several images have stands for none of them:
    what was not meant must not be forgotten.
    """
    whole = {name: row for row, name in enumerate(known)}
    by_hash = {content: row for row, content in enumerate(hashes or ())}
    by_file: dict[str, list[int]] = {}
    for row, name in enumerate(known):
        for key in {(file := name.rpartition("/")[2]), file.rpartition(".")[0] or file}:
            by_file.setdefault(key, []).append(row)
    rows, found = set[int](), Found()
    for written in names:
        name = files.nfc(written).replace("\\", "/").removeprefix("./")
        exact = whole.get(name, by_hash.get(name) if _HASH.fullmatch(name) else None)
        fitting = [exact] if exact is not None else _ending(name, by_file, known)
        if len(fitting) == 1:
            rows.add(fitting[0])
        else:
            (found.several if fitting else found.missing).append(written)
    found.rows = sorted(rows)
    return found


def _ending(name: str, by_file: dict[str, list[int]], known: Sequence[str]) -> list[int]:
    """Images whose name ends with this one, or that this one ends with, by whole parts of the path."""
    parts = PurePosixPath(name).parts
    if not parts:
        return []

    def fits(row: int) -> bool:
        own = list(PurePosixPath(known[row]).parts)
        own[-1] = parts[-1]  # with or without its ending, it is that file
        least = min(len(own), len(parts))
        return tuple(own[-least:]) == parts[-least:]

    return [row for row in by_file.get(parts[-1], ()) if fits(row)]


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
