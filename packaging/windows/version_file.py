"""Writes what Windows shows of an executable in its properties, in the form that PyInstaller takes as `version=`.

Run ``python packaging/windows/version_file.py FOLDER``; FOLDER then holds a text file for each executable.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DESCRIPTIONS = {"megu-desktop": "MeGU Desktop", "megu": "MeGU command line"}


def main(folder: Path) -> None:
    """Write the files of both executables into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, description in DESCRIPTIONS.items():
        (folder / f"{name}.txt").write_text(text(name, description), encoding="utf-8")


def version() -> str:
    """The version as the engine's `__init__.py` has it, which costs no import of it."""
    match = re.search(r"__version__\W+([\w.+-]+)", (ROOT / "core/megu/__init__.py").read_text(encoding="utf-8"))
    assert match is not None
    return match[1]


def four() -> tuple[int, int, int, int]:
    """The version as Windows wants it: four numbers, what follows them left out."""
    numbers = [int(part) for part in re.findall(r"\d+", version().split("+")[0])[:4]]
    first, second, third, fourth = [*numbers, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def text(name: str, description: str) -> str:
    """The resource of one executable; 0409 and 1200 are English and Unicode."""
    fields = {
        "CompanyName": "MeGU Desktop contributors",
        "FileDescription": description,
        "FileVersion": version(),
        "InternalName": name,
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "MeGU Desktop",
        "ProductVersion": version(),
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in fields.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four()}, prodvers={four()}, mask=0x3F, flags=0x0, OS=0x40004, "
        "fileType=0x1, subtype=0x0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say into which folder the files go: python packaging/windows/version_file.py FOLDER")
    main(Path(sys.argv[1]))
