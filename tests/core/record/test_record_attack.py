"""The promise of marks, attacked: with the original, all images and a record, but without the officer's key.

Each attack is shown to work against what 0.1.0 wrote.
"""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import attacking
import pytest
import sealing
from evidencing import write

from megu.export.stage_export import Export
from megu.images import materials
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import digest_of, result_of
from megu.project.stage import order
from megu.record.form import sealed
from megu.record.keys import officer, vault
from megu.record.keys.officer import OfficerKey
from megu.record.read_record import read
from megu.record.verifying import openings
from megu.unlearn.stage_unlearn import MODEL, Unlearn

OLD = Path(__file__).parents[2] / "records" / "0.1.0" / "evidence.json"
SHORT = {"method": "neg_grad_plus", "epochs": 1.0}
MakeProject = Callable[..., Project]


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring or keys."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def record(finished: Project, tmp_path: Path) -> Path:
    """The record of the sample project, from which the eights were to be forgotten."""
    return write(finished, tmp_path)


def pictures(sample: Path) -> Iterator[bytes]:
    """The contents of all images."""
    return (path.read_bytes() for path in sorted((sample / "digits").rglob("*.png")))


def marks(record: Path) -> set[str]:
    return {item.hmac for item in read(record).content.forget_set.items}


def old_marks(project: Project, key: Path) -> set[str]:
    """The marks of the images to forget as 0.1.0 made them."""
    own, [list_path] = OfficerKey(vault.read(key)), (project.folder / "stages" / "forget").glob("*/images.json")
    images = project.find_path(project.choices.images.path)  # type: ignore[union-attr]
    return {
        own.mark_content((images / one["name"]).read_bytes())
        for one in json.loads(list_path.read_text(encoding="utf-8"))
    }


def test_no_class_by_its_number(record: Path, sample: Path) -> None:
    names = attacking.names_in(sample / "classifier.safetensors")
    assert attacking.by_number(attacking.content_of(OLD), names) == {"eight"}
    assert attacking.by_number(attacking.content_of(record), names) == set()
    text = attacking.text_of(record)
    assert "class 8" not in text and not any(f"class {number}" in text.lower() for number in range(10))


def test_no_numbers_by_class(record: Path, finished: Project) -> None:
    """Of the class that was forgotten whole its number is told, as that of all images to forget."""
    index = materials.load_index(finished, Export("run-1"))
    training_mask = index.training_mask(Export("run-1").images(finished))
    counts = {int((index.labels[training_mask] == number).sum()) for number in range(10)} - {104}
    assert counts & set(attacking.numbers(attacking.content_of(OLD)["classes"])) == counts
    assert not counts & set(attacking.numbers(attacking.content_of(record)))


def test_no_image_from_a_dictionary(record: Path, sample: Path, tmp_path: Path) -> None:
    content = attacking.content_of(record)
    marks_tried = attacking.marks_tried(pictures(sample), attacking.guessed_keys(content))
    assert len(marks_tried) > 1000 and not marks_tried & marks(record)
    assert not attacking.within((sha256(one).hexdigest() for one in pictures(sample)), attacking.text_of(record))
    names = attacking.names_in(sample / "classifier.safetensors")
    marks_of_names = attacking.marks_tried((name.encode() for name in names), attacking.guessed_keys(content))
    assert not attacking.within(marks_of_names, attacking.text_of(record))
    guessable = {OfficerKey(bytes(32)).mark_content(one) for one in pictures(sample)}
    assert guessable < marks_tried, "a key that can be guessed would be found"


def test_two_records_have_no_mark_in_common(finished: Project, record: Path, tmp_path: Path) -> None:
    """Neither can one be subtracted from the other, nor does one with names open the one without."""
    finished.choices.record.shown = ["names", "classes", "pictures"]
    record_path = write(finished, tmp_path)
    finished.choices.record.shown, finished.choices.record.controller = [], "Another"
    third = write(finished, tmp_path)
    assert {item.name is None for item in read(record_path).content.forget_set.items} == {False}
    sets = [marks(one) for one in (record, record_path, third)]
    assert [len(one) for one in sets] == [104] * 3 and len(set.union(*sets)) == 3 * 104
    parts = [read(one).content for one in (record, record_path, third)]
    assert len({one.forget_set.salt for one in parts}) == len({one.sealed for one in parts}) == 3
    assert len({one.unlearned.weights for one in parts}) == 3
    assert {one.forget_set.key_check for one in parts} == {OfficerKey(vault.read(tmp_path / "officer.key")).check}
    visible_marks = {one.hmac for one in parts[1].classes}
    assert not attacking.within(visible_marks, attacking.text_of(record))
    assert len(old_marks(finished, tmp_path / "officer.key")) == 104
    assert not old_marks(finished, tmp_path / "officer.key") & set.union(*sets)


