"""Checking the files beside a record: reports, images and the original; and records without a signature."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sealing
from evidencing import ended, write

from megu.base import files
from megu.base.errors import ProjectError
from megu.project.project import Project
from megu.project.schema import Request
from megu.record import signing
from megu.record.read_record import Row, read
from megu.record.verify import Materials, verify
from megu.record.verifying.levels import EXITS, level


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring, keys or known signers."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def record(finished: Project, tmp_path: Path) -> Path:
    """The record of the sample project."""
    return write(finished, tmp_path)


@pytest.fixture
def data(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample's images."""
    return Path(shutil.copytree(sample / "digits", tmp_path / "data"))


def rows_of(path: Path, **beside: Any) -> list[Row]:
    return ended(verify(path, Materials(**beside)))


def checked(path: Path, **beside: Any) -> dict[str, Row]:
    """The rows of a verification by what they are about."""
    return {row.what: row for row in rows_of(path, **beside)}


def exported(project: Project) -> Path:
    return next((project.folder / "export").glob("*.safetensors"))


def test_everything_measured_again_is_the_highest_level(
    finished: Project, record: Path, sample: Path, tmp_path: Path
) -> None:
    beside = {"model": exported(finished), "data": sample / "digits", "key": tmp_path / "officer.key"}
    rows = rows_of(record, original=sample / "classifier.safetensors", **beside)
    states = {row.what: row.state for row in rows}
    assert level(rows) == "measured_unknown" and "measured_unknown" not in EXITS
    assert states["row_original"] == states["original_forget_unseen"] == states["original_mia_entropy"] == "same"
    assert "Forget accuracy, unseen images: the original's" in {row.sentences()[0] for row in rows}
    [signer] = read(record).signatures
    assert level(rows_of(record, signer=signer.keyid, **beside)) == "measured"
    assert level(rows_of(record, data=beside["data"], key=beside["key"])) == "known"
    (tmp_path / "user" / "signers.json").unlink()
    assert level(rows_of(record, data=beside["data"], key=beside["key"])) == "unaltered"


def test_without_the_key_the_order_of_classes_is_not_known(
    finished: Project, record: Path, sample: Path, tmp_path: Path
) -> None:
    result_rows = rows_of(
        record, model=exported(finished), original=sample / "classifier.safetensors", data=sample / "digits"
    )
    rows = {row.what: row for row in result_rows}
    assert {row.why for what, row in rows.items() if what.startswith(("figure_", "original_"))} == {"why_no_key"}
    assert (rows["row_sealed"].state, rows["row_sealed"].why) == ("uncheckable", "why_no_key")
    assert level(result_rows) == "unaltered"


def test_a_sealed_part_that_does_not_open_is_told(record: Path, data: Path, tmp_path: Path) -> None:
    """The images can't be checked then, and nothing fails."""
    sealing.forge(record, lambda predicate: predicate["content"]["forget_set"].update(salt="0" * 64))
    rows = checked(record, data=data, key=tmp_path / "officer.key")
    assert (rows["row_sealed"].state, rows["row_sealed"].why) == ("differs", "why_sealed")
    assert rows["row_kept"].why == "why_no_key"


def test_another_original_is_told_and_forged_figures_of_it(
    finished: Project, record: Path, sample: Path, tmp_path: Path
) -> None:
    assert checked(record, original=exported(finished))["row_original"].why == "why_not_original"

    def forge(predicate: dict[str, Any]) -> None:
        for figure in predicate["content"]["figures"]:
            if figure["code"] == "retain_train":
                figure["models"]["original"] |= {"value": 0.5}

    sealing.forge(record, forge)
    beside = {"data": sample / "digits", "key": tmp_path / "officer.key"}
    rows = checked(record, original=sample / "classifier.safetensors", **beside)
    assert rows["original_retain_train"].state == "differs"


@pytest.mark.parametrize("name", ["report.html", "report.pdf"])
def test_a_report_is_the_record_s_byte_for_byte(record: Path, name: str) -> None:
    what = f"row_{name[-4:].strip('.')}"
    assert checked(record)[what].state == "same"
    path = record.with_name(name)
    path.write_bytes(path.read_bytes().replace(b"e", b"E", 1))
    row = checked(record)[what]
    assert row.state == "differs" and "changed" in row.sentences()[2]
    path.write_bytes(b"garbage")
    assert checked(record)[what].state == "differs"
    path.unlink()
    assert what not in checked(record)


@pytest.mark.parametrize("name", ["report.html", "report.pdf"])
def test_a_record_of_which_no_report_can_be_made_is_another_s(record: Path, name: str) -> None:
    def forge(predicate: dict[str, Any]) -> None:
        predicate["content"]["forget_set"]["rule"]["values"] = {}
        predicate["when"]["traces"] = {"at": "soon", "kinds": {}, "bytes": 1}

    sealing.forge(record, forge)
    assert checked(record)[f"row_{name[-4:].strip('.')}"].state == "differs"


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_a_report_in_another_language_is_the_record_s_too(finished: Project, tmp_path: Path, language: str) -> None:
    finished.choices.record.language = language
    path = write(finished, tmp_path)
    assert {checked(path)[what].state for what in ("row_html", "row_pdf")} == {"same"}
    page = path.with_name("report.html").read_text("utf-8")
    headings = {"de": "Nächste Schritte", "zh_CN": "后续步骤"}
    assert headings[language] in page and "Next steps" not in page
    assert "Nächste" not in path.read_text("utf-8"), "what is signed is in no language"
    path.with_name("report.html").write_text(page.replace("2026", "2025"), "utf-8")
    assert checked(path)["row_html"].state == "differs"


