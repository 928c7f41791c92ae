"""Memory is kept between the steps of a training, and given back at its end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import megu
from megu.unlearn.training import memory

CHILD = """
import resource, torch
from megu.unlearn.training import memory

SIZE = 40 << 20  # beyond all that glibc keeps by itself

def fetched():
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        torch.empty(SIZE, dtype=torch.uint8).fill_(1)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()

usual = fetched()
with memory.reuse_freed_memory():
    kept, held = fetched(), resident()
print(usual, kept, (held - resident()) / SIZE)
"""
"""Pages that a tensor made a second time costs, without and with, and the share of it that was given back. In a process
of its own: in one that has freed much before, there is memory for it anyway."""


@pytest.mark.skipif(memory._glibc() is None, reason="needs glibc")
def test_freed_memory_is_kept_inside_only() -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(megu.__file__).parents[1])}
    process = subprocess.run([sys.executable, "-c", CHILD], env=environment, capture_output=True, text=True, check=True)
    usual, kept_memory, given_back = map(float, process.stdout.split())
    assert usual >= 10 and kept_memory < usual / 4  # a page has 4 kB, or where the system so decides 2 MB
    assert given_back > 0.5


def test_where_there_is_no_glibc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_glibc", lambda: None)
    with memory.reuse_freed_memory():
        pass
