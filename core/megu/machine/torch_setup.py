"""torch's settings on this computer: device, threads and determinism, set once per process and stored with each run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from megu.base import places
from megu.machine import devices
from megu.machine.memory import free

DEVICE_VARIABLE = "ACCELERATE_TORCH_DEVICE"
"""Environment variable that tells `accelerate` the device."""
PATIENCE = timedelta(days=30)
"""Time that processes wait for each other: the main one may query a multimodal model for hours while the others idle.
"""


def environment() -> dict[str, str]:
    """Return the environment variables that must be set before torch is imported.

    Passive waiting keeps two torch threads from collapsing on a busy machine. Offline flags keep `transformers` off the
    network, and onnxruntime from reporting this user to its maker. The workspace makes CUDA's matrix products repeat
    bit for bit. torch makes a folder for compiled kernels even where it compiles none, so we name its place.
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
        "TORCHINDUCTOR_CACHE_DIR": os.environ.get("TORCHINDUCTOR_CACHE_DIR") or str(places.cache("megu") / "torch"),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)),
    }


def warm_up() -> None:
    """Import and set up what every stage needs; takes seconds, which a waiting child spends in advance."""
    import PIL.Image  # noqa: F401
    import safetensors.torch  # noqa: F401
    import torch

    torch.set_num_threads(threads())
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.backends.cudnn.benchmark = False
    accelerator()


def threads() -> int:
    """Return the number of threads: all cores but one, to keep the window responsive; of several processes, a share."""
    cores = os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count()  # type: ignore[attr-defined]
    return max(1, ((cores or 2) - 1) // int(os.environ.get("LOCAL_WORLD_SIZE", 1)))


def settings() -> dict[str, Any]:
    """Return the settings that determine the bits of a result on this machine, as JSON values."""
    import torch

    return {"device": str(device()), "threads": torch.get_num_threads(), "processes": accelerator().num_processes}


def free_memory() -> int:
    """Return the free bytes on this process's device."""
    return free(str(device()))


def device() -> Any:
    """Return the chosen torch.device, or the best that passes the test; each of several processes has its own."""
    return accelerator().device


@cache
def accelerator() -> Any:
    """Return this process's `accelerate.Accelerator`, made once: making one takes a millisecond, and each step needs
    it.

    Raises DeviceError if the chosen device can't be used.
    """
    import torch
    from accelerate import Accelerator
    from accelerate.utils import InitProcessGroupKwargs

    handlers: list[Any] = [InitProcessGroupKwargs(timeout=PATIENCE)]
    if "LOCAL_RANK" in os.environ:  # one of several processes, each of which gets its own card from `accelerate`
        # otherwise each process on a machine without a GPU would work alone
        return Accelerator(cpu=not torch.cuda.is_available(), kwargs_handlers=handlers)
    with _default_device(devices.pick_device()) as device:
        return Accelerator(cpu=device == "cpu", kwargs_handlers=handlers)


@contextmanager
def _default_device(device: str) -> Iterator[str]:
    """Make `accelerate` use this device, and torch use this card by default."""
    import torch

    if device.startswith("cuda"):
        torch.cuda.set_device(device)
    if device == "mps":
        os.environ["PYTORCH_ENABLE_MPS_FALLBACK"] = "1"  # as `accelerate` does where it chooses
    before = os.environ.get(DEVICE_VARIABLE)
    os.environ[DEVICE_VARIABLE] = device
    try:
        yield device
    finally:
        os.environ.pop(DEVICE_VARIABLE)  # processes started by this one choose again
        if before is not None:
            os.environ[DEVICE_VARIABLE] = before


def seed_all(*parts: int) -> None:
    """Seed torch's own generators from numbers, so that dropout and fresh weights are functions of them.

    `torch.manual_seed` formats a traceback for each kind of device that is missing, which costs 3 ms per step.
    """
    import torch

    seed, kind = mix(*parts), device().type
    torch.default_generator.manual_seed(seed)
    if kind != "cpu":
        getattr(torch, kind).manual_seed(seed)


def generator(*parts: int) -> Any:
    """Return a CPU torch.Generator that is a function of the numbers."""
    import torch

    return torch.Generator().manual_seed(mix(*parts))


def mix(*parts: int) -> int:
    """Return a 63-bit seed from numbers, so that (seed, step) pairs never collide by addition."""
    import hashlib

    digest = hashlib.sha256(",".join(str(int(part)) for part in parts).encode()).digest()
    return int.from_bytes(digest[:8], "big") >> 1
