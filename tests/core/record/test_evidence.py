"""The evidence record: what it hides, what it proves, and that one flipped byte is found."""

import errno
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sealing
import systems
from making import NOISY
from pypdf import PdfReader

from megu.base import files
from megu.base.errors import NotReady, ProjectError
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import Request
from megu.project.stage import order
from megu.record import signing
from megu.record.keys import officer, vault
from megu.record.read_record import Row, read
from megu.record.replay import replay
from megu.record.report.report import document
from megu.record.stage_evidence import RECORD, Evidence
from megu.record.statements import make_sentence, to_english
from megu.record.verify import Materials, verify
from megu.record.verifying import openings


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring or keys."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


def write(project: Project, keys: Path, **how: Any) -> Path:
    """The record of run-1, written with keys in this folder."""
    stage = Evidence("run-1", officer_key=keys / "officer.key", signing_key=keys / "signing.key", **how)
    for one in [*order(project, stage)[:-1], stage]:
        for _ in perform(project, one):
            pass
    return project.find_path(result_of(project, stage)["folder"]) / RECORD


@pytest.fixture
def record(finished: Project, tmp_path: Path) -> Path:
    """The record of the sample project."""
    return write(finished, tmp_path)


def checked(path: Path, **beside: Any) -> dict[str, Row]:
    """Return the rows of a verification by their code."""
    return {row.what: row for row in ended(verify(path, Materials(**beside)))}


def ended(generator: Any) -> Any:
    """Return the value that a generator returns."""
    while True:
        try:
            next(generator)
        except StopIteration as end:
            return end.value


def exported(project: Project) -> Path:
    return next((project.folder / "export").glob("*.safetensors"))


def forget_images(project: Project) -> list[dict[str, str]]:
    [path] = (project.folder / "stages" / "forget").glob("*/images.json")
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_date_is_not_signed_as_a_name(finished: Project, tmp_path: Path) -> None:
    finished.choices.record.controller = "31. März 2026"
    with pytest.raises(NotReady) as error:
        write(finished, tmp_path)
    assert error.value.code == "name_is_date" and not list((finished.folder / "export").glob("evidence-*"))


def test_no_name_hash_or_pixel_of_a_forgotten_image(finished: Project, record: Path) -> None:
    assert {path.name for path in record.parent.iterdir()} == {"evidence.json", "report.html", "report.pdf"}
    pdf = PdfReader(record.with_name("report.pdf"))
    assert not any(page.images for page in pdf.pages)
    text = "".join(
        path.read_text(errors="replace", encoding="utf-8") for path in record.parent.iterdir() if path.is_file()
    )
    text += "".join(page.extract_text() for page in pdf.pages)
    images = forget_images(finished)
    assert len(images) == 104
    for image in images:
        assert image["name"] not in text and Path(image["name"]).name not in text
        assert image["sha256"] not in text
    content = sealing.predicate(record)["content"]
    text += json.dumps(content)
    assert not re.search(r"\beight\b", json.dumps(content) + text) and "data:image" not in text
    assert str(finished.folder) not in text


def test_what_is_asked_for_is_shown(finished: Project, tmp_path: Path) -> None:
    finished.choices.record.shown = ["classes", "names", "pictures"]
    content = read(write(finished, tmp_path)).content
    assert content.classes[8].name == "eight" and content.forget_set.rule == make_sentence(
        "rule_classes", names="eight"
    )
    names = {image["name"] for image in forget_images(finished)}
    assert {item.name for item in content.forget_set.items} == names
    assert all((item.picture or "").startswith("data:image/png") for item in content.forget_set.items)


@pytest.mark.parametrize(
    ("read_back", "outcome"),
    [
        ({"changed": 3}, "its answer differed on 3 of"),
        ({"far": True, "max_difference": 1.25}, "differed by up to 1.2,"),
        ({"finite": False, "changed": 3}, "were not numbers"),
    ],
)
def test_a_file_that_answers_otherwise_is_told(
    finished: Project, tmp_path: Path, read_back: dict[str, Any], outcome: str
) -> None:
    assert not any(
        "the exported file" in to_english(one) for one in read(write(finished, tmp_path)).content.does_not_show
    )
    rewrite_export(finished, {"same": False, **read_back})
    finished.choices.record.operator = "another"  # so that another record is written
    record = read(write(finished, tmp_path))
    assert outcome in to_english(record.content.does_not_show[0])
    told_of = document(record)
    sections = {section.anchor: str(section.blocks) for section in (*told_of.front, *told_of.annex)}
    assert (
        "these figures may not apply to it" in sections["found"] and "different answers on 1,797" in sections["models"]
    )
    assert "Do not use this file" in sections["next"]


