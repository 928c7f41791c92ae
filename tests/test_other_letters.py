"""Every program that tells something does so where the system's language lacks its letters, as on most Windows.

There a file or another program is given what was printed in that language's letters, and any other sign ends the
program, unless it has asked for UTF-8. `megu` is tried in tests/core/base/test_windows_ways.py.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
NAME = "李"
TOUR = """
import sys
from megu_desktop.app.main import main
from megu_desktop.tour import tour

def ends(self):
    raise tour.TourFailed("The end of 李.")
    yield

tour.Tour._start_window = ends
sys.exit(main(sys.argv[1:]))
"""
CHECK = f"""
import sys
sys.path[:0] = [sys.argv[1], {str(PACKAGING / "bundle")!r}]
sys._MEIPASS = sys.argv[1]
import start
sys.exit(start.check())
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder whose name has none of the letters of western Europe."""
    (tmp_path / NAME).mkdir()
    return tmp_path / NAME


def run(place: Path, *arguments: object) -> tuple[int, str, str]:
    """Python's exit code, output and errors, both into pipes."""
    env = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "QT_QPA_PLATFORM": "offscreen"}
    env["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    env |= {f"XDG_{kind}_HOME": str(place / "home") for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    command = [sys.executable, *map(str, arguments)]
    process = subprocess.run(command, capture_output=True, env=env, timeout=120, check=False)
    return process.returncode, process.stdout.decode("utf-8"), process.stderr.decode("utf-8")


def bundle(folder: Path, *names: str) -> Path:
    """A folder like a bundle's."""
    folder.mkdir()
    for name in names:
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_the_tour(place: Path) -> None:
    code, output, wrong = run(place, "-c", TOUR, "--tour", place / "out")
    assert (code, wrong.strip()) == (1, f"The end of {NAME}.")
    assert f"Pictures go to {place / 'out'}." in output


def test_an_argument_that_the_window_does_not_know(place: Path) -> None:
    code, _, wrong = run(place, "-m", "megu_desktop", f"--no-such={place}")
    assert code == 2 and NAME in wrong


def test_what_a_bundle_lacks(place: Path) -> None:
    (place / "needed.txt").write_text("broken", encoding="utf-8")
    (place / "broken.py").write_text(f"raise RuntimeError({NAME!r})", encoding="utf-8")
    code, output, wrong = run(place, "-c", CHECK, place)
    assert code == 1 and f"broken: RuntimeError: {NAME}" in output, wrong


def test_how_large_a_bundle_is(place: Path) -> None:
    code, output, wrong = run(place, PACKAGING / "bundle" / "sizes.py", bundle(place / NAME, "a.so"))
    assert code == 0 and output.startswith(f"{NAME}: "), wrong


def test_icons(place: Path) -> None:
    code, output, wrong = run(place, PACKAGING / "icons" / "make_icons.py", place)
    assert code == 0 and f"lie in {place}" in output, wrong


def test_the_portable_archive(place: Path) -> None:
    bundle_folder = bundle(place / "made", "megu-desktop.exe", "megu.exe")
    code, output, wrong = run(place, PACKAGING / "windows" / "make_portable.py", bundle_folder, place)
    assert code == 0 and NAME in output and Path(output.strip()).is_file(), wrong


@pytest.mark.skipif(os.name == "nt", reason="a stand-in for the compiler is a shell's script")
def test_the_installer(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiler = bundle(place / "bin", "makensis") / "makensis"
    compiler.write_text("#!/bin/sh\n", encoding="utf-8")
    compiler.chmod(0o755)
    monkeypatch.setenv("PATH", str(compiler.parent), prepend=os.pathsep)
    bundle_folder = bundle(place / "made", "megu-desktop.exe", "megu.exe")
    code, output, wrong = run(place, PACKAGING / "windows" / "make_installer.py", bundle_folder, place)
    assert code == 0 and output.splitlines()[-1].startswith(str(place)), wrong
