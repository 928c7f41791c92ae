"""The command `megu hardware`: the devices on which this computer can compute."""

from pathlib import Path

from megu.base import console
from megu.base.errors import DeviceError
from megu.base.events import Devices
from megu.base.numbers import size
from megu.cli.options import AsJson
from megu.cli.running import report_errors, set_environment
from megu.cli.sentences import say
from megu.machine.devices import CHOICE, Device, report_devices


def hardware(as_json: AsJson = False) -> None:
    """Tell where this computer can compute, and why a graphics card can't be used. Tries each for a moment."""
    with report_errors(Path()):
        set_environment()
        event = next(event for event in report_devices() if isinstance(event, Devices))
        values = {"used": event.used, "devices": event.devices}
        console.out_json(values) if as_json else console.out(*lines(event))


def lines(event: Devices) -> list[str]:
    """Return a line for each device, with the reason if it can't be used, and how to choose another."""
    device_lines = [_line(Device(**device), event.used) for device in event.devices]
    return [*device_lines, say("hardware_how", variable=CHOICE)]


def _line(device: Device, device_name: str) -> str:
    if device.why:
        return f"{device.id:<8} {DeviceError(device.why, **device.values)}"
    memory = {"free": size(device.free), "memory": size(device.memory)}
    capacity = say("hardware_cores", count=device.cores, **memory) if device.cores else say("hardware_memory", **memory)
    code = "hardware_used" if device.id == device_name else "hardware_free"
    return say(code, device=device.id, name=device.name, what=capacity)
