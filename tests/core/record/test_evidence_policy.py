"""A policy in the evidence record, and `megu verify --policy`: what was fixed, each limit, leave, and attempts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import sealing
from evidencing import ended, write

from megu.base.errors import PolicyError
from megu.policy import make, outcome, seal, store
from megu.policy.make import PolicyOptions
from megu.policy.rules import Thresholds
from megu.project.project import Project
from megu.record import signing
from megu.record.read_record import Row, read
from megu.record.report import html
from megu.record.verify import Materials, verify
from megu.unlearn.runs import start_run

PASSPHRASE = "correct horse battery"
QUICK: dict[str, Any] = {"steps": 2, "noise_steps": 1}


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring or keys, nor waits for scrypt."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))
    monkeypatch.setattr(seal, "WORK", 2**4)


@pytest.fixture
def project(tiny_project: Callable[..., Project]) -> Project:
    """A tiny project, unlearned and compared."""
    new_project = tiny_project(**QUICK)
    engine.run(new_project, "compare", "run-1")
    return new_project


def prepare(project: Project, passphrase: str = PASSPHRASE, **limits: Any) -> Path:
    options = PolicyOptions("megu_plus", "balanced", QUICK, by="A. Min", thresholds=Thresholds(**limits))
    store.put(project, make.make(project, options), passphrase)
    return project.folder / store.FILE


def recorded(project: Project, folder: Path) -> Path:
    engine.run(project, "export", "run-1")
    return write(project, folder)


def checked(path: Path, **beside: Any) -> dict[str, Row]:
    return {row.what: row for row in ended(verify(path, Materials(**beside)))}


def states(path: Path, **beside: Any) -> dict[str, str]:
    rows = checked(path, **beside)
    assert all("{" not in "".join(row.sentences()) for row in rows.values())
    return {name: rows[name].state for name in ("row_policy", "row_prepared", "row_limits") if name in rows}


def test_a_record_tells_of_the_policy(project: Project, tmp_path: Path) -> None:
    path = prepare(project, least_measured=4, retain_drop=1.0)
    state = recorded(project, tmp_path)
    policy = read(state).content.policy
    assert policy is not None and policy.digest == store.load(project).rules.digest  # type: ignore[union-attr]
    assert (policy.prepared_by, policy.remote, policy.leave) == ("A. Min", "never", None)
    assert {limit.code: limit.met for limit in policy.limits} == {"least_measured": True, "retain_drop": True}
    page = html.page(read(state))
    assert "Settings fixed by an administrator" in page and "measured on 4 images; at least 4" in page
    assert "dark" not in json.dumps(policy.model_dump()), "the rules name classes, the record does not"
    assert states(state, policy=path) == {"row_policy": "same", "row_prepared": "same", "row_limits": "same"}
    assert states(state, policy=path.parent) == states(state, policy=path)
    assert states(state) == {"row_policy": "uncheckable"}


def test_a_record_without_policy_stays_as_it_was(project: Project, tmp_path: Path) -> None:
    """The part is left out, so that records signed by earlier versions are still what was signed."""
    state = recorded(project, tmp_path)
    assert "policy" not in sealing.predicate(state)["content"] and read(state).content.policy is None
    assert states(state) == {}
    policy = prepare(project, least_measured=4)
    assert states(state, policy=policy)["row_policy"] == "differs", "it was made while none was in force"


def test_another_policy_than_the_administrators(project: Project, tmp_path: Path) -> None:
    """Exchanged by somebody who could write in the folder: the administrator's own copy tells."""
    kept_path = tmp_path / "kept.json"
    kept_path.write_bytes(prepare(project, least_measured=99).read_bytes())
    (project.folder / store.FILE).unlink()
    project.choices.policy = None
    weaker = prepare(project, passphrase="another passphrase", least_measured=1)
    state = recorded(project, tmp_path)
    assert states(state, policy=weaker)["row_policy"] == "same"
    assert states(state, policy=kept_path) == {"row_policy": "differs", "row_prepared": "same", "row_limits": "differs"}


def test_the_same_rules_under_another_seal(project: Project, tmp_path: Path) -> None:
    kept_path = tmp_path / "kept.json"
    kept_path.write_bytes(prepare(project).read_bytes())
    rules = store.read(kept_path).rules
    store.write(project, store.seal_rules(rules, "another passphrase"))
    assert checked(recorded(project, tmp_path), policy=kept_path)["row_policy"].why == "why_other_seal"


def test_a_run_that_is_not_as_the_policy_fixes_it(project: Project, tmp_path: Path) -> None:
    """Made without any policy, and compared with one afterwards."""
    start_run(project.choices, "megu_plus", "balanced", {"steps": 3, "noise_steps": 1})
    project.choices.runs[0] = project.choices.runs[1].model_copy(update={"id": "run-1"})
    engine.run(project, "compare", "run-1")
    state = recorded(project, tmp_path)
    row = checked(state, policy=prepare(project))["row_prepared"]
    assert (row.state, row.values["names"]) == ("differs", "method and parameters")


def test_leave_is_told_with_its_reason(project: Project, tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    before.write_bytes(prepare(project, least_measured=99).read_bytes())
    key = outcome.model_key(project, "run-1")
    assert key is not None
    store.override(project, key, "run-1", "Checked by hand.", "A. Min", PASSPHRASE)
    state = recorded(project, tmp_path)
    content = read(state).content
    assert content.policy and content.policy.leave and content.policy.leave.reason == "Checked by hand."
    assert "A. Min allowed the export" in html.page(read(state))
    row = checked(state, policy=project.folder / store.FILE)["row_limits"]
    assert (row.state, row.why) == ("same", "why_leave") and "Checked by hand." in row.sentences()[2]
    assert checked(state, policy=before)["row_limits"].why == "why_leave_unknown"


def test_a_record_that_claims_to_meet_its_limits(project: Project, tmp_path: Path) -> None:
    """A record that was altered and signed again is contradicted by its own figures."""
    policy = prepare(project, least_measured=4)
    state = recorded(project, tmp_path)
    record = read(state)
    verdict = {**record.content.verdict, "forget_count": 3}
    changed_record = record.model_copy(update={"content": record.content.model_copy(update={"verdict": verdict})})
    signing.write(signing.sign(changed_record, tmp_path / "forger.key"), state)
    row = checked(state, policy=policy)["row_limits"]
    assert (row.state, row.why) == ("differs", "why_limits_other")


def test_no_record_of_what_may_not_go_out(project: Project, tmp_path: Path) -> None:
    recorded(project, tmp_path)
    prepare(project, least_measured=99)
    with pytest.raises(PolicyError, match="at least 99"):
        write(project, tmp_path)


def test_a_policy_that_can_not_be_read(project: Project, tmp_path: Path) -> None:
    state = recorded(project, tmp_path)
    (tmp_path / "policy.json").write_text("{}", encoding="utf-8")
    with pytest.raises(PolicyError, match="as a policy"):
        checked(state, policy=tmp_path / "policy.json")


def test_another_policy_makes_another_record(project: Project, tmp_path: Path) -> None:
    prepare(project, least_measured=4)
    first = read(recorded(project, tmp_path)).content.policy
    prepare(project, least_measured=3)
    second = read(write(project, tmp_path)).content.policy
    assert first and second and first.digest != second.digest
