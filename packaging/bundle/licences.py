"""The licences of all that a bundle holds, gathered from the packages it was made of.

`licences/` in the bundle has an index, a folder a package with the texts that it came with, those of libraries that the
build machine's system lent, and the notice that the LGPL asks for with Qt.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TEXTS = Path(__file__).resolve().parent / "texts"
TEXT = re.compile(r"(licen[sc]e|copying|notice|authors|copyright)", re.IGNORECASE)
Entry = tuple[str, str, str]


def owners(entries: Iterable[Entry]) -> tuple[list[Distribution], set[Path]]:
    """The installed packages that a bundle's entries (place, source, kind) come from, and sources that are in none.

    A package of which only the metadata was taken is none of them: libraries copy that of all they ever heard of.
    """
    sources = {Path(source).resolve() for _, source, _ in entries if source}
    distributions_used, left = [], set(sources)
    for distribution in distributions():
        home = Path(str(distribution.locate_file(""))).resolve()
        files = distribution.files or ()
        own = {Path(os.path.normpath(home / file)) for file in files}
        about = {Path(os.path.normpath(home / file)) for file in files if _metadata(file.parts[0])}
        if (own - about) & sources or distribution.name == "megu-desktop":
            distributions_used.append(distribution)
        left -= own
    return distributions_used, left


def without_strangers(entries: Iterable[Entry], packages: list[Distribution]) -> list[Entry]:
    """The entries without metadata of packages that are not in the bundle: they would seem to be installed."""
    folders = {_folder(distribution) for distribution in packages}
    return [entry for entry in entries if not _metadata(_top(entry[0])) or _top(entry[0]) in folders]


def _top(place: str) -> str:
    return place.replace("\\", "/").partition("/")[0]


def _metadata(name: str) -> bool:
    return name.endswith((".dist-info", ".egg-info"))


def _folder(distribution: Distribution) -> str:
    return next((file.parts[0] for file in distribution.files or () if _metadata(file.parts[0])), "")


def write(folder: Path, packages: list[Distribution], rest: Iterable[Path]) -> Path:
    """Write the folder for a bundle of these packages and other files, and return it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = [_package(folder, package) for package in sorted(packages, key=lambda package: package.name.lower())]
    lines += _system(folder, rest)
    _python(folder)
    for name in ("LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder / f"MeGU Desktop {name}.txt")
    for text in TEXTS.iterdir():
        shutil.copy(text, folder / text.name)
    head = (TEXTS / "README.txt").read_text(encoding="utf-8")
    (folder / "README.txt").write_text(f"{head}\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return folder


def _package(folder: Path, distribution: Distribution) -> str:
    """Copy a package's texts; its line of the index."""
    meta: Any = distribution.metadata  # an email.message.Message, of which its type tells less
    name, version = distribution.name, distribution.version
    licence = meta.get("License-Expression") or _classified(meta.get_all("Classifier") or [])
    licence = licence or (meta.get("License") or "").strip().splitlines()[0:1] or "see its texts"
    distributions_used = [
        file for file in distribution.files or () if TEXT.search(file.name) and file.suffix not in (".py", ".pyc")
    ]
    for file in distributions_used:
        source = Path(str(distribution.locate_file(file)))
        if source.is_file():
            target = folder / f"{name}-{version}" / "_".join(file.parts[-2:])
            target.parent.mkdir(exist_ok=True)
            shutil.copy(source, target)
    address = meta.get("Home-page") or next(iter(meta.get_all("Project-URL") or []), "").rpartition(", ")[2]
    return f"{name} {version}: {licence if isinstance(licence, str) else licence[0]}" + (
        f" ({address})" if address else ""
    )


def _classified(classifiers: list[str]) -> str:
    kinds = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License :: ")]
    return ", ".join(kind for kind in kinds if kind != "OSI Approved")


def _system(folder: Path, files: Iterable[Path]) -> list[str]:
    """The Debian packages that lent a library, with their copyright files; nothing on other systems."""
    if shutil.which("dpkg-query") is None:
        return []
    own = (ROOT, Path(sys.prefix), Path(sysconfig.get_path("stdlib")).resolve())
    outside = [str(file) for file in files if not any(file.is_relative_to(folder) for folder in own)]
    paths = [
        *outside,
        *(path.removeprefix("/usr") for path in outside),
    ]  # packages name the folder before /lib was a link
    output = subprocess.run(["dpkg-query", "--search", *paths], capture_output=True, text=True, check=False).stdout
    names = {line.split(":", 1)[0] for line in output.splitlines() if ": " in line} if outside else set()
    for name in names:
        text = Path("/usr/share/doc") / name / "copyright"
        if text.is_file():
            target = folder / "system" / f"{name}.txt"
            target.parent.mkdir(exist_ok=True)
            shutil.copy(text, target)
    return [f"{name}: a library of the system it was built on (system/{name}.txt)" for name in sorted(names)]


def _python(folder: Path) -> None:
    """Python's own licence."""
    home = Path(sys.base_prefix)
    for text in (home / "LICENSE.txt", *home.glob("lib/python3.*/LICENSE.txt"), *home.glob("LICENSE*")):
        if text.is_file():
            shutil.copy(text, folder / "Python.txt")
            return
