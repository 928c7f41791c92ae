"""Single images of an archive: each is what `Zip` finds under that name, however the archive was written."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from megu.base.errors import ImagesError
from megu.images.sources import registry
from megu.images.sources.entries import Entries
from megu.images.sources.registry import at_address
from megu.images.sources.tree import Zip

NAMES = [f"a/{k}.png" for k in range(3)] + [f"b/{k}.png" for k in range(3)] + ["b/a/0.png"]


def plain(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in NAMES:
            archive.writestr(name, name * 9)


def below_folders(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("__MACOSX/set/._a.png", "none")
        for name in NAMES:
            archive.writestr(f"set/more/{name}", name)


def with_comments(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.comment = b"PK\1\2 is no entry"
        for name in NAMES:
            info = zipfile.ZipInfo(name)
            info.comment = b"a/0.png PK\1\2"
            archive.writestr(info, name)


def behind_a_program(path: Path) -> None:
    plain(path)
    path.write_bytes(b"#!/bin/sh\n" * 9 + path.read_bytes())


def with_a_name_twice(path: Path) -> None:
    plain(path)
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning):
        archive.writestr(NAMES[0], "the later one")


def in_other_letters(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("Füße/ä.png", "Füße/日本.png"):
            archive.writestr(name, name)


def behind_four_gigabytes(path: Path) -> None:
    with path.open("wb") as file:
        file.seek(5 * 2**30)  # a hole, which takes no room
        with zipfile.ZipFile(file, "w") as archive:
            for name in NAMES:
                archive.writestr(name, name)


def of_many(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for k in range(66_000):
            archive.writestr(f"{k % 3}/{k}.png", str(k) if k % 1000 == 0 else "")


WAYS = [
    plain,
    below_folders,
    with_comments,
    behind_a_program,
    with_a_name_twice,
    in_other_letters,
    behind_four_gigabytes,
    of_many,
]


@pytest.mark.parametrize("way", WAYS)
def test_it_finds_what_a_look_at_all_finds(way: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "set.zip"
    way(path)
    entries, archive = Entries(path), Zip(path)
    names = [name for name, _ in archive.walk()]
    for name in names[:: max(1, len(names) // 70)]:
        assert entries.read(name) == archive.read(name), name
    assert entries.read("a/no.png") is None


def test_an_image_s_address_needs_no_look_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("opened as a whole")

    plain(tmp_path / "set.zip")
    monkeypatch.setattr(registry, "_cached_source", never)
    assert at_address(tmp_path / "set.zip" / "b" / "a" / "0.png") == b"b/a/0.png" * 9


def test_what_it_does_not_find_is_looked_for_in_all(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
        archive.writestr("a\\0.png", "on Windows")
        archive.writestr("b\\0.png", "")
    if os.sep == "/":  # Python turns them round itself on Windows
        assert Entries(tmp_path / "set.zip").read("a/0.png") is None
    assert at_address(tmp_path / "set.zip" / "a" / "0.png") == b"on Windows"


@pytest.mark.parametrize("cut", [0, 10, 60, 200, 400])
def test_a_damaged_archive_gives_nothing_or_an_error_of_reading(cut: int, tmp_path: Path) -> None:
    path = tmp_path / "set.zip"
    plain(path)
    content = bytearray(path.read_bytes())
    content[cut : cut + 30] = b"\xff" * 30
    for damaged_content in (bytes(content), bytes(content[: len(content) - cut - 1])):
        path.write_bytes(damaged_content)
        for name in NAMES:
            try:
                found = Entries(path).read(name)
            except (ImagesError, OSError):
                continue
            assert found in (None, name.encode() * 9)