def rewrite_export(project: Project, changes: dict[str, Any]) -> None:
    """Change what reading the export back has found."""
    [path] = (project.folder / "stages" / "export").glob("*/result.json")
    files.write_json(path, {**files.read_json(path), **changes})
    manifest = files.read_json(path.with_name("manifest.json"))
    manifest["files"]["result.json"] = [path.stat().st_size, files.digest_file(path)]
    files.write_json(path.with_name("manifest.json"), manifest)


def test_marks_are_what_openssl_makes(finished: Project, record: Path, sample: Path, tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    key, parsed_record = officer.OfficerKey(vault.read(tmp_path / "officer.key")), read(record)
    image = sample / "digits" / forget_images(finished)[0]["name"]
    opening = openings.opening(parsed_record, image, key)
    command = ["openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", f"hexkey:{opening}", str(image)]
    mark = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1]
    assert mark in {item.hmac for item in parsed_record.content.forget_set.items}


def test_content_is_the_same_of_two_runs(make_project: Callable[..., Project], sample: Path, tmp_path: Path) -> None:
    how = {"mllm": sample / "mllm", "exemplars": 3, "steps": 60, **NOISY}
    records = [write(make_project(name, **how), tmp_path) for name in ("once", "again")]
    first, other = (sealing.predicate(path) for path in records)
    assert json.dumps(first["content"]) == json.dumps(other["content"])
    assert first["when"] != other["when"]


def test_verified_whole(finished: Project, record: Path, sample: Path, tmp_path: Path) -> None:
    rows = checked(record, model=exported(finished), data=sample / "digits", key=tmp_path / "officer.key")
    states = {what: row.state for what, row in rows.items()}
    assert states.pop("row_cost") == "measured" and states.pop("row_signature") == "unaltered"
    assert set(states.values()) == {"same"}
    assert {"row_kept", "row_forgotten", "figure_mia_entropy", "figure_retain_unseen"} <= states.keys()


def test_without_the_key_images_that_are_still_there_are_not_held_against_the_model(
    finished: Project, sample: Path, tmp_path: Path
) -> None:
    finished.choices.record.shown = ["classes"]
    record = write(finished, tmp_path)
    rows = checked(record, model=exported(finished), data=sample / "digits")
    hidden_rows = ("row_kept", "row_forgotten", "figure_retain_train", "figure_forget_train", "figure_mia_entropy")
    assert {(rows[what].state, rows[what].why) for what in hidden_rows} == {("uncheckable", "why_no_key")}
    assert rows["figure_retain_unseen"].state == rows["figure_forget_unseen"].state == "same"


def test_verified_without_the_erased_images(finished: Project, record: Path, sample: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(sample / "digits", tmp_path / "data"))
    for image in forget_images(finished):
        (data / image["name"]).unlink()
    rows = checked(record, model=exported(finished), data=data, key=tmp_path / "officer.key")
    assert rows["row_forgotten"] == Row("row_forgotten", "uncheckable", "why_erased")
    assert rows["figure_forget_train"].why == rows["figure_mia_entropy"].why == "why_erased"
    kept_rows = ("row_kept", "figure_retain_train", "figure_retain_unseen", "figure_forget_unseen", "row_model")
    assert {rows[what].state for what in kept_rows} == {"same"}


def test_a_flipped_byte_of_the_model(finished: Project, record: Path, tmp_path: Path) -> None:
    model = Path(shutil.copy(exported(finished), tmp_path / "model.safetensors"))
    bytes_ = bytearray(model.read_bytes())
    bytes_[-1] ^= 1
    model.write_bytes(bytes_)
    assert checked(record, model=model)["row_model"].state == "differs"


def test_a_flipped_byte_of_the_data(finished: Project, record: Path, sample: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(sample / "digits", tmp_path / "data"))
    kept_path = next(path for path in sorted((data / "train" / "one").iterdir()))
    kept_path.write_bytes(kept_path.read_bytes() + b"\0")
    rows = checked(record, model=exported(finished), data=data, key=tmp_path / "officer.key")
    assert rows["row_kept"].state == "differs"


@pytest.mark.parametrize("part", ["a figure", "a mark", "a date", "a digit of the signature"])
def test_an_altered_record(record: Path, part: str) -> None:
    value = json.loads(record.read_text(encoding="utf-8"))
    if part == "a figure":
        sealing.alter(record, lambda predicate: predicate["content"]["verdict"].update(forget_right=17))
    elif part == "a mark":
        sealing.alter(record, lambda predicate: predicate["content"]["forget_set"]["items"][0].update(hmac="0" * 64))
    elif part == "a date":
        sealing.alter(record, lambda predicate: predicate["when"].update(done="2020-01-01T00:00:00+00:00"))
    else:
        signature = value["signatures"][0]["sig"]
        value["signatures"][0]["sig"] = ("0" if signature[0] != "0" else "1") + signature[1:]
        record.write_text(json.dumps(value), encoding="utf-8")
    assert {what: row.why for what, row in checked(record).items()} == {"row_signature": "why_altered"}


