"""A Sphinx extension: the tree of pages, from `site_contents` in docs/conf.py, and a first page at the site's root.

The tree is not written in docs/README.md, because a code host would show it there as code.
"""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

FIRST = '<!doctype html><meta charset="utf-8"><title>{title}</title><meta http-equiv="refresh" content="0; url={page}">'


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.add_config_value("site_contents", {}, "env")
    app.connect("source-read", _add_tree)
    app.connect("build-finished", _lead_from_root)
    return {"parallel_read_safe": True}


def _add_tree(app: Sphinx, page: str, source: list[str]) -> None:
    """Append the tree of pages to the first page."""
    if page == app.config.root_doc:
        source[0] += "".join(tree(title, pages) for title, pages in app.config.site_contents.items())


def tree(title: str, pages: list[str]) -> str:
    """Return the part of the tree with that title, as MyST reads it."""
    return "\n".join(["", "```{toctree}", ":hidden:", f":caption: {title}", "", *pages, "```", ""])


def _lead_from_root(app: Sphinx, error: Exception | None) -> None:
    """Write index.html, which leads to the first page."""
    if error is None and app.builder.name == "html":
        page = app.builder.get_target_uri(app.config.root_doc)
        text = FIRST.format(title=app.config.html_title, page=page)
        (Path(app.outdir) / "index.html").write_text(f'{text}<a href="{page}">{app.config.html_title}</a>\n', "utf-8")
