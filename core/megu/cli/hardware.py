"""The command `megu hardware`: where this computer can compute, in plain lines."""

from pathlib import Path

from megu.base import console
from megu.base.errors import DeviceError
from megu.base.events import Devices
from megu.base.numbers import size
from megu.cli.options import AsJson
from megu.cli.running import environment, reporting
from megu.cli.sentences import say
from megu.machine.devices import CHOICE, Device, report_devices


def hardware(as_json: AsJson = False) -> None:
    """Tell where this computer can compute, and why a graphics card can't be used. Tries each for a moment."""
    with reporting(Path()):
        environment()
        found = next(event for event in report_devices() if isinstance(event, Devices))
        told = {"used": found.used, "devices": found.devices}
        console.out_json(told) if as_json else console.out(*lines(found))


def lines(found: Devices) -> list[str]:
    """Return a line for each device, with the reason where it can't be used, and how to choose another."""
    told = [_line(Device(**device), found.used) for device in found.devices]
    return [*told, say("hardware_how", variable=CHOICE)]


def _line(device: Device, used: str) -> str:
    if device.why:
        return f"{device.id:<8} {DeviceError(device.why, **device.values)}"
    memory = {"free": size(device.free), "memory": size(device.memory)}
    what = say("hardware_cores", count=device.cores, **memory) if device.cores else say("hardware_memory", **memory)
    code = "hardware_used" if device.id == used else "hardware_free"
    return say(code, device=device.id, name=device.name, what=what)
