"""Thumbnails are read by what a file holds, and no thread that reads waits for the window while that waits for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor

from megu_desktop.widgets.pictures import thumbnails
from megu_desktop.widgets.pictures.thumbnails import read_thumbnail

KINDS = {"PNG": "png", "JPEG": "jpeg", "BMP": "bmp", "GIF": "gif", "WEBP": "webp", "PPM": "ppm", "TIFF": None}
"""Formats by Pillow's names, and what Qt calls those that it reads itself."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_read_by_its_content_whatever_its_name(kind: str, tmp_path: Path, qapp, monkeypatch) -> None:
    names: list[str] = []
    real = thumbnails.QImageReader.setFormat
    monkeypatch.setattr(
        thumbnails.QImageReader, "setFormat", lambda self, name: (names.append(bytes(name).decode()), real(self, name))
    )
    Image.new("RGB", (64, 32), (200, 30, 30)).save(tmp_path / "image.dat", kind)
    image = read_thumbnail(str(tmp_path / "image.dat"), 16)
    assert (image.width(), image.height()) == (16, 8)
    middle = QColor(image.pixel(8, 4))
    assert abs(middle.red() - 200) < 12 and abs(middle.green() - 30) < 12
    assert names == [KINDS[kind] or ""]


def test_what_only_begins_like_an_image_is_an_empty_frame(tmp_path: Path, qapp) -> None:
    Image.new("L", (9, 9)).save(tmp_path / "whole.png")
    for name, content in {
        "cut.png": (tmp_path / "whole.png").read_bytes()[:30],
        "bitmap.png": b"BMW and others",
        "riff.webp": b"RIFF1234WAVEfmt ",
        "drawn.png": b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>",
        "empty.png": b"",
    }.items():
        (tmp_path / name).write_bytes(content)
        assert read_thumbnail(str(tmp_path / name), 48).isNull(), name


RACE = """
import faulthandler, sys, time
from PySide6.QtCore import QEvent, QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication
from megu_desktop.widgets.pictures.thumbnails import read_thumbnail

class Source(QObject):
    told = Signal()

class Sink(QObject):
    def hear(self):
        pass

class Reading(QRunnable):
    def run(self):
        while time.monotonic() < end:
            assert not read_thumbnail(sys.argv[1], 32).isNull()

application = QGuiApplication([])
faulthandler.dump_traceback_later(40, exit=True)
end, pool = time.monotonic() + 4, QThreadPool()
for _ in range(2):
    pool.start(Reading())
while time.monotonic() < end:
    window, sources = QObject(), [Source() for _ in range(100)]
    for source in sources:
        source.told.connect(Sink(window).hear)
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
pool.waitForDone()
"""
"""Threads read while what is connected goes: with Qt's choice of the format it stood still within six seconds."""


def test_reading_never_stands_still_while_widgets_go(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "image.png")
    command = [sys.executable, "-c", RACE, str(tmp_path / "image.png")]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    process = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert process.returncode == 0, process.stderr
