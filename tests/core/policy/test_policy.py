"""The engine enforces each rule of a policy, whoever starts a stage, and withstands attempts to avoid it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest

from megu.base import files
from megu.base.errors import MeguError, PolicyError
from megu.export.stage_export import Export
from megu.policy import make, outcome, seal, store
from megu.policy.check import check
from megu.policy.make import PolicyOptions
from megu.policy.rules import Policy, Thresholds
from megu.policy.sentences import sentences
from megu.project.perform import perform
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.results import key_of
from megu.project.schema import Consent, Edit, ForgetRule, ServerChoice
from megu.project.stage import Stage
from megu.unlearn.runs import start_run
from megu.worker import parent
from megu.worker.pack import pack, plan
from megu.worker.stages import make_stage

PASSPHRASE = "correct horse battery"
QUICK: dict[str, Any] = {"steps": 2, "noise_steps": 1}
MakeTiny = Callable[..., Project]


@pytest.fixture(autouse=True)
def quick_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    """scrypt's cost is for those who guess."""
    monkeypatch.setattr(seal, "WORK", 2**4)


@pytest.fixture
def tiny_policy(tiny_project: MakeTiny) -> Callable[..., Project]:
    """A function that makes a project of tiny pictures that is prepared for operators, with a run as it is fixed."""

    def made(name: str = "project", **how: Any) -> Project:
        project = tiny_project(name, **QUICK)
        prepare(project, **how)
        return project

    return made


def prepare(project: Project, changes: dict[str, Any] | None = None, **how: Any) -> Policy:
    """Put a policy in force that fixes today's choices, and MeGU+ with few steps."""
    for name in ("model", "images"):
        engine.run(project, name)
    if project.choices.similarity.source == "mllm":
        engine.run(project, "mllm")
    limits = how.pop("limits", {})
    parameters = QUICK if changes is None else changes
    options = PolicyOptions("megu_plus", "balanced", parameters, thresholds=Thresholds(**limits), **how)
    return store.put(project, make.make(project, options), PASSPHRASE).rules


def refused(project: Project, name: str, run_id: str | None = None) -> str:
    """The code with which a stage, or one before it, is refused."""
    error = engine.refusal(project, name, run_id)
    assert isinstance(error, PolicyError)
    return error.code


def new_run(project: Project, method: str = "megu_plus", start: str = "original", **changes: Any) -> str:
    run = start_run(project.choices, method, "balanced" if method == "megu_plus" else None, changes, start)
    project.save()
    return run.id


# --- what is as it was prepared --------------------------------------------------------------------------------------


