"""Draws the icons of the application and of packed projects as Windows (`.ico`) and macOS (`.icns`) have them.

Run ``python packaging/icons/make_icons.py FOLDER``; PySide6 draws, Pillow puts the sizes into a file.
"""

import os
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "core"))

from megu.base import console  # noqa: E402

SOURCES = {"megu-desktop": "app.svg", "megu-project": "project.svg"}
"""The application, and a packed project (.megu) as the system's file manager shows it."""
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""What Windows asks for at 100 to 250 % in lists, on the task bar and on the desktop."""
ICNS = (16, 32, 64, 128, 256, 512, 1024)


def main(folder: Path) -> None:
    """Write the files of both icons into a folder, which is made."""
    for name, source in SOURCES.items():
        write(ROOT / "resources" / "icons" / source, folder, name)
        console.out(f"{name}.ico and {name}.icns lie in {folder}")


def write(source: Path, folder: Path, name: str) -> None:
    """One icon in all forms; each size is drawn by itself, for a large one made small is blurred."""
    pictures = {size: draw(source, size) for size in sorted({*ICO, *ICNS})}
    folder.mkdir(parents=True, exist_ok=True)
    pictures[256].save(
        folder / f"{name}.ico", sizes=[(size, size) for size in ICO], append_images=[pictures[s] for s in ICO]
    )
    pictures[1024].save(folder / f"{name}.icns", append_images=[pictures[size] for size in ICNS])


def draw(source: Path, size: int) -> Image.Image:
    """An SVG as a square picture with a transparent ground."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  (the stubs want bytes, Qt takes both)
    return Image.open(BytesIO(buffer.data().data())).convert("RGBA")


if __name__ == "__main__":
    console.prepare()
    if len(sys.argv) != 2:
        sys.exit("Say into which folder the icons go: python packaging/icons/make_icons.py FOLDER")
    main(Path(sys.argv[1]))
