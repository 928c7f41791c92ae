"""Draws the icons of the program and of packed projects in the sizes that Linux desktops ask for.

Run ``python packaging/linux/pictures.py FOLDER``; FOLDER then holds `hicolor` as it belongs below `share/icons`.
"""

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "icons"))

import make_icons  # noqa: E402

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
KINDS = {"megu-desktop": "apps", "megu-project": "mimetypes"}


def main(folder: Path) -> None:
    """Write the icons as they were drawn and in all sizes."""
    for name, kind in KINDS.items():
        source = ROOT / "resources" / "icons" / make_icons.SOURCES[name]
        scalable = folder / "hicolor" / "scalable" / kind
        scalable.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, scalable / f"{name}.svg")
        for size in SIZES:
            target = folder / "hicolor" / f"{size}x{size}" / kind / f"{name}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            make_icons.draw(source, size).save(target)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say into which folder the icons go: python packaging/linux/pictures.py FOLDER")
    main(Path(sys.argv[1]))
