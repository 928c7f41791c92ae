"""A packed project, one file that `megu pack` made, laid out as a folder again: never beyond that folder."""

import errno
import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from megu.base import files, unfinished
from megu.base.errors import ProjectError
from megu.base.events import Event, Progress
from megu.base.places import FILE
from megu.project.project import read_choices

SUFFIX = ".megu"
"""How the one file ends that a double click opens. It is an archive: named .zip, other programs open it too."""
ARCHIVES = (SUFFIX, ".zip")
BLOCK = 1 << 20
ASIDE = 10
"""Signs by which the folder's name may be longer while it is filled."""
MOST_FILES, LONGEST_LISTING = 2_000_000, 400_000_000
"""Files of a packed project, one an image, and bytes of the list of them."""
MOST_SWELLING, FREELY = 100, 100_000_000
"""How many times as large as the archive the project may be, and from which size on: images hardly get smaller."""
END = 1 << 17
"""Bytes at the end of an archive in which its last record lies: that, and a comment of at most 64 kB."""
SHOWN = 40
"""Signs of either end of a long name that are told."""
OFTEN = 32
"""Blocks of a large file after which it is told once more how far it is."""


def is_packed(path: Path) -> bool:
    """Whether this is a packed project by its name; what it holds is seen when it is unpacked."""
    return path.suffix.lower() in ARCHIVES and not os.path.isdir(path)


def unpack(packed: Path, folder: Path) -> Iterator[Event]:
    """Lay the project out in `folder`, which must not be there yet; written aside and renamed once it is whole.

    Raises ProjectError ``unpack_exists``, ``unpack_no_project``, ``unpack_damaged``, ``unpack_leads_out``,
    ``unpack_name``, ``unpack_name_long``, ``unpack_no_room``, ``unpack_many``, ``unpack_swells`` or ``path_too_long``.
    """
    packed, folder = Path(os.path.abspath(packed)), Path(os.path.abspath(folder))
    if os.path.lexists(folder):
        raise ProjectError("unpack_exists", path=str(folder))
    with _opened(packed) as archive, files.disk_errors(folder.parent):
        members = _members(archive, packed)
        files.check_length(folder, max(files.INSIDE, *(len(str(name)) + ASIDE for _, name in members)))
        _check_room(folder, sum(info.file_size for info, _ in members))
        with unfinished.folder_for(folder) as aside:
            yield from _laid_out(archive, members, aside, packed)
            try:
                read_choices(aside)
            except ProjectError as error:
                raise ProjectError("unpack_damaged", path=str(packed)) from error
            files.move_persistently(os.rename, aside, folder)
        files.sync(folder.parent)


def _opened(packed: Path) -> zipfile.ZipFile:
    try:
        if not packed.is_file():  # a pipe would be waited for
            raise OSError("no file")
        if _listing(packed) > LONGEST_LISTING:
            raise ProjectError("unpack_many", path=str(packed), most=f"{MOST_FILES:,}")
        archive = zipfile.ZipFile(packed)
    except (OSError, zipfile.BadZipFile, NotImplementedError, EOFError, ValueError) as error:
        raise ProjectError("unpack_damaged", path=str(packed)) from error
    try:
        check_bounds(archive, packed)
    except ProjectError:
        archive.close()
        raise
    return archive


def check_bounds(archive: zipfile.ZipFile, packed: Path) -> None:
    """Raises ProjectError ``unpack_many`` or ``unpack_swells`` for more than any project has: such an archive was made
    to fill a disk. Parts that several entries share count once, by the size of the file."""
    if len(archive.filelist) > MOST_FILES:
        raise ProjectError("unpack_many", path=str(packed), most=f"{MOST_FILES:,}")
    whole = sum(info.file_size for info in archive.filelist)
    if whole > FREELY + MOST_SWELLING * packed.stat().st_size:
        raise ProjectError("unpack_swells", path=str(packed), whole=f"{whole / 1e9:,.1f}", most=MOST_SWELLING)


def _listing(packed: Path) -> int:
    """Bytes of the list of an archive's files, as its end tells: `zipfile` makes an object of each line."""
    with packed.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - END))
        end = file.read()
    at = end.rfind(b"PK\5\6")
    if at < 0 or len(end) < at + 16:
        return 0  # no archive, which `zipfile` says
    listing = int.from_bytes(end[at + 12 : at + 16], "little")
    longer = end.rfind(b"PK\6\6", 0, at)
    return int.from_bytes(end[longer + 40 : longer + 48], "little") if longer >= 0 else listing


def _members(archive: zipfile.ZipFile, packed: Path) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """The files with their names in the project's folder, which is the one that holds the topmost `project.json`."""
    found = [(info, PurePosixPath(info.filename)) for info in archive.infolist() if not info.is_dir()]
    tops = [name.parent for _, name in found if name.name == FILE and len(name.parts) <= 2]
    if len(tops) != 1:
        raise ProjectError("unpack_no_project", path=str(packed))
    inside = [(info, name.relative_to(tops[0])) for info, name in found if name.is_relative_to(tops[0])]
    for info, name in inside:
        if name.is_absolute() or ".." in name.parts:
            raise ProjectError("unpack_leads_out", path=str(packed), name=info.filename)
        if files.WINDOWS and any(files.safe_name(part, "") != files.nfc(part) for part in name.parts):
            raise ProjectError("unpack_name", path=str(packed), name=info.filename)  # a device, a stream, a drive
    return inside


def _check_room(folder: Path, needed: int) -> None:
    there = next(parent for parent in folder.parents if parent.exists())
    if (free := shutil.disk_usage(there).free) < needed:
        told = {"needed": f"{needed / 1e9:.1f}", "free": f"{free / 1e9:.1f}"}
        raise ProjectError("unpack_no_room", folder=str(folder.parent), **told)


def _laid_out(
    archive: zipfile.ZipFile, members: list[tuple[zipfile.ZipInfo, PurePosixPath]], aside: Path, packed: Path
) -> Iterator[Event]:
    """Write the files. Each is read to its end, where the archive's checksum is compared."""
    aside.mkdir(mode=0o700)
    for done, (info, name) in enumerate(members):
        left = OFTEN
        with _new(aside / name, packed) as written:
            for block in _blocks(archive, info, packed):
                written.write(block)
                if (left := left - 1) <= 0:  # so that the copying of a large file can be stopped
                    yield Progress(done, len(members), "unit_files", "task_unpacking")
                    left = OFTEN
        yield Progress(done + 1, len(members), "unit_files", "task_unpacking")


def _new(target: Path, packed: Path) -> BinaryIO:
    """A file to be written. An archive with a name twice, or below another file's, is damaged; another system may take
    longer names than this one."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return target.open("xb")
    except (FileExistsError, NotADirectoryError) as error:
        raise ProjectError("unpack_damaged", path=str(packed)) from error
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            raise
        raise ProjectError("unpack_name_long", path=str(packed), name=_cut(target.name)) from error


def _cut(name: str) -> str:
    return name if len(name) <= 2 * SHOWN else f"{name[:SHOWN]}…{name[-SHOWN:]}"


def _blocks(archive: zipfile.ZipFile, info: zipfile.ZipInfo, packed: Path) -> Iterator[bytes]:
    """What a file holds, bit by bit. Whatever goes wrong with reading is damage: each way of compressing has errors of
    its own, a password is a RuntimeError."""
    try:
        with archive.open(info) as read:
            while block := read.read(BLOCK):
                yield block
    except Exception as error:
        raise ProjectError("unpack_damaged", path=str(packed)) from error
