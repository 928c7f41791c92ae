"""Pickles of arrays as data: nothing in them is called except what assembles an array of numbers."""

import io
import pickle
from typing import Any

import numpy as np

_ARRAYS = ("numpy.core.multiarray", "numpy._core.multiarray", "numpy")


class _Numbers(pickle._Unpickler):  # pyright: ignore[reportAttributeAccessIssue]
    """An unpickler for arrays, their types and bytes written as text (as Python 2 and 3 write them to each other).

    It is the one in Python: the one in C reserves as much memory for its memo as a file asks for.
    """

    def find_class(self, module: str, name: str) -> Any:
        if module in _ARRAYS and name in ("_reconstruct", "ndarray", "dtype"):
            return {"_reconstruct": _empty, "ndarray": _empty, "dtype": _dtype}[name]
        if (module, name) == ("_codecs", "encode"):
            return _latin_1
        raise pickle.UnpicklingError(f"{module}.{name} is no array")

    def persistent_load(self, pid: Any) -> Any:
        raise pickle.UnpicklingError("a reference to something outside")


def _empty(*_: Any) -> np.ndarray:
    """Return an empty array, which its state then fills; the requested size is ignored, because it could be any."""
    return np.ndarray((0,), np.uint8)


def _dtype(text: Any, *_: Any) -> np.dtype:
    kind = np.dtype(text if isinstance(text, str) else text.decode("ascii"))
    if kind.kind not in "buif":
        raise pickle.UnpicklingError("an array of something else than numbers")
    return kind


def _latin_1(text: str, encoding: str) -> bytes:
    if encoding not in ("latin1", "latin-1"):
        raise pickle.UnpicklingError(f"text in {encoding}")
    return text.encode("latin-1")


def loads(content: bytes) -> Any:
    """Return the value: dicts, lists, numbers, bytes and arrays. Raises ValueError for anything else."""
    try:
        return _Numbers(io.BytesIO(content), encoding="bytes").load()
    except Exception as error:  # damaged pickles raise any kind of error
        raise ValueError("no pickle of arrays") from error
