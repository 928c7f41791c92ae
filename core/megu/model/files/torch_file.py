"""torch's file formats, the current archive and the older stream, opened as data; tensors are made on demand."""

import io
import mmap
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.model.files import pickles
from megu.model.files.pickles import StorageRef, TensorRef, Unreadable

if TYPE_CHECKING:
    from torch import Tensor

MAGIC = 0x1950A86A20F9469CFC6C
LARGEST_PICKLE = 200_000_000
"""Bytes of a pickle without its tensors."""
LARGEST_TABLE = 5_000_000
"""Bytes of an archive's table of contents: fifty thousand files and more, while models have a thousand."""
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
    """An archive whose entries were compressed or encrypted again, so that their unpacked size is not known."""


class TorchFile:
    """A file's value, in which tensors are `TensorRef`, and the names in it."""

    def __init__(self, value: Any, names: frozenset[str], storages: "_Archive | _Stream | None") -> None:
        self.value, self.names = value, names
        self._storages = storages
        self._contents: dict[Any, tuple[bytearray, str]] = {}

    def __enter__(self) -> "TorchFile":
        return self

    def __exit__(self, *_: object) -> None:
        if isinstance(self._storages, _Archive):
            self._storages.close()

    def tensor(self, ref: TensorRef) -> "Tensor":
        """Return a tensor. Raises Unreadable if the file does not hold all its numbers."""
        import torch

        content, kind = self._content(ref.storage)
        dtype = getattr(torch, ref.kind or kind, None)
        if not isinstance(dtype, torch.dtype) or len(ref.size) != len(ref.stride) or len(ref.size) > 32:
            raise Unreadable(f"{kind} {ref.size}")
        count, available = 1, len(content) // dtype.itemsize
        for n in ref.size:
            count *= n
        if count == 0:
            return torch.empty(ref.size, dtype=dtype)
        last = ref.offset + sum((n - 1) * step for n, step in zip(ref.size, ref.stride, strict=True))
        if last >= available or count > available:  # a view that repeats few numbers could claim terabytes
            raise Unreadable(f"{count} numbers of {available}")
        return torch.frombuffer(content, dtype=dtype, count=available).as_strided(ref.size, ref.stride, ref.offset)

    def _content(self, storage: StorageRef) -> tuple[bytearray, str]:
        key = storage.key if storage.content is None else id(storage.content)
        if key not in self._contents:
            if storage.content is not None:
                self._contents[key] = _read_own_storage(storage.content)
            elif self._storages is None:
                raise Unreadable("a storage without its file")
            else:
                self._contents[key] = self._storages.content(storage), _dtype_name(storage)
        return self._contents[key]


def read(path: Path) -> TorchFile:
    """Read a file that `torch.save` or `pickle.dump` wrote. Raises Unreadable, Packed, OSError."""
    with path.open("rb") as file:
        if file.read(2) == b"PK":
            return _read_archive(path)
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return _read_stream(content, content.size())


def is_torch_archive(path: Path) -> bool:
    """Return True if a zip is torch's, perhaps truncated; documents are complete zips, too."""
    try:
        check_table(path)
        with zipfile.ZipFile(path) as archive:
            return any(name.endswith("/data.pkl") for name in archive.namelist())
    except Unreadable:
        return False
    except zipfile.BadZipFile:  # truncated: its table of contents, at the end, is missing
        return True


def _dtype_name(storage: StorageRef) -> str:
    if storage.kind not in KINDS:
        raise Unreadable(storage.kind)
    return KINDS[storage.kind]


