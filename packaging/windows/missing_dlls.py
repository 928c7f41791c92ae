"""Tells the DLLs that a bundle asks for and that neither it nor Windows has: on a computer without them it won't start.

Run ``python packaging/windows/missing_dlls.py BUNDLE``; it ends with 1 where one is missing. What the computer it runs
on happens to have does not count: build machines have the runtimes that people's lack.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

import pefile

COMPILED = (".dll", ".exe", ".pyd")
CONTRACTS = ("api-ms-win-", "ext-ms-win-")
"""How names begin that Windows resolves by itself."""
WINDOWS = """advapi32 authz bcrypt bcryptprimitives combase comctl32 comdlg32 crypt32 d2d1 d3d9 d3d11 d3d12
d3dcompiler_47 dbghelp dnsapi dwmapi dwrite dxgi gdi32 icuuc imagehlp imm32 iphlpapi kernel32 mpr msvcrt ncrypt
netapi32 ntdll ole32 oleaut32 opengl32 pdh powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi
ucrtbase uiautomationcore user32 userenv uxtheme version webservices winhttp wininet winmm winspool.drv wintrust
ws2_32 wsock32 wtsapi32"""
"""DLLs that every Windows 10 and 11 has, as far as something here may ask for them; names alone, but of another kind
than ``.dll`` with their ending."""
RUNTIME = re.compile(r"(vcruntime|msvcp|vcomp|concrt)140(_\w+)?\.dll")
"""Microsoft's C++ runtime. Of that, a package's own copy is for this package: others look beside themselves and at the
top of the bundle alone."""
TOP = "_internal"
DONE_WITHOUT = {
    "dpcore": "imagecodecs/_jetraw",
    "heif": "imagecodecs/_heif",
    "jetraw": "imagecodecs/_jetraw",
    "jxs": "imagecodecs/_jpegxs",
}
"""DLLs that no package brings, and what alone may ask for them: codecs that tifffile then does without."""


def missing(bundle: Path) -> dict[str, list[str]]:
    """The names of DLLs that are missing, in small letters, and the files below the bundle that ask for each."""
    files = sorted(path for path in bundle.rglob("*") if path.suffix.lower() in COMPILED and path.is_file())
    there: defaultdict[str, set[Path]] = defaultdict(set)
    for path in files:
        there[path.name.lower()].add(path.parent)
    missing_names: defaultdict[str, list[str]] = defaultdict(list)
    for path in files:
        place = path.relative_to(bundle).as_posix()
        for name in sorted(asked_for(path)):
            near = {path.parent, bundle, bundle / TOP} if RUNTIME.fullmatch(name) else there[name]
            if not there[name] & near and not _is_known(name, place):
                missing_names[name].append(place)
    return dict(sorted(missing_names.items()))


def asked_for(path: Path) -> set[str]:
    """The DLLs that a file asks for, at once or later, in small letters. Raises SystemExit where Windows could not load
    it."""
    try:
        with pefile.PE(str(path), fast_load=True) as file:
            kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
            file.parse_data_directories([pefile.DIRECTORY_ENTRY[kind] for kind in kinds], import_dllnames_only=True)
            entries = [getattr(file, f"DIRECTORY_ENTRY_{kind}", []) for kind in ("IMPORT", "DELAY_IMPORT")]
            return {entry.dll.decode().lower() for group in entries for entry in group}
    except pefile.PEFormatError as error:
        raise SystemExit(f"{path} is no file that Windows could load: {error}") from error


def _is_known(name: str, place: str) -> bool:
    """Return True if Windows has a DLL, or the one file that asks for it is not needed."""
    bare = name.removesuffix(".dll")
    return name.startswith(CONTRACTS) or bare in WINDOWS.split() or DONE_WITHOUT.get(bare, "?") in place


def main(bundle: Path) -> int:
    """Print what is missing, and who asks for it; an exit code."""
    missing_names = missing(bundle)
    for name, places in missing_names.items():
        others = f" and {len(places) - 3} more" if len(places) > 3 else ""
        print(f"{name} is missing; asked for by {', '.join(places[:3])}{others}")
    if missing_names:
        print("Collect them (packaging/bundle/native.py), or add those that every Windows has to WINDOWS in this file.")
    return 1 if missing_names else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("Say which folder is the bundle: python packaging/windows/missing_dlls.py BUNDLE")
    sys.exit(main(Path(sys.argv[1])))
