"""Where this computer can compute: the processor and graphics cards, each tried, with a sentence for one that fails."""

import os
import re
import warnings
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from megu.base.errors import DeviceError
from megu.base.events import Devices, Event, Progress
from megu.machine import system_facts
from megu.machine.memory import free

CHOICE = "MEGU_DEVICE"
"""The variable of the environment that says where to compute: an id of `Device`, or "" for the best there is."""
KNOWN = r"cpu|mps|cuda(:\d{1,2})?"
"""What may be chosen. torch knows more kinds, which no work here has been tried on."""
SIDE = 64
"""Of the product by which a card is tried: small, and yet done by the libraries that training uses."""


@dataclass(frozen=True)
class Device:
    """One place to compute. id: ``cpu``, ``cuda:0``, ``mps``. memory: bytes in all; free: bytes now.

    why: code of the sentence that says why it can't be used, filled by `values`; "" where it can.
    """

    id: str
    name: str
    memory: int = 0
    free: int = 0
    cores: int = 0
    why: str = ""
    values: dict[str, Any] = field(default_factory=dict)


def chosen() -> str:
    """What the user chose: an id, or "" for the best there is."""
    return os.environ.get(CHOICE, "").strip()


def report_devices() -> Iterator[Event]:
    """Yield progress, then one `Devices`: all there are, and where work would be done with today's choice."""
    yield Progress(0, 1, "", "task_devices")
    found = devices()
    best = next((device.id for device in [*found[1:], found[0]] if not device.why), "cpu")
    yield Devices([asdict(device) for device in found], chosen() or best)


def devices() -> list[Device]:
    """The processor first, then cards that can be used, then those that can't, a chosen one that is gone among them."""
    cards = [*_cuda(), *_mps()]
    missing = [] if chosen() in ("", "cpu", *(card.id for card in cards)) else [_missing(chosen())]
    return [processor(), *sorted([*cards, *missing], key=lambda card: bool(card.why))]


def processor() -> Device:
    """The processor with its cores and the computer's memory."""
    return Device("cpu", system_facts.processor(), system_facts.memory(), free("cpu"), system_facts.cores())


def settle() -> str:
    """The device to compute on, for `torch.device`: the chosen one, else the best that stands a trial.

    Raises DeviceError where the chosen one is not there or fails: other results than those wanted would be made.
    """
    import torch

    wanted = chosen()
    if wanted == "cpu":
        return "cpu"
    if wanted:
        why, values = _fault(wanted)
        if why:
            raise DeviceError(why, **{"name": wanted, **values})
        return wanted
    tried = [f"cuda:{k}" for k in range(torch.cuda.device_count())] if torch.cuda.is_available() else []
    tried += ["mps"] if torch.backends.mps.is_available() else []
    return next((device for device in tried if not _fault(device)[0]), "cpu")


def _missing(device: str) -> Device:
    why, values = _fault(device)
    return Device(device, device, why=why or "gpu_gone", values={"name": device, **values})


def _cuda() -> list[Device]:
    """Cards of CUDA (or of AMD's ROCm, which torch calls the same); else the names of those that torch can't see."""
    import torch

    hidden, values = _driver_fault()
    if hidden:
        names = system_facts.nvidia_cards()
        return [Device(f"cuda:{k}", name, why=hidden, values={"name": name, **values}) for k, name in enumerate(names)]
    return [_card(f"cuda:{k}") for k in range(torch.cuda.device_count())]


def _card(device: str) -> Device:
    import torch

    told = torch.cuda.get_device_properties(device)
    why, values = _fault(device)
    free = 0 if why else torch.cuda.mem_get_info(device)[0]
    return Device(device, told.name, told.total_memory, free, why=why, values=values)


def _mps() -> list[Device]:
    import torch

    if not torch.backends.mps.is_available():
        return []
    why, values = _fault("mps")
    return [Device("mps", system_facts.processor(), system_facts.memory(), free("mps"), why=why, values=values)]


def _driver_fault() -> tuple[str, dict[str, Any]]:
    """Why torch sees no card of NVIDIA's at all, by what its own start says of it."""
    import torch

    if torch.version.cuda is None and not getattr(torch.version, "hip", None):
        return "gpu_cpu_build", {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of what is told here
            torch.cuda.init()
    except (RuntimeError, AssertionError) as error:
        told = str(error)
        if "too old" in told:
            version = re.search(r"found version (\d+)", told)
            return "gpu_driver_old", {"found": _version(version[1]) if version else "?", "cuda": torch.version.cuda}
        if "no NVIDIA driver" in told:
            return "gpu_no_driver", {}
        return "gpu_failed", {"reason": _short(told)}
    return "", {}


def _fault(device: str) -> tuple[str, dict[str, Any]]:
    """Why a device can't be used, found by a small step of training on it; ("", {}) where it can."""
    import torch

    if not re.fullmatch(KNOWN, device):
        return "device_unknown", {"name": _short(device)}
    name = device
    try:
        place = torch.device(device)
        if place.type == "cuda":
            name = torch.cuda.get_device_properties(place).name
        weights = torch.ones(SIDE, SIDE, device=place, requires_grad=True)
        loss = torch.nn.functional.conv2d((weights @ weights)[None, None], torch.ones(1, 1, 3, 3, device=place)).mean()
        loss.backward()
        loss.item()  # waits until it is done
    except (RuntimeError, AssertionError, ValueError) as error:
        return _sentence(error, name)
    return "", {}


def _sentence(error: Exception, name: str) -> tuple[str, dict[str, Any]]:
    import torch

    told = str(error)
    if isinstance(error, torch.OutOfMemoryError) or "out of memory" in told:
        return "gpu_memory_full", {"name": name}
    if "no kernel image" in told or "not compatible" in told:
        return "gpu_no_kernel", {"name": name}
    if "not compiled" in told or "not linked" in told:
        return "gpu_cpu_build", {"name": name}
    if "invalid device" in told or "no CUDA" in told or "Invalid device" in told:
        return "gpu_gone", {"name": name}
    return "gpu_failed", {"name": name, "reason": _short(told)}


def _version(number: str) -> str:
    """CUDA counts 12.4 as 12040."""
    return f"{int(number) // 1000}.{int(number) % 1000 // 10}"


def _short(told: str) -> str:
    """The first line of what torch says; the others are for those who program."""
    return told.strip().splitlines()[0][:200] if told.strip() else "?"
