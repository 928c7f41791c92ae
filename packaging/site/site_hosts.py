"""A Sphinx extension: a warning, which fails the build, for each page or style that would ask another host for a file.

Links may lead elsewhere: nobody is asked before a reader follows one. Scripts, styles, fonts and pictures may not.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

FOREIGN = re.compile(r"\s*(https?:|ftp:|//)", re.IGNORECASE)
IN_STYLE = re.compile(r"(?:url\(|@import)\s*[\"']?\s*((?:https?:)?//[^\"')\s]+)", re.IGNORECASE)
LOADED = {"src", "srcset", "poster", "data", "background"}
"""Attributes whose address a browser asks for at once; so it does for `href` of a `link`."""
NAMED = {"canonical", "license", "author", "me"}
"""Kinds of `link` that only name an address."""


class _Loads(HTMLParser):
    """Collects the foreign addresses that a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        loading_names = LOADED | ({"href"} if tag == "link" and attributes.get("rel") not in NAMED else set())
        self.found += [value for name, value in attributes.items() if name in loading_names and FOREIGN.match(value)]
        self.found += IN_STYLE.findall(attributes.get("style", ""))


def foreign(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file of a site with an address on another host that it loads."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".html":
            page = _Loads()
            page.feed(path.read_text("utf-8"))
            yield from ((path, address) for address in page.found)
        if path.suffix in (".html", ".css"):
            yield from ((path, address) for address in IN_STYLE.findall(path.read_text("utf-8")))


def _check(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.name == "html":
        for path, address in foreign(Path(app.outdir)):
            name = path.relative_to(app.outdir).as_posix()
            logging.getLogger(__name__).warning("%s asks another host: %s", name, address)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("build-finished", _check)
    return {"parallel_read_safe": True}
