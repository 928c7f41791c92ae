"""The installers for Linux, made of a placeholder: what they put where, what they say they need, and that they go."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import megu

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="installers for Linux are made there")


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [name for name in programs if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not here: {', '.join(missing)}")


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A folder with a bundle whose program is one of this system's."""
    bundle = tmp_path / "dist" / "megu-desktop"
    (bundle / "_internal" / "licences").mkdir(parents=True)
    (bundle / "_internal" / "licences" / "README.txt").write_text("licences", encoding="utf-8")
    shutil.copy(Path(shutil.which("true") or "").resolve(), bundle / "megu-desktop")
    (bundle / "megu").symlink_to("megu-desktop")
    return bundle.parent


def run(*command: str | Path, home: Path | None = None, fails: bool = False, **more: Any) -> str:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME")
    env = {name: value for name, value in os.environ.items() if name not in names}
    env |= {"HOME": str(home), **more} if home else more
    output = subprocess.run(list(map(str, command)), capture_output=True, text=True, env=env, cwd=ROOT, timeout=120)
    assert bool(output.returncode) is fails, output.stdout + output.stderr
    return output.stdout + output.stderr


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@pytest.fixture
def stage(dist: Path, tmp_path: Path) -> Path:
    """Make the folder that a .run unpacks."""
    folder = tmp_path / "stage"
    shutil.copytree(dist / "megu-desktop", folder / "program", symlinks=True)
    run(LINUX / "share", folder / "share")
    for script in ("install-here", "uninstall"):
        shutil.copy(LINUX / script, folder / script)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a name that scripts trip over, and something of its own in it."""
    folder = tmp_path / "Jürgen $HOME & 李"
    (folder / ".local" / "share" / "applications").mkdir(parents=True)
    (folder / ".local" / "share" / "applications" / "mine.desktop").write_text("mine", encoding="utf-8")
    (folder / "MeGU projects").mkdir()
    return folder


def test_for_one_user_and_away_again(stage: Path, home: Path) -> None:
    before = tree(home)
    output = run(stage / "install-here", home=home)
    program, share = home / ".local/opt/megu-desktop", home / ".local/share"
    assert f"To remove it: {program}/uninstall" in output
    assert (home / ".local/bin/megu").resolve() == (program / "megu-desktop").resolve()
    entry = (share / "applications" / "megu-desktop.desktop").read_text(encoding="utf-8")
    # the specification wants a dollar within quotes escaped, and that backslash once more
    assert f'Exec="{str(program).replace("$", chr(92) * 2 + "$")}/megu-desktop" %f' in entry
    assert (share / "icons/hicolor/48x48/apps/megu-desktop.png").is_file()
    assert (share / "mime/packages/megu-desktop.xml").is_file()
    run(program / "uninstall", home=home)
    assert tree(home) == before
    assert not [path for path in stage.parent.iterdir() if ".new-" in path.name]


TOOLS = {
    "update-mime-database": 'mkdir -p "$1/text"; for name in mime.cache globs2 version; do echo x >"$1/$name"; done',
    "update-desktop-database": 'echo x >"$2/mimeinfo.cache"',
    "gtk-update-icon-cache": 'echo x >"$2/icon-theme.cache"',
}


def test_a_home_that_was_empty_is_empty_again(stage: Path, tmp_path: Path) -> None:
    """The desktop's own tools leave lists in folders that were made for the program."""
    (tmp_path / "tools").mkdir()
    for name, does in TOOLS.items():
        (tmp_path / "tools" / name).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        (tmp_path / "tools" / name).chmod(0o755)
    home = tmp_path / "empty"
    home.mkdir()
    path = f"{tmp_path / 'tools'}:{os.environ['PATH']}"
    run(stage / "install-here", home=home, PATH=path)
    lists = ("mime/mime.cache", "applications/mimeinfo.cache", "icons/hicolor/icon-theme.cache")
    assert all((home / ".local/share" / name).is_file() for name in lists)
    run(home / ".local/opt/megu-desktop/uninstall", home=home, PATH=path)
    assert not tree(home)


