"""Each link from one document to another file or heading leads somewhere."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from megu_desktop.guide.chapters import slug

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:")
"""An address with a scheme, such as https: or mailto:."""
TARGET = {"link_open": "href", "image": "src"}
"""By the kind of a token its attribute that names a target."""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_link_leads_to_a_file_or_a_heading(document: Path) -> None:
    assert [link for link in links(document.read_text("utf-8")) if not leads_somewhere(document, link)] == []


@pytest.mark.parametrize(
    "link", ["", "missing.md", "#missing", "there.md#missing", "there.md#thrice-3", "there.md#in-code"]
)
def test_a_broken_link_is_found(tmp_path: Path, link: str) -> None:
    headings = "# A `title`, and more\n## Thrice\n## Thrice\n## Thrice\n```sh\n# In code\n```\n"
    (tmp_path / "there.md").write_text(headings, "utf-8")
    here = tmp_path / "here.md"
    here.write_text(
        f"# Here\n\n| [a]({link}) | [b](#here) [c](there.md#a-title-and-more) [d](there.md#thrice-2) ![e](gone.png) |\n"
    )
    assert [one for one in links(here.read_text("utf-8")) if not leads_somewhere(here, one)] == [link, "gone.png"]


def links(text: str) -> list[str]:
    """Return the targets of a document's links and pictures, without those on other hosts."""
    inside = [child for token in parsed(text) for child in token.children or []]
    targets = [str(child.attrs[TARGET[child.type]]) for child in inside if child.type in TARGET]
    return [target for target in targets if not ELSEWHERE.match(target)]


def leads_somewhere(document: Path, link: str) -> bool:
    """Tell whether a file, and a heading in it where the link names one, is there."""
    name, _, anchor = link.partition("#")
    target = document.parent / name if name else document
    return bool(link) and target.exists() and (not anchor or anchor in anchors(target.read_text("utf-8")))


def anchors(text: str) -> set[str]:
    """Return the headings' anchors as GitHub makes them: the second of the same name ends in ``-1``."""
    tokens = parsed(text)
    titles = [words for opening, words in zip(tokens, tokens[1:], strict=False) if opening.type == "heading_open"]
    names = [slug("".join(child.content for child in title.children or [])) for title in titles]
    before = [names[:place].count(name) for place, name in enumerate(names)]
    return {f"{name}-{count}" if count else name for name, count in zip(names, before, strict=True)}


def parsed(text: str) -> list[Token]:
    """Return a document's tokens."""
    return MarkdownIt("commonmark").enable("table").parse(text)
