"""For which processors the bundle's torch computes: the plain bundle is for all, the one for graphics cards says so."""

import os

KINDS = ("cpu", "cuda")


def kind() -> str:
    """`MEGU_BUNDLE`, or ``cpu``. Raises SystemExit with a sentence for any other word."""
    variant = os.environ.get("MEGU_BUNDLE") or "cpu"
    if variant not in KINDS:
        raise SystemExit(f"MEGU_BUNDLE is {variant!r}; it can be {' or '.join(KINDS)}.")
    return variant


def check(variant: str, cuda: str | None, hip: str | None = None) -> None:
    """Raises SystemExit where the installed torch is not of that kind."""
    if variant == "cpu" and (cuda or hip):
        raise SystemExit(
            "This environment has the PyTorch for graphics cards, some gigabytes. The plain bundle takes the one for "
            "processors: install that (TORCH_INDEX, see README.md), or set MEGU_BUNDLE=cuda."
        )
    if variant == "cuda" and not cuda:
        raise SystemExit("MEGU_BUNDLE=cuda needs an environment with the PyTorch for NVIDIA's graphics cards.")


def name(variant: str) -> str:
    """The bundle's folder, and the first part of its installers' names."""
    return "megu-desktop" if variant == "cpu" else f"megu-desktop-{variant}"
