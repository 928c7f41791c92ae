"""Refuse the words that docs/style.md rules out, in texts, documents, docstrings and comments.

python packaging/style/check.py [FILE …]      without a file: all of the project; exit code 1 where something is refused
"""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/*.md", "resources/guide/en/*.md", ".github/**/*.md")
CODE = ("core/**/*.py", "megu_desktop/**/*.py", "packaging/**/*.py", "tests/**/*.py")
SELF = ("docs/style.md", "packaging/style/check.py", "tests/test_style.py")  # they name what they refuse

REFUSED = {
    r"anew": "again",
    r"(\d+|\d[\d,]*|many|several|of|\}) signs": "characters",
    r"foretell(s|ing)?|foretold": "predict",
    r"somebody(['’]s)? own|somebody else": "your own, custom, someone else",
    r"(is|are|was|were|be|been|being) (only )?looked at": "opened, viewed, checked",
    r"(allow|allows|allowed) to": "let, allow … to",
    r"of (theirs|ours)": "their, our",
    r"to be seen": "visible, appears",
    r"beforehand": "first, in advance",
    r"therein|thereof|whereof|hereby": "in it, of it",
}
HEADLESS = ("What", "Whether", "How", "Where", "Which", "That", "When", "Who")
WORDS = {re.compile(rf"(?<!\w)(?:{pattern})\b", re.IGNORECASE): instead for pattern, instead in REFUSED.items()}


def find_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and a sentence for each refused word of a text."""
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, instead in WORDS.items():
            if match := pattern.search(line):
                yield number, f"“{match[0]}”: write {instead}"


def keep_prose(source: str) -> str:
    """Return Python source with all lines empty but for its docstrings and comments."""
    lines = source.splitlines()
    lines_kept = [""] * len(lines)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            rows = slice(node.lineno - 1, node.end_lineno)
            lines_kept[rows] = lines[rows]
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            lines_kept[token.start[0] - 1] += token.string
    return "\n".join(lines_kept)


def find_headless(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and a sentence for each docstring of Python source that begins with a conjunction."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = (ast.get_docstring(node) or "").partition(" ")[0]
            if first in HEADLESS:
                yield node.body[0].lineno, f"a docstring begins with “{first}”: begin with a verb or a noun"


def check(path: Path) -> list[str]:
    """Return a line for each fault of a file."""
    text = path.read_text("utf-8")
    in_test = path.suffix == ".py" and path.is_relative_to(ROOT / "tests")  # its strings quote what the program says
    faults = list(find_words(keep_prose(text) if in_test else text))
    if path.suffix == ".py":
        faults += find_headless(text)
    place = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    return [f"{place}:{number}: {sentence}" for number, sentence in sorted(faults)]


def main(names: list[str]) -> int:
    """Print all faults; return 1 where there is one."""
    everything = [path for glob in (*TEXTS, *CODE) for path in sorted(ROOT.glob(glob))]
    paths_to_check = [Path(name).resolve() for name in names] or everything
    paths = [
        path
        for path in paths_to_check
        if not path.is_relative_to(ROOT) or path.relative_to(ROOT).as_posix() not in SELF
    ]
    faults = [fault for path in paths for fault in check(path)]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(
        f"{len(faults)} faults in {len(paths)} files." if faults else f"{len(paths)} files read as docs/style.md asks."
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
