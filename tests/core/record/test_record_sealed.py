"""The sealed part of a record, of whatever was forgotten: opened by the key, it measures as an open one did."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from evidencing import ended, write
from making import make_project_at

from megu.export.stage_export import Export
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import ForgetRule
from megu.record.form import sealed
from megu.record.keys import vault
from megu.record.keys.officer import OfficerKey
from megu.record.read_record import read
from megu.record.schema.record import Class
from megu.record.verify import Materials, verify
from megu.unlearn.runs import start_run

HOW: dict[str, Any] = {"epochs": 1.0}


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring or keys."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


def _folders(project: Project, data: Path) -> None:
    """The eights lie in two folders of other names."""
    for split in ("train", "test"):
        (data / split / "loops").mkdir()
        for path in sorted((data / split / "eight").iterdir())[::2]:
            path.rename(data / split / "loops" / path.name)
        (data / split / "eight").rename(data / split / "snowmen")
    assert project.choices.images
    project.choices.images.class_of = {"loops": "eight", "snowmen": "eight"}


def _part(project: Project, data: Path) -> None:
    """One of the two folders is to be forgotten."""
    _folders(project, data)
    project.choices.forget = ForgetRule(kind="subclass", classes=["eight"], subclasses=["loops"])


def _random(project: Project, data: Path) -> None:
    project.choices.forget = ForgetRule(kind="random", share=0.05, seed=3)


@pytest.mark.parametrize("change", [_folders, _part, _random])
def test_all_is_measured_again_with_the_key(
    change: Callable[[Project, Path], None], sample: Path, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(sample / "digits", tmp_path / "data"))
    with make_project_at(tmp_path / "project", sample, images=data, method=None) as project:
        change(project, data)
        start_run(project.choices, "neg_grad_plus", None, HOW)
        record = write(project, tmp_path)
        model = project.find_path(result_of(project, Export("run-1"))["stored_path"])
    parsed_record = read(record)
    assert (
        not parsed_record.content.classes
        and not parsed_record.content.images.folders
        and not parsed_record.content.forget_set.values
    )
    rows = {
        row.what: row for row in ended(verify(record, Materials(model=model, data=data, key=tmp_path / "officer.key")))
    }
    states = {what: row.state for what, row in rows.items() if what not in ("row_signature", "row_cost")}
    assert set(states.values()) == {"same"}, {what: row for what, row in rows.items() if row.state != "same"}
    assert {"row_sealed", "row_kept", "row_forgotten", "figure_retain_train"} <= states.keys()
    key = OfficerKey(vault.read(tmp_path / "officer.key")).derive_record_key(
        parsed_record.content.forget_set.salt or ""
    )
    whole = sealed.reveal(parsed_record, key).content
    assert sum(one.forgotten for one in whole.classes) == parsed_record.content.forget_set.count
    assert sum(one.whole for one in whole.classes) == parsed_record.content.forget_set.whole == (change is _folders)
    assert len(whole.images.folders) == (0 if change is _random else 2)
    assert len(whole.forget_set.values) == (change is _part)


def test_it_opens_for_its_own_record_alone() -> None:
    salt, key = "ab" * 32, OfficerKey(bytes(32)).derive_record_key("ab" * 32)
    one = Class(name=None, hmac="0" * 64, forgotten=1, trained=2, whole=False)
    part = sealed.Sealed(classes=[one], values=[], folders={"f": 1}, kept={"a": "b"}, rows={8: [0.5, None]})
    text = sealed.seal(part, key, salt)
    assert sealed.open_part(text, key, salt) == part and sealed.seal(part, key, salt) == text
    for other, where in ((key, "cd" * 32), (OfficerKey(bytes(32)).derive_record_key("cd" * 32), salt)):
        with pytest.raises(sealed.SealBroken):
            sealed.open_part(text, other, where)
    for code in (text[:-4], "", "?", text.swapcase(), text + "AAAA"):
        with pytest.raises(sealed.SealBroken):
            sealed.open_part(code, key, salt)
    longer = part.model_copy(update={"kept": {str(number): "0" * 64 for number in range(60)}})
    assert (
        len(sealed.seal(longer, key, salt))
        > len(text)
        == len(sealed.seal(part.model_copy(update={"rows": {}}), key, salt))
    )
