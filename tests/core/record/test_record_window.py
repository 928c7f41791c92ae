"""The window's tasks on a written record: its status, time stamps, second signatures, destructions and deployments."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import authority as made
import pytest
from evidencing import write

from megu.base.errors import MeguError, Stopped
from megu.base.events import Event, RecordStands, from_line, to_line
from megu.project.project import Project
from megu.record import signing, time_stamp
from megu.record.keys import vault
from megu.record.read_record import read
from megu.record.traces.erase import erase
from megu.record.verifying import openings
from megu.record.written.for_window import common_name, perform
from megu.worker import parent

ROOT = Path(__file__).resolve().parents[3]
RECORD = ROOT / "tests" / "records" / "2" / "evidence.json"
IMAGES = ROOT / "resources" / "sample" / "digits" / "train"
BY = {"by": "E. Vidence", "function": "Officer", "on": "2026-12-01"}
DESTROYED = {**BY, "how": "purged", "words": "overwritten twice", "witness": ""}


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "project", "Digits")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "evidence").mkdir()
    return Path(shutil.copy(RECORD, tmp_path / "evidence" / "evidence.json"))


def asked(project: Project, path: Path, act: str, **values: Any) -> RecordStands:
    *_, last = perform(project, {"path": str(path), "act": act, **values})
    assert isinstance(last, RecordStands) and from_line(to_line(last)) == last
    return last


def test_it_is_looked_at_and_nothing_changes(project: Project, record: Path) -> None:
    stands = asked(project, record, "look")
    parsed_record = read(record)
    assert stands.signers == [parsed_record.signatures[0].key_fingerprint] and stands.stamp is None
    assert [thing["what"] for thing in stands.things] == [one.what for one in parsed_record.content.remains.things]
    assert (
        stands.fingerprint == signing.record_fingerprint(parsed_record) and stands.signed == parsed_record.when.recorded
    )
    assert (
        not stands.erased
        and stands.by == parsed_record.content.case.operator
        and stands.references == sorted(parsed_record.references)
    )
    erasable = [thing["what"] for thing in stands.things if thing["erasable"]]
    assert set(erasable) <= {"traces", "intermediate"} and "traces" in erasable
    assert [path.name for path in record.parent.iterdir()] == ["evidence.json"]


def test_a_row_that_was_destroyed_is_gone_from_then_on(project: Project, record: Path) -> None:
    before = asked(project, record, "look").things
    stands = asked(project, record, "destroyed", rows=[0], **DESTROYED)
    assert Path(stands.given).name.startswith("destruction-") and stands.things[0]["state"] == "destroyed"
    assert [one["state"] for one in asked(project, record, "look").things[1:]] == [one["state"] for one in before[1:]]
    for number in range(1, len(before)):
        stands = asked(project, record, "destroyed", rows=[number], **DESTROYED)
    assert {one["state"] for one in stands.things} == {"destroyed"}
    assert not any(one["erasable"] for one in stands.things)


def test_a_model_that_serves(project: Project, record: Path) -> None:
    stands = asked(project, record, "deployed", place="ward 3", withdrawn=["a" * 64], **BY)
    assert stands.serving == [{"place": "ward 3", "by": "E. Vidence", "on": "2026-12-01"}]


@pytest.mark.parametrize("values", [{"by": ""}, {"by": "2026-12-01"}])
def test_what_cannot_be_stated_is_refused(project: Project, record: Path, values: dict[str, str]) -> None:
    with pytest.raises(MeguError):
        asked(project, record, "destroyed", rows=[0], **{**DESTROYED, **values})
    assert len(list(record.parent.iterdir())) == 1


def test_a_second_signature(project: Project, record: Path, tmp_path: Path) -> None:
    stands = asked(project, record, "countersign", key=str(tmp_path / "second.key"))
    officer = tmp_path / "officer.key"
    vault.write(officer, b"\x02" * 32)  # the key of its marks, as in tests/records/make.py
    with pytest.raises(MeguError) as error:
        asked(project, record, "countersign", key=str(officer))
    assert error.value.code == "countersign_officer_key" and len(read(record).signatures) == 2
    assert len(stands.signers) == 2 and stands.signers[1] == read(record).signatures[1].key_fingerprint


@pytest.mark.skipif(made.OPENSSL is None, reason="openssl, which plays the authority, is not installed")
def test_a_time_stamp_is_asked_for_taken_in_and_known_later(project: Project, record: Path, tmp_path: Path) -> None:
    authority = made.Authority(tmp_path / "authority")
    stands = asked(project, record, "ask_time", to=str(tmp_path / "carried.tsq"))
    answer = authority.answer(Path(stands.given), tmp_path / "answer.tsr")
    stands = asked(project, record, "take_time", answer=str(answer))
    assert stands.stamp and not stands.stamp["known"] and stands.stamp["authority"] == "Time of day stamps"
    stands = asked(project, record, "take_time", authority=str(authority.root))
    assert stands.stamp and stands.stamp["known"] and asked(project, record, "look").stamp == stands.stamp
    record.with_name(time_stamp.ANSWER).write_bytes(b"garbage")
    assert asked(project, record, "look").stamp_wrong[0] == "stamp_unreadable"


def test_one_image_is_opened(project: Project, record: Path, tmp_path: Path) -> None:
    """With the key in a file, as it is not kept here; the digits show it without any key."""
    image, key = sorted((IMAGES / "eight").iterdir())[0], tmp_path / "officer.key"
    vault.write(key, b"\x02" * 32)  # as in tests/records/make.py
    words = asked(project, record, "open", image=str(image), key=str(key)).given
    assert openings.row(read(record), image, words).state == "same"
    for files_given, code in (((image, ""), "opening_no_key"), ((key, key), "opening_unknown")):
        with pytest.raises(MeguError) as error:
            asked(project, record, "open", image=str(files_given[0]), key=str(files_given[1]))
        assert error.value.code == code


@pytest.mark.parametrize(
    ("name", "shown_name"), [("CN=A\\, B,O=C", "A, B"), ("O=C", "O=C"), ("", ""), ("no name", "no name")]
)
def test_an_authority_is_called_by_its_common_name(name: str, shown_name: str) -> None:
    assert common_name(name) == shown_name


def ended(running: Any) -> Event:
    *_, last = running
    return last


def test_in_the_engines_process(tiny_project: Callable[..., Project], tmp_path: Path) -> None:
    """Also after traces were erased: then it is about the new version of the record, and leaves no trace itself."""
    new_project = tiny_project(steps=2, noise_steps=1)
    path = write(new_project, tmp_path)
    stands = ended(parent.record(new_project, {"act": "look", "path": str(path)}))
    assert isinstance(stands, RecordStands) and {one["state"] for one in stands.things} == {"there"}
    for _ in erase(new_project):
        pass
    stands = ended(parent.record(new_project, {"act": "look", "path": str(path)}))
    assert isinstance(stands, RecordStands) and Path(stands.path) != path
    states = {one["what"]: one["state"] for one in stands.things}
    assert states["traces"] == "destroyed" and states["original"] == "there"


def test_closed_meanwhile_it_stops(project: Project, record: Path) -> None:
    import threading

    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        ended(parent.record(project, {"act": "look", "path": str(record)}, stop))
