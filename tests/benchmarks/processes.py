"""Do two processes come to what one comes to, on a ResNet, whose BatchNorm sees half a batch in each of them?

ResNet-20 is retrained on the sample's digits without one of them, by the command, alone and under `torchrun`.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from common import SAMPLE, Table, make_project_at, scratch

from megu.base import files

EPOCHS, LIMIT = 12, 0.01
TORCHRUN = ("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2")


def retrained(folder: Path, model: Path, launcher: tuple[str, ...]) -> dict[str, Any]:
    """The result of the stage *unlearn*, with `took`, the seconds of the whole command."""
    how = {"epochs": EPOCHS, "rate": 0.1}
    with make_project_at(folder, SAMPLE, model=model, method="retrain", **how):
        pass
    start = time.perf_counter()
    command = [sys.executable, *launcher, "-m", "megu", "run", "--until", "unlearn", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
    (path,) = folder.glob("stages/unlearn/*/result.json")
    return {**files.read_json(path), "took": time.perf_counter() - start}


def main() -> int:
    import torch
    from safetensors.torch import save_file

    from megu.model.architectures.cifar_resnet import CifarResNet

    table = Table(f"ResNet-20 retrained for {EPOCHS} passes, one process and two")
    with scratch() as folder:
        torch.manual_seed(0)
        model = folder / "resnet.safetensors"
        save_file(CifarResNet(10).state_dict(), model)
        one, two = (retrained(folder / name, model, launcher) for name, launcher in (("one", ()), ("two", TORCHRUN)))
    for name, result in (("one process", one), ("two processes", two)):
        table.row(f"{name}: right on unseen images to keep", result["history"][-1]["retain"])
        table.row(f"{name}: training", result["seconds"], unit="s")
    table.row("difference", abs(one["history"][-1]["retain"] - two["history"][-1]["retain"]), LIMIT)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
