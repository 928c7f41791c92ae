"""Time the counting of 60,000 images, and reading them again, in a folder, an archive, a list and raw files."""

import shutil
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from common import ROOT, Table, engine, scratch  # first: it says where the rest is
from sourcing import cifar_pickles, datasets_arrow, listed_csv, listed_parquet

from megu.images.sources.registry import list_images
from megu.project.project import Project
from megu.project.schema import ImagesChoice

CIFAR10 = ROOT.parent / "shared" / "data" / "cifar10.zip"
WARM = 3.0
"""Seconds at most for a second time: the files' places are in the system's memory then."""


def seconds(work: Callable[[], object]) -> float:
    start = time.monotonic()
    work()
    return time.monotonic() - start


def forms(folder: Path) -> dict[str, Path]:
    """CIFAR-10 in each form."""
    with zipfile.ZipFile(CIFAR10) as archive:
        archive.extractall(folder)
    folder_unpacked = folder / "cifar10"
    return {
        "folder": folder_unpacked,
        "zip": CIFAR10,
        "csv": listed_csv(folder_unpacked, folder),
        "parquet": listed_parquet(folder_unpacked, folder),
        "datasets": datasets_arrow(folder_unpacked, folder / "datasets"),
        "pickles": cifar_pickles(folder_unpacked, folder / "pickles"),
    }


def main() -> int:
    if not CIFAR10.exists():
        print(f"{CIFAR10.name} is not there")
        return 1
    table = Table("60,000 images of CIFAR-10")
    with scratch() as folder:
        for name, path in forms(folder).items():
            assert len(list_images(path)) == 60_000
            table.row(
                f"{name}: counted, warm", min(seconds(lambda c=path: list_images(c)) for _ in range(3)), WARM, "s"
            )
            with Project.create(folder / "project", name) as project:
                project.choices.images = ImagesChoice(path=str(path))
                table.row(
                    f"{name}: read, hashed and decoded", seconds(lambda p=project: engine.run(p, "images")), unit="s"
                )
                project.choices.images.scan += 1
                table.row(
                    f"{name}: read again, nothing changed", seconds(lambda p=project: engine.run(p, "images")), unit="s"
                )
            shutil.rmtree(folder / "project")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
