"""Prints how large the bundle is, and its ten largest parts. Fails where the bundle for processors is too large.

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
LIMIT = 1_120_000_000
"""Bytes that the bundle for processors may have: 5 % more than its 1,066 MB on Linux."""


def parts(folder: Path) -> Counter[str]:
    """Bytes by part: a package, a package's shared libraries, or a file that stands alone. Links weigh nothing."""
    sizes: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            inside = path.relative_to(folder).parts
            inside = inside[1:] if len(inside) > 1 and inside[0] == "_internal" else inside
            sizes[next(iter(inside))] += path.stat().st_size
    return sizes


def main(folder: Path, limit: int | None = None) -> None:
    """Print the table. Raises SystemExit where the bundle has more bytes than `limit`."""
    sizes = parts(folder)
    console.out(f"{folder.name}: {sum(sizes.values()) / 1e6:,.0f} MB")
    for name, size in sizes.most_common(MOST):
        console.out(f"{size / 1e6:>9,.1f} MB  {name}")
    if limit is not None and sum(sizes.values()) > limit:
        raise SystemExit(
            f"{folder.name} is larger than {limit / 1e6:,.0f} MB. Leave something out (packaging/bundle/left_out.py), "
            "or raise LIMIT in packaging/bundle/sizes.py and say why."
        )


if __name__ == "__main__":
    console.prepare()
    kind = compute_build.kind()
    asked = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / compute_build.name(kind)
    main(asked, LIMIT if kind == "cpu" else None)
