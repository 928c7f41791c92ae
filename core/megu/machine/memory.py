"""Free memory on this computer, within the limit of a control group."""

import math
from pathlib import Path


def free(device: str) -> int:
    """Return the free bytes on a device; for Apple's GPU, which shares memory, those of the machine."""
    if device.startswith("cuda"):
        import torch

        return int(torch.cuda.mem_get_info(device)[0])
    import psutil

    return int(min(psutil.virtual_memory().available, _group_limit()))


def _group_limit() -> float:
    """Return the bytes that a Linux control group (a container, a cluster job) still allows; infinity without one."""
    try:
        own = Path("/proc/self/cgroup").read_text().rpartition("::")[2].strip().lstrip("/")
        folder = Path("/sys/fs/cgroup") / own
        limit, usage = (float((folder / f"memory.{name}").read_text()) for name in ("max", "current"))
        statistics = dict(line.split() for line in (folder / "memory.stat").read_text().splitlines())
        file_pages = float(statistics.get("inactive_file", 0))  # which go when memory is needed
        return max(0.0, limit - usage + file_pages)
    except (OSError, ValueError):  # "max" is not a number: no limit
        return math.inf
