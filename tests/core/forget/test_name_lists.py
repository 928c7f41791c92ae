"""Lists of names: reading pasted text and tables, and finding the images of the names."""

import time
from pathlib import Path

import pytest

from megu.base import files
from megu.base.errors import ImagesError
from megu.forget.name_lists import find, names_in, read

KNOWN = ["test/cat/1.png", "train/cat/1.png", "train/cat/2.png", "train/dog/hund äö 3.jpg", "train/dog/noending"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("a.png\n\n  b.png \na.png\n", ["a.png", "b.png"]),
        ('"a b.png"\n', ["a b.png"]),
        ("a.png, b.png,c.png", ["a.png", "b.png", "c.png"]),
        ("patient;path\n0137;a.png\n0138;b.png\n", ["a.png", "b.png"]),
        ("Path,label\na.png,cat\n", ["a.png"]),
        ("a.png\tcat\nb.png\tdog", ["a.png", "b.png"]),
        ("path\na.png\n", ["a.png"]),
        ("one, two.png\nthree.png\n", ["one, two.png", "three.png"]),
        ('"a, 1.png",x\n"b, 2.png",y', ["a, 1.png", "b, 2.png"]),
        ("cat, 1.png\ncat, 2.png\n", ["cat, 1.png", "cat, 2.png"]),
        ("Smith, Ann\nDoe, Jo, jr\n", ["Smith, Ann", "Doe, Jo, jr"]),
        ("a.png,cat\nb.png,dog", ["a.png", "b.png"]),
        ("path,note\ncat 1.png\n", ["path,note", "cat 1.png"]),
    ],
)
def test_names_in(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("old,cat/1\nnew,cat/7", ["cat/1", "cat/7"]),
        ("x,2\ny,1", ["2", "1"]),
        ("0137,b/1.png\n0138,b/2.png", ["b/1.png", "b/2.png"]),
        ("dog, 3\ndog, 4", ["dog, 3", "dog, 4"]),
        ("old,nothing\nnew,none", ["old,nothing", "new,none"]),
    ],
)
def test_a_column_is_known_by_names_that_images_have(text: str, names: list[str]) -> None:
    assert names_in(text, ["cat/1.png", "b/1.png", "b/2.png", "dog, 3.png"]) == names


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("train/cat/1.png", 1),
        ("./train/cat/1.png", 1),
        ("train\\cat\\1.png", 1),
        ("2.png", 2),
        ("2", 2),
        ("cat/2.png", 2),
        ("/media/photos/train/cat/1.png", 1),
        ("hund a\u0308o\u0308 3.jpg", 3),
        ("noending", 4),
        ("b" * 64, 1),
    ],
)
def test_a_name_stands_for_one_image(name: str, row: int) -> None:
    matches = find([name], KNOWN, [letter * 64 for letter in "abcde"])
    assert matches.rows == [row] and matches.left_out == []


def test_what_is_not_there_or_not_clear_is_left_out_and_told() -> None:
    matches = find(["1.png", "cat/1.png", "3.png", "dog/2.png", "", "f" * 64, "2.png"], KNOWN)
    assert matches.rows == [2]
    assert matches.several == ["1.png", "cat/1.png"], "in train and in test: nobody knows which was meant"
    assert matches.missing == ["3.png", "dog/2.png", "", "f" * 64]


def test_a_file_that_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    for path in (tmp_path / "list.txt", tmp_path / "picture.png", tmp_path, tmp_path / "nowhere.txt"):
        with pytest.raises(ImagesError) as error:
            read(path)
        assert error.value.code == "list_unreadable"


def test_a_table_saved_by_a_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes("\ufefffile;age\r\n1.png;40\r\n".encode())
    assert read(tmp_path / "list.csv") == ["1.png"]


def test_the_line_by_which_excel_knows_the_separator(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes("\ufeffsep=;\r\npath;age\r\ncat\\1.png;40\r\n".encode())
    assert read(tmp_path / "list.csv") == ["cat\\1.png"]


def test_case_distinguishes_files_but_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "WINDOWS", False)
    assert find(["TRAIN\\Cat\\1.PNG"], KNOWN).missing
    monkeypatch.setattr(files, "WINDOWS", True)
    assert find(["TRAIN\\Cat\\1.PNG"], KNOWN).rows == [1]
    assert find(["CAT/1.png"], KNOWN).several, "in train and in test"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_lists_as_programs_write_them(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes("Größe/1.png\r\ngrün.png\r\n".encode(encoding))
    assert read(tmp_path / "list.txt") == ["Größe/1.png", "grün.png"]


def test_many_images_of_one_file_name_take_no_time() -> None:
    known_names = [f"set/p{i:05}/scan.png" for i in range(20_000)]
    start_time = time.process_time()
    matches = find([f"p{i:05}/scan" for i in range(20_000)] + ["D:\\set\\p00000\\scan.png", "scan.png"], known_names)
    assert matches.rows == list(range(20_000)) and matches.several == ["scan.png"]
    assert time.process_time() - start_time < 5, "it once took an hour"