def test_an_opening_opens_one_mark_of_one_record(finished: Project, record: Path, sample: Path, tmp_path: Path) -> None:
    key = OfficerKey(vault.read(tmp_path / "officer.key"))
    finished.choices.record.controller = "Another"
    other = write(finished, tmp_path)
    one, two = sorted((sample / "digits" / "train" / "eight").iterdir())[:2]
    opening = openings.opening(read(record), one, key)
    assert openings.row(read(record), one, opening).state == "same"
    assert openings.row(read(record), two, opening).state == "differs"
    assert openings.row(read(other), one, opening).state == "differs"
    keys = [bytes.fromhex(opening), *attacking.guessed_keys(attacking.content_of(record))]
    own = officer.mark_with_opening(one.read_bytes(), opening)
    rest = (content for content in pictures(sample) if content != one.read_bytes())
    assert not attacking.marks_tried(rest, keys) & marks(record) and own in marks(record)
    assert opening not in attacking.text_of(record)


def done(project: Project) -> dict[str, Any]:
    """Return what the attacker has from a run: the hashes of weights and file, with and without the file's own
    metadata."""
    for stage in order(project, Export("run-1")):
        list(perform(project, stage))
    weights = digest_of(project, Unlearn("run-1"), MODEL)
    result = result_of(project, Export("run-1"))
    path = project.find_path(result["stored_path"])
    bare = path.read_bytes().replace(result["salt"].encode(), b"")
    return {"weights": weights, "file": result["sha256"], "bare": sha256(bare).hexdigest()}


def test_no_guess_is_confirmed_by_repeating_the_run(
    make_project: MakeProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = make_project("victim", **SHORT)
    record = write(victim, tmp_path)
    own, text, content = done(victim), attacking.text_of(record), attacking.content_of(record)
    assert own["file"] in text, "the file that was given out is told"
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "attacker"))
    guesses = {name: done(make_project(f"guess-{name}", forget=(name,), **SHORT)) for name in ("eight", "three")}
    assert guesses["eight"]["weights"] == own["weights"] != guesses["three"]["weights"], "the run can be repeated"
    for guess in guesses.values():
        texts = [digest.encode() for digest in guess.values()] + [bytes.fromhex(digest) for digest in guess.values()]
        marks_tried = {*guess.values(), *attacking.marks_tried(texts, attacking.guessed_keys(content))}
        assert not attacking.within(marks_tried, text)
    content["unlearned"]["weights_sha256"] = own["weights"]  # as 0.1.0 wrote it
    old = json.dumps(content)
    assert [name for name, guess in guesses.items() if attacking.within([guess["weights"]], old)] == ["eight"]


def test_the_length_of_the_sealed_part_tells_no_class(make_project: MakeProject, tmp_path: Path) -> None:
    lengths = set()
    for name in ("eight", "three"):
        with make_project(name, forget=(name,), **SHORT) as project:
            lengths.add(len(read(write(project, tmp_path)).content.sealed or ""))
    assert lengths == {4 * -(-(4096 + 16) // 3)}


def test_the_size_of_the_file_is_rounded(finished: Project, record: Path) -> None:
    """Names that were removed from it are of different lengths."""
    size, stated_size = result_of(finished, Export("run-1"))["bytes"], read(record).content.unlearned.bytes
    assert size % 4096 and stated_size % 4096 == 0 and size < stated_size < size + 4096


def test_what_is_sealed_can_be_read_with_the_key_alone(record: Path, tmp_path: Path) -> None:
    key, parsed_record = OfficerKey(vault.read(tmp_path / "officer.key")), read(record)
    assert parsed_record.content.forget_set.salt
    whole = sealed.reveal(parsed_record, key.derive_record_key(parsed_record.content.forget_set.salt)).content
    assert [number for number, one in enumerate(whole.classes) if one.whole] == [8]
    assert whole.similarity and list(whole.similarity.rows) == [8] and whole.images.kept
    for other in (OfficerKey(bytes(32)), OfficerKey(bytes.fromhex(parsed_record.content.forget_set.salt))):
        with pytest.raises(sealed.SealBroken):
            sealed.reveal(parsed_record, other.derive_record_key(parsed_record.content.forget_set.salt))


def test_names_that_are_shown_are_not_sealed_away(finished: Project, tmp_path: Path) -> None:
    finished.choices.record.shown = ["classes"]
    record = write(finished, tmp_path)
    content = sealing.predicate(record)["content"]
    assert [one["name"] for one in content["classes"]][8] == "eight" and list(content["similarity"]["rows"]) == ["8"]
    assert "eight" in record.with_name("report.html").read_text(encoding="utf-8")
