"""Devices of this computer: the processor and graphics cards, each tested, with a sentence for one that fails."""

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
"""Environment variable with the device to compute on: an id of `Device`, or "" for the best one."""
KNOWN = r"cpu|mps|cuda(:\d{1,2})?"
"""Pattern of the allowed devices. torch has more kinds, which this program has not been tested on."""
SIDE = 64
"""Side of the matrix product that tests a card: small, but computed by the libraries that training uses."""


@dataclass(frozen=True)
class Device:
    """A device to compute on.

    Attributes
    ----------
    id : str
        ``cpu``, ``cuda:0`` or ``mps``.
    name : str
    memory, free : int
        Total and currently free bytes.
    cores : int
    why : str
        Code of the sentence, filled by `values`, that says why it can't be used; "" if it can.
    values : dict
    """

    id: str
    name: str
    memory: int = 0
    free: int = 0
    cores: int = 0
    why: str = ""
    values: dict[str, Any] = field(default_factory=dict)


def chosen_device() -> str:
    """Return the user's choice: an id, or "" for the best device."""
    return os.environ.get(CHOICE, "").strip()


def report_devices() -> Iterator[Event]:
    """Yield progress, then one `Devices` event: all devices, and the one that the current choice would use."""
    yield Progress(0, 1, "", "task_devices")
    all_devices = list_devices()
    best = next((device.id for device in [*all_devices[1:], all_devices[0]] if not device.why), "cpu")
    yield Devices([asdict(device) for device in all_devices], chosen_device() or best)


def list_devices() -> list[Device]:
    """Return the processor, then usable cards, then unusable ones, including a chosen one that is gone."""
    cards = [*_cuda_cards(), *_mps_cards()]
    missing = [] if chosen_device() in ("", "cpu", *(card.id for card in cards)) else [_missing_device(chosen_device())]
    return [processor(), *sorted([*cards, *missing], key=lambda card: bool(card.why))]


def processor() -> Device:
    """Return the processor with its cores and the computer's memory."""
    return Device("cpu", system_facts.processor(), system_facts.memory(), free("cpu"), system_facts.cores())


def pick_device() -> str:
    """Return the device to compute on, for `torch.device`: the chosen one, else the best that passes the test.

    Raises DeviceError if the chosen one is missing or fails, because another device gives other results.
    """
    import torch

    choice = chosen_device()
    if choice == "cpu":
        return "cpu"
    if choice:
        code, values = _find_fault(choice)
        if code:
            raise DeviceError(code, **{"name": choice, **values})
        return choice
    candidates = [f"cuda:{k}" for k in range(torch.cuda.device_count())] if torch.cuda.is_available() else []
    candidates += ["mps"] if torch.backends.mps.is_available() else []
    return next((device for device in candidates if not _find_fault(device)[0]), "cpu")


def _missing_device(device: str) -> Device:
    code, values = _find_fault(device)
    return Device(device, device, why=code or "gpu_gone", values={"name": device, **values})


def _cuda_cards() -> list[Device]:
    """Return the CUDA cards (or AMD's ROCm, which torch treats alike); else the names of cards that torch can't see."""
    import torch

    reason, values = _find_driver_fault()
    if reason:
        names = system_facts.nvidia_cards()
        return [Device(f"cuda:{k}", name, why=reason, values={"name": name, **values}) for k, name in enumerate(names)]
    return [_cuda_card(f"cuda:{k}") for k in range(torch.cuda.device_count())]


def _cuda_card(device: str) -> Device:
    import torch

    properties = torch.cuda.get_device_properties(device)
    code, values = _find_fault(device)
    free = 0 if code else torch.cuda.mem_get_info(device)[0]
    return Device(device, properties.name, properties.total_memory, free, why=code, values=values)


def _mps_cards() -> list[Device]:
    import torch

    if not torch.backends.mps.is_available():
        return []
    code, values = _find_fault("mps")
    return [Device("mps", system_facts.processor(), system_facts.memory(), free("mps"), why=code, values=values)]


def _find_driver_fault() -> tuple[str, dict[str, Any]]:
    """Return the reason why torch sees no NVIDIA card, from its own start-up error; ("", {}) if there is none."""
    import torch

    if torch.version.cuda is None and not getattr(torch.version, "hip", None):
        return "gpu_cpu_build", {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it would warn of the fault reported here
            torch.cuda.init()
    except (RuntimeError, AssertionError) as error:
        return _classify_error(error)
    return "", {}


def _find_fault(device: str) -> tuple[str, dict[str, Any]]:
    """Return the reason why a device can't be used, found by a small training step; ("", {}) if it can."""
    import torch

    if not re.fullmatch(KNOWN, device):
        return "device_unknown", {"name": _first_line(device)}
    name = device
    try:
        place = torch.device(device)
        if place.type == "cuda":
            name = torch.cuda.get_device_properties(place).name
        weights = torch.ones(SIDE, SIDE, device=place, requires_grad=True)
        loss = torch.nn.functional.conv2d((weights @ weights)[None, None], torch.ones(1, 1, 3, 3, device=place)).mean()
        loss.backward()
        loss.item()  # waits for the result
    except (RuntimeError, AssertionError, ValueError) as error:
        code, values = _classify_error(error)
        return code, {"name": name, **values}
    return "", {}


def _classify_error(error: Exception) -> tuple[str, dict[str, Any]]:
    """Return the code that explains torch's error, and the values of its sentence without the device's name."""
    import torch

    message = str(error)
    if isinstance(error, torch.OutOfMemoryError) or "out of memory" in message:
        return "gpu_memory_full", {}
    if "no kernel image" in message or "not compatible" in message:
        return "gpu_no_kernel", {}
    if "not compiled" in message or "not linked" in message:
        return "gpu_cpu_build", {}
    if "too old" in message:
        version = re.search(r"found version (\d+)", message)
        return "gpu_driver_old", {"found": _version(version[1]) if version else "?", "cuda": torch.version.cuda}
    if "no NVIDIA driver" in message:
        return "gpu_no_driver", {}
    if "invalid device" in message or "no CUDA" in message or "Invalid device" in message:
        return "gpu_gone", {}
    return "gpu_failed", {"reason": _first_line(message)}


def _version(number: str) -> str:
    """Format CUDA's version number: 12040 is 12.4."""
    return f"{int(number) // 1000}.{int(number) % 1000 // 10}"


def _first_line(message: str) -> str:
    """Return the first line of torch's message; the others are for programmers."""
    return message.strip().splitlines()[0][:200] if message.strip() else "?"
