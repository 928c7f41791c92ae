"""Architectures of other packages: found, recognised, and reported if unusable."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from megu.model.architectures import table as architectures
from megu.model.architectures.table import ARCHITECTURES, load_added
from megu.model.files.reading import read_model
from megu.model.stage_model import describe

PACKAGE = '''
"""A custom network."""

from megu.model.architectures.architecture import Architecture, usual


def recognise(shapes):
    weight = shapes.get("leaf.weight")
    return [{"classes": weight[0], "inputs": weight[1]}] if weight and len(weight) == 2 else []


def build(classes, inputs):
    from torch import nn

    class Leaf(nn.Module):
        def __init__(self):
            super().__init__()
            self.leaf = nn.Linear(inputs, classes)

        def forward(self, x):
            return self.leaf(x.flatten(1))

    return Leaf()


LEAF = Architecture(lambda arguments: "Leaf net", recognise, build, lambda arguments: usual(3, (2, 2)))
NOTHING = 7
'''


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that installs a package with these entry points."""

    def make(**points: str) -> None:
        info = tmp_path / "packages" / "leaves-1.2.dist-info"
        info.mkdir(parents=True)
        (tmp_path / "packages" / "leaves.py").write_text(PACKAGE, encoding="utf-8")
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: leaves\nVersion: 1.2\n", encoding="utf-8")
        text = "\n".join(f"{name} = {value}" for name, value in points.items())
        (info / "entry_points.txt").write_text(f"[megu.models]\n{text}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path / "packages")
        importlib.invalidate_caches()
        monkeypatch.delitem(sys.modules, "leaves", raising=False)

    return make


def test_one_of_a_package_is_recognised_as_ours_are(
    package: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package(leaf="leaves:LEAF")
    found_architectures, faults = load_added(ARCHITECTURES)
    assert faults == [] and found_architectures["leaf"].source == "leaves 1.2"
    monkeypatch.setitem(architectures.ARCHITECTURES, "leaf", found_architectures["leaf"])
    torch.save({"leaf.weight": torch.zeros(3, 12), "leaf.bias": torch.zeros(3)}, tmp_path / "m.pt")
    result: dict[str, Any] = describe(read_model(tmp_path / "m.pt"), tmp_path / "m.pt")
    assert (result["title"], result["classes"], result["source"]) == ("Leaf net", 3, "leaves 1.2")


@pytest.mark.parametrize(
    ("name", "value", "code", "reason"),
    [
        ("gone", "leaves_gone:LEAF", "architecture_broken", "ModuleNotFoundError"),
        ("nothing", "leaves:NOTHING", "architecture_broken", "names a int"),
        ("Bad-Name", "leaves:LEAF", "architecture_broken", "small letters"),
        ("small_cnn", "leaves:LEAF", "architecture_name_taken", "small_cnn"),
    ],
)
def test_what_can_not_be_used_gets_a_sentence_and_stops_nothing(
    name: str, value: str, code: str, reason: str, package: Callable[..., None]
) -> None:
    package(**{name: value, "leaf": "leaves:LEAF"})
    found_architectures, (fault,) = load_added(ARCHITECTURES)
    assert list(found_architectures) == ["leaf"] and fault.code == code
    assert reason in str(fault) and "leaves 1.2" in str(fault) and "{" not in str(fault)
