"""Images read, hashed and decoded once on their way to the pixels, against another checkout of this program.

reading.py --images ZIP --control CHECKOUT: both read the same images in turn, each in processes of its own, the best of
three; the pixels must be the same to the bit.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from common import ROOT, RUNS, Table

FASTER = 1.6

ALONE = """
import sys, time
from pathlib import Path
from megu.machine import torch_setup
from megu.project.perform import perform
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.schema import ImagesChoice, ModelChoice
from megu.worker.stages import make_stage
torch_setup.warm_up()
from torch import nn
folder, images, weights = map(Path, sys.argv[1:])
project = Project.create(folder, "Reading")
project.choices.model = ModelChoice(path=str(weights), preprocessing=Preprocessing(size=(32, 32)))
project.choices.images = ImagesChoice(path=str(images))
for _ in perform(project, make_stage("model")):
    pass
for module in ("PIL.Image", "numpy", "tifffile", "safetensors.torch"):
    __import__(module)
began, computed = time.monotonic(), time.process_time()
for name in ("images", "pixels"):
    for _ in perform(project, make_stage(name)):
        pass
print(time.monotonic() - began, time.process_time() - computed)
"""
"""Reads and decodes all images in a fresh project, and prints how many seconds that took, and how many of them it
computed."""


def run(checkout: Path, images: Path, weights: Path) -> tuple[float, float, str]:
    """Seconds, those computed, and a digest of the pixels."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "project"
        environment = {**os.environ, "PYTHONPATH": str(checkout / "core")}
        command = [sys.executable, "-c", ALONE, str(place), str(images), str(weights)]
        process = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if process.returncode:
            raise SystemExit(process.stderr)
        seconds, computing = map(float, process.stdout.split())
        (pixels,) = place.glob("stages/pixels/*/pixels.u8")
        with pixels.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return seconds, computing, digest


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="a classifier of as many classes, for 32 pixels")
    parser.add_argument("--control", type=Path, required=True)
    options = parser.parse_args()
    images, weights = options.images.absolute(), options.model.absolute()
    table = Table(f"{images.name}: listed, hashed and decoded")
    here, there = [], []
    for _ in range(RUNS):
        there.append(run(options.control.absolute(), images, weights))
        here.append(run(ROOT, images, weights))
    for name, path in (("the control", there), ("here", here)):
        table.row(f"{name}, seconds", min(one[0] for one in path), unit="s")
        table.row(f"{name}, of which computed", min(one[1] for one in path), unit="s")
    for k, name in ((0, "times as fast"), (1, "times less computed")):
        ratio = min(one[k] for one in there) / min(one[k] for one in here)
        table.row(name, ratio, FASTER, at_least=True)
    same = len({one[2] for one in (*here, *there)}) == 1
    table.row("different pixels", int(not same), 0)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
