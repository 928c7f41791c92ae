"""Forty multimodal models of random weights, of four families: all must be refused. Two that were trained: accepted.

    python tests/benchmarks/blind_models.py [--models N]

Each is asked what the stage *sight* asks, about the sample's digits and by the engine's own plan; the sample's model
too, and that of CIFAR-10 about its images. For comparison the former figure: the score of the right class minus the
mean of the others, in one row. N: models of each family (10), their seeds 0 to N - 1, half of them with weights ten
times as large, whose answers are far from one half.
"""

import argparse
import io
import sys
import zipfile

import torch
from common import ROOT, SAMPLE, Table, scratch
from mllms import MULTI_IMAGE
from PIL import Image
from seeing_mllms import EACH, Pictures, blind, digits, verdict

from megu.similarity import matrix

DATA = ROOT.parent / "shared" / "data"


def cifar() -> tuple[list[str], Pictures]:
    """As `digits`, of CIFAR-10."""
    with zipfile.ZipFile(DATA / "cifar10.zip") as archive:
        entries = sorted(name for name in archive.namelist() if "/train/" in name and name.endswith(".jpg"))
        names = sorted({name.split("/")[-2] for name in entries})
        entries_by_name = [[entry for entry in entries if f"/{name}/" in entry][:EACH] for name in names]
        return names, [[Image.open(io.BytesIO(archive.read(entry))) for entry in part] for part in entries_by_name]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", type=int, default=10)
    each = parser.parse_args().models
    torch.set_num_threads(1)
    table, refusals, former = Table("Whether a multimodal model sees the classes"), 0, 0
    names, pictures = digits()
    with scratch() as folder:
        for family in MULTI_IMAGE:
            for seed in range(each):
                scale = 10.0 if seed % 2 else 1.0
                sees, old = verdict(blind(folder / f"{family}-{seed}", family, seed, scale), names, pictures)
                table.row(f"  {family} {seed}, weights × {scale:g}: low ({sees['verdict']})", sees["low"])
                refusals += sees["verdict"] != "sees"
                former += old > 0
    table.row("random models that are refused", refusals, each * len(MULTI_IMAGE), at_least=True)
    table.row("  of which the former figure was above 0 for", former)
    for name, model, (labels, images) in (
        ("the sample's model", SAMPLE / "mllm", (names, pictures)),
        ("that of CIFAR-10", DATA / "tiny_mllm_cifar10", cifar()),
    ):
        sees, _ = verdict(model, labels, images)
        table.row(f"{name}: lower limit ({sees['verdict']})", sees["low"], matrix.LEAST, at_least=True)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