def test_what_fits_is_done(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy()
    run = make.begin(project, store.load(project).rules)  # type: ignore[union-attr]
    assert engine.result(project, "export", run)["same"]


def test_a_project_without_policy_is_free(tiny_project: MakeTiny) -> None:
    assert store.load(tiny_project()) is None


# --- each rule -------------------------------------------------------------------------------------------------------


def test_another_model(tiny_policy: Callable[..., Project], tmp_path: Path) -> None:
    project = tiny_policy()
    assert project.choices.model is not None
    project.choices.model.path = str(engine.tiny_model(tmp_path / "other.safetensors", seed=1))
    assert refused(project, "model") == "policy_model"
    assert refused(project, "unlearn", "run-1") == "policy_model"


def test_the_model_read_otherwise(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy()
    assert project.choices.model is not None
    project.choices.model.preprocessing = Preprocessing(size=(8, 8), channels=1, mean=(0.1,), std=(0.9,))
    assert refused(project, "baseline") == "policy_model_how"


def test_other_images_where_they_are_fixed(tiny_policy: Callable[..., Project], tmp_path: Path) -> None:
    other = engine.tiny_images(tmp_path / "other", count=9)
    for same, code in ((True, "policy_images"), (False, None)):
        project = tiny_policy(f"project-{same}", same_images=same)
        assert project.choices.images is not None
        project.choices.images.path = str(other)
        if code:
            assert refused(project, "images") == code
        else:
            engine.run(project, "baseline")


def test_images_understood_otherwise(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy()
    assert project.choices.images is not None
    project.choices.images.used = "unknown"
    assert refused(project, "baseline") == "policy_images_how"


def test_a_kind_that_is_not_allowed(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy(kinds=["classes"])
    project.choices.forget = ForgetRule(kind="random", share=0.5)
    assert refused(project, "forget") == "policy_kind"
    with pytest.raises(PolicyError, match="random images"):
        make.begin(project, store.load(project).rules)  # type: ignore[union-attr]


def test_too_few_images(tiny_policy: Callable[..., Project]) -> None:
    assert refused(tiny_policy("few", limits={"least_images": 9}), "forget") == "policy_few_images"
    engine.run(tiny_policy("enough", limits={"least_images": 8}), "forget")


def test_another_method_and_other_parameters(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy()
    for run in (new_run(project, "ssd"), new_run(project, steps=3, noise_steps=1)):
        assert refused(project, "unlearn", run) == "policy_method"


def test_a_run_that_starts_from_another_one(tiny_project: MakeTiny) -> None:
    project = tiny_project(**{**QUICK, "steps": 3})
    engine.run(project, "unlearn", "run-1")
    prepare(project)
    run = new_run(project, start="run-1", **QUICK)
    with pytest.raises(PolicyError, match=f"{run} continues from run-1"):
        check(project, make_stage("unlearn", run))
    assert refused(project, "export", "run-1") == "policy_method", "made before, and exported only now"


def test_similarity_from_elsewhere(tiny_policy: Callable[..., Project], sample: Path) -> None:
    project = tiny_policy()
    project.choices.similarity.source, project.choices.similarity.mllm = "mllm", str(sample / "mllm")
    assert refused(project, "similarity") == "policy_similarity"


def test_another_multimodal_model(tiny_project: MakeTiny, sample: Path, tmp_path: Path) -> None:
    project = tiny_project(mllm=sample / "mllm", exemplars=3, **QUICK)
    prepare(project)
    other = tmp_path / "mllm"
    other.mkdir()
    for path in (sample / "mllm").iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    config = json.loads((other / "config.json").read_text(encoding="utf-8"))
    (other / "config.json").write_text(json.dumps(config, indent=3) + " ", encoding="utf-8")
    project.choices.similarity.mllm = str(other)
    engine.run(project, "forget")
    assert refused(project, "mllm") == "policy_similarity"
    assert refused(project, "similarity") == "policy_similarity"


def test_cells_set_by_hand(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy()
    project.choices.similarity.edits = [Edit(row="dark", column="grey", value=0.5)]
    assert refused(project, "similarity") == "policy_edits"


def test_no_image_to_a_server(tiny_project: MakeTiny) -> None:
    """None at all, or none of those to forget: refused before a connection is made."""
    server = ServerChoice(url="https://mllm.example/v1", model="tiny")
    forget = Consent(host="mllm.example", given="now", images=9, classes=["dark"], forget_images=True, forget_set="x")
    for remote, consent, code in (
        ("never", None, "policy_remote"),
        ("not_forget", forget, "policy_remote_forget"),
        ("not_forget", forget.model_copy(update={"forget_images": False}), None),
        ("allowed", forget, None),
    ):
        project = tiny_project(f"{remote}-{code}", method="ssd" if remote == "never" else "megu_plus")
        engine.run(project, "forget")
        rules = make.make(project, PolicyOptions("ssd", remote=remote))  # type: ignore[arg-type]
        store.put(project, rules, PASSPHRASE)
        choice = project.choices.similarity
        choice.source, choice.server, choice.consent = "server", server, consent
        if code:
            assert refused(project, "preview") == code
        else:
            engine.run(project, "preview")


def test_a_server_is_not_fixed_where_none_may_be_asked(tiny_project: MakeTiny) -> None:
    project = tiny_project()
    engine.run(project, "images")
    engine.run(project, "model")
    project.choices.similarity.source = "server"
    project.choices.similarity.server = ServerChoice(url="https://mllm.example/v1", model="tiny")
    assert make.make(project, PolicyOptions("megu_plus")).remote == "not_forget"
    with pytest.raises(ValueError, match="none may be asked"):
        make.make(project, PolicyOptions("megu_plus", remote="never"))


# --- limits ----------------------------------------------------------------------------------------------------------

VERDICT = {
    "forgotten": True,
    "forget_count": 40,
    "retain_count": 100,
    "retain_change_points": -1.5,
    "retain_change_low": -3.0,
    "measured_on": "test",
}
FIGURES = {
    "forget_unseen": {"value": 0.05, "low": 0.01, "high": 0.16, "count": 40},
    "mia_entropy": {"value": 0.5, "low": 0.4, "high": 0.6, "count": 100},
}
LIMITS = {"forget_accuracy": 0.05, "retain_drop": 0.015, "mia": 0.5, "least_images": 100, "least_measured": 40}


def judged(limits: dict[str, Any], verdict: dict[str, Any] | None = None, **figures: Any) -> dict[str, bool]:
    verdict_values = {**VERDICT, **(verdict or {})}
    rows = outcome.judge(Thresholds(**limits), verdict_values, {**FIGURES, **figures}, {"count": 100})
    for row in rows:
        code, values = row.message()
        assert "{" not in str(MeguError(code, **values)) and str(MeguError(code, **values)) != code
        assert row.met or str(PolicyError(row.refusal()[0], **row.refusal()[1])) != row.refusal()[0]
    return {row.code: row.met for row in rows}


def test_limits_that_are_just_met() -> None:
    assert judged(LIMITS) == dict.fromkeys(LIMITS, True)
    assert not judged({}) and not judged({"interval": True, "as_new": True})


@pytest.mark.parametrize(
    ("name", "harder"),
    [("forget_accuracy", 0.04), ("retain_drop", 0.014), ("mia", 0.49), ("least_images", 101), ("least_measured", 41)],
)
def test_a_limit_that_is_just_missed(name: str, harder: float) -> None:
    assert judged({**LIMITS, name: harder}) == {**dict.fromkeys(LIMITS, True), name: False}


def test_the_worse_end_of_the_interval() -> None:
    judgement = judged({**LIMITS, "interval": True})
    assert judgement == {**dict.fromkeys(LIMITS, True), "forget_accuracy": False, "retain_drop": False, "mia": False}


def test_what_can_not_be_known_is_not_met() -> None:
    assert judged({"mia": 1.0}, mia_entropy=None) == {"mia": False}
    assert judged({"forget_accuracy": 1.0}, {"forget_count": 0}, forget_unseen=None) == {"forget_accuracy": False}
    assert judged({"retain_drop": 1.0}, {"retain_count": 0}) == {"retain_drop": False}


def test_single_images_are_asked_for_as_if_never_seen() -> None:
    """The share that is recognised tells nothing of them: too little is a failure like too much."""
    limits = {"as_new": True, "forget_accuracy": 0.0}
    for verdict_outcome, error in (("as_new", True), ("remembered", False), ("too_much", False), ("unknown", False)):
        assert judged(limits, {"outcome": verdict_outcome, "forgotten": verdict_outcome == "as_new"}) == {
            "as_new": error
        }


def test_no_export_before_the_limits_are_met(tiny_policy: Callable[..., Project]) -> None:
    """An untrained model of three classes remembers nothing, but two steps may cost the rest nothing or much."""
    project = tiny_policy(limits={"least_measured": 9})
    engine.run(project, "unlearn", "run-1")
    assert refused(project, "export", "run-1") == "policy_not_compared"
    engine.run(project, "compare", "run-1")
    assert refused(project, "export", "run-1") == "policy_no_least_measured"
    assert not (project.folder / "export").exists()
    with pytest.raises(MeguError) as error:
        list(parent.events(project, Export("run-1")))
    assert error.value.code == "policy_no_least_measured", "the window's way round the engine's own process"


def test_leave_to_export_all_the_same(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy(limits={"least_measured": 9})
    engine.run(project, "compare", "run-1")
    key = outcome.model_key(project, "run-1")
    assert key is not None
    for reason, word, code in (("because", "wrong passphrase", "passphrase_wrong"), (" ", PASSPHRASE, "no_reason")):
        with pytest.raises(PolicyError) as error:
            store.override(project, key, "run-1", reason, "A. Min", word)
        assert error.value.code == f"policy_{code}"
    store.override(project, key, "run-1", "Checked by hand.", "A. Min", PASSPHRASE)
    assert engine.result(project, "export", "run-1")["same"]
    project.choices.forget = ForgetRule(classes=["light"])
    run = new_run(project, **QUICK)
    engine.run(project, "compare", run)
    assert refused(project, "export", run) == "policy_no_least_measured", "leave is for one model alone"


def test_an_export_from_before_is_no_way_round(tiny_project: MakeTiny) -> None:
    """Exported, then prepared with limits: what is there stays, and is not called exported again."""
    project = tiny_project(**QUICK)
    engine.run(project, "compare", "run-1")
    engine.run(project, "export", "run-1")
    prepare(project, limits={"least_measured": 9})
    assert refused(project, "export", "run-1") == "policy_no_least_measured"
    with pytest.raises(MeguError, match="at least 9"):
        list(parent.events(project, Export("run-1")))


# --- attempts to get round -------------------------------------------------------------------------------------------


def alter(project: Project, change: Callable[[dict[str, Any]], Any]) -> None:
    value = files.read_json(project.folder / store.FILE)
    change(value)
    files.write_json(project.folder / store.FILE, value)


@pytest.mark.parametrize(
    "change",
    [
        lambda value: value["rules"]["thresholds"].update(least_measured=1),
        lambda value: value["rules"].update(remote="allowed"),
        lambda value: value["overrides"].append(
            {"unlearn": "x", "run": "run-1", "reason": "me", "by": "", "at": "now"}
        ),
        lambda value: value["seal"].update(signature="0" * 128),
        lambda value: value["seal"].update(salt="0" * 32),
    ],
)
def test_a_policy_that_was_edited(tiny_policy: Callable[..., Project], change: Callable[[Any], Any]) -> None:
    project = tiny_policy(limits={"least_measured": 9})
    alter(project, change)
    assert refused(project, "model") == "policy_changed"


@pytest.mark.parametrize(
    ("content", "code"), [(b"{}", "policy_unreadable"), (b"\x00", "policy_unreadable"), (None, "policy_missing")]
)
def test_a_policy_that_is_gone_or_broken(tiny_policy: Callable[..., Project], content: bytes | None, code: str) -> None:
    project, path = (new_project := tiny_policy()), new_project.folder / store.FILE
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert refused(project, "model") == code
    store.lift(project, PASSPHRASE)
    engine.run(project, "model")


def test_a_policy_sealed_by_somebody_else(tiny_policy: Callable[..., Project], tiny_project: MakeTiny) -> None:
    project, other = tiny_policy(), tiny_project("other")
    rules = prepare(other)
    store.write(other, store.seal_rules(rules, "another passphrase"))
    (project.folder / store.FILE).write_bytes((other.folder / store.FILE).read_bytes())
    assert refused(project, "model") == "policy_changed"


def test_a_newer_policy(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy()
    alter(project, lambda value: value["rules"].update(schema_version=2, secret_rule=True))
    assert refused(project, "model") == "policy_newer"


def test_the_passphrase_guards_changing_and_lifting(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy(limits={"least_measured": 9})
    rules = store.load(project).rules  # type: ignore[union-attr]
    for act in (lambda: store.put(project, rules, "passphrase is wrong"), lambda: store.lift(project, "not this")):
        with pytest.raises(PolicyError) as error:
            act()
        assert error.value.code == "policy_passphrase_wrong" and store.load(project) is not None
    store.put(project, rules.model_copy(update={"thresholds": Thresholds()}), PASSPHRASE)
    engine.run(project, "compare", "run-1")
    engine.run(project, "export", "run-1")
    store.lift(project, PASSPHRASE)
    assert store.load(project) is None and project.choices.policy is None
    with pytest.raises(PolicyError, match="at least 8"):
        store.put(project, rules, "short")


def test_the_project_opened_anew_remembers(tiny_policy: Callable[..., Project]) -> None:
    project = tiny_policy()
    project.close()
    with Project.open(project.folder) as again:
        assert store.load(again) == store.load(project)


def test_a_packed_project_keeps_its_policy(tiny_policy: Callable[..., Project], tmp_path: Path) -> None:
    project = tiny_policy(limits={"least_measured": 9})
    engine.run(project, "compare", "run-1")
    for _ in pack(project, tmp_path / "packed", plan(project, False)):
        pass
    with Project.open(tmp_path / "packed") as new_project:
        assert refused(new_project, "export", "run-1") == "policy_no_least_measured"


def test_a_policy_says_what_it_fixes(tiny_policy: Callable[..., Project]) -> None:
    limits = {**LIMITS, "as_new": True, "interval": True}
    project = tiny_policy(by="A. Min", same_images=True, limits=limits)
    texts = [str(MeguError(code, **values)) for code, values in sentences(store.load(project).rules)]  # type: ignore[union-attr]
    assert len(texts) == 15 and not any("{" in one or one.startswith("policy_") for one in texts)
    assert "No images may be sent to a server." in texts and any("at most 5.0 %" in one for one in texts)
    assert any("1.5 points" in one for one in texts)


def test_asking_costs_little(tiny_policy: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every stage asks, also those that are repeated for each class: no key is worked out twice, and no file hashed."""
    project = tiny_policy()
    engine.run(project, "unlearn", "run-1")
    answers: list[object] = []

    def counted(stage: Stage, inputs: dict[str, Any]) -> str:
        answers.append(stage)
        return key_of(stage, inputs)

    monkeypatch.setattr("megu.project.results.key_of", counted)
    monkeypatch.setattr("megu.base.files.digest_file", lambda *_: pytest.fail("a file was hashed"))
    check(project, make_stage("compare", "run-1"))
    assert 0 < len(answers) == len(set(answers))
    monkeypatch.undo()
    assert list(perform(project, make_stage("unlearn", "run-1")))
