"""Unpacking a packed project (a file that `megu pack` made) into a folder, and never outside of it."""

import errno
import os
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
"""The suffix of the file that a double click opens. It is an archive: renamed to .zip, other programs open it too."""
ARCHIVES = (SUFFIX, ".zip")
BLOCK = 1 << 20
ASIDE = 10
"""Characters by which the folder's name is longer while it is being filled."""
MOST_FILES, LONGEST_LISTING = 2_000_000, 400_000_000
"""The most files of a packed project, one for each image, and the most bytes of the list of files."""
MOST_SWELLING, FREELY = 100, 100_000_000
"""The largest ratio of project to archive size, and the size from which it applies: images hardly compress."""
END = 1 << 17
"""Bytes at the end of an archive that contain its last record: the record, and a comment of up to 64 kB."""
SHOWN = 40
"""Characters of either end of a long name to show."""
OFTEN = 32
"""Blocks of a large file between two reports of progress."""


def is_packed(path: Path) -> bool:
    """Return True if the name is that of a packed project; `unpack` checks the content."""
    return path.suffix.lower() in ARCHIVES and not os.path.isdir(path)


def unpack(archive_path: Path, folder: Path) -> Iterator[Event]:
    """Extract a project into `folder`, which must not exist. It is written aside and renamed when it is complete.

    Raises
    ------
    ProjectError
        ``unpack_exists``, ``unpack_no_project``, ``unpack_damaged``, ``unpack_leads_out``, ``unpack_name``,
        ``unpack_name_long``, ``unpack_no_room``, ``unpack_many``, ``unpack_swells`` or ``path_too_long``.
    """
    archive_path, folder = Path(os.path.abspath(archive_path)), Path(os.path.abspath(folder))
    if os.path.lexists(folder):
        raise ProjectError("unpack_exists", path=str(folder))
    with _open(archive_path) as archive, files.disk_errors(folder.parent):
        members = _members(archive, archive_path)
        files.check_length(folder, max(files.INSIDE, *(len(str(name)) + ASIDE for _, name in members)))
        _check_room(folder, sum(info.file_size for info, _ in members))
        with unfinished.folder_for(folder) as aside:
            yield from _extract(archive, members, aside, archive_path)
            try:
                read_choices(aside)
            except ProjectError as error:
                raise ProjectError("unpack_damaged", path=str(archive_path)) from error
            files.move_persistently(os.rename, aside, folder)
        files.sync(folder.parent)


def _open(archive_path: Path) -> zipfile.ZipFile:
    try:
        if not archive_path.is_file():  # a pipe would be waited for
            raise OSError("no file")
        if _listing_size(archive_path) > LONGEST_LISTING:
            raise ProjectError("unpack_many", path=str(archive_path), most=f"{MOST_FILES:,}")
        archive = zipfile.ZipFile(archive_path)
    except (OSError, zipfile.BadZipFile, NotImplementedError, EOFError, ValueError) as error:
        raise ProjectError("unpack_damaged", path=str(archive_path)) from error
    try:
        check_bounds(archive, archive_path)
    except ProjectError:
        archive.close()
        raise
    return archive


def check_bounds(archive: zipfile.ZipFile, archive_path: Path) -> None:
    """Raise ProjectError ``unpack_many`` or ``unpack_swells`` for an archive that was made to fill a disk.

    Data that several entries share counts once, by the size of the file.
    """
    if len(archive.filelist) > MOST_FILES:
        raise ProjectError("unpack_many", path=str(archive_path), most=f"{MOST_FILES:,}")
    whole = sum(info.file_size for info in archive.filelist)
    if whole > FREELY + MOST_SWELLING * archive_path.stat().st_size:
        raise ProjectError("unpack_swells", path=str(archive_path), whole=f"{whole / 1e9:,.1f}", most=MOST_SWELLING)


def _listing_size(archive_path: Path) -> int:
    """Return the bytes of an archive's list of files, according to its end: `zipfile` makes an object of each line."""
    with archive_path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - END))
        end = file.read()
    position = end.rfind(b"PK\5\6")
    if position < 0 or len(end) < position + 16:
        return 0  # not an archive: `zipfile` reports that
    listing = int.from_bytes(end[position + 12 : position + 16], "little")
    zip64 = end.rfind(b"PK\6\6", 0, position)
    return int.from_bytes(end[zip64 + 40 : zip64 + 48], "little") if zip64 >= 0 else listing


def _members(archive: zipfile.ZipFile, archive_path: Path) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Return the files with their names in the project's folder, which contains the topmost `project.json`."""
    entries = [(info, PurePosixPath(info.filename)) for info in archive.infolist() if not info.is_dir()]
    tops = [name.parent for _, name in entries if name.name == FILE and len(name.parts) <= 2]
    if len(tops) != 1:
        raise ProjectError("unpack_no_project", path=str(archive_path))
    inside = [(info, name.relative_to(tops[0])) for info, name in entries if name.is_relative_to(tops[0])]
    for info, name in inside:
        if name.is_absolute() or ".." in name.parts:
            raise ProjectError("unpack_leads_out", path=str(archive_path), name=info.filename)
        if files.WINDOWS and any(files.safe_name(part, "") != files.nfc(part) for part in name.parts):
            raise ProjectError("unpack_name", path=str(archive_path), name=info.filename)  # a device, a stream, a drive
    return inside


def _check_room(folder: Path, size: int) -> None:
    if (free := files.free_bytes(folder.parent)) < size:
        values = {"needed": f"{size / 1e9:.1f}", "free": f"{free / 1e9:.1f}"}
        raise ProjectError("unpack_no_room", folder=str(folder.parent), **values)


def _extract(
    archive: zipfile.ZipFile, members: list[tuple[zipfile.ZipInfo, PurePosixPath]], aside: Path, archive_path: Path
) -> Iterator[Event]:
    """Write the files. Each is read to its end, where the archive's checksum is compared."""
    aside.mkdir(mode=0o700)
    for count, (info, name) in enumerate(members):
        countdown = OFTEN
        with _create(aside / name, archive_path) as writer:
            for block in _blocks(archive, info, archive_path):
                writer.write(block)
                if (countdown := countdown - 1) <= 0:  # lets the caller stop while a large file is copied
                    yield Progress(count, len(members), "unit_files", "task_unpacking")
                    countdown = OFTEN
        yield Progress(count + 1, len(members), "unit_files", "task_unpacking")


def _create(target: Path, archive_path: Path) -> BinaryIO:
    """Open a file for writing.

    An archive that names a file twice, or names a file below another file, is damaged. Another system may permit longer
    names than this one.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return target.open("xb")
    except (FileExistsError, NotADirectoryError) as error:
        raise ProjectError("unpack_damaged", path=str(archive_path)) from error
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            raise
        raise ProjectError("unpack_name_long", path=str(archive_path), name=_shorten(target.name)) from error


def _shorten(name: str) -> str:
    return name if len(name) <= 2 * SHOWN else f"{name[:SHOWN]}…{name[-SHOWN:]}"


def _blocks(archive: zipfile.ZipFile, info: zipfile.ZipInfo, archive_path: Path) -> Iterator[bytes]:
    """Yield the content of a file in blocks.

    Any error of reading counts as damage: each compression method has errors of its own, a password raises
    RuntimeError.
    """
    try:
        with archive.open(info) as reader:
            while block := reader.read(BLOCK):
                yield block
    except Exception as error:
        raise ProjectError("unpack_damaged", path=str(archive_path)) from error
