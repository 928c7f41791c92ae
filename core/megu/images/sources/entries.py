"""Single images of a large archive, found without a look at all that it holds.

`zipfile` makes an object of each entry, which for 100,000 takes most of a second and keeps Python's lock meanwhile, so
that a window waits for its first thumbnails. Here only names are noted; what is wanted is handed to `zipfile` alone.
"""

import os
import struct
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from megu.images.sources.tree import LARGEST, Zip

END, CENTRAL, LOCAL = b"PK\5\6", b"PK\1\2", b"PK\3\4"
END_SIZE, CENTRAL_SIZE, LOCAL_SIZE = 22, 46, 30
LONGEST_COMMENT = 65535
LARGEST_DIRECTORY = 2**28
"""Bytes of the largest directory that is held: some two million entries."""
FULL = 0xFFFFFFFF
"""Where a number of 4 bytes is too small, it says this, and the number stands among the extra fields."""


class Entries:
    """Where the entries of an archive lie. Nothing is found in one that is damaged or uncommon: `Zip` knows better."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as file:
            self._directory, self._before = _directory(file)
        self._places: dict[bytes, int] = {}
        place, lengths = 0, struct.Struct("<HHH")
        while self._directory[place : place + 4] == CENTRAL and place + CENTRAL_SIZE <= len(self._directory):
            name, extra, comment = lengths.unpack_from(self._directory, place + 28)
            end = place + CENTRAL_SIZE + name
            self._places[self._directory[place + CENTRAL_SIZE : end]] = place
            place = end + extra + comment

    def read(self, name: str) -> bytes | None:
        """An image's bytes by its path below the folders that hold all the rest (see `Zip`); None where it is not found
        in this way. Raises OSError where it can't be read."""
        place = self._place(name)
        if place is None:
            return None
        with self._path.open("rb") as file:
            alone = self._alone(file, place)
        if alone is None:
            return None
        archive = Zip(self._path, alone)
        found = next((entry for entry, _ in archive.walk()), None)
        return archive.read(found) if found is not None else None

    def _place(self, name: str) -> int | None:
        for coding in ("utf-8", "cp437"):
            wanted = name.encode(coding, "replace")
            for above in self._tops():
                if (place := self._places.get(above + wanted)) is not None:
                    return place
        return None

    def _tops(self) -> list[bytes]:
        """What may stand before a name: nothing, or the folders that the first entry lies in."""
        first = next((name for name in self._places if not name.startswith((b".", b"__MACOSX/"))), b"")
        return [first[:end] for end in [0, *(k + 1 for k, letter in enumerate(first) if letter == ord("/"))]]

    def _alone(self, file: BinaryIO, place: int) -> BytesIO | None:
        """An archive of this entry alone, as it is packed; None where its numbers are uncommon."""
        name, extra, comment = struct.unpack_from("<HHH", self._directory, place + 28)
        size = CENTRAL_SIZE + name + extra + comment
        head = bytearray(self._directory[place : place + size])
        packed, unpacked = struct.unpack_from("<II", head, 20)
        start = self._start(head)
        if start is None or packed > LARGEST or unpacked > LARGEST:
            return None
        file.seek(start)
        own = file.read(LOCAL_SIZE)
        if own[:4] != LOCAL or len(own) < LOCAL_SIZE:
            return None
        own += file.read(sum(struct.unpack_from("<HH", own, 26)) + packed)
        struct.pack_into("<I", head, 42, 0)
        end = struct.pack("<4sHHHHIIH", END, 0, 0, 1, 1, size, len(own), 0)
        return BytesIO(own + head + end)

    def _start(self, head: bytearray) -> int | None:
        """Where in the file the entry begins."""
        (start,) = struct.unpack_from("<I", head, 42)
        if start == FULL:  # behind the first 4 GiB: the number stands in the extra field 1, for these sizes first
            name, length = struct.unpack_from("<HH", head, 28)
            extra = bytes(head[CENTRAL_SIZE + name : CENTRAL_SIZE + name + length])
            if extra[:2] != b"\1\0" or len(extra) < 12:
                return None
            (start,) = struct.unpack_from("<Q", extra, 4)
        return self._before + start


def _directory(file: BinaryIO) -> tuple[bytes, int]:
    """An archive's list of entries, and how many bytes lie before the archive; no bytes where it is not as usual."""
    length = file.seek(0, os.SEEK_END)
    file.seek(max(0, length - END_SIZE - LONGEST_COMMENT))
    tail = file.read()
    place = tail.rfind(END)
    if place < 0 or len(tail) - place < END_SIZE:
        return b"", 0
    size, start = struct.unpack_from("<II", tail, place + 12)
    end = length - len(tail) + place
    if FULL in (size, start) or tail[max(0, place - 20) : place].startswith(b"PK\6\7"):
        return _large_directory(file, tail[max(0, place - 20) : place])
    return _read(file, end - size, size), end - size - start


def _large_directory(file: BinaryIO, locator: bytes) -> tuple[bytes, int]:
    """The same for an archive above 4 GiB or 65,535 entries; with bytes before it, it is not as usual."""
    if len(locator) < 20 or not locator.startswith(b"PK\6\7"):
        return b"", 0
    file.seek(min(struct.unpack_from("<Q", locator, 8)[0], 2**62))
    end = file.read(56)
    if len(end) < 56 or not end.startswith(b"PK\6\6"):
        return b"", 0
    size, start = struct.unpack_from("<QQ", end, 40)
    return _read(file, start, size), 0


def _read(file: BinaryIO, start: int, size: int) -> bytes:
    if start < 0 or size > LARGEST_DIRECTORY or start > 2**62:
        return b""
    file.seek(start)
    return file.read(size)