class _Archive:
    """Storages that are entries of the archive."""

    def __init__(self, path: Path, prefix: str, entries: list[zipfile.ZipInfo]) -> None:
        self._path, self._prefix, self._sizes = path, prefix, {info.filename: info.file_size for info in entries}
        self._archive: zipfile.ZipFile | None = None
        self._bytes_left = path.stat().st_size

    def content(self, storage: StorageRef) -> bytearray:
        name = f"{self._prefix}data/{storage.key}"
        size = self._sizes.get(name, -1)
        self._bytes_left -= max(0, size)
        if size < 0 or self._bytes_left < 0:  # entries may overlap and unpack to more than the file
            raise Unreadable(name)
        buffer = bytearray(size)
        try:
            if self._archive is None:  # once, because its table of contents may name fifty thousand storages
                self._archive = zipfile.ZipFile(self._path)
            with self._archive.open(name) as file:
                if file.readinto(buffer) != size:  # type: ignore[attr-defined]
                    raise Unreadable(name)
        except (zipfile.BadZipFile, EOFError, struct.error, ValueError, NotImplementedError) as error:
            raise Unreadable(name) from error
        return buffer

    def close(self) -> None:
        if self._archive is not None:
            self._archive.close()
            self._archive = None


def _read_archive(path: Path) -> TorchFile:
    check_table(path)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            pickle_entries = [info for info in entries if info.filename.endswith("/data.pkl")]
            if len(pickle_entries) != 1:
                raise Unreadable("no pickle, or several")
            if any(info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1 for info in entries):
                raise Packed
            prefix = pickle_entries[0].filename.removesuffix("data.pkl")
            if pickle_entries[0].file_size > LARGEST_PICKLE:
                raise Unreadable("too long")
            pickle = pickles.read(io.BytesIO(archive.read(pickle_entries[0])))
            if f"{prefix}byteorder" in archive.namelist() and archive.read(f"{prefix}byteorder") != b"little":
                raise Unreadable("big-endian", pickle.names)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, struct.error, ValueError, NotImplementedError) as error:
        raise Unreadable(str(error)) from error
    return TorchFile(pickle.value, pickle.names, _Archive(path, prefix, entries))


def check_table(path: Path) -> None:
    """Raise Unreadable for a table of contents that takes long to read; its size is at the archive's end."""
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
    """Storages that follow the pickles one after another, each preceded by the number of its elements."""

    def __init__(self, contents: dict[str, bytearray]) -> None:
        self._contents_by_key = contents

    def content(self, storage: StorageRef) -> bytearray:
        if storage.key not in self._contents_by_key:
            raise Unreadable(storage.key)
        return self._contents_by_key[storage.key]


def _read_stream(file: Any, length: int) -> TorchFile:
    """Read torch's older format: a magic number, a version, the machine, the value and the storages' keys, each a
    pickle.
    """
    first = pickles.read(file)
    if first.value != MAGIC:
        return TorchFile(first.value, first.names, None)
    pickles.read(file)
    pickles.read(file)
    main = pickles.read(file)
    keys = pickles.read(file).value
    storages = _find_storages(main.value)
    content: dict[str, bytearray] = {}
    for key in keys if isinstance(keys, list) else []:
        count = struct.unpack("<q", file.read(8).ljust(8, b"\xff"))[0]
        size = count * _item_size(storages[key]) if key in storages else -1
        if not 0 <= size <= length - file.tell():
            raise Unreadable("cut short", main.names)
        content[key] = bytearray(file.read(size))
    return TorchFile(main.value, main.names, _Stream(content))


def _item_size(storage: StorageRef) -> int:
    import torch

    return getattr(torch, _dtype_name(storage)).itemsize


def _find_storages(value: Any) -> dict[str, StorageRef]:
    """Return every storage in a value, by its key."""
    storages: dict[str, StorageRef] = {}
    for part in pickles.parts(value):
        if isinstance(part, TensorRef):
            storages[part.storage.key] = part.storage
        elif isinstance(part, StorageRef):
            storages[part.key] = part
    return storages


def _read_own_storage(content: bytes) -> tuple[bytearray, str]:
    """Return a storage that is in a pickle as a small file."""
    file = _read_stream(io.BytesIO(content), len(content))
    if not isinstance(file.value, StorageRef) or not isinstance(file._storages, _Stream):
        raise Unreadable("a storage that is none")
    return file._storages.content(file.value), _dtype_name(file.value)
