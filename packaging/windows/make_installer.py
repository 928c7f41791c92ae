"""Compiles the installer for Windows from the bundle, with `makensis`, on Windows or Linux.

Run ``python packaging/windows/make_installer.py BUNDLE OUT``; it prints the path of the file it made. With ``--quick``
it packs the files less tightly, in a tenth of the time: for a trial.
The lists of files are written out here, so that the uninstaller removes what was installed and nothing beside it.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "core"), str(HERE.parent / "icons")]

import make_icons  # noqa: E402
from PIL import Image  # noqa: E402
from version_file import four, version  # noqa: E402

from megu.base import console  # noqa: E402

EXECUTABLES = ("megu-desktop.exe", "megu.exe")
LONGEST = 180
"""Signs of a path inside the bundle: with the 55 and more of where it is installed they stay below the 260 at which
many Windows programs end."""
LARGEST = 2_000_000_000
"""Bytes of compressed files that NSIS can hold, a little less than it says."""


class CannotMake(Exception):
    """The installer can't be made; the message is a sentence."""


def main(bundle: Path, out: Path, quick: bool = False) -> Path:
    """Make the installer; returns its path. Raises CannotMake.

    quick: pack it less tightly, for a trial.
    """
    makensis = compiler()
    paths = inside(bundle)
    work, icons = out / "installer", out / "icons"
    make_icons.main(icons)
    side(icons / "side.bmp")
    work.mkdir(parents=True, exist_ok=True)
    (work / "install.nsh").write_text("\n".join(install_lines(bundle, paths)), encoding="utf-8-sig")
    (work / "remove.nsh").write_text("\n".join(remove_lines(paths)), encoding="utf-8-sig")
    target = out / f"megu-desktop-{version()}-windows-x86_64-setup.exe"
    size = sum((bundle / name).stat().st_size for name in paths)
    defines = {"VERSION": version(), "FILE_VERSION": ".".join(map(str, four())), "SIZE_KB": str(size // 1024)}
    defines |= {"TARGET": str(target.resolve()), "ICONS": str(icons.resolve()), "LISTS": str(work.resolve())}
    defines |= {"LICENCE": str(ROOT / "LICENSE")}
    switch = "/" if sys.platform == "win32" else "-"
    options = [f"{switch}D{name}={value}" for name, value in defines.items()]
    if quick:
        options.append(f"{switch}DQUICK")
    if makes_64_bits(makensis):
        options.append(f"{switch}DBITS_64")
    command = [makensis, f"{switch}V2", f"{switch}WX", f"{switch}INPUTCHARSET", "UTF8", *options]
    if subprocess.run([*command, str(HERE / "installer.nsi")], check=False).returncode:
        raise CannotMake("makensis could not make the installer; the lines above say why.")
    return target


def compiler() -> str:
    """The path of makensis, which its own installer on Windows does not put among the commands. Raises CannotMake."""
    usual = [os.environ.get(name, "") + "\\NSIS" for name in ("ProgramFiles(x86)", "ProgramFiles")]
    program = shutil.which("makensis") or shutil.which("makensis", path=os.pathsep.join(usual))
    if program is None:
        raise CannotMake("makensis is not here. Install NSIS 3 (Debian and Ubuntu: apt-get install nsis).")
    return program


def makes_64_bits(makensis: str) -> bool:
    """Return True if makensis has the stub of an installer for 64 bits; one for 32 bits installs the same."""
    switch = "/" if sys.platform == "win32" else "-"
    output = subprocess.run([makensis, f"{switch}HDRINFO"], capture_output=True, text=True, check=False).stdout
    home = re.search(r"NSISDIR=([^,\n]+)", output)
    return home is not None and (Path(home[1]) / "Stubs" / "lzma_solid-amd64-unicode").is_file()


def inside(bundle: Path) -> list[PurePosixPath]:
    """The bundle's files, relative to it. Raises CannotMake for what could not be installed."""
    paths = sorted(PurePosixPath(path.relative_to(bundle).as_posix()) for path in bundle.rglob("*") if path.is_file())
    missing = [name for name in EXECUTABLES if PurePosixPath(name) not in paths]
    if missing:
        raise CannotMake(f"{bundle} is no bundle of Windows: it lacks {' and '.join(missing)}.")
    too_long = [str(name) for name in paths if len(str(name)) > LONGEST]
    if too_long:
        raise CannotMake(f"These paths are too long for Windows, above {LONGEST} characters: {', '.join(too_long)}")
    if sum((bundle / name).stat().st_size for name in paths) > 3 * LARGEST:
        raise CannotMake("The bundle is too large for an installer, which holds 2 GB; make the portable archive of it.")
    return paths


def side(path: Path) -> None:
    """The picture beside the first and the last page: the application's icon on its own colour, at twice the size that
    NSIS asks for, for screens that show more."""
    icon = make_icons.draw(ROOT / "resources" / "icons" / "app.svg", 200)
    ground = Image.new("RGB", (328, 628), icon.getpixel((100, 20))[:3])  # type: ignore[index]
    ground.paste(icon, (64, 64), icon)
    ground.save(path)


def install_lines(bundle: Path, paths: list[PurePosixPath]) -> list[str]:
    """Return the script's lines that install the files, folder by folder."""
    lines, folder = [], None
    for name in paths:
        if name.parent != folder:
            folder = name.parent
            lines.append(f'SetOutPath "{there(folder)}"')
        lines.append(f'File "{(bundle / name).resolve()}"')  # read when it is compiled: nothing in it is a variable
    return lines


def remove_lines(paths: list[PurePosixPath]) -> list[str]:
    """Return the lines that remove the files, and then the folders that are empty, the deepest first."""
    folders = {parent for name in paths for parent in name.parents if parent.parts}
    deepest_first = sorted(folders, key=lambda folder: (-len(folder.parts), folder))
    return [f'Delete "{there(name)}"' for name in paths] + [f'RMDir "{there(folder)}"' for folder in deepest_first]


def there(name: PurePosixPath) -> str:
    """Return the path of a file or folder of the bundle once it is installed."""
    return "\\".join(["$INSTDIR", *map(quoted, name.parts)])


def quoted(text: str) -> str:
    """A text as it stands between NSIS's quotation marks."""
    return text.replace("$", "$$").replace('"', '$\\"')


if __name__ == "__main__":
    console.prepare()
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["--quick"]):
        sys.exit("Say which bundle goes where: python packaging/windows/make_installer.py BUNDLE OUT [--quick]")
    try:
        console.out(str(main(Path(sys.argv[1]), Path(sys.argv[2]), quick=len(sys.argv) == 4)))
    except CannotMake as error:
        sys.exit(str(error))
