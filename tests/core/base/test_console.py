"""The only way to the console: no character that controls a terminal or reverses the writing direction gets through."""

import ast
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import systems
import torch
from calling import FOUND
from rich.progress import Progress, TextColumn

import megu as engine
from megu.base import console, files
from megu.model.architectures.small_cnn import SmallCNN

ENGINE = Path(engine.__file__).parent
WINDOW = ENGINE.parents[1] / "megu_desktop"
ESCAPES = "\x1b[2J\x1b]0;title\x07\x9b31m\u202egpj.\u2066\u200f\u061c\r"
"""Clears the screen, renames the terminal, colours, turns the direction of writing, begins the line again."""


def steering(text: str) -> set[str]:
    """Return the characters in a text that a terminal would obey, apart from line ends."""
    return {sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf") and sign not in "\n\u200c\u200d"}


# --- no other way -----------------------------------------------------------------------------------------------------


def other_ways(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield each place in a module that prints without `megu.base.console`, or could."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in ("print", "input"):
            yield node.lineno, node.id
        if isinstance(node, ast.Attribute):
            name = ast.unparse(node)
            if node.attr in ("echo", "secho", "confirm", "prompt") and name.split(".")[0] in ("typer", "click"):
                yield node.lineno, name
            if name.lstrip("_").replace("__", "") in ("sys.stdout", "sys.stderr"):
                yield node.lineno, name
            if name in ("traceback.print_exc", "traceback.print_exception", "logging.StreamHandler", "pprint.pprint"):
                yield node.lineno, name
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "os.write" and ast.unparse(node.args[0]) in "12":
            yield node.lineno, "os.write"
        if isinstance(node, ast.ImportFrom):
            modules = {"rich.console", "rich", "getpass", "pprint"} if node.module else set()
            names = {alias.name for alias in node.names}
            if node.module in modules or (node.module == "sys" and names & {"stdout", "stderr"}):
                yield node.lineno, f"from {node.module} import {', '.join(names)}"


@pytest.mark.parametrize("folder", [ENGINE, WINDOW], ids=["engine", "window"])
def test_nothing_prints_past_the_console(folder: Path) -> None:
    calls = [
        f"{path.relative_to(folder)}:{line} {what}"
        for path in sorted(folder.rglob("*.py"))
        if path != ENGINE / "base" / "console.py"
        for line, what in other_ways(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not calls


@pytest.mark.parametrize(
    "line",
    [
        "print('x')",
        "show = print",
        "typer.echo('x')",
        "sys.stdout.write('x')",
        "sys.__stderr__.write('x')",
        "from rich.console import Console",
        "from rich import print",
        "from sys import stdout",
        "os.write(2, b'x')",
        "typer.confirm('x')",
        "traceback.print_exc()",
    ],
)
def test_another_way_is_seen(line: str) -> None:
    assert list(other_ways(ast.parse(line)))


# --- what it lets through ---------------------------------------------------------------------------------------------


def test_lines_are_cleaned_and_stay_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    console.out(f"a{ESCAPES}b", "c\nd", "Größe 李 🙂 👨\u200d👩 می\u200cخواهم")
    console.err(f"e{ESCAPES}")
    output = capsys.readouterr()
    assert not steering(output.out + output.err)
    assert output.out.splitlines()[1:] == ["c d", "Größe 李 🙂 👨\u200d👩 می\u200cخواهم"]


def test_json_is_the_same_value_and_steers_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    value = {f"name {ESCAPES}": ["é 李", "\ud800", "two\nlines", {"\u2028": None}]}
    console.out_json(value)
    output = capsys.readouterr().out
    assert not steering(output) and json.loads(output) == value and "é 李" in output


def test_bars_keep_their_own_signs_alone(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    drawing = console.make_rich_console()
    drawing.print(f"[a]{ESCAPES}", markup=False, style="bold")
    with Progress(TextColumn("{task.description}", markup=False), console=drawing) as bars:
        bars.add_task(f"b{ESCAPES}")
    output = capsys.readouterr().err
    assert "\x1b[1m" in output and "[a]" in output  # its own
    assert not {"\u202e", "\u2066", "\u061c", "\x9b", "\x07"} & set(output) and "\x1b[2J" not in output


def test_what_libraries_write_by_themselves_is_cleaned(capsys: pytest.CaptureFixture[str]) -> None:
    with console.clean_streams():
        sys.stderr.write(f"\r50 % of {ESCAPES}\nnext\n")
        sys.stdout.writelines([f"x{ESCAPES}\n", "y\n"])
        console.out("z")
    output = capsys.readouterr()
    assert (
        steering(output.out + output.err) <= {"\r"}
        and output.out.endswith("y\nz\n")
        and output.err.endswith("\nnext\n")
    )


# --- the command itself -----------------------------------------------------------------------------------------------


def test_a_model_with_hostile_names(megu, tmp_path: Path) -> None:  # noqa: F811
    path = systems.steering_name(tmp_path, f"m{ESCAPES.replace('/', '')}.pt")
    names = [f"{i}{ESCAPES}" for i in range(3)]
    torch.save({"state_dict": SmallCNN(3, 1, 4).state_dict(), "class_names": names}, path)
    output = megu("model", path)
    assert output.code == 0 and "Small CNN" in output.out and not steering(output.out + output.err)
    torch.save({f"odd{ESCAPES}": torch.zeros(2)}, path)
    result = megu("model", path)
    assert result.code == 2 and not steering(result.out + result.err)


@pytest.mark.parametrize(
    "arguments",
    [
        ("model", "{}"),
        ("model", "a", "{}"),
        ("{}",),
        ("show", "p", "--{}"),
        ("bench", "{}"),
        ("run", "p", "--until", "{}"),
        ("verify", "{}"),
    ],
)
def test_arguments_come_back_without_what_steers(arguments: tuple[str, ...], megu) -> None:  # noqa: F811
    output = megu(*(word.format(ESCAPES) for word in arguments))
    assert output.code == 2 and output.err and not steering(output.out + output.err)


def test_a_project_with_hostile_names_is_shown(megu, sample: Path, tmp_path: Path) -> None:  # noqa: F811
    project = systems.steering_name(tmp_path, f"p{ESCAPES}")
    images = shutil.copytree(sample / "digits", tmp_path / "digits")
    name = f"eight{ESCAPES}".replace("\r", "")
    for split in ("train", "test"):
        (images / split / "eight").rename(images / split / name)
    result = megu("new", project, "--model", sample / "classifier.safetensors", "--images", images, "--forget", name)
    outcome = megu("run", project, "--until", "forget")
    plain_output, as_json = megu("show", project), megu("show", project, "--json")
    assert outcome.code == 2 and "eight" in outcome.err  # the model knows no class of that name
    for output in (result, outcome, plain_output, as_json):
        assert not steering(output.out + output.err)
    assert "eight" in plain_output.out and json.loads(as_json.out)["folder"] == str(project)


def test_a_traceback_of_a_bug_outside_of_all_is_clean() -> None:
    code = f"from megu.base import console; console.prepare(); raise ValueError({ESCAPES!r})"
    environment = {**os.environ, "PYTHONPATH": FOUND}
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", env=environment)
    assert process.returncode == 1 and "ValueError" in process.stderr and not steering(process.stderr)


def test_a_command_to_copy_is_quoted_as_the_terminal_expects(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "WINDOWS", False)
    assert console.command("megu", "run", "/a/it's here") == """megu run '/a/it'"'"'s here'"""
    monkeypatch.setattr(files, "WINDOWS", True)
    assert console.command("megu", "run", "D:\\p1") == "megu run D:\\p1"
    assert console.command("megu", "run", "D:\\my project (2)") == 'megu run "D:\\my project (2)"'
