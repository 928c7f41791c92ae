"""Time saved by decoding images once: the first loading, later ones, and batches, mapped against decoded again."""

import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from common import Table, scratch
from PIL import Image

from megu.images import pixels
from megu.images.image import decode
from megu.images.index import Index, save_index
from megu.images.sources.registry import open_source
from megu.images.stage_images import _scan
from megu.project.preprocessing import Preprocessing

COUNT, BATCHES = 20_000, 20
HOW = Preprocessing(size=(32, 32))


def photographs(root: Path) -> Index:
    """JPEG files of noise, 64 by 64 pixels, hashed and listed."""
    for k in range(10):
        (root / f"class-{k}").mkdir(parents=True)
    noise = random.Random(0)
    for i in range(COUNT):
        picture = Image.frombytes("RGB", (16, 16), noise.randbytes(768)).resize((64, 64))
        picture.save(root / f"class-{i % 10}" / f"{i:06}.jpg")
    source = open_source(root)
    scans = ((image, _scan(source, image)) for image in source.images())
    save_index(root / "index", (replace(image, sha256=scan[0]) for image, scan in scans if scan))
    return Index(root / "index")


def seconds(work: Callable[[], object]) -> float:
    start = time.monotonic()
    work()
    return time.monotonic() - start


def main() -> int:
    table = Table(f"{COUNT:,} JPEG images of 64 x 64, decoded to 32 x 32")
    with scratch() as folder:
        images = photographs(folder / "images")
        root, cache = folder / "images", folder / "cache"
        source = open_source(root)
        cache.mkdir()
        bare = seconds(lambda: [decode(root / image.path, HOW) for image in images])
        first = seconds(lambda: list(pixels.decode_into(source, images, HOW, cache)))
        table.row("decoding alone, as every stage did before", bare, unit="s")
        table.row("the first loading: hashed, decoded, written", first, 1.5 * bare, "s")
        later = seconds(lambda: (pixels.check(source, images, cache), pixels.map_pixels(cache, images, HOW)))
        table.row("each later loading: sizes and times compared, mapped", later, bare / 4, "s")
        batches = [torch.randint(0, COUNT, (128,)) for _ in range(BATCHES)]
        for name, pixel_batches in (
            ("mapped", pixels.map_pixels(cache, images, HOW)),
            ("decoded anew", pixels.StreamedPixels(source, images, HOW)),
        ):
            each = seconds(lambda pixel_batches=pixel_batches: [pixel_batches[which] for which in batches]) / BATCHES
            table.row(f"a batch of 128, {name}", 1000 * each, unit="ms")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
