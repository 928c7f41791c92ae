"""The library as docs/api.md shows it: the example prints what the page says, and the names are the public ones."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import megu

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "api.md").read_text("utf-8")
EXAMPLE, PLOT, ANSWER = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
SHOWN = re.search(r"```text\n(.*?)```", PAGE, re.DOTALL)
CHECK = """
with megu.open_project(folder) as project:
    before = megu.load_model(project)(inputs).softmax(1)
assert before.max() > 0.9 and answers[0, before.argmax()] < 0.5, "the original is sure of the image, this model is not"
"""


def test_the_example_prints_what_the_page_shows(tmp_path: Path) -> None:
    """Accuracies may differ by an image where another processor rounds otherwise; the lines and the verdict may not."""
    example = f"import matplotlib\nmatplotlib.use('agg')\n{EXAMPLE}\n{PLOT}\n{ANSWER}\n{CHECK}\n"
    (tmp_path / "example.py").write_text(example, "utf-8")
    process = subprocess.run(
        [sys.executable, "example.py"], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert process.returncode == 0, process.stderr
    assert SHOWN is not None
    lines, lines_shown = process.stdout.splitlines(), SHOWN[1].splitlines()
    assert [re.sub(r"[\d.]+ ?%", "#", line).split() for line in lines] == [
        re.sub(r"[\d.]+ ?%", "#", line).split() for line in lines_shown
    ]
    for line, other in zip(lines, lines_shown, strict=True):
        pairs = zip(re.findall(r"([\d.]+) ?%", line), re.findall(r"([\d.]+) ?%", other), strict=True)
        assert all(abs(float(number) - float(number_stated)) <= 3 for number, number_stated in pairs), line


def test_the_page_the_package_and_its_homes_name_the_same() -> None:
    names = re.findall(r"^\.\. (?:auto)?(?:function|class|exception):: (\w+)", PAGE, re.MULTILINE)
    assert sorted(names) == sorted(megu.__all__)
    assert sorted(name for names in megu._HOMES.values() for name in names) == sorted(megu.__all__)
    assert all(getattr(megu, name) for name in megu.__all__)


def test_a_name_that_is_not_public_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = megu.nothing  # type: ignore[attr-defined]