def test_a_report_of_another_version_is_no_forgery(record: Path, tmp_path: Path) -> None:
    parsed_record = read(record)
    when = parsed_record.when.model_copy(update={"program": "0.0.9"})
    signing.write(signing.sign(parsed_record.replace_parts(when=when), tmp_path / "signing.key"), record)
    row = checked(record)["row_html"]
    assert row.state == "uncheckable" and "another version, 0.0.9" in row.sentences()[2]


def _swap(data: Path) -> None:
    one, other = (sorted((data / split / "one").iterdir())[0] for split in ("train", "test"))
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)


def _move(data: Path) -> None:
    one = sorted((data / "train" / "one").iterdir())[0]
    one.rename(data / "train" / "two" / f"moved-{one.name}")


def _swap_forgotten(data: Path) -> None:
    """A test image of the class that was forgotten changes places with one of another class."""
    one, other = (sorted((data / "test" / name).iterdir())[0] for name in ("eight", "one"))
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)


def _exchange_test(data: Path) -> None:
    """As many as before, so none was erased."""
    one = sorted((data / "test" / "eight").iterdir())[0]
    one.write_bytes(one.read_bytes() + b"\0")


@pytest.mark.parametrize("change", [_swap, _move, _swap_forgotten, _exchange_test])
def test_images_are_bound_by_class_and_split(
    record: Path, data: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    assert checked(record, data=data, key=tmp_path / "officer.key")["row_kept"].state == "same"
    change(data)
    assert checked(record, data=data, key=tmp_path / "officer.key")["row_kept"].state == "differs"


def test_who_erases_test_images_too_is_not_punished(
    finished: Project, record: Path, data: Path, tmp_path: Path
) -> None:
    for split in ("train", "test"):
        shutil.rmtree(data / split / "eight")
    result_rows = rows_of(record, model=exported(finished), data=data, key=tmp_path / "officer.key")
    rows = {row.what: row for row in result_rows}
    assert (rows["row_kept"].state, rows["row_kept"].why) == ("uncheckable", "why_tests_erased")
    assert rows["figure_retain_unseen"].state == rows["figure_retain_train"].state == "same"
    assert rows["figure_forget_unseen"].why == "why_tests_erased"
    assert level(result_rows) == "unaltered"
    sorted((data / "train" / "one").iterdir())[0].unlink()
    assert checked(record, data=data, key=tmp_path / "officer.key")["row_kept"].state == "differs"


def edit(project: Project, stage: str, **values: str) -> None:
    """Edit the manifest of a stage's result, as anyone can who may write in the project."""
    [path] = (project.folder / "stages" / stage).glob("*/manifest.json")
    files.write_json(path, {**files.read_json(path), **values})


def test_the_day_of_export_is_not_what_an_edited_manifest_says(finished: Project, tmp_path: Path) -> None:
    """Nor is it kept: what was exported before it was unlearned is exported again."""
    genuine = read(write(finished, tmp_path)).when
    edit(finished, "export", started="2026-11-12T10:00:00+00:00")
    finished.choices.record.operator = "another"  # so that another record is written
    path = write(finished, tmp_path)
    assert read(path).when.done >= genuine.done and checked(path)["row_dates"].state == "same"
    edit(finished, "unlearn", started="2999-01-01T00:00:00+00:00")
    finished.choices.record.operator = "a third"
    with pytest.raises(ProjectError) as error:
        write(finished, tmp_path)
    assert error.value.code == "evidence_dates" and "2999-01-01" in str(error.value)
    assert len(list((finished.folder / "export").glob("evidence-*"))) == 2


def test_an_edited_manifest_moves_no_date(finished: Project, tmp_path: Path) -> None:
    """Within what could be: the export itself wrote when it was made, into what is hashed."""
    [result] = (finished.folder / "stages" / "export").glob("*/result.json")
    path = json.loads(result.read_text(encoding="utf-8"))["exported"]
    start = files.read_json(next((finished.folder / "stages" / "unlearn").glob("*/manifest.json")))["started"]
    edit(finished, "export", started=start)
    assert read(write(finished, tmp_path)).when.done == path != start


def test_a_request_that_came_later_is_told_and_no_fault(finished: Project, tmp_path: Path) -> None:
    """The images of the request had been forgotten before it came."""
    run = finished.choices.runs[0]
    genuine = write(finished, tmp_path)
    assert "row_asked" not in checked(genuine)
    run.requests = ["R-1"]
    finished.choices.requests = [Request(reference="R-1", received=date(2020, 1, 1), forget=run.forget)]
    path = write(finished, tmp_path)

    def earlier(predicate: dict[str, Any]) -> None:
        predicate["when"]["stages"]["unlearn"]["started"] = "2020-01-01T00:00:00+00:00"
        predicate["content"]["case"]["requests"][0]["received"] = "2020-01-09"

    assert "row_asked" not in checked(path)
    sealing.forge(path, earlier)
    rows = checked(path)
    assert rows["row_asked"].state == "noted" and "R-1" in rows["row_asked"].sentences()[2]
    assert rows["row_dates"].state == "same"
