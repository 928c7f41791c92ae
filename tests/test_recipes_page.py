"""The package that docs/recipes.md prints is built, and its method and architecture run."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import engine

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "recipes.md").read_text("utf-8")
FILES = dict(re.findall(r"```(?:python|toml)\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))
BUILD = "from setuptools import build_meta; print(build_meta.build_wheel('dist'))"
USE = """
import megu, torch
from megu.cli.methods import lines
from my_package.leaf_net import LeafNet

torch.manual_seed(0)
network = LeafNet(3, 16)
optimiser = torch.optim.Adam(network.parameters(), 0.01)
shades = torch.tensor([20, 120, 220]).float()[:, None, None, None] / 255
mean, std = (torch.tensor(numbers)[:, None, None] for numbers in ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)))
inputs = ((shades - mean) / std).expand(3, 3, 32, 32)
for _ in range(200):
    optimiser.zero_grad()
    torch.nn.functional.cross_entropy(network(inputs), torch.arange(3)).backward()
    optimiser.step()
torch.save(network.state_dict(), "leaf.pt")

assert "uniform: Uniform" in lines()
with megu.new_project("p", model="leaf.pt", images="images", forget="b", used="only") as project:
    result = megu.run(project, "uniform", epochs=40, rate=0.01, stop_early=False, guard=0.0)
    before, after = megu.load_model(project), megu.load_model(project, result)
assert type(after) is LeafNet and result.figures["forget_unseen"]["original"].value == 1
device = next(after.parameters()).device
before, after = (model(inputs.to(device)).softmax(1)[1].max().item() for model in (before, after))
assert before > 0.9 and after < 0.5, (before, after)
"""


def test_the_printed_package_is_built_and_used(tmp_path: Path) -> None:
    engine.tiny_images(tmp_path / "images", ["a", "b", "c"])
    for name, text in {**FILES, "my_package/__init__.py": ""}.items():
        (tmp_path / "source" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "source" / name).write_text(text, "utf-8")
    wheel = _python(BUILD, tmp_path / "source").splitlines()[-1]
    zipfile.ZipFile(tmp_path / "source" / "dist" / wheel).extractall(tmp_path / "installed")
    _python(USE, tmp_path, str(tmp_path / "installed"))


def _python(code: str, folder: Path, *packages: str) -> str:
    """Run code in a folder, with folders of packages, and return what it printed."""
    path = os.pathsep.join([*packages, *sys.path])
    process = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert process.returncode == 0, process.stderr
    return process.stdout