def test_every_byte_of_a_record_counts(record: Path) -> None:
    """Flipping any of a sample of its bytes either makes the record unreadable or breaks the signature."""
    whole = record.read_bytes()
    for place in range(0, len(whole), 997):
        changed_bytes = bytearray(whole)
        changed_bytes[place] ^= 1
        record.write_bytes(changed_bytes)
        try:
            row = checked(record)["row_signature"]
        except ProjectError as error:
            assert error.code in ("evidence_unreadable", "evidence_newer")
            continue
        same_meaning = json.loads(changed_bytes) == json.loads(whole)
        assert row.state == ("unaltered" if same_meaning else "differs"), place


def test_another_signer_is_told(record: Path) -> None:
    assert checked(record, signer="0000 0000 0000 0000")["row_signature"].why == "why_other_signer"
    [own] = read(record).signatures
    assert checked(record, signer=own.key_fingerprint)["row_signature"].state == "known"


def test_another_key_is_refused(record: Path, tmp_path: Path) -> None:
    vault.write(tmp_path / "other.key", bytes(32))
    with pytest.raises(ProjectError) as error:
        checked(record, key=tmp_path / "other.key")
    assert error.value.code == "evidence_other_key"


@pytest.mark.parametrize("garbage", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"schema": "megu-evidence-9"}'])
def test_garbage_is_no_record(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / "evidence.json").write_bytes(garbage)
    with pytest.raises(ProjectError) as error:
        read(tmp_path / "evidence.json")
    assert error.value.code == ("evidence_newer" if b"9" in garbage else "evidence_unreadable")


def test_a_pipe_is_no_record_and_no_key(tmp_path: Path) -> None:
    systems.pipe(tmp_path / "pipe")
    for reading, code in ((read, "evidence_unreadable"), (vault.read, "key_unreadable")):
        with pytest.raises(ProjectError) as error:
            reading(tmp_path / "pipe")
        assert error.value.code == code


def _without_value(content: dict[str, Any]) -> None:
    del content["figures"][0]["models"]["unlearned"]["value"]


@pytest.mark.parametrize(
    ("alter", "code"),
    [
        (_without_value, "evidence_unreadable"),
        (lambda content: content["figures"][0].update(models={}), "evidence_unreadable"),
        (lambda content: content["figures"][0]["models"]["unlearned"].update(count="many"), "evidence_unreadable"),
        (lambda content: content["images"].update(white=-1), "evidence_unreadable"),
        (lambda content: content["images"].update(preprocessing={"mean": []}), "evidence_unreadable"),
        (lambda content: content["figures"][0].update(code="of_tomorrow"), "evidence_newer"),
    ],
)
def test_what_the_schema_leaves_open_is_checked(
    record: Path, alter: Callable[[dict[str, Any]], None], code: str
) -> None:
    sealing.forge(record, lambda predicate: alter(predicate["content"]))
    with pytest.raises(ProjectError) as error:
        read(record)
    assert error.value.code == code


def test_a_replay_takes_no_settings_that_unlearning_does_not_write(finished: Project, record: Path) -> None:
    sealing.forge(record, lambda predicate: predicate["content"]["method"]["settings"].update(threads=10**9))
    with pytest.raises(ProjectError) as error:
        ended(replay(record, finished.folder))
    assert error.value.code == "evidence_unreadable"


def test_a_record_for_another_key_is_written_anew(finished: Project, record: Path, tmp_path: Path) -> None:
    """Also where nothing else changed: else the key would be made nowhere, and the record could not be checked."""
    other = tmp_path / "other"
    second = write(finished, other)
    assert second != record and (other / "officer.key").is_file()
    assert checked(second, key=other / "officer.key")["row_signature"].state == "unaltered"
    assert write(finished, other) == second
    (other / "signing.key").unlink()
    assert write(finished, other) != second


def test_no_half_key_stays_on_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ProjectError) as error:
        vault.write(tmp_path / "officer.key", bytes(32))
    assert error.value.code == "disk_full" and not (tmp_path / "officer.key").exists()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"abcd", b"0" * 2000])
def test_a_damaged_key_of_the_user_is_told(tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path))
    (tmp_path / "signing.key").write_bytes(content)
    with pytest.raises(ProjectError) as error:
        vault.secret("signing")
    assert error.value.code == "key_unreadable"


def test_a_key_of_an_impossible_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as error:
        officer.take(tmp_path / ("x" * 300), "")
    assert error.value.code == "cannot_write"


def test_nothing_is_overwritten(finished: Project, record: Path, tmp_path: Path) -> None:
    before = record.read_bytes()
    finished.choices.record.controller = "Laboratory"
    second = write(finished, tmp_path)
    assert second != record and record.read_bytes() == before
    assert read(second).content.case.controller == "Laboratory"


