"""Atomic file writes: a crash, a full disk or a kill never leaves half a file in place of a whole one."""

import errno
import hashlib
import json
import os
import re
import secrets
import shutil
import stat as modes
import sys
import time
import unicodedata
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from megu.base import halves
from megu.base.errors import ProjectError

WINDOWS = os.name == "nt"
COARSEST = 2_000_000_000
"""Time resolution in nanoseconds that every file system can keep (FAT's, common on USB sticks). Results are named by
the times of the originals, and would not be found if these came back rounded.
"""
LONGEST_PATH = 259
"""Characters of a path on Windows, unless longer paths are enabled for the whole computer."""
HASHED_BETWEEN = 1 << 26
"""Bytes hashed between two progress reports: a few tenths of a second."""
INSIDE = 110
"""Characters of a path within a project, temporary names included."""


def canonical(value: Any) -> str:
    """Return JSON with sorted keys and no spaces: equal values give equal text."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def digest_of(value: Any) -> str:
    """Return the SHA-256 (hex) of a JSON value's canonical text."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def digest_file(path: Path) -> str:
    """Return the SHA-256 (hex) of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(path: Path) -> int:
    """Return the size in bytes of a file, or of all files directly in a folder."""
    if not path.is_dir():
        return path.stat().st_size
    return sum(entry.stat().st_size for entry in path.iterdir() if entry.is_file())


_digests: dict[tuple[int, ...], str] = {}
"""SHA-256 of the files this process has hashed, by the file's state."""


def digest_once(path: Path) -> str:
    """Return `digest_file`, but hash a file again only if its state has changed since this process hashed it.

    The state includes the time of the last change to the file's entry, which no program can set back on POSIX. A file
    written within the last seconds is not remembered, because a further change could have the same time.
    """
    steps = hash_in_steps(path)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            return stop.value


def hash_in_steps(path: Path) -> Generator[int, None, str]:
    """Yield the number of bytes hashed so far, now and then; return the digest of `digest_once`."""
    with path.open("rb", buffering=0) as file:
        before = _state(file.fileno())
        if before in _digests:
            return _digests[before]
        digest, buffer, size = hashlib.sha256(), memoryview(bytearray(1 << 20)), 0
        while count := file.readinto(buffer):
            digest.update(buffer[:count])
            size += count
            if size % HASHED_BETWEEN < count:
                yield size
        is_settled = time.time_ns() - max(before[3:]) > COARSEST
        if is_settled and before == _state(file.fileno()):
            _digests[before] = digest.hexdigest()
    return digest.hexdigest()


def _state(descriptor: int) -> tuple[int, ...]:
    status = os.fstat(descriptor)
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def stamp(path: Path) -> list[int]:
    """Return size and modification time (ns), which cheaply identify an unchanged file."""
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def folder_stamp(folder: Path) -> list[list[Any]]:
    """Return name, size and time of each file directly in `folder`, sorted."""
    return [[entry.name, *stamp(entry)] for entry in sorted(folder.iterdir()) if entry.is_file()]


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can open; an existing empty folder becomes private."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        with suppress(OSError):  # someone else's folder, or a disk without file owners
            folder.chmod(0o700)


def write_json(path: Path, value: Any) -> None:
    """Write a JSON value atomically."""
    with write_aside(path) as aside:
        text = json.dumps(value, indent=1, ensure_ascii=False)
        plain = text if is_text(text) else json.dumps(value, indent=1)  # names that are not UTF-8 survive as escapes
        aside.write_text(plain, encoding="utf-8")


def read_json(path: Path) -> Any:
    """Return the JSON value in a file that `write_json` wrote. Raises OSError, or ValueError for anything else."""
    if not modes.S_ISREG(path.stat().st_mode):  # reading a pipe would block
        raise ValueError("no file")
    return parse_json(path.read_bytes())


def parse_json(content: bytes) -> Any:
    """Return the JSON value of a file's bytes. Raises ValueError for anything else."""
    try:
        return json.loads(content.decode())
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


