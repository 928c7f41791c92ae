"""`megu opening`, and what whoever is given an opening does with it."""

import shutil
from pathlib import Path

import pytest
from calling import Call, calling

from megu.record.keys import vault

ROOT = Path(__file__).parents[3]
RECORD, OLD = (ROOT / "tests" / "records" / form / "evidence.json" for form in ("2", "0.1.0"))
IMAGES = ROOT / "resources" / "sample" / "digits" / "train"


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring or keys."""
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    return calling(capsys, monkeypatch)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The officer's key of the record (`tests/records/make.py`)."""
    vault.write(tmp_path / "officer.key", b"\x02" * 32)
    return tmp_path / "officer.key"


def first(name: str) -> Path:
    return sorted((IMAGES / name).iterdir())[0]


def test_an_opening_is_made_with_the_key_and_checked_without(megu: Call, key: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(first("eight"), tmp_path / "renamed.png"))
    code, output, _ = megu("opening", RECORD, copy, "--key", key)
    opening = output.strip()
    assert code == 0 and len(bytes.fromhex(opening)) == 32
    code, output, _ = megu("verify", RECORD, "--image", copy, "--opening", f" {opening.upper()}")
    assert code == 3 and "the image was among those forgotten" in output
    code, output, _ = megu("verify", RECORD, "--image", first("one"), "--opening", opening)
    assert code == 1 and "does not match this image" in output
    assert megu("verify", RECORD, "--image", copy).code == megu("verify", RECORD, "--opening", opening).code == 2


def test_the_key_that_is_kept_is_taken(megu: Call, key: Path) -> None:
    code, output, error = megu("opening", RECORD, first("eight"))
    assert code != 0 and "--key" in output + error
    vault.keep("officer-de07d1273a8e0397", vault.read(key))
    assert megu("opening", RECORD, first("eight")).code == 0


def test_what_has_no_opening_is_told(megu: Call, key: Path, tmp_path: Path) -> None:
    code, output, error = megu("opening", RECORD, first("one"), "--key", key)
    assert code != 0 and "not among the images" in output + error
    code, output, error = megu("opening", RECORD, tmp_path, "--key", key)
    assert code != 0 and "Can't read" in output + error
    vault.write(tmp_path / "other.key", bytes(32))
    assert megu("opening", RECORD, first("eight"), "--key", tmp_path / "other.key").code != 0


def test_a_record_of_0_1_0_has_no_openings(megu: Call, key: Path) -> None:
    vault.keep("officer-4fedd497ada3be68", vault.read(key))
    code, output, error = megu("opening", OLD, first("eight"))
    assert code != 0 and "0.1.0" in output + error
    code, output, _ = megu("verify", OLD, "--image", first("eight"), "--opening", "0" * 64)
    assert code == 3 and "has no openings" in output