def test_a_removed_record_is_written_again(finished: Project, record: Path, tmp_path: Path) -> None:
    shutil.rmtree(record.parent)
    assert write(finished, tmp_path).is_file()


def test_requests_are_told(finished: Project, tmp_path: Path) -> None:
    run = finished.choices.runs[0]
    finished.choices.requests = [Request(reference="R-17", decided_by="DPO", forget=run.forget)]
    run.requests = ["R-17"]
    [request] = read(write(finished, tmp_path)).content.case.requests
    assert (request.reference, request.decided_by, request.received) == ("R-17", "DPO", None)


def test_replayed_bit_for_bit(finished: Project, record: Path, tmp_path: Path) -> None:
    rows = {row.what: row for row in ended(replay(record, None, tmp_path / "officer.key"))}
    assert rows.pop("row_signature").state == "unaltered"
    assert {row.state for row in rows.values()} == {"same"}
    assert rows["row_weights"].why == "why_bits"


def test_a_replay_takes_the_key_that_is_kept_or_says_that_there_is_none(
    finished: Project, record: Path, tmp_path: Path
) -> None:
    row = {row.what: row for row in ended(replay(record, None))}["row_weights"]
    assert (row.state, row.why) == ("uncheckable", "why_bits_no_key")
    officer.take(tmp_path / "officer.key", "")
    key = officer.OfficerKey(vault.read(tmp_path / "officer.key"))
    vault.keep(f"officer-{key.check}", key.key)
    sealing.forge(record, lambda predicate: predicate["content"]["unlearned"].update(weights="0" * 64))
    row = {row.what: row for row in ended(replay(record, finished.folder))}["row_weights"]
    assert row.state == "differs"


def test_a_replay_of_another_run_is_told(finished: Project, record: Path) -> None:
    finished.choices.runs[0].parameters["rate"] = 0.04
    finished.save()
    rows = {row.what: row for row in ended(replay(record, finished.folder))}
    assert rows["row_method"].state == rows["row_weights"].state == "differs"
    assert rows["row_set"].state == "same"


@pytest.mark.skipif(os.name == "nt", reason="its folders have no such bits")
def test_others_can_not_look_where_keys_lie(tmp_path: Path) -> None:
    folder = tmp_path / "user" / "keys"
    vault.write(tmp_path / "stick" / "own.key", bytes(vault.BYTES))
    assert (tmp_path / "stick").stat().st_mode & 0o777 == 0o700
    folder.mkdir(parents=True, mode=0o755)  # as 0.1.0 made it
    vault.keep("signing", bytes(vault.BYTES))
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]


def test_a_key_of_ones_own_is_kept_and_found_again(tmp_path: Path) -> None:
    first = officer.take(None, "")
    assert officer.take(None, first.check).key == first.key
    [path] = (tmp_path / "user" / vault.FOLDER).iterdir()
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert first.key.hex() not in str(path)
    assert officer.take(tmp_path / "copy.key", first.check).key == first.key
    assert officer.take(tmp_path / "copy.key", "").key == first.key


def test_signed_with_the_users_own_key(finished: Project, record: Path) -> None:
    parsed_record = read(record)
    first, second = signing.sign(parsed_record), signing.sign(parsed_record)
    assert first.signatures == second.signatures and first.signed == parsed_record.signed
    assert first.signatures != parsed_record.signatures
    signing.write(first, record)
    assert read(record) == first and checked(record)["row_signature"].state == "known"


def test_the_published_schema_is_todays() -> None:
    from megu.record.schema.record import Statement

    schema_path = Path(__file__).parents[3] / "docs" / "evidence.schema.json"
    assert json.loads(schema_path.read_text(encoding="utf-8")) == Statement.model_json_schema(), (
        "make schema writes it again"
    )


def test_what_an_audit_measured_is_told(finished: Project, tmp_path: Path, sample: Path) -> None:
    from megu.compare.stage_audit import Audit
    from megu.record.collecting.figures import AUDITED

    before = write(finished, tmp_path)
    assert not {figure.code for figure in read(before).content.figures} & set(AUDITED)
    for stage in order(finished, Audit("run-1")):
        list(perform(finished, stage))
    after = write(finished, tmp_path)
    assert after != before
    figures = {figure.code: figure for figure in read(after).content.figures}
    probe = figures["probe"].models
    assert probe["original"] and probe["unlearned"] and probe["retrained"] is None
    assert figures["relearn_steps"].models["original"] and "zrf" in figures
    rows = checked(after, model=exported(finished), data=sample / "digits", key=tmp_path / "officer.key")
    assert rows["figure_probe"].state == "measured" and rows["figure_retain_unseen"].state == "same"
    assert "Linear probe" in (after.parent / "report.html").read_text(encoding="utf-8")
