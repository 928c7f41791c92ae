"""Makes the guide's pictures: the tour, light, each page as a small PNG of at most 64 colours; `make guide-pictures`.

python packaging/guide/pictures.py [WORK]   (a folder for the tour, build/guide by default)
"""

import sys
from io import BytesIO
from pathlib import Path

from megu import files

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "resources" / "guide" / "pictures"
WIDTH = 1080
"""Pixels: three halves of what the guide's column shows, so that it is sharp on finer screens too."""
COLORS = 64
PAGES = (
    "1-start",
    "2-model",
    "3-images",
    "4-forget",
    "5-similarity",
    "6-unlearn-running",
    "7-compare",
    "8-export",
    "9-record",
)


def main(work: Path) -> int:
    """Take the tour and write the pictures; the tour's exit code."""
    from megu_desktop.app import main as window

    code = window(["--tour", str(work)])
    if code == 0:
        PLACE.mkdir(parents=True, exist_ok=True)
        for name in PAGES:
            content = small(work / f"{name}.png")
            with files.written(PLACE / f"{name}.png") as aside:
                aside.write_bytes(content)
            print(f"{name}.png: {len(content) / 1000:.0f} kB")
    return code


def small(path: Path) -> bytes:
    """The picture, smaller, with few colours, the rarest of which, that of what is forgotten, has to stay."""
    from PIL import Image

    with Image.open(path) as picture:
        height = round(picture.height * WIDTH / picture.width)
        scaled = picture.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
        reduced = scaled.quantize(COLORS, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
    content = BytesIO()
    reduced.save(content, "PNG", optimize=True)
    return content.getvalue()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "guide"))
