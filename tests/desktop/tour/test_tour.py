"""The whole tour in a process of its own, without network; and what it does with its folder."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from megu.base import files
from megu.project.project import Project
from megu_desktop.tour import film
from megu_desktop.tour import report as tour_report

PAGES = ["1-start", "2-model", "3-images", "4-forget", "5-similarity", "6-unlearn", "7-compare", "8-export"]

GUARD = """
import socket, sys

class Guarded(socket.socket):
    def __init__(self, family=-1, *rest, **more):
        if family in (socket.AF_INET, socket.AF_INET6):
            open({log!r}, "a").write(repr(sys.argv) + "\\n")
            raise OSError("no network in the tour")
        super().__init__(family, *rest, **more)

socket.socket = Guarded
"""

RUN = """
import sys
from megu_desktop.app.main import main
code = main(sys.argv[1:])
print("torch in the window's process:", "torch" in sys.modules)
sys.exit(code)
"""


def run_tour(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The tour with its own home, no way to the network, and a note of every try to reach it in `sockets.log`."""
    (folder / "guard").mkdir(parents=True)
    (folder / "guard" / "sitecustomize.py").write_text(GUARD.format(log=str(folder / "sockets.log")), "utf-8")
    paths = [str(folder / "guard"), *(path for path in sys.path if path)]
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env |= {"PYTHONPATH": os.pathsep.join(paths), "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder / "home")}
    (folder / "temporary").mkdir()
    env["TMPDIR"] = str(folder / "temporary")
    env |= {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    command = [*_without_network(), sys.executable, "-c", RUN, "--tour", str(folder / "out"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=400)


def _without_network() -> list[str]:
    """`unshare -n` where the machine lets us."""
    prefix = ["unshare", "--map-root-user", "--net"]
    if not shutil.which("unshare"):
        return []
    return prefix if subprocess.run([*prefix, "true"], capture_output=True).returncode == 0 else []


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str], dict[str, Any]]:
    folder = tmp_path_factory.mktemp("tour")
    process = run_tour(folder)
    assert (folder / "out" / "report.json").is_file(), process.stdout + process.stderr
    return folder, process, files.read_json(folder / "out" / "report.json")


def test_the_tour_makes_the_sample_forget(tour: tuple) -> None:
    _, process, report = tour
    assert process.returncode == 0, process.stdout + process.stderr
    assert (report["ok"], report["why"]) == (True, "")
    assert report["verdict"]["forget_right"] <= 1
    assert report["verdict"]["retain_change_points"] >= -1.5
    assert report["unlearning_seconds"] > 0
    assert report["questions"] >= 100, "the sample's multimodal model was asked"
    assert "Images of eight still recognised: " in process.stdout
    assert process.stdout.startswith("The tour goes through the wizard by itself"), "said before it takes its minutes"


def test_the_tour_takes_a_readable_picture_of_each_page(tour: tuple) -> None:
    folder, _, report = tour
    assert [f"{page}.png" for page in PAGES] == [name for name in report["pictures"] if name[:-4] in PAGES]
    assert sum("dark" in name for name in report["pictures"]) == 3
    for name in report["pictures"]:
        picture = QImage(str(folder / "out" / name))
        assert (picture.width(), picture.height()) == (1280, 800)
        dark = "dark" in name
        assert (picture.pixelColor(700, 20).lightness() < 60) == dark
        colors = {picture.pixel(x, y) for x in range(250, 1250, 3) for y in range(50, 700, 3)}
        assert len(colors) > 12, f"{name} shows nothing"


def test_the_tour_leaves_a_film_of_its_pictures(tour: tuple) -> None:
    path = tour[0] / "out" / film.FILM
    with Image.open(path) as image:
        assert (image.n_frames, image.width) == (len(film.FRAMES), film.WIDTH)
    assert path.stat().st_size < 3_000_000


def test_the_exported_file_is_the_one_in_the_report(tour: tuple) -> None:
    folder, _, report = tour
    path = folder / "out" / report["export"]["path"]
    assert path.parent == folder / "out" / "project" / "export"
    assert files.digest_file(path) == report["export"]["sha256"]
    with Project.open(folder / "out" / "project") as project:
        assert project.choices.forget.classes == ["eight"]


def test_the_window_loads_no_torch_and_nothing_asks_for_the_network(tour: tuple) -> None:
    folder, process, _ = tour
    assert "torch in the window's process: False" in process.stdout
    assert not (folder / "sockets.log").exists()


def test_the_tour_leaves_nothing_but_its_folder(tour: tuple) -> None:
    folder, _, _ = tour
    assert {path.name for path in folder.iterdir()} == {"guard", "out", "temporary"}
    left = [path for path in (folder / "temporary").iterdir() if not path.name.startswith("torchinductor_")]
    assert not left, "torch alone makes an empty folder there"


def test_without_unlearning_steps_the_tour_fails_and_says_why(tmp_path: Path) -> None:
    process = run_tour(tmp_path, "--unlearn-steps", "0")
    report = files.read_json(tmp_path / "out" / "report.json")
    assert process.returncode == 1
    assert not report["ok"]
    assert report["why"].startswith("The new model still recognises ")
    assert report["why"] in process.stderr


def test_only_a_folder_of_the_tours_is_emptied(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", "utf-8")
    (tmp_path / "report.json").write_text("{}", "utf-8")
    with pytest.raises(tour_report.FolderTaken, match="holds other files"):
        tour_report.prepare(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "thesis.txt"]


def test_an_earlier_tour_is_replaced_and_foreign_files_beside_it_stay(tmp_path: Path) -> None:
    tour_report.prepare(tmp_path)
    Project.create(tmp_path / "project", "Digits").close()
    (tmp_path / "notes").mkdir()
    for name in ("1-start.png", "report.json", "mine.txt"):
        (tmp_path / name).write_text("", "utf-8")
    tour_report.prepare(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [tour_report.MARKER, "mine.txt", "notes"]


def test_a_folder_that_is_taken_ends_the_tour_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("years of work", "utf-8")
    process = run_tour(tmp_path)
    assert process.returncode == 1
    assert "holds other files" in process.stderr
    assert "Traceback" not in process.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["thesis.txt"]


def test_the_summary_is_plain_text(tour: tuple) -> None:
    _, _, report = tour
    text = tour_report.summary(json.loads(json.dumps(report)))
    assert "The rest: " in text
    assert "read back, it answers as the new model does on 1,797 images." in text
