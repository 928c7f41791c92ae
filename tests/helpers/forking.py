"""Processes forked from one that has torch imported: each import costs 4 s of a core."""

import multiprocessing
import sys
from typing import Any

POSSIBLE = sys.platform == "linux"
"""Elsewhere they are started again, and import it."""
CONTEXT: Any = multiprocessing.get_context("forkserver" if POSSIBLE else "spawn")
if POSSIBLE:
    CONTEXT.set_forkserver_preload(["torch", "torchvision", "accelerate", "safetensors.torch", "megu.worker.stages"])
