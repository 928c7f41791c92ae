"""Outgoing images: encoded when they are needed, and the count of what was disclosed to which host."""

import base64
import hashlib
import io
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_EDGE = 1024
"""Pixels. Larger images are made smaller first: the models see no more, and a question stays below some megabytes."""


@dataclass(frozen=True)
class Picture:
    """An encoded image: data URI, number of PNG bytes, and 16 hex digits of their SHA-256."""

    uri: str
    size: int
    digest: str


def encode(image: "Image", max_edge: int = MAX_EDGE) -> Picture:
    """Encode an image of any mode. Nothing but its pixels is kept: no place, time or camera that its file names."""
    plain = image.convert("RGB")  # always a copy
    plain.info = {}
    if max(plain.size) > max_edge:
        plain.thumbnail((max_edge, max_edge))
    buffer = io.BytesIO()
    plain.save(buffer, "PNG", compress_level=3)  # a third of the default's time for a tenth more bytes
    png = buffer.getvalue()
    uri = "data:image/png;base64," + base64.b64encode(png).decode("ascii")
    return Picture(uri, len(png), hashlib.sha256(png).hexdigest()[:16])


class SentLog:
    """Counts per host, before they go, so that a crash hides none: requests, images (repeats included), different ones,
    bytes of PNG.

    With a path, each request is a line of an append-only file, and an earlier file is counted on: after Stop, a crash
    or a kill the totals still hold. Raises OSError where the file can't be written.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self._different: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        if path is not None and path.exists():
            self._read(path)

    def add(self, host: str, pictures: Sequence[Picture]) -> None:
        """Count a request with these images, which is about to be sent."""
        self._note(host, pictures, 1)

    def take_back(self, host: str, pictures: Sequence[Picture]) -> None:
        """Subtract a request that never left this computer, since there was no connection."""
        self._note(host, pictures, -1)

    def by_host(self) -> dict[str, dict[str, int]]:
        """Return the totals as JSON values."""
        return {
            host: {
                "requests": requests,
                "images_sent": images,
                "different_images": sum(times > 0 for times in self._different[host].values()),
                "bytes_sent": size,
            }
            for host, (requests, images, size) in self._counts.items()
        }

    def _note(self, host: str, pictures: Sequence[Picture], sign: int) -> None:
        entry = (host, [picture.digest for picture in pictures], sum(picture.size for picture in pictures), sign)
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(entry) + "\n")
        self._count(*entry)

    def _count(self, host: str, digests: list[str], size: int, sign: int) -> None:
        counts = self._counts[host]
        for i, more in enumerate((1, len(digests), size)):
            counts[i] += sign * more
        for digest in digests:
            self._different[host][digest] += sign

    def _read(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8", errors="replace")
        for line in text.splitlines():
            if (entry := _entry(line)) is not None:
                self._count(*entry)
        if text and not text.endswith("\n"):
            with path.open("a", encoding="utf-8") as file:
                file.write("\n")


def without_hashes(path: Path) -> str:
    """Return the file's text with numbers instead of hashes: the totals remain, and no image is identified."""
    numbers: dict[str, str] = {}
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    entries = [entry for line in lines if (entry := _entry(line)) is not None]
    for _, digests, _, _ in entries:
        digests[:] = [numbers.setdefault(digest, str(len(numbers) + 1)) for digest in digests]
    return "".join(json.dumps(entry) + "\n" for entry in entries)


def _entry(line: str) -> tuple[str, list[str], int, int] | None:
    """Return an entry; None for a line that was cut short, whose request was never sent, or that was not written
    here."""
    try:
        host, digests, size, sign = json.loads(line)
    except (ValueError, TypeError, RecursionError):
        return None
    has_names = isinstance(host, str) and isinstance(digests, list) and all(isinstance(each, str) for each in digests)
    return (host, digests, size, sign) if has_names and type(size) is int and sign in (1, -1) else None
