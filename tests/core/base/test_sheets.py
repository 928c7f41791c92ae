"""Tables that a spreadsheet opens: no name is computed there, and each is read back unchanged."""

import csv
from pathlib import Path

import pytest

from megu.base.sheets import cell, read_cell
from megu.forget.name_lists import names_in

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")', "'=1", "''@x"]
PLAIN = ["cat", "a=b", "'cat'", "", "7", "a-b"]


@pytest.mark.parametrize("name", FORMULAS)
def test_no_name_is_a_formula(name: str) -> None:
    assert cell(name)[0] == "'" and read_cell(cell(name)) == name


@pytest.mark.parametrize("name", PLAIN)
def test_other_names_stay(name: str) -> None:
    assert cell(name) == name == read_cell(name)


def test_numbers_stay_numbers() -> None:
    assert [cell(value) for value in (-1, -0.5, None)] == [-1, -0.5, None]


def test_a_list_names_what_was_written(tmp_path: Path) -> None:
    names = ["=cmd|' /C calc'!A0.png", "@a.png", "b.png"]
    with (tmp_path / "list.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["path", "resembles"], *([cell(name), "x.png"] for name in names)])
    text = (tmp_path / "list.csv").read_text(encoding="utf-8")
    assert not any(line.startswith(("=", "@")) for line in text.splitlines())
    assert names_in(text) == names
