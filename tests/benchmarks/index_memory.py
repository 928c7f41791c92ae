"""Memory of longer lists of images: one process each loads a list, divides it and draws batches."""

import sys

from common import Table, scratch
from image_list import measured

SMALL, LARGE = 10_000, 1_000_000
LIMITS = {100_000: 30.0, LARGE: 100.0}
"""MB beyond what `SMALL` takes. Peaks are shown: numpy sorts and torch permutes copies, which are given back."""


def main() -> int:
    table = Table("USS of a process with a list of images, beyond its imports")
    with scratch() as folder:
        sizes = {count: measured(folder / str(count), count) for count in (SMALL, *LIMITS)}
    for count, size in sizes.items():
        more = (size["uss"] - sizes[SMALL]["uss"]) / 1e6
        table.row(f"{count:,} images: at the end", size["uss"] / 1e6, unit="MB")
        table.row(f"{count:,} images: at most, on the way", size["peak"] / 1e6, unit="MB")
        if count in LIMITS:
            table.row(f"{count:,} images against {SMALL:,}", more, LIMITS[count], "MB")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
