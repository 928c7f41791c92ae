"""A Sphinx extension: the reference of the command line, made of the commands themselves each time the site is built.

It takes the place of the line `<!-- commands -->` on a page.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from sphinx.application import Sphinx

MARK = "<!-- commands -->"


def reference() -> str:
    """Return every command with its usage, arguments and options, as Markdown."""
    from megu.cli.main import COMMANDS, load

    return "\n".join(line for name in COMMANDS for line in _of_command(f"megu {name}", load(name)))


def _of_command(name: str, command: Any, level: int = 2) -> Iterator[str]:
    context = command.make_context(name, [], resilient_parsing=True)
    parts = getattr(command, "commands", {})
    parameters = [one for one in command.get_params(context) if one.get_help_record(context) and one.name != "help"]
    arguments = [one.metavar or one.name for one in parameters if one.param_type_name == "argument"]
    options = ["[OPTIONS]"] if len(arguments) < len(parameters) else []
    yield from (f"{'#' * level} {name}", "")
    yield from (_text(command.help or ""), "")
    yield from ("```text", " ".join([name, *options, *arguments, *(["COMMAND"] if parts else [])]), "```", "")
    if parameters:
        yield from ("| Argument, option | Effect |", "| --- | --- |")
        yield from (*(_row(parameter, context) for parameter in parameters), "")
    for part, inner in parts.items():
        yield from _of_command(f"{name} {part}", inner, level + 1)


def _row(parameter: Any, context: Any) -> str:
    names, text = parameter.get_help_record(context)
    if parameter.param_type_name == "argument":
        names = parameter.metavar or parameter.name
    names = re.sub(r"<(int|float)\b[^>]*>", "NUMBER", names)
    cells = f"`{names}`", " ".join(_text(text).split())
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _text(text: str) -> str:
    """Return a text of the help as Markdown that shows every character of it."""
    escaped_text = escape(text.strip().replace("\f", ""), quote=False)
    return "".join(f"\\{sign}" if sign in "*_`[]#" else sign for sign in escaped_text)


def _fill(_: Sphinx, __: str, source: list[str]) -> None:
    if MARK in source[0]:
        source[0] = source[0].replace(MARK, reference())


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the extension."""
    app.connect("source-read", _fill)
    return {"parallel_read_safe": True}