def test_over_an_older_one(stage: Path, home: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(stage, again, symlinks=True)
    before = tree(home)
    run(stage / "install-here", home=home)
    (home / ".local/opt/megu-desktop/of-the-older-one").write_text("", encoding="utf-8")
    run(again / "install-here", home=home)
    assert not (home / ".local/opt/megu-desktop/of-the-older-one").exists()
    run(home / ".local/opt/megu-desktop/uninstall", home=home)
    assert tree(home) == before


@pytest.mark.parametrize("told", ["my apps/megu", "my apps/megu/", "{home}/my apps/megu//"])
def test_in_a_folder_of_ones_own(told: str, stage: Path, home: Path) -> None:
    """makeself starts the script in a folder that it throws away, and says where the user was."""
    run(stage / "install-here", home=home, MEGU_HOME=told.format(home=home), USER_PWD=str(home))
    program = home / "my apps" / "megu"
    assert (program / "uninstall").is_file() and (home / ".local/bin/megu").resolve().parent == program.resolve()
    assert f"{program}/megu-desktop" in (home / ".local/share/applications/megu-desktop.desktop").read_text(
        encoding="utf-8"
    ).replace(chr(92) * 2, "")
    run(program / "uninstall", home=home)
    assert not program.exists()


def test_what_is_somebody_elses_stays(stage: Path, home: Path, tmp_path: Path) -> None:
    (home / ".local/bin").mkdir()
    (home / ".local/bin/megu").write_text("mine", encoding="utf-8")
    again = tmp_path / "again"
    shutil.copytree(stage, again, symlinks=True)
    run(stage / "install-here", home=home)
    run(home / ".local/opt/megu-desktop/uninstall", home=home)
    assert (home / ".local/bin/megu").read_text(encoding="utf-8") == "mine"
    (home / ".local/opt/megu-desktop").mkdir(parents=True)
    (home / ".local/opt/megu-desktop/mine").write_text("mine", encoding="utf-8")
    assert "Move it away" in run(again / "install-here", home=home, fails=True)
    assert (home / ".local/opt/megu-desktop/mine").read_text(encoding="utf-8") == "mine"


def test_a_system_on_which_it_can_not_run_is_told(stage: Path, home: Path) -> None:
    before = tree(home)
    (stage / "program" / "megu-desktop").write_text(
        "#!/bin/sh\necho 'version GLIBC_2.99 not found' >&2\nexit 1\n", encoding="utf-8"
    )
    output = run(stage / "install-here", home=home, fails=True)
    assert "too old" in output and "GLIBC_2.99" in output
    assert tree(home) == before


@needs("makeself")
def test_one_file_that_installs_itself(dist: Path, home: Path, tmp_path: Path) -> None:
    places: dict[str, Any] = {"MEGU_DIST": str(dist), "MEGU_BUILD": str(tmp_path / "build")}
    run(LINUX / "run", **places)
    (file,) = dist.glob("*.run")
    assert file.name.startswith(f"megu-desktop-{megu.__version__}-linux-")
    before = tree(home)
    run("sh", file, "--check", home=home)
    run("sh", file, home=home, TMPDIR=str(tmp_path))
    assert (home / ".local/opt/megu-desktop/megu").exists()
    run(home / ".local/opt/megu-desktop/uninstall", home=home)
    assert tree(home) == before
    content = bytearray(file.read_bytes())
    content[-200] ^= 1
    file.write_bytes(content)
    run("sh", file, "--check", home=home, fails=True)


@needs("dpkg-deb", "objdump")
def test_a_package_for_debian(dist: Path, tmp_path: Path) -> None:
    run(LINUX / "deb", MEGU_DIST=str(dist), MEGU_BUILD=str(tmp_path / "build"))
    (deb,) = dist.glob("*.deb")
    assert deb.name.startswith(f"megu-desktop_{megu.__version__}_")
    fields = run("dpkg-deb", "--field", deb)
    assert f"Version: {megu.__version__}" in fields
    depends = next(line for line in fields.splitlines() if line.startswith("Depends:"))
    assert "libc6 (>= 2." in depends and "libgl1" in depends and "libegl1" in depends and "python" not in depends
    dependencies = run(sys.executable, LINUX / "dependencies", dist / "megu-desktop").strip()
    assert depends == f"Depends: {dependencies}", "what the bundle's files need, and nothing that was written down once"
    folder = tmp_path / "unpacked"
    run("dpkg-deb", "--extract", deb, folder)
    assert (folder / "usr/bin/megu").readlink() == Path("/usr/lib/megu-desktop/megu")
    assert os.access(folder / "usr/lib/megu-desktop/megu-desktop", os.X_OK)
    content = tree(folder)
    assert {"usr/lib/megu-desktop/megu-desktop", "usr/share/applications/megu-desktop.desktop"} <= content
    assert "usr/share/icons/hicolor/scalable/apps/megu-desktop.svg" in content
    assert {name.split("/")[0] for name in content} == {"usr"}
    assert " root/root " in run("dpkg-deb", "--contents", deb)
    assert not [p for p in folder.rglob("*") if not p.is_symlink() and p.stat().st_mode & 0o022]


@needs("dpkg-deb", "objdump")
def test_a_package_of_a_builder_whose_files_nobody_else_reads(dist: Path, tmp_path: Path) -> None:
    places = {"MEGU_DIST": str(dist), "MEGU_BUILD": str(tmp_path / "build")}
    run("sh", "-c", 'umask 077; exec "$0"', LINUX / "deb", **places)
    (deb,) = dist.glob("*.deb")
    assert deb.stat().st_mode & 0o044 == 0o044
    entries = run("dpkg-deb", "--contents", deb).splitlines()
    assert entries and all(line[7] == "r" for line in entries)


@needs("objdump", "dpkg-query")
def test_dependencies_are_those_of_the_files(dist: Path, tmp_path: Path) -> None:
    program = next(Path(p) for p in (shutil.which("curl"), shutil.which("git"), shutil.which("openssl")) if p)
    shutil.copy(program.resolve(), dist / "megu-desktop" / "other")
    dependencies = run(sys.executable, LINUX / "dependencies", dist / "megu-desktop").strip().split(", ")
    output = subprocess.run(["objdump", "-p", program.resolve()], capture_output=True, text=True, check=True).stdout
    assert any(name.startswith("zlib1g") for name in dependencies) == ("libz.so.1" in output)
    shutil.copy("/bin/sh", dist / "megu-desktop" / "_internal" / "libz.so.1")  # its own: no package is needed for it
    dependencies = run(sys.executable, LINUX / "dependencies", dist / "megu-desktop").strip().split(", ")
    assert not any(name.startswith("zlib1g") for name in dependencies)


@needs("objdump", "dpkg-query")
def test_what_a_library_of_its_own_reads_is_needed(dist: Path) -> None:
    dependencies = run(sys.executable, LINUX / "dependencies", dist / "megu-desktop").strip().split(", ")
    assert "fontconfig" not in dependencies
    shutil.copy("/bin/sh", dist / "megu-desktop" / "_internal" / "libfontconfig.so.1")
    dependencies = run(sys.executable, LINUX / "dependencies", dist / "megu-desktop").strip().split(", ")
    assert "fontconfig" in dependencies


def test_no_program_no_dependencies(tmp_path: Path) -> None:
    assert "no program" in run(sys.executable, LINUX / "dependencies", tmp_path, fails=True)


def test_file_types_are_those_that_the_menu_entry_opens() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    types = ElementTree.parse(LINUX / "megu-desktop.xml").getroot().findall(f"{space}mime-type")
    ours = {kind.get("type") for kind in types if (kind.get("type") or "").startswith("application/x-megu")}
    entry = (LINUX / "megu-desktop.desktop").read_text(encoding="utf-8")
    mime_line = next(line for line in entry.splitlines() if line.startswith("MimeType="))
    assert ours == set(mime_line.removeprefix("MimeType=").strip(";").split(";"))
    globs = {glob.get("pattern") for kind in types for glob in kind.findall(f"{space}glob")}
    assert globs == {"*.megu", "*project.json"}
