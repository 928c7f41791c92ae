"""Facts that the system reports without torch: processor, memory, and graphics cards by name."""

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
"""Registry key where Windows lists graphics cards."""


def processor() -> str:
    """Return the processor's name as its maker gives it; the kind of machine if the system doesn't report it."""
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        if sys.platform == "win32":
            return _read_registry(r"HARDWARE\DESCRIPTION\System\CentralProcessor\0", "ProcessorNameString").strip()
        if sys.platform == "darwin":
            command = ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"]
            return subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout.strip()
        match = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(errors="replace"), re.MULTILINE)
        if match:
            return " ".join(match[1].split())
    return platform.processor() or platform.machine()


def cores() -> int:
    """Return the number of cores this process may use; a container or cluster job may have fewer than the computer."""
    count = os.process_cpu_count() if hasattr(os, "process_cpu_count") else None  # type: ignore[attr-defined]
    if count is None and hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    return count or os.cpu_count() or 1


def memory() -> int:
    """Return the bytes of memory of the whole computer."""
    import psutil

    return psutil.virtual_memory().total


def nvidia_cards() -> list[str]:
    """Return the names of NVIDIA cards, usable or not; "NVIDIA" if only the maker is known."""
    with suppress(OSError):
        if sys.platform == "win32":
            return _windows_cards()
        names = [_read_model(path) for path in sorted(DRIVER.glob("*/information"))]
        return names or ["NVIDIA" for card in sorted(PCI.iterdir()) if _is_nvidia(card)]
    return []


def _read_model(information: Path) -> str:
    match = re.search(r"^Model:\s*(.+)$", information.read_text(errors="replace"), re.MULTILINE)
    return match[1].strip() if match else "NVIDIA"


def _is_nvidia(card: Path) -> bool:
    """Return True for an NVIDIA device on the PCI bus that computes or draws (class 03), not its sound or bridge."""
    with suppress(OSError):
        return (card / "vendor").read_text().strip() == NVIDIA and (card / "class").read_text().startswith("0x03")
    return False


def _windows_cards() -> list[str]:
    names, number = [], 0
    while True:
        try:
            name = _read_registry(rf"{DISPLAY_CLASS}\{number:04}", "DriverDesc")
        except OSError:
            return [name for name in names if "NVIDIA" in name.upper()]
        names.append(name)
        number += 1


def _read_registry(key: str, name: str) -> str:
    import winreg

    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as handle:  # type: ignore[attr-defined]
        return str(winreg.QueryValueEx(handle, name)[0])  # type: ignore[attr-defined]
