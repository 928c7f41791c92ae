"""Makes ucrtbase.dll for Wine 10, whose own only names the complex functions of C99, which PyTorch asks for.

Run ``python packaging/windows/wine/ucrt.py UCRTBASE FOLDER``; UCRTBASE is Wine's own. FOLDER then holds two files: one
with the complex functions of the compiler, and a copy of Wine's under another name, to which the first hands all else.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pefile

OWN = "ucrtwine"
"""The name of the copy of Wine's."""
TO_REAL = ("cabs", "carg", "cimag", "creal")
CIRCLE = ("sin", "cos", "tan", "sinh", "cosh", "tanh")
TO_COMPLEX = (*(f"c{a}{name}" for a in ("", "a") for name in CIRCLE), "cexp", "clog", "conj", "cproj", "csqrt")
OF_TWO = "cpow"
KINDS = {"": ("D", "double", ""), "f": ("F", "float", "f"), "l": ("D", "double", "")}
"""How names end; for each the structure, the number in it, and the ending of the compiler's function. On Windows a long
double is a double."""
HEAD = """#include <complex.h>
#include <string.h>
typedef struct { float r, i; } F;
typedef struct { double r, i; } D;
static float complex inF(F z) { float complex c; memcpy(&c, &z, sizeof c); return c; }
static F outF(float complex c) { F z; memcpy(&z, &c, sizeof z); return z; }
static double complex inD(D z) { double complex c; memcpy(&c, &z, sizeof c); return c; }
static D outD(double complex c) { D z; memcpy(&z, &c, sizeof z); return z; }
"""
"""Microsoft's complex numbers are structures."""


def functions() -> dict[str, str]:
    """Return the lines of C by the name of the function that each defines, which begins with x_ there."""
    lines = {}
    for end, (kind, number, own) in KINDS.items():
        for name in TO_REAL:
            lines[name + end] = f"{number} x_{name}{end}({kind} z) {{ return {name}{own}(in{kind}(z)); }}"
        for name in TO_COMPLEX:
            lines[name + end] = f"{kind} x_{name}{end}({kind} z) {{ return out{kind}({name}{own}(in{kind}(z))); }}"
        two = f"{OF_TWO}{own}(in{kind}(a), in{kind}(b))"
        lines[OF_TWO + end] = f"{kind} x_{OF_TWO}{end}({kind} a, {kind} b) {{ return out{kind}({two}); }}"
    return lines


def exported(library: Path) -> list[str]:
    """Return the names that a DLL exports."""
    with pefile.PE(str(library), fast_load=True) as file:
        file.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]])
        exports = getattr(file, "DIRECTORY_ENTRY_EXPORT")  # noqa: B009  (pefile sets it as it reads)
        return [symbol.name.decode() for symbol in exports.symbols if symbol.name]


def definitions(names: list[str], functions_by_library: dict[str, str]) -> str:
    """Return the list of exports for the linker: our functions, and Wine's for all else."""
    lines = [
        f'  "{name}" = x_{name}' if name in functions_by_library else f'  "{name}" = "{OWN}.{name}"' for name in names
    ]
    return "\n".join(["LIBRARY ucrtbase.dll", "EXPORTS", *lines, ""])


def main(wines: Path, folder: Path) -> None:
    """Write both DLLs into the folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    functions_by_library = functions()
    source, exports = folder / "ucrt.c", folder / "ucrt.def"
    source.write_text(HEAD + "\n".join(functions_by_library.values()) + "\n", encoding="utf-8")
    exports.write_text(definitions(exported(wines), functions_by_library), encoding="utf-8")
    command = ["x86_64-w64-mingw32-gcc", "-O2", "-fno-builtin", "-shared", "-static-libgcc", "-s"]
    subprocess.run([*command, "-o", str(folder / "ucrtbase.dll"), str(source), str(exports)], check=True)
    shutil.copyfile(wines, folder / f"{OWN}.dll")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Say where Wine's own is and where ours goes: python packaging/windows/wine/ucrt.py UCRTBASE FOLDER")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
