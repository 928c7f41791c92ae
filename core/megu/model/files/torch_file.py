"""torch's files: the archive of today and the stream before it, opened as data; tensors are made when asked for."""

import io
import mmap
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.model.files import pickles
from megu.model.files.pickles import Laid, Stored, Unreadable

if TYPE_CHECKING:
    from torch import Tensor

MAGIC = 0x1950A86A20F9469CFC6C
LARGEST_PICKLE = 200_000_000
"""Bytes of a pickle without the tensors it speaks of."""
LARGEST_TABLE = 5_000_000
"""Bytes of an archive's table of contents: fifty thousand files and more, where models have a thousand."""
KINDS = {
    "FloatStorage": "float32",
    "DoubleStorage": "float64",
    "HalfStorage": "float16",
    "BFloat16Storage": "bfloat16",
    "LongStorage": "int64",
    "IntStorage": "int32",
    "ShortStorage": "int16",
    "CharStorage": "int8",
    "ByteStorage": "uint8",
    "BoolStorage": "bool",
    "ComplexFloatStorage": "complex64",
    "ComplexDoubleStorage": "complex128",
    "UntypedStorage": "uint8",
}


class Packed(Exception):
    """An archive whose entries were compressed or encrypted again: how much they would unpack to is not known."""


class TorchFile:
    """A file's value, in which tensors are `Laid`, and the names it speaks of."""

    def __init__(self, value: Any, names: frozenset[str], storages: "_Archive | _Stream | None") -> None:
        self.value, self.names = value, names
        self._storages = storages
        self._known: dict[Any, tuple[bytearray, str]] = {}

    def __enter__(self) -> "TorchFile":
        return self

    def __exit__(self, *_: object) -> None:
        if isinstance(self._storages, _Archive):
            self._storages.close()

    def tensor(self, laid: Laid) -> "Tensor":
        """The tensor. Raises Unreadable where the file does not hold all its numbers."""
        import torch

        content, kind = self._content(laid.storage)
        dtype = getattr(torch, laid.kind or kind, None)
        if not isinstance(dtype, torch.dtype) or len(laid.size) != len(laid.stride) or len(laid.size) > 32:
            raise Unreadable(f"{kind} {laid.size}")
        count, held = 1, len(content) // dtype.itemsize
        for n in laid.size:
            count *= n
        if count == 0:
            return torch.empty(laid.size, dtype=dtype)
        last = laid.offset + sum((n - 1) * step for n, step in zip(laid.size, laid.stride, strict=True))
        if last >= held or count > held:  # a view that repeats few numbers could claim terabytes
            raise Unreadable(f"{count} numbers of {held}")
        return torch.frombuffer(content, dtype=dtype, count=held).as_strided(laid.size, laid.stride, laid.offset)

    def _content(self, stored: Stored) -> tuple[bytearray, str]:
        key = stored.key if stored.content is None else id(stored.content)
        if key not in self._known:
            if stored.content is not None:
                self._known[key] = _own(stored.content)
            elif self._storages is None:
                raise Unreadable("a storage without its file")
            else:
                self._known[key] = self._storages.content(stored), _kind(stored)
        return self._known[key]


def read(path: Path) -> TorchFile:
    """A file that `torch.save` or `pickle.dump` wrote. Raises Unreadable, Packed, OSError."""
    with path.open("rb") as file:
        if file.read(2) == b"PK":
            return _of_archive(path)
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return _of_stream(content, content.size())


def is_torch_archive(path: Path) -> bool:
    """Whether a zip is, or was once, one of torch's: a document is a zip too, and a whole one."""
    try:
        check_table(path)
        with zipfile.ZipFile(path) as archive:
            return any(name.endswith("/data.pkl") for name in archive.namelist())
    except Unreadable:
        return False
    except zipfile.BadZipFile:  # cut short: its table of contents, at the end, is gone
        return True


def _kind(stored: Stored) -> str:
    if stored.kind not in KINDS:
        raise Unreadable(stored.kind)
    return KINDS[stored.kind]


