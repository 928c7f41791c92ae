"""Notices: a model put into service, something destroyed, a request refused, its day moved; each signed and strict."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import forgeries
import pytest
import sealing
from calling import Call, calling

from megu.base.errors import MeguError, ProjectError
from megu.project.project import Project
from megu.record.erasure_requests.requests import find, put
from megu.record.erasure_requests.standings import standings
from megu.record.notices import files, making
from megu.record.notices.schema import NoticeStatement
from megu.record.read_record import read
from megu.record.remaining import since

ROOT = Path(__file__).resolve().parents[3]
RECORD = ROOT / "tests" / "records" / "2" / "evidence.json"
ACT = making.Act("E. Vidence", date.today(), "Officer")


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "evidence").mkdir()
    return Path(shutil.copy(RECORD, tmp_path / "evidence" / "evidence.json"))


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    return calling(capsys, monkeypatch)


def code_of(act: Callable[[], Any]) -> str:
    with pytest.raises(MeguError) as error:
        act()
    assert "{" not in str(error.value) and str(error.value) != error.value.code
    return error.value.code


def test_the_published_schema_is_todays() -> None:
    schema = json.loads((ROOT / "docs" / "notice.schema.json").read_text("utf-8"))
    assert schema == json.loads(json.dumps(NoticeStatement.model_json_schema()))


def test_a_notice_is_read_as_it_was_written(record: Path) -> None:
    path = making.write_deployment(record, ACT, "ward 1")
    notice = files.read(path)
    assert notice.notice.kind == "deployment" and notice.notice.by == "E. Vidence" and path.parent == record.parent
    statement = json.loads(sealing.payload(path))
    assert statement["predicateType"] == "urn:x-megu-desktop:deployment:1"
    assert statement["subject"][0]["digest"] == {"sha256": read(record).content.unlearned.sha256}
    assert [one.digest for one in since.read_notices(record.parent)] == [notice.digest]


def _signed_anew(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    statement = json.loads(sealing.payload(path))
    change(statement)
    sealing.seal(path, json.dumps(statement, separators=(",", ":")).encode(), forgeries.FORGER)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda statement: statement["predicate"].update(place=1), "evidence_unreadable"),
        (lambda statement: statement["predicate"].update(certified="yes"), "evidence_unreadable"),
        (lambda statement: statement["predicate"].pop("by"), "evidence_unreadable"),
        (lambda statement: statement["predicate"].update(kind="destruction"), "evidence_unreadable"),
        (lambda statement: statement.update(predicateType="urn:x-megu-desktop:refusal:1"), "evidence_unreadable"),
        (lambda statement: statement.update(predicateType="urn:x-megu-desktop:deployment:2"), "evidence_newer"),
    ],
)
def test_what_is_no_notice(record: Path, change: Any, code: str) -> None:
    path = making.write_deployment(record, ACT, "ward 1")
    _signed_anew(path, change)
    assert code_of(lambda: files.read(path)) == code


def test_an_altered_notice_counts_for_nothing(record: Path) -> None:
    [original] = [one for one in read(record).content.remains.things if one.what == "original"]
    path = making.write_destruction(record, ACT, [original], "deleted")
    assert "original" not in {one.what for one in _left(record)}
    path.write_text(path.read_text(encoding="utf-8").replace('"sig": "', '"sig": "AAAA', 1), encoding="utf-8")
    assert code_of(lambda: files.read(path)) == "evidence_altered"
    assert "original" in {one.what for one in _left(record)}


def _left(record: Path) -> list[Any]:
    return since.filter_left(
        since.apply_notices(read(record).content.remains.things, since.read_notices(record.parent))
    )


def test_what_a_notice_must_say(record: Path) -> None:
    assert code_of(lambda: making.write_deployment(record, making.Act("", date(2026, 1, 1)), "ward 1")) == "notice_by"
    assert (
        code_of(lambda: making.write_deployment(record, making.Act("2026-01-01", date(2026, 1, 1)), "x"))
        == "name_is_date"
    )
    assert code_of(lambda: making.write_deployment(record, ACT, " ")) == "notice_place"
    assert code_of(lambda: making.write_destruction(record, ACT, [], "deleted")) == "notice_nothing"
    assert not since.read_notices(record.parent)


def test_a_refusal_is_put_on_record(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(method=None)
    fields = {"status": "refused", "decided_by": "E. Vidence", "decided": date(2026, 3, 1), "exception": "archive law"}
    request = put(project, "R-1", {**fields, "due": date(2026, 4, 1)})
    assert code_of(lambda: making.write_refusal(project, request)) == "refusal_reason"
    request = put(project, "R-1", {"refusal_reason": "not identified"})
    notice = files.read(making.write_refusal(project, request)).notice
    assert notice.kind == "refusal" and (notice.reference, notice.reason, notice.on, notice.exception) == (
        "R-1",
        "not identified",
        "2026-03-01",
        "archive law",
    )


def test_a_moved_day_counts(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(method=None)
    put(project, "R-1", {"received": date(2026, 1, 1), "due": date(2026, 2, 1)})
    assert standings(project, date(2026, 2, 15))[0].overdue
    earlier = {"extended": date(2026, 2, 1), "extension_reason": "many requests"}
    assert code_of(lambda: put(project, "R-1", earlier)) == "extension_day"
    request = put(project, "R-1", {**earlier, "extended": date(2026, 4, 1)})
    assert not standings(project, date(2026, 2, 15))[0].overdue and standings(project, date(2026, 4, 2))[0].overdue
    notice = files.read(making.write_extension(project, request, ACT)).notice
    assert notice.kind == "extension" and (notice.due, notice.until) == ("2026-02-01", "2026-04-01")


def test_a_full_disk_is_told(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("megu.base.files.os.fsync", full)
    with pytest.raises(ProjectError):
        making.write_deployment(record, ACT, "ward 1")
    assert [path.name for path in record.parent.iterdir()] == ["evidence.json"]


# --- the commands ---------------------------------------------------------------------------------------------------


def test_destroyed_and_deployed_by_command(megu: Call, record: Path) -> None:
    outcome = megu("destroyed", record)
    assert outcome.code == 0 and "1  there: the original" in outcome.out
    done = megu("destroyed", record, "--row", 1, "--by", "E. Vidence", "--how", "purged", "--witness", "W. Itness")
    assert done.code == 0 and "1  destroyed: the original" in done.out
    assert megu("destroyed", record, "--row", 99, "--by", "E. Vidence").code == 2
    assert megu("destroyed", record, "--row", 2, "--how", "eaten", "--by", "E. Vidence").code == 2
    done = megu("deployed", record, "--place", "ward 1", "--by", "E. Vidence", "--on", str(date.today()))
    assert done.code == 0 and "deployment-" in done.out
    [notice] = record.parent.glob("deployment-*.json")
    result = megu("verify", notice)
    assert (
        result.code == 0 and f"ward 1, {date.today()}; stated by E. Vidence" in result.out
    )  # this user's own key signed it
    whole = megu("verify", record.parent.parent)
    assert "in service, ward 1" in whole.out and "still exists" in whole.out and whole.code == 3


def test_refusing_and_moving_by_command(megu: Call, tiny_project: Callable[..., Project]) -> None:
    with tiny_project(method=None) as project:
        project.save()
        folder = project.folder
    megu("requests", folder, "--add", "R-1", "--received", "2026-01-01", "--due", "2026-02-01")
    assert megu("requests", folder, "--extend", "R-1").code == 2
    result = megu(
        "requests", folder, "--extend", "R-1", "--until", "2099-03-01", "--reason", "many", "--decided-by", "E. V."
    )
    assert result.code == 0 and "due 2099-03-01 instead of 2026-02-01" in result.out and "extension-" in result.out
    alone = megu("requests", folder, "--refuse", "R-1")
    assert alone.code == 0 and "No record of the refusal was written" in alone.out + alone.err
    outcome = megu("requests", folder, "--refuse", "R-1", "--reason", "unknown person", "--decided-by", "E. V.")
    assert outcome.code == 0 and "refusal-" in outcome.out
    [notice] = (folder / "notices").glob("refusal-*.json")
    assert "R-1: unknown person" in megu("verify", notice).out
    with Project.open(folder, write=False) as project:
        assert find(project.choices, "R-1").refusal_reason == "unknown person"


def test_the_officers_fields_by_command(megu: Call, tiny_project: Callable[..., Project]) -> None:
    from megu.cli import tables

    [row] = tables.parse_kept(["copy; tape 7; IT; 2026-01-02; destroyed"])
    assert (row["what"], row["place"], row["owner"], row["state"]) == ("copy", "tape 7", "IT", "destroyed")
    assert [one["told"] for one in tables.parse_recipients(["Clinic; 2026-11-03", "Press; no address"])] == [
        date(2026, 11, 3),
        None,
    ]
    with tiny_project(method=None) as project:
        folder = project.folder
    wrong = megu("report", folder, "--kept", "copy")
    assert wrong.code == 2 and "WHAT; PLACE" in wrong.err
