"""How torch computes here: device, threads and determinism, set once per process and stored with each run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from megu.machine import devices
from megu.machine.memory import free

TELLING = "ACCELERATE_TORCH_DEVICE"
"""The variable by which `accelerate` is told a device."""
PATIENCE = timedelta(days=30)
"""How long processes wait for each other: the main one may ask a multimodal model for hours while the others idle."""


def environment() -> dict[str, str]:
    """Return what must stand in the environment before torch is imported.

    Passive waiting keeps two torch threads on a busy machine from collapsing; offline flags keep `transformers` from
    asking the network, and onnxruntime from giving this user a number and telling its maker of it; the work space makes
    CUDA's matrix products repeat bit for bit.
    """
    here = str(Path(__file__).resolve().parents[2])
    paths = [here, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return {
        "OMP_WAIT_POLICY": "PASSIVE",
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "ORT_DISABLE_TELEMETRY": "1",
        "TOKENIZERS_PARALLELISM": "false",
        "CUBLAS_WORKSPACE_CONFIG": ":4096:8",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)),
    }


def warm_up() -> None:
    """Import what every stage needs and set it up; takes seconds, which a waiting child spends before it is needed."""
    import PIL.Image  # noqa: F401
    import safetensors.torch  # noqa: F401
    import torch

    torch.set_num_threads(threads())
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.backends.cudnn.benchmark = False
    accelerator()


def threads() -> int:
    """All cores but one, so that the window and the rest of the machine stay fluent; of several processes, a share."""
    cores = os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count()  # type: ignore[attr-defined]
    return max(1, ((cores or 2) - 1) // int(os.environ.get("LOCAL_WORLD_SIZE", 1)))


def settings() -> dict[str, Any]:
    """What decides the bits of a result on this machine, as JSON values."""
    import torch

    return {"device": str(device()), "threads": torch.get_num_threads(), "processes": accelerator().num_processes}


def free_memory() -> int:
    """Bytes of memory free on this process's device."""
    return free(str(device()))


def device() -> Any:
    """The torch.device that was chosen, or the best that stands a trial; one of several processes has its own."""
    return accelerator().device


@cache
def accelerator() -> Any:
    """This process's `accelerate.Accelerator`, made once: making one costs a millisecond, and each step asks for it.

    Raises DeviceError where the device that was chosen can't be used.
    """
    import torch
    from accelerate import Accelerator
    from accelerate.utils import InitProcessGroupKwargs

    handlers: list[Any] = [InitProcessGroupKwargs(timeout=PATIENCE)]
    if "LOCAL_RANK" in os.environ:  # one of several, of which `accelerate` gives each its own card
        # without being told, it makes each of several processes on a machine without a GPU one that works alone
        return Accelerator(cpu=not torch.cuda.is_available(), kwargs_handlers=handlers)
    with _told(devices.settle()) as device:
        return Accelerator(cpu=device == "cpu", kwargs_handlers=handlers)


@contextmanager
def _told(device: str) -> Iterator[str]:
    """`accelerate` takes this device, and torch means this card where it is told no number."""
    import torch

    if device.startswith("cuda"):
        torch.cuda.set_device(device)
    if device == "mps":
        os.environ["PYTORCH_ENABLE_MPS_FALLBACK"] = "1"  # as `accelerate` does where it chooses
    before = os.environ.get(TELLING)
    os.environ[TELLING] = device
    try:
        yield device
    finally:
        os.environ.pop(TELLING)  # processes started by this one choose anew
        if before is not None:
            os.environ[TELLING] = before


def seed_all(*parts: int) -> None:
    """Seed torch's own generators from numbers: dropout and fresh weights become functions of them.

    `torch.manual_seed` notes a traceback for each kind of device that is not there: 3 ms, which a step would pay for.
    """
    import torch

    seed, kind = mix(*parts), device().type
    torch.default_generator.manual_seed(seed)
    if kind != "cpu":
        getattr(torch, kind).manual_seed(seed)


def generator(*parts: int) -> Any:
    """A CPU torch.Generator that is a function of the numbers given."""
    import torch

    return torch.Generator().manual_seed(mix(*parts))


def mix(*parts: int) -> int:
    """Numbers folded to one 63-bit seed, so that (seed, step) pairs never collide by addition."""
    import hashlib

    digest = hashlib.sha256(",".join(str(int(part)) for part in parts).encode()).digest()
    return int.from_bytes(digest[:8], "big") >> 1
