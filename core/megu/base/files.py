"""Files written so that a crash, a full disk or a kill never leaves half of one in the place of a whole one."""

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
"""Nanoseconds between two times that every file system can keep: FAT's, on many a stick. Results are named by the times
of the originals, and would not be found again where these come back rounded."""
LONGEST_PATH = 259
"""Signs of a path on Windows, where nobody has allowed more for the whole computer."""
HASHED_BETWEEN = 1 << 26
"""Bytes of a file that are hashed between two reports of it: some tenths of a second."""
INSIDE = 110
"""Signs of a path within a project, files written aside included."""


def canonical(value: Any) -> str:
    """JSON with sorted keys and no spaces: equal values give equal text."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def digest_of(value: Any) -> str:
    """SHA-256 (hex) of a JSON value's canonical text."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def digest_file(path: Path) -> str:
    """SHA-256 (hex) of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files directly inside a folder."""
    if not path.is_dir():
        return path.stat().st_size
    return sum(entry.stat().st_size for entry in path.iterdir() if entry.is_file())


_digests: dict[tuple[int, ...], str] = {}
"""SHA-256 of the files that this process has hashed, by what tells one state of a file from another."""


def digest_once(path: Path) -> str:
    """Like `digest_file`, but a file that this process has hashed is hashed again only where its state is another.

    The time at which its entry was last changed is part of that state: on POSIX no program can set it back. A file
    that was written within the last seconds is not remembered, since a further change could bear the same time.
    """
    steps = hash_in_steps(path)
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            return ended.value


def hash_in_steps(path: Path) -> Generator[int, None, str]:
    """Yields how many bytes are done, now and then, and returns the digest of `digest_once`."""
    with path.open("rb", buffering=0) as file:
        before = _state(file.fileno())
        if before in _digests:
            return _digests[before]
        digest, buffer, done = hashlib.sha256(), memoryview(bytearray(1 << 20)), 0
        while count := file.readinto(buffer):
            digest.update(buffer[:count])
            done += count
            if done % HASHED_BETWEEN < count:
                yield done
        settled = time.time_ns() - max(before[3:]) > COARSEST
        if settled and before == _state(file.fileno()):
            _digests[before] = digest.hexdigest()
    return digest.hexdigest()


def _state(descriptor: int) -> tuple[int, ...]:
    status = os.fstat(descriptor)
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def stamp(path: Path) -> list[int]:
    """Size and modification time (ns): what tells cheaply that a file is still the one that was hashed."""
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def folder_stamp(folder: Path) -> list[list[Any]]:
    """Name, size and time of each file directly inside `folder`, sorted."""
    return [[entry.name, *stamp(entry)] for entry in sorted(folder.iterdir()) if entry.is_file()]


