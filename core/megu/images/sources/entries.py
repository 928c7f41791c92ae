"""Access to single images of a large archive without reading all of its entries.

`zipfile` makes an object of each entry, which takes most of a second for 100,000 entries and holds Python's lock, so
that a window waits for its first thumbnails. Here only names are recorded; the wanted entry alone is passed to
`zipfile`.
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
"""Bytes of the largest directory held in memory: about two million entries."""
FULL = 0xFFFFFFFF
"""Marks a number too large for 4 bytes, which is then in the extra fields."""


class Entries:
    """Positions of an archive's entries. In a damaged or unusual archive nothing is found; `Zip` handles those."""

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
        """Return an image's bytes by its path below the common top folders (see `Zip`), or None.

        Raises OSError if the archive can't be read.
        """
        place = self._place(name)
        if place is None:
            return None
        with self._path.open("rb") as file:
            single = self._single_entry(file, place)
        if single is None:
            return None
        archive = Zip(self._path, single)
        entry = next((name for name, _ in archive.walk()), None)
        return archive.read(entry) if entry is not None else None

    def _place(self, name: str) -> int | None:
        for coding in ("utf-8", "cp437"):
            code_bytes = name.encode(coding, "replace")
            for above in self._tops():
                if (place := self._places.get(above + code_bytes)) is not None:
                    return place
        return None

    def _tops(self) -> list[bytes]:
        """Return the possible prefixes of a name: nothing, or the folders of the first entry."""
        first = next((name for name in self._places if not name.startswith((b".", b"__MACOSX/"))), b"")
        return [first[:end] for end in [0, *(k + 1 for k, letter in enumerate(first) if letter == ord("/"))]]

    def _single_entry(self, file: BinaryIO, place: int) -> BytesIO | None:
        """Return an archive of this entry alone, as packed; None if its numbers are unusual."""
        name, extra, comment = struct.unpack_from("<HHH", self._directory, place + 28)
        size = CENTRAL_SIZE + name + extra + comment
        head = bytearray(self._directory[place : place + size])
        packed_size, unpacked_size = struct.unpack_from("<II", head, 20)
        start = self._start(head)
        if start is None or packed_size > LARGEST or unpacked_size > LARGEST:
            return None
        file.seek(start)
        local = file.read(LOCAL_SIZE)
        if local[:4] != LOCAL or len(local) < LOCAL_SIZE:
            return None
        local += file.read(sum(struct.unpack_from("<HH", local, 26)) + packed_size)
        struct.pack_into("<I", head, 42, 0)
        end = struct.pack("<4sHHHHIIH", END, 0, 0, 1, 1, size, len(local), 0)
        return BytesIO(local + head + end)

    def _start(self, head: bytearray) -> int | None:
        """Return the position of the entry in the file."""
        (start,) = struct.unpack_from("<I", head, 42)
        if start == FULL:  # beyond the first 4 GiB, the number is in the extra field 1, which is first for these sizes
            name, length = struct.unpack_from("<HH", head, 28)
            extra = bytes(head[CENTRAL_SIZE + name : CENTRAL_SIZE + name + length])
            if extra[:2] != b"\1\0" or len(extra) < 12:
                return None
            (start,) = struct.unpack_from("<Q", extra, 4)
        return self._before + start


def _directory(file: BinaryIO) -> tuple[bytes, int]:
    """Return an archive's directory, and the number of bytes before the archive; no bytes if it is unusual."""
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
    """Return the same for an archive above 4 GiB or 65,535 entries; one with bytes before it is unusual."""
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