class _Archive:
    """Storages that are files of their own in the archive."""

    def __init__(self, path: Path, prefix: str, inside: list[zipfile.ZipInfo]) -> None:
        self._path, self._prefix, self._sizes = path, prefix, {info.filename: info.file_size for info in inside}
        self._opened: zipfile.ZipFile | None = None
        self._left = path.stat().st_size

    def content(self, stored: Stored) -> bytearray:
        name = f"{self._prefix}data/{stored.key}"
        size = self._sizes.get(name, -1)
        self._left -= max(0, size)
        if size < 0 or self._left < 0:  # entries may lie upon each other and unpack to more than the file
            raise Unreadable(name)
        found = bytearray(size)
        try:
            if self._opened is None:  # once: its table of contents may name fifty thousand storages
                self._opened = zipfile.ZipFile(self._path)
            with self._opened.open(name) as file:
                if file.readinto(found) != size:  # type: ignore[attr-defined]
                    raise Unreadable(name)
        except (zipfile.BadZipFile, EOFError, struct.error, ValueError, NotImplementedError) as error:
            raise Unreadable(name) from error
        return found

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None


def _of_archive(path: Path) -> TorchFile:
    check_table(path)
    try:
        with zipfile.ZipFile(path) as archive:
            inside = archive.infolist()
            pickled = [info for info in inside if info.filename.endswith("/data.pkl")]
            if len(pickled) != 1:
                raise Unreadable("no pickle, or several")
            if any(info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1 for info in inside):
                raise Packed
            prefix = pickled[0].filename.removesuffix("data.pkl")
            if pickled[0].file_size > LARGEST_PICKLE:
                raise Unreadable("too long")
            found = pickles.read(io.BytesIO(archive.read(pickled[0])))
            if f"{prefix}byteorder" in archive.namelist() and archive.read(f"{prefix}byteorder") != b"little":
                raise Unreadable("big-endian", found.names)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, struct.error, ValueError, NotImplementedError) as error:
        raise Unreadable(str(error)) from error
    return TorchFile(found.value, found.names, _Archive(path, prefix, inside))


def check_table(path: Path) -> None:
    """Refuse a table of contents that would take Python long to read; it is announced at the archive's end."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 65_600))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    size = struct.unpack_from("<I", tail, at + 12)[0] if 0 <= at <= len(tail) - 22 else 0
    wide = tail.rfind(b"PK\x06\x06")
    if size == 0xFFFFFFFF and 0 <= wide <= len(tail) - 56:
        size = struct.unpack_from("<Q", tail, wide + 40)[0]
    if size > LARGEST_TABLE:
        raise Unreadable("too many files")


class _Stream:
    """Storages that follow the pickles one after another, each with the number of its elements before it."""

    def __init__(self, found: dict[str, bytearray]) -> None:
        self._found = found

    def content(self, stored: Stored) -> bytearray:
        if stored.key not in self._found:
            raise Unreadable(stored.key)
        return self._found[stored.key]


def _of_stream(file: Any, length: int) -> TorchFile:
    """torch's older form: a magic number, a version, the machine, the value and the storages' keys, each a pickle."""
    first = pickles.read(file)
    if first.value != MAGIC:
        return TorchFile(first.value, first.names, None)
    pickles.read(file)
    pickles.read(file)
    found = pickles.read(file)
    keys = pickles.read(file).value
    stored = _storages(found.value)
    content: dict[str, bytearray] = {}
    for key in keys if isinstance(keys, list) else []:
        count = struct.unpack("<q", file.read(8).ljust(8, b"\xff"))[0]
        size = count * _width(stored[key]) if key in stored else -1
        if not 0 <= size <= length - file.tell():
            raise Unreadable("cut short", found.names)
        content[key] = bytearray(file.read(size))
    return TorchFile(found.value, found.names, _Stream(content))


def _width(stored: Stored) -> int:
    import torch

    return getattr(torch, _kind(stored)).itemsize


def _storages(value: Any) -> dict[str, Stored]:
    """Every storage that a value speaks of, by its key."""
    found: dict[str, Stored] = {}
    for part in pickles.parts(value):
        if isinstance(part, Laid):
            found[part.storage.key] = part.storage
        elif isinstance(part, Stored):
            found[part.key] = part
    return found


def _own(content: bytes) -> tuple[bytearray, str]:
    """A storage that stands in a pickle as a little file of its own."""
    file = _of_stream(io.BytesIO(content), len(content))
    if not isinstance(file.value, Stored) or not isinstance(file._storages, _Stream):
        raise Unreadable("a storage that is none")
    return file._storages.content(file.value), _kind(file.value)
