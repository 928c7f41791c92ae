"""The site of the documents: what its extensions make of pages, and what would ask another host."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
pytest.importorskip("sphinx")
sys.path.append(str(ROOT / "packaging" / "site"))

import site_commands  # noqa: E402
import site_hosts  # noqa: E402
import site_tree  # noqa: E402

from megu.cli.main import COMMANDS  # noqa: E402

QUIET = '<a href="https://there.org">a</a><link rel="license" href="https://there.org/l"><img src="here.png">'


@pytest.mark.parametrize(
    "page",
    [
        '<script src="https://there.org/count.js"></script>',
        '<link rel="stylesheet" href="//there.org/font.css">',
        '<img srcset="HTTP://there.org/a.png">',
        "<p style=\"background: url('https://there.org/a.png')\">",
        "<style>@import 'https://there.org/font.css'</style>",
    ],
)
def test_what_asks_another_host_is_found(tmp_path: Path, page: str) -> None:
    (tmp_path / "quiet.html").write_text(QUIET, "utf-8")
    (tmp_path / "asks.html").write_text(f"{QUIET}{page}", "utf-8")
    assert {path.name for path, _ in site_hosts.foreign(tmp_path)} == {"asks.html"}


def test_a_style_that_asks_for_a_font_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("@font-face { src: url(//there.org/a.woff2) }", "utf-8")
    (tmp_path / "b.css").write_text("@font-face { src: url(a.woff2) }", "utf-8")
    assert [(path.name, address) for path, address in site_hosts.foreign(tmp_path)] == [
        ("a.css", "//there.org/a.woff2")
    ]


def test_the_reference_has_every_command_with_its_options() -> None:
    text = site_commands.reference()
    assert [line for line in text.splitlines() if line.startswith("## ")] == [f"## megu {name}" for name in COMMANDS]
    parts = ("### megu policy check", "| `--forget CLASS…` |", "| `--forget-seed NUMBER` |", "megu run [OPTIONS] DIR")
    assert [part for part in parts if part not in text] == []
    assert (ROOT / "docs" / "commands.md").read_text("utf-8").count(site_commands.MARK) == 1


def test_texts_of_the_help_are_shown_as_they_are() -> None:
    assert site_commands._text("a_b <c> *d* x|y") == "a\\_b &lt;c&gt; \\*d\\* x|y"


def test_a_part_of_the_tree_is_written_as_myst_reads_it() -> None:
    page_tree = site_tree.tree("Title", ["/README", "install"])
    assert page_tree.split() == ["```{toctree}", ":hidden:", ":caption:", "Title", "/README", "install", "```"]
