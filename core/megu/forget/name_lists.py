"""Users' lists of image names, pasted line by line or as a column of a table, matched with the images."""

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
"""Headings of a table's column of images, in the order of preference."""
LARGEST = 50_000_000
"""Bytes of a list: a million names and more."""


@dataclass
class Matches:
    """Images that names stand for, and names without an image, as they were written.

    Attributes
    ----------
    rows : list of int
        Numbers of the images, ascending.
    missing : list of str
        Names of no image.
    several : list of str
        Names that match more than one image, and were left out.
    """

    rows: list[int] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    several: list[str] = field(default_factory=list)

    @property
    def left_out(self) -> list[str]:
        """All names that matched no image, or more than one."""
        return [*self.missing, *self.several]


def read(path: Path, known_names: Sequence[str] = ()) -> list[str]:
    """Return the names in a text file or table (see `names_in`). Raises ImagesError ``list_unreadable``."""
    try:
        if path.stat().st_size > LARGEST or not path.is_file():
            raise ImagesError("list_unreadable", path=str(path))
        text = decode_text(path.read_bytes())
        if "\0" in text or "\ufffd" in text:  # not text in any of the encodings
            raise ImagesError("list_unreadable", path=str(path))
        return names_in(text, known_names)
    except (OSError, ValueError, csv.Error) as error:
        raise ImagesError("list_unreadable", path=str(path)) from error


def names_in(text: str, known_names: Sequence[str] = ()) -> list[str]:
    """Return the names in a pasted text or a table, each once.

    The text is a table if its first line has a heading for images, or if all lines have equally many values and those
    of one column are images: by their suffix, as a hash, or by their names among `known_names`. Else each line is a
    name, a comma being part of it; a single line may hold several. Raises csv.Error for a malformed table.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    separator = next((separator for separator in "\t;," if lines and all(separator in line for line in lines)), None)
    if separator is None:
        return _name_per_line(lines)
    rows = [[read_cell(cell.strip()) for cell in row] for row in csv.reader(lines, delimiter=separator)]
    headings = [cell.lower() for cell in rows[0]]
    column = next((headings.index(name) for name in HEADINGS if name in headings), None)
    if column is not None:
        return _unique(row[column] for row in rows[1:] if len(row) > column)
    if len(rows) == 1:
        return _unique(rows[0])
    if (image_column := _find_image_column(lines, rows, known_names)) is None:
        return _name_per_line(lines)
    return _unique(row[image_column] for row in rows)


def _name_per_line(lines: Sequence[str]) -> list[str]:
    names = [line.strip().strip("\"'") for line in lines]
    has_heading = len(names) > 1 and names[0].lower() in HEADINGS
    return _unique(names[1:] if has_heading else names)


def _find_image_column(lines: Sequence[str], rows: Sequence[Sequence[str]], known_names: Sequence[str]) -> int | None:
    """Return the number of the column with images; None if the lines themselves are names, or if there is none."""
    if len({len(row) for row in rows}) > 1:
        return None
    known_forms = {form for name in known_names for form in _forms(name)}

    def are_images(values: Sequence[str]) -> bool:
        lower_values = [value.strip().lower() for value in values]
        return all(value.endswith(SUFFIXES) or _HASH.fullmatch(value) for value in lower_values)

    def any_known(values: Sequence[str]) -> bool:
        return any(files.nfc(value.strip()) in known_forms for value in values)

    if any_known(lines):
        return None
    columns = list(zip(*rows, strict=True))
    known_column = next((k for k, values in enumerate(columns) if any_known(values)), None)
    if known_column is not None:
        return known_column
    return None if are_images(lines) else next((k for k, values in enumerate(columns) if are_images(values)), None)


def _forms(name: str) -> tuple[str, ...]:
    """Return the ways to write a name: whole, as a file's name, and both without the suffix."""
    file = name.rpartition("/")[2]
    return name, file, _without_suffix(name), _without_suffix(file)


def find(names: Iterable[str], known_names: Sequence[str], hashes: Sequence[str] | None = None) -> Matches:
    """Find the images that names stand for.

    A name can be a whole relative name, the end of a longer path, a file name with or without its suffix, or a SHA-256.
    A file name that several images share matches none of them: an image that was not meant must not be forgotten.

    Parameters
    ----------
    names : iterable of str
    known_names : sequence of str
        Relative names of all images, by number.
    hashes : sequence of str, optional
        SHA-256 of all images, by number.
    """
    row_of = {name: row for row, name in enumerate(known_names)}
    by_hash = {content: row for row, content in enumerate(hashes or ())}
    ends = _ReversedNames(known_names)
    rows, matches = set[int](), Matches()
    for name in names:
        plain_name = files.nfc(name).replace("\\", "/").removeprefix("./")
        exact = row_of.get(plain_name, by_hash.get(plain_name) if _HASH.fullmatch(plain_name) else None)
        candidates = {exact} if exact is not None else ends.find(plain_name)
        if len(candidates) == 1:
            rows |= candidates
        else:
            (matches.several if candidates else matches.missing).append(name)
    matches.rows = sorted(rows)
    return matches


class _ReversedNames:
    """Reversed names of all images, with and without suffix, sorted, so that names with a common end are neighbours."""

    def __init__(self, known_names: Sequence[str]) -> None:
        reversed_names = [
            (_reverse(form), row) for row, name in enumerate(known_names) for form in {name, _without_suffix(name)}
        ]
        self._entries = sorted(reversed_names)
        self._rows_of: dict[str, list[int]] = {}
        for key, row in self._entries:
            self._rows_of.setdefault(key, []).append(row)

    def find(self, name: str) -> set[int]:
        """Return at most two images whose name ends with this one, or is an end of it, by whole parts of the path."""
        key, rows = _reverse(name), set[int]()
        for place in range(bisect_left(self._entries, (key,)), len(self._entries)):
            other, row = self._entries[place]
            if len(rows) == 2 or not other.startswith(key):
                break
            rows.add(row)
        parts = key.split("/")[:-1]
        for count in range(1, len(parts)):
            rows.update(self._rows_of.get("/".join(parts[:count]) + "/", ())[:2])
        return rows


def _reverse(name: str) -> str:
    """Return the parts of a path in reverse; on Windows in lower case, where case does not distinguish files."""
    same_name = name.lower() if files.WINDOWS else name
    return "/".join(part for part in reversed(same_name.split("/")) if part not in ("", ".")) + "/"


def _without_suffix(name: str) -> str:
    folder, slash, file = name.rpartition("/")
    return folder + slash + (file.rpartition(".")[0] or file)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
