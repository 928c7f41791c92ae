"""Memory is kept between the steps of a training, and given back at its end."""

import sys

import pytest

from megu.training import memory

pytestmark = pytest.mark.skipif(memory._glibc() is None, reason="needs glibc")
if sys.platform == "linux":
    import resource
SIZE = 40 << 20
"""Bytes beyond all that glibc keeps by itself."""
PAGE = 4096


def fetched() -> int:
    """Pages the system gave for a tensor that is made, filled and freed a second time."""
    import torch

    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        torch.empty(SIZE, dtype=torch.uint8).fill_(1)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before  # type: ignore[possibly-undefined]


def resident() -> int:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * PAGE


def test_freed_memory_is_kept_inside_only(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fetched()
    with memory.kept():
        inside = fetched()
        held = resident()
    assert inside < SIZE / PAGE / 100
    assert held - resident() > SIZE / 2, "given back at the end"
    assert before > 0 and fetched() > inside


def test_where_there_is_no_glibc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_glibc", lambda: None)
    with memory.kept():
        pass
