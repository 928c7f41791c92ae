"""Salt of an exported file: with it, the hash can't be found by repeating the run for a guess."""

import hmac
import json
import os
import secrets
import struct
from hashlib import sha256
from pathlib import Path

from megu.base import files, places
from megu.base.errors import ProjectError
from megu.model.files import hf_folder

NAME = "megu_salt"
SECRET = Path("keys") / "salts"
"""File, among the user's own keys, that salts are derived from: the same model gives the same file again."""
ELSEWHERE = "MEGU_KEYS"
"""Environment variable with another folder for keys."""
BYTES = 32
END_OF_ZIP, ZIP = b"PK\x05\x06", 22
ONNX_METADATA = 0x72
"""Tag of a metadata entry in ONNX's protocol buffer: field 14, with its length."""


def salt(weights: str) -> str:
    """Return 32 hex digits that no one else can compute, for the weights with this SHA-256."""
    return hmac.new(_secret(), f"megu export\0{weights}".encode("ascii"), sha256).hexdigest()[:BYTES]


def add_salt(content: bytes, value: str) -> bytes:
    """Return a model's file with a salt where every reader ignores it: in the metadata of safetensors and ONNX, or
    in the comment of torch's archive."""
    if content[:2] == b"PK" and content[-ZIP:].startswith(END_OF_ZIP):
        return _archive(content, value)
    if content[8:9] == b"{":
        return _safetensors(content, value)
    return content + _onnx(value)


def salt_folder(folder: Path, value: str) -> None:
    """Salt the weight files in a folder that was just written."""
    for path in hf_folder.weight_files(folder):
        path.write_bytes(add_salt(path.read_bytes(), value))


def _archive(content: bytes, value: str) -> bytes:
    comment = f"{NAME} {value}".encode("ascii")
    return content[:-2] + struct.pack("<H", len(comment)) + comment


def _safetensors(content: bytes, value: str) -> bytes:
    """Salt a safetensors file. Its metadata is written in one order: the library's own differs between processes."""
    length = struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8 : 8 + length])
    metadata = header.pop("__metadata__", None) or {"format": "pt"}  # which transformers asks for where there is any
    header = {"__metadata__": dict(sorted({**metadata, NAME: value}.items())), **header}
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + content[8 + length :]


def _onnx(value: str) -> bytes:
    """Return one more metadata entry: what follows a protocol buffer belongs to it."""
    entry = b"".join(bytes([tag, len(text)]) + text.encode("ascii") for tag, text in ((0x0A, NAME), (0x12, value)))
    return bytes([ONNX_METADATA, len(entry)]) + entry


def _secret() -> bytes:
    """Return this user's own secret, made on first use; another one each time where it can't be kept."""
    folder = os.environ.get(ELSEWHERE)
    path = Path(folder) / SECRET.name if folder else places.data("megu") / SECRET
    try:
        if not path.is_file():
            files.make_private(path.parent)
            _create(path, secrets.token_bytes(BYTES))
        stored_salt = bytes.fromhex(path.read_text("ascii").strip())
    except (OSError, ValueError, ProjectError):
        return secrets.token_bytes(BYTES)
    return stored_salt if len(stored_salt) == BYTES else secrets.token_bytes(BYTES)


def _create(path: Path, value: bytes) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was first
        return
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(value.hex())