@contextmanager
def write_aside(path: Path) -> Iterator[Path]:
    """Yield a temporary path to write to; on exit it is synced and renamed to `path`.

    Raises ProjectError ``disk_full``, ``file_too_large``, ``cannot_write`` or ``cannot_replace`` instead of the
    system's errors.
    """
    with disk_errors(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.parent / f".{path.name[:40]}-{secrets.token_hex(4)}{path.suffix}"
        # the system applies the user's umask to the mode; reading the umask would change it for all threads
        lock = halves.hold(aside, os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        try:
            try:
                halves.remove_stale(path, lock is not None)
                yield aside
                sync(aside)
            finally:
                halves.release(aside, lock)
            _put_in_place(aside, path)
        finally:
            aside.unlink(missing_ok=True)


def _put_in_place(aside: Path, path: Path) -> None:
    """Rename a complete file. Raises ProjectError ``cannot_replace`` if an older one of that name resists.

    The folder itself can be written to: the file was made there.
    """
    try:
        move_persistently(os.replace, aside, path)
    except PermissionError as error:
        if not path.is_file():
            raise
        raise ProjectError("cannot_replace", path=str(path)) from error


def is_locked(path: Path) -> bool:
    """Return True if a process holds the `filelock.FileLock` of this path. Only reads: the lock is not taken.

    The system releases a dead process's locks. A file that is missing or can't be opened counts as unlocked.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        _try_lock(descriptor)
    except OSError as error:
        return error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
    finally:
        os.close(descriptor)
    return False


def _try_lock(descriptor: int) -> None:
    """Lock briefly what a `FileLock` locks. Raises OSError if it is taken."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)  # closing releases it


_NO_FOLDER = (errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ELOOP, errno.ENAMETOOLONG)
"""A file in place of a folder or the other way round, a link to itself, or a name that is too long."""


_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, *_NO_FOLDER)
_OUT_OF_REACH = (6, 87, 123, 161, 64, 1167)
"""Numbers of Windows for a name that it does not permit, such as a device's or one with a question mark, and for a
network or drive that went away.
"""


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Turn "no space left", "too large", "read-only" and "permission denied" into sentences that name the folder."""
    try:
        yield
    except Exception as error:
        number = _error_number(error)
        if number in (errno.ENOSPC, errno.EDQUOT):
            raise ProjectError("disk_full", folder=str(folder)) from error
        if number == errno.EFBIG:
            raise ProjectError("file_too_large", folder=str(folder)) from error
        if number in _REFUSED or _is_out_of_reach(error, folder):
            raise ProjectError("cannot_write", folder=str(folder)) from error
        raise


def _is_out_of_reach(error: Exception, folder: Path) -> bool:
    """Return True if Windows does not permit the name, has no such drive, or finds nothing by so long a path."""
    if getattr(error, "winerror", None) in _OUT_OF_REACH:
        return True
    if not isinstance(error, FileNotFoundError):
        return False
    is_long = WINDOWS and any(len(str(name)) > LONGEST_PATH for name in (error.filename, error.filename2))
    return is_long or not os.path.exists(folder.anchor or ".")


def free_bytes(folder: Path) -> int:
    """Return the bytes that are free where a folder is, or can be made. Raises ProjectError ``cannot_write``."""
    existing = next((place for place in (folder, *folder.parents) if os.path.exists(place)), None)
    if existing is None:  # a drive that is not there
        raise ProjectError("cannot_write", folder=str(folder))
    with disk_errors(folder):
        return shutil.disk_usage(existing).free


_RUST = re.compile(r"\(os error (\d+)\)")
_COPYTREE = re.compile(r"\[(Errno|WinError) (\d+)\]")
_WINDOWS_NUMBERS = {112: errno.ENOSPC, 39: errno.ENOSPC, 5: errno.EACCES, 19: errno.EROFS}


def _error_number(error: Exception) -> int | None:
    """Return the system's error number, also for errors that safetensors' writer gives only as text."""
    if isinstance(error, shutil.Error):
        return _copytree_number(str(error))
    if isinstance(error, OSError):
        return error.errno
    if not type(error).__module__.startswith("safetensors") or not (match := _RUST.search(str(error))):
        return None
    number = int(match[1])
    return _WINDOWS_NUMBERS.get(number) if WINDOWS else number


def _copytree_number(message: str) -> int | None:
    """Return the number of the first error of `shutil.copytree`, which gives errors only as text."""
    if not (match := _COPYTREE.search(message)):
        return None
    return _WINDOWS_NUMBERS.get(int(match[2])) if match[1] == "WinError" else int(match[2])


def move_persistently(move: Callable[[Path, Path], None], source: Path, target: Path) -> None:
    """Move a file or folder; on Windows, retry for a second while another program, mostly a virus scanner, has it open.

    Windows can't rename, or replace, a file that is open. Raises OSError as `move` does.
    """
    for pause in (0.05, 0.1, 0.2, 0.4) if WINDOWS else ():
        try:
            return move(source, target)
        except PermissionError:
            time.sleep(pause)
    return move(source, target)


def remove(path: Path) -> None:
    """Remove a folder with its content, a file, or a link; never a link's target."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Flush a file to the disk, or a folder's entries where the system can."""
    if path.is_dir() and WINDOWS:
        return
    descriptor = os.open(path, os.O_RDONLY if not WINDOWS else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def nfc(text: str) -> str:
    """Return the name in NFC, so that a name written on two systems stays the same."""
    return unicodedata.normalize("NFC", text)


def safe_name(text: str, otherwise: str) -> str:
    """Return a file or folder name that every system accepts; `otherwise` if nothing of `text` is left.

    The name has no separators or reserved characters, no space or dot at its ends, and is no device name, which Windows
    recognises with any suffix. It has no characters that reverse the writing direction, which would disguise the
    suffix.
    """
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+', "-", nfc(text)).strip(" .")
    return (
        re.sub(r"(?i)^((?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])) *(?=\.|$)", r"\1-", plain) or otherwise
    )


def check_length(folder: Path, inside: int = INSIDE) -> None:
    """Raise ProjectError ``path_too_long`` if Windows could not reach the files of a folder.

    inside: characters of the longest path below the folder.
    """
    longest = LONGEST_PATH - inside - 1
    if WINDOWS and len(str(folder)) > longest:
        raise ProjectError("path_too_long", folder=str(folder), length=len(str(folder)), longest=max(longest, 0))


def is_text(name: str) -> bool:
    """Return False for a name with bytes that are not UTF-8 (old disks) or a lone surrogate, which can't be encoded."""
    return not any("\ud800" <= character <= "\udfff" for character in name)
