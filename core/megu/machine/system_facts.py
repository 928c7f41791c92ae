"""What this computer is, as its system tells it without torch: processor, memory, and graphics cards by name."""

import os
import platform
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

PCI = Path("/sys/bus/pci/devices")
DRIVER = Path("/proc/driver/nvidia/gpus")
NVIDIA = "0x10de"
DISPLAY_CLASS = r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}"
"""Where Windows lists graphics cards."""


def processor() -> str:
    """The processor's name as its maker gives it; the kind of machine where the system does not tell."""
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        if sys.platform == "win32":
            return _registry(r"HARDWARE\DESCRIPTION\System\CentralProcessor\0", "ProcessorNameString").strip()
        if sys.platform == "darwin":
            command = ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"]
            return subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout.strip()
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(errors="replace"), re.MULTILINE)
        if found:
            return " ".join(found[1].split())
    return platform.processor() or platform.machine()


def cores() -> int:
    """Cores that this process may use: a container or a cluster's job may have fewer than the computer."""
    counted = os.process_cpu_count() if hasattr(os, "process_cpu_count") else None  # type: ignore[attr-defined]
    if counted is None and hasattr(os, "sched_getaffinity"):
        counted = len(os.sched_getaffinity(0))
    return counted or os.cpu_count() or 1


def memory() -> int:
    """Bytes of memory of the whole computer."""
    import psutil

    return psutil.virtual_memory().total


def nvidia_cards() -> list[str]:
    """Names of NVIDIA's cards, whether or not a driver or torch can use them; "NVIDIA" where only the maker is told."""
    with suppress(OSError):
        if sys.platform == "win32":
            return _windows_cards()
        named = [_model(path) for path in sorted(DRIVER.glob("*/information"))]
        return named or ["NVIDIA" for card in sorted(PCI.iterdir()) if _is_nvidia(card)]
    return []


def _model(information: Path) -> str:
    found = re.search(r"^Model:\s*(.+)$", information.read_text(errors="replace"), re.MULTILINE)
    return found[1].strip() if found else "NVIDIA"


def _is_nvidia(card: Path) -> bool:
    """Whether a device of the PCI bus is one of NVIDIA's that computes or draws (class 03), not its sound or bridge."""
    with suppress(OSError):
        return (card / "vendor").read_text().strip() == NVIDIA and (card / "class").read_text().startswith("0x03")
    return False


def _windows_cards() -> list[str]:
    names, number = [], 0
    while True:
        try:
            name = _registry(rf"{DISPLAY_CLASS}\{number:04}", "DriverDesc")
        except OSError:
            return [name for name in names if "NVIDIA" in name.upper()]
        names.append(name)
        number += 1


def _registry(key: str, name: str) -> str:
    import winreg

    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:  # type: ignore[attr-defined]
        return str(winreg.QueryValueEx(opened, name)[0])  # type: ignore[attr-defined]
