"""The verifier of `docs/verify_record.py`, which imports none of our modules."""

import importlib.util
from pathlib import Path
from types import ModuleType

ALONE = Path(__file__).parents[3] / "docs" / "verify_record.py"


def alone() -> ModuleType:
    """Return it as a module."""
    spec = importlib.util.spec_from_file_location("verify_record", ALONE)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
