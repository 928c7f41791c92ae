"""Prints how large the bundle is, and its ten largest parts.

Run ``python packaging/bundle/sizes.py [FOLDER]``; FOLDER is the bundle, else the one that `make bundle` leaves.
"""

import sys
from collections import Counter
from pathlib import Path

import compute_build

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "core"))

from megu.base import console  # noqa: E402

MOST = 10


def parts(folder: Path) -> Counter[str]:
    """Bytes by part: a package, a package's shared libraries, or a file that stands alone. Links weigh nothing."""
    found: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            inside = path.relative_to(folder).parts
            inside = inside[1:] if len(inside) > 1 and inside[0] == "_internal" else inside
            found[next(iter(inside))] += path.stat().st_size
    return found


def main(folder: Path) -> None:
    """Print the table."""
    found = parts(folder)
    console.out(f"{folder.name}: {sum(found.values()) / 1e6:,.0f} MB")
    for name, size in found.most_common(MOST):
        console.out(f"{size / 1e6:>9,.1f} MB  {name}")


if __name__ == "__main__":
    console.prepare()
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / compute_build.name(compute_build.kind()))