def make_private(folder: Path) -> None:
    """Make a folder that its owner alone may look into; one that is there and holds nothing becomes such a folder."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        with suppress(OSError):  # another's folder, or a disk that knows no owners
            folder.chmod(0o700)


def write_json(path: Path, value: Any) -> None:
    """Write a JSON value aside, flush it to the disk and rename it into place."""
    with written(path) as aside:
        text = json.dumps(value, indent=1, ensure_ascii=False)
        plain = text if is_text(text) else json.dumps(value, indent=1)  # names that are no UTF-8 survive as escapes
        aside.write_text(plain, encoding="utf-8")


def read_json(path: Path) -> Any:
    """The JSON value in a file that `write_json` wrote. Raises OSError, or ValueError for anything else."""
    if not modes.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
        raise ValueError("no file")
    return parse_json(path.read_bytes())


def parse_json(content: bytes) -> Any:
    """The JSON value of a file's bytes. Raises ValueError for anything else."""
    try:
        return json.loads(content.decode())
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """Give a path aside to write to; on leaving it is synced and renamed to `path`.

    Raises ProjectError ``disk_full``, ``file_too_large`` or ``cannot_write`` in the place of the system's errors.
    """
    with disk_errors(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.parent / f".{path.name[:40]}-{secrets.token_hex(4)}{path.suffix}"
        # the system takes the user's umask from the mode; asking for it would change it for all threads meanwhile
        held = halves.hold(aside, os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        try:
            try:
                halves.drop(path, held is not None)
                yield aside
                sync(aside)
            finally:
                halves.let_go(aside, held)
            move_persistently(os.replace, aside, path)
        finally:
            aside.unlink(missing_ok=True)


def is_locked(path: Path) -> bool:
    """Tell whether a process holds the `filelock.FileLock` of this path, asked without taking it; needs only to read.

    The system gives a dead process's locks back. A file that is not there, or can't be opened, is held by nobody.
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
    """Lock for a moment what a `FileLock` locks. Raises OSError where it is taken."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)  # closing gives it back


_NO_FOLDER = (errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ELOOP, errno.ENAMETOOLONG)
"""A file where a folder should be or the other way round, a link to itself, a name that is too long."""


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Turn "no space left", "too large", "read-only" and "permission denied" into sentences that name the folder."""
    try:
        yield
    except Exception as error:
        number = _number(error)
        if number in (errno.ENOSPC, errno.EDQUOT):
            raise ProjectError("disk_full", folder=str(folder)) from error
        if number == errno.EFBIG:
            raise ProjectError("file_too_large", folder=str(folder)) from error
        if number in (errno.EACCES, errno.EPERM, errno.EROFS, *_NO_FOLDER):
            raise ProjectError("cannot_write", folder=str(folder)) from error
        raise


_RUST = re.compile(r"\(os error (\d+)\)")
_TREE = re.compile(r"\[(Errno|WinError) (\d+)\]")
_OF_WINDOWS = {112: errno.ENOSPC, 39: errno.ENOSPC, 5: errno.EACCES, 19: errno.EROFS}


def _number(error: Exception) -> int | None:
    """The system's number of an error, also of one that the writer of safetensors gives in words alone."""
    if isinstance(error, shutil.Error):
        return _of_tree(str(error))
    if isinstance(error, OSError):
        return error.errno
    if not type(error).__module__.startswith("safetensors") or not (found := _RUST.search(str(error))):
        return None
    number = int(found[1])
    return _OF_WINDOWS.get(number) if WINDOWS else number


def _of_tree(told: str) -> int | None:
    """The first of all that went wrong with `shutil.copytree`, which gives it in words alone, too."""
    if not (found := _TREE.search(told)):
        return None
    return _OF_WINDOWS.get(int(found[2])) if found[1] == "WinError" else int(found[2])


def move_persistently(move: Callable[[Path, Path], None], source: Path, target: Path) -> None:
    """Move a file or folder; on Windows again for a second while another program, a virus scanner most often, reads it.

    There a name can't be given or taken while anyone has the file open. Raises OSError as `move` does.
    """
    for pause in (0.05, 0.1, 0.2, 0.4) if WINDOWS else ():
        try:
            return move(source, target)
        except PermissionError:
            time.sleep(pause)
    return move(source, target)


def remove(path: Path) -> None:
    """Remove a folder with all that lies in it, or whatever else has that name; of a link itself, never its target."""
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
    """Names are kept in NFC, so that one name written on two systems stays one name."""
    return unicodedata.normalize("NFC", text)


def safe_name(text: str, otherwise: str) -> str:
    """A name that every system takes for a file or folder; `otherwise` where nothing of `text` is left.

    No separators or reserved signs, no blank or dot at its ends, and no name of a device, which Windows takes for one
    with any ending. No signs that turn the direction of writing either: an ending would look like another one.
    """
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+', "-", nfc(text)).strip(" .")
    return re.sub(r"(?i)^(con|prn|aux|nul|com\d|lpt\d) *(?=\.|$)", r"\1-", plain) or otherwise


def check_length(folder: Path, inside: int = INSIDE) -> None:
    """Raises ProjectError ``path_too_long`` where Windows could not reach files of a folder, whose own names below it
    have up to `inside` signs."""
    longest = LONGEST_PATH - inside - 1
    if WINDOWS and len(str(folder)) > longest:
        raise ProjectError("path_too_long", folder=str(folder), length=len(str(folder)), longest=max(longest, 0))


def is_text(name: str) -> bool:
    """False for names with bytes that are no UTF-8 (old disks) or with half a surrogate: they can't be written down."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)
