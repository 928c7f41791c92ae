"""The steps as flow.py judges them: no Qt, no torch, no project on the disk."""

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from megu.cli.notes import _describe_forgotten, _describe_kept
from megu.compare.verdict import DONE, OUTCOMES, outcome_of
from megu.images.image import judged_split
from megu.project.schema import (
    Choices,
    Consent,
    ForgetRule,
    ImagesChoice,
    ModelChoice,
    Run,
    ServerChoice,
    SimilarityChoice,
    Traces,
)
from megu.record.report.found_part import describe_verdict
from megu.record.report.locale import Locale
from megu.worker.stages import STAGES
from megu_desktop.pages.compare import headline
from megu_desktop.text import flow_messages, words
from megu_desktop.work import flow
from megu_desktop.work.flow import OF_STAGE, Facts, Say

CLASSES = ["one", "two", "three", "four"]
MODEL = {"title": "Small CNN", "classes": 4}
IMAGES = {
    "total": 400,
    "unreadable": [],
    "classes": [{"name": name, "counts": {"train": 60, "test": 40}} for name in CLASSES],
}
BASELINE = {
    "splits": {"train": {"accuracy": 1.0}, "test": {"accuracy": 0.981}, "all": {"accuracy": 0.99}},
    "classes": [{"name": name, "splits": {"test": {"right": 39, "count": 40}}} for name in CLASSES],
}
SIMILARITY = {"nearest": {"one": [["two", 0.4], ["four", 0.3], ["three", 0.2]]}}
UNLEARN = {"total_seconds": 42.0}
COMPARE = {"verdict": {"forgotten": True, "kept": True, "forget_right": 0, "forget_count": 36}}
EXPORT = {"path": "/somewhere/export/model.safetensors", "same": True}
EVIDENCE = {"fingerprint": "0123 4567 89ab cdef 0123"}
RESULTS = {
    "model": MODEL,
    "images": IMAGES,
    "baseline": BASELINE,
    "similarity": SIMILARITY,
    "unlearn": UNLEARN,
    "compare": COMPARE,
    "export": EXPORT,
    "evidence": EVIDENCE,
}


def facts(until: str = "export", **changes: Any) -> Facts:
    """Facts of a project whose steps are done up to and with one; "nothing" for a new project."""
    steps = flow.STEPS[: flow.STEPS.index(until) + 1] if until != "nothing" else ()
    choices = Choices(name="Digits", created="2026-11-24T12:00:00+00:00")
    if "model" in steps:
        choices.model = ModelChoice(path="model.safetensors")
    if "images" in steps:
        choices.images = ImagesChoice(path="images", used="only")
    if "forget" in steps:
        choices.forget = ForgetRule(classes=["one"])
    if "unlearn" in steps:
        add_run(choices)
    stages = [*steps, *(["baseline"] if "images" in steps else []), *(["evidence"] if "record" in steps else [])]
    results = {name: RESULTS[name] for name in stages if name in RESULTS}
    return replace(Facts(choices=choices, results=results, ever=frozenset(results)), **changes)


def add_run(choices: Choices, method: str = "megu_plus", strength: str | None = "balanced") -> None:
    assert choices.images is not None
    run = Run(
        id="run-1",
        created="2026-11-24T12:00:00+00:00",
        method=method,
        strength=strength,
        images=choices.images.model_copy(),
        forget=choices.forget.model_copy(deep=True),
        similarity=choices.similarity.model_copy(deep=True),
    )
    choices.runs, choices.current_run = [run], run.id


def states(of: Facts) -> list[str]:
    return [step.state for step in flow.steps(of)]


def at(of: Facts, step: str) -> flow.Step:
    return flow.steps(of)[flow.STEPS.index(step)]


def test_nothing_of_qt_or_torch_is_imported() -> None:
    code = "import sys; import megu_desktop.work.flow, megu_desktop.text.flow_messages; print(*sys.modules)"
    process = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment()
    )
    packages = {name.split(".")[0] for name in process.stdout.split()}
    assert not packages & {"PySide6", "torch", "pyqtgraph", "numpy"}


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.mark.parametrize("until", flow.STEPS)
def test_done_up_to_a_step_opens_the_next_one(until: str) -> None:
    index = flow.STEPS.index(until)
    steps = flow.steps(facts(until))
    assert [step.state for step in steps[: index + 1]] == ["done"] * (index + 1)
    assert steps[index].next_enabled
    assert [step.enabled for step in steps[: index + 2]] == [True] * len(steps[: index + 2])
    assert all(step.state in ("todo", "blocked") for step in steps[index + 1 :])
    assert all(not step.next_enabled for step in steps[index + 1 : -1])
    assert steps[-1].next_enabled == (index + 2 >= len(steps)), "a record is not for everyone"


def test_a_new_project_has_one_open_step() -> None:
    steps = flow.steps(facts("nothing"))
    assert [step.enabled for step in steps] == [True] + [False] * 7
    assert steps[0].say == Say("model_choose")
    assert steps[3].why == Say("why_first", {"step": "model"})


def test_every_sentence_stands_in_the_catalogue_and_takes_its_values() -> None:
    for until in ("nothing", *flow.STEPS):
        for job in (None, *flow.JOBS):
            for step in flow.steps(facts(until, job=job, left=14.0)):
                for say in filter(None, (step.note, step.why, step.say, step.next)):
                    assert flow_messages.MESSAGES[say.code].format(**say.values)


def test_measuring_everything_holds_up_nothing() -> None:
    """It keeps each figure and makes way: the steps are as if nothing ran, and Export opens."""
    of = facts("compare")
    assert flow.steps(replace(of, job="measure", doing=("audit",))) == flow.steps(of)
    assert at(of, "compare").next_enabled and at(of, "export").enabled


def test_erased_traces_are_said_where_the_run_is_shown() -> None:
    facts_of_export, stopped = facts(), facts("similarity")
    for of in (facts_of_export, stopped):
        add_run(of.choices)
        of.choices.traces = Traces(begun="2026-01-01T00:00:00+00:00", runs=[str(of.choices.current_run)])
    assert at(facts_of_export, "export").say == Say("export_traces") and at(facts_of_export, "export").state == "done"
    assert at(stopped, "unlearn").say == Say("unlearn_traces")
    assert {"export_traces", "unlearn_traces"} <= flow_messages.MESSAGES.keys()


def test_notes_say_what_was_decided() -> None:
    notes = {step.name: step.note for step in flow.steps(facts())}
    assert notes["model"] == Say("note_model", {"title": "Small CNN", "classes": 4})
    assert notes["images"] == Say("note_images", {"images": 400, "right": 0.981})
    assert notes["forget"] == Say("note_forget", {"names": ["one"], "count": 60, "of": 240})
    assert notes["similarity"] == Say("note_similarity", {"nearest": ["two", "four", "three"]})
    assert notes["unlearn"] == Say("note_unlearn", {"strength": "balanced", "seconds": 42.0})
    assert notes["compare"] == Say("note_forgotten")
    assert notes["export"] == Say("note_export", {"file": "model.safetensors"})


def test_all_images_trained_the_model_so_all_count() -> None:
    of = facts("forget")
    assert of.choices.images is not None
    of.choices.images.used = "all"
    assert at(of, "forget").note == Say("note_forget", {"names": ["one"], "count": 100, "of": 400})


def test_the_question_about_training_must_be_answered() -> None:
    of = facts("images")
    assert of.choices.images is not None
    of.choices.images.used = None
    step = at(of, "images")
    assert (step.say.code, step.next_enabled, step.state) == ("images_used", False, "todo")


def test_unreadable_images_need_consent() -> None:
    of = facts("images", results={**facts("images").results, "images": {**IMAGES, "unreadable": ["one/a.png"]}})
    assert of.choices.images is not None
    assert at(of, "images").say.code == "images_unreadable"
    of.choices.images.leave_out = True
    assert at(of, "images").state == "done"


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ([], "forget_choose"),
        (CLASSES[:3], "forget_too_many"),
        (CLASSES, "forget_too_many"),
        (["one", "ten"], "forget_unknown"),
    ],
)
def test_a_forget_set_that_cannot_be(names: list[str], code: str) -> None:
    of = facts("forget")
    of.choices.forget = ForgetRule(classes=names)
    step = at(of, "forget")
    assert step.say.code == code
    assert not step.next_enabled


def test_a_class_without_training_images_cannot_be_forgotten() -> None:
    rows = [{"name": "one", "counts": {"test": 40}}, *IMAGES["classes"][1:]]
    of = facts("forget", results={**facts("forget").results, "images": {**IMAGES, "classes": rows}})
    assert at(of, "forget").say == Say("forget_no_images", {"names": ["one"]})


def test_a_changed_choice_makes_what_follows_outdated() -> None:
    of = facts("compare")
    of.choices.forget = ForgetRule(classes=["two"])
    facts_changed = replace(of, results={name: of.results[name] for name in of.results if name != "similarity"})
    assert states(facts_changed) == ["done", "done", "done", "outdated", "outdated", "outdated", "blocked", "blocked"]
    step = at(facts_changed, "unlearn")
    assert step.enabled, "what the earlier run showed can still be looked at"
    assert (step.say.code, step.next_enabled) == ("unlearn_again", False)


@pytest.mark.parametrize("stage", ["model", "images"])
def test_a_choice_that_was_refused_says_so_and_not_that_it_is_to_be_run_again(stage: str) -> None:
    results = {name: result for name, result in facts().results.items() if name not in (stage, "images", "baseline")}
    of = facts(results=results)
    assert at(of, stage).note == Say("note_unread")
    assert at(replace(of, refused=frozenset({stage})), stage).note == Say("note_refused")
    assert at(of, "forget").note == Say("note_choose_again"), "what lies behind it is only waiting"


@pytest.mark.parametrize(
    ("rule", "images", "note"),
    [
        (ForgetRule(classes=["five"]), IMAGES, Say("note_no_class", {"names": ["five"]})),
        (ForgetRule(classes=["one", "two", "three"]), IMAGES, Say("note_too_many")),
        (ForgetRule(kind="chosen", images=["a.png"]), IMAGES, Say("note_impossible")),
    ],
)
def test_a_rule_that_can_not_be_met_says_why(rule: ForgetRule, images: dict[str, Any], note: Say) -> None:
    of = facts("forget", results={**facts("forget").results, "images": images})
    of.choices.forget = rule
    assert at(of, "forget").note == note


def test_the_number_comes_before_the_names_which_are_all_told() -> None:
    names = [f"class {number}" for number in range(9)]
    note = words.say(Say("note_forget", {"names": names, "count": 100, "of": 50_000}))
    assert note.startswith("100 of 50,000 · “class 0”, ") and note.endswith("“class 7” and “class 8”")
    assert "others" in words.say(Say("forget_unknown", {"names": names}))


def test_back_at_the_earlier_choice_everything_is_done_again() -> None:
    of = facts("compare")
    of.choices.forget = ForgetRule(classes=["two"])
    of.choices.forget = ForgetRule(classes=["one"])
    assert states(of)[:6] == ["done"] * 6


def test_another_model_outdates_its_images_but_keeps_them() -> None:
    of = facts("similarity", results={})
    assert states(of)[:4] == ["todo", "outdated", "outdated", "outdated"]
    assert not at(of, "images").enabled


def test_what_does_not_change_the_matrix_outdates_no_run() -> None:
    of = facts("unlearn")
    server = ServerChoice(url="https://mllm.example/v1", model="tiny")
    for choice in (of.choices.similarity, of.choices.runs[0].similarity):
        choice.source, choice.server = "server", server.model_copy()
    of.choices.similarity.consent = Consent(host="mllm.example", given="", images=3, classes=[])
    of.choices.similarity.server.requests = 9  # type: ignore[union-attr]
    assert flow.current_run(of.choices) is not None
    of.choices.similarity.server.votes = True  # type: ignore[union-attr]
    assert flow.current_run(of.choices) is None


def test_the_similarity_step_says_what_it_does() -> None:
    of = facts("forget", results={})
    codes = {("preview",): "looking", ("mllm", "preview"): "looking", ("connect",): "testing"}
    for doing, code in {**codes, ("connect", "preview", "similarity"): "running"}.items():
        sentence = at(replace(of, job="similarity", doing=doing), "similarity").say
        assert sentence.code == f"similarity_{code}" and sentence.code in flow_messages.MESSAGES
    of.choices.similarity = SimilarityChoice(source="confusions")
    step = at(replace(of, resting=True, results=facts("forget").results), "similarity")
    assert step.say.code == "similarity_resume" and step.note == Say("note_stopped")


def test_retraining_needs_no_fitting_similarity() -> None:
    of = facts("unlearn")
    of.choices.runs = []
    add_run(of.choices, method="retrain", strength=None)
    of.choices.similarity = SimilarityChoice(source="mllm", mllm="mllm")
    assert flow.current_run(of.choices) is not None
    assert at(of, "unlearn").note == Say("note_retrain", {"strength": None, "seconds": 42.0})
    of.choices.runs[0].method = "megu"
    assert flow.current_run(of.choices) is None


def test_a_multimodal_model_needs_its_folder() -> None:
    of = facts("forget")
    of.choices.similarity = SimilarityChoice(source="mllm")
    assert at(of, "similarity").say.code == "similarity_folder"


def test_a_server_needs_its_address() -> None:
    of = facts("forget")
    of.choices.similarity = SimilarityChoice(source="server")
    assert at(of, "similarity").say.code == "similarity_server"


def test_a_running_job_shows_on_its_step_and_holds_next() -> None:
    of = facts("unlearn", job="unlearn", left=14.0)
    step = at(of, "unlearn")
    assert (step.state, step.next_enabled) == ("running", False)
    assert step.note == Say("note_running_left", {"left": 14.0})
    assert step.say == Say("unlearn_running_left", {"left": 14.0})
    assert at(of, "images").enabled, "back stays possible during work"


def test_a_run_stopped_before_its_first_step_says_so_too() -> None:
    of = facts("unlearn", stopped=False)
    of = replace(of, results={name: of.results[name] for name in of.results if name != "unlearn"})
    step = at(of, "unlearn")
    assert (step.note, step.say) == (None, Say("unlearn_resume"))


def test_a_stopped_run_says_that_it_can_go_on() -> None:
    of = facts("unlearn", stopped=True)
    of = replace(of, results={name: of.results[name] for name in of.results if name != "unlearn"})
    step = at(of, "unlearn")
    assert (step.note, step.say) == (Say("note_stopped"), Say("unlearn_resume"))
    assert not at(of, "compare").enabled


def test_of_single_images_no_class_is_nearest() -> None:
    of = facts("similarity")
    of.choices.forget = ForgetRule(kind="chosen", count=20)
    assert flow.judge_similarity(of).note == Say("note_estimated"), "and not “nearest: ” with nothing behind it"


@pytest.mark.parametrize("stage", ["unlearn", "class_noise"])
@pytest.mark.parametrize("read_only", [False, True])
def test_what_another_process_performs_is_running_and_not_stopped(stage: str, read_only: bool) -> None:
    of = facts("unlearn", elsewhere=(stage, "pixels"), read_only=read_only)
    of = replace(of, results={name: of.results[name] for name in of.results if name != "unlearn"})
    step = at(of, "unlearn")
    assert (step.state, step.note, step.say) == ("running", Say("note_elsewhere"), Say("elsewhere"))
    assert not step.next_enabled and at(of, "images").state == "done"
    assert at(replace(of, job="unlearn"), "unlearn").note == Say("note_running"), "it is the window's own"


def test_each_stage_belongs_to_a_step() -> None:
    assert STAGES.keys() <= OF_STAGE.keys()


@pytest.mark.parametrize(
    ("verdict", "code"),
    [({"forgotten": False, "forget_right": 12}, "compare_not_forgotten"), ({"kept": False}, "compare_rest_worse")],
)
def test_a_doubtful_result_is_said_and_can_be_exported(verdict: dict[str, Any], code: str) -> None:
    of = facts(
        "compare", results={**facts("compare").results, "compare": {"verdict": {**COMPARE["verdict"], **verdict}}}
    )
    step = at(of, "compare")
    assert (step.say.code, step.kind, step.next_enabled) == (code, "borderline", True)


def test_a_request_that_is_not_met_is_said_although_all_together_look_forgotten() -> None:
    result = {"requests": [{"verdict": "met"}, {"verdict": "cannot_tell"}]}
    step = at(facts("compare", results={**facts("compare").results, "requests": result}), "compare")
    assert step.note is not None and (step.say.code, step.kind) == ("compare_requests", "borderline")
    assert words.say(step.note) == "requests met: 1 of 2" and step.next_enabled
    good_result = {"requests": [{"verdict": "met"}] * 2}
    assert (
        at(facts("compare", results={**facts("compare").results, "requests": good_result}), "compare").say.code
        == "compare_done"
    )


def test_a_file_that_differs_is_no_export() -> None:
    of = facts("export", results={**RESULTS, "export": {**EXPORT, "same": False}})
    step = at(of, "export")
    assert (step.state, step.say.code, step.kind, step.next_enabled) == ("todo", "export_other", "bad", False)


def test_a_read_only_project_says_so_on_every_step() -> None:
    assert {step.say.code for step in flow.steps(facts("compare", read_only=True))} == {"read_only"}


@pytest.mark.parametrize(
    ("until", "step"),
    [
        ("nothing", "model"),
        ("model", "images"),
        ("similarity", "unlearn"),
        ("compare", "export"),
        ("export", "export"),
        ("record", "record"),
    ],
)
def test_a_project_opens_at_its_furthest_step(until: str, step: str) -> None:
    assert flow.STEPS[flow.furthest(flow.steps(facts(until)))] == step


def test_the_shown_accuracy_is_of_images_that_did_not_train_the_model() -> None:
    assert judged_split(["train", "val", "test"]) == "test"
    assert judged_split(["train", "val"]) == "val" and judged_split(["training", "val"]) == "val"
    assert judged_split([""]) == judged_split([]) == judged_split(["train"]) == "all"


VERDICTS = {
    "forgotten": {"forgotten": True, "forget_right": 0, "forget_count": 36},
    "not_forgotten": {"forgotten": False, "forget_right": 12, "forget_count": 36},
    "nothing": {"forgotten": False, "forget_right": 0, "forget_count": 0, "too_few": True},
    "too_few": {"forgotten": True, "forget_right": 0, "forget_count": 21, "too_few": True},
    **{
        outcome: {"outcome": outcome, "forgotten": outcome == "as_new", "forget_right": 30, "forget_count": 40}
        for outcome in ("as_new", "remembered", "too_much", "unknown")
    },
    "too_few of single images": {
        **{"outcome": "too_few", "forgotten": False, "too_few": True, "forget_right": 9, "forget_count": 10}
    },
    "nothing of single images": {"outcome": "unknown", "forgotten": False, "forget_right": 0, "forget_count": 0},
}
SAID = {  # what the headline, the command line and the record say, in a few words of each
    "forgotten": ("no longer recognises", "no longer recognises", "may still be recognised"),
    "not_forgotten": ("still recognises 12 of 36", "still recognises", "still recognises"),
    "nothing": ("no images of", "no images of", "no images to test"),
    "too_few": ("too few to tell", "too few", "Too few to tell"),
    "as_new": ("as if it had never seen", "as many as a model that never saw", "as often as images of the same"),
    "remembered": ("still knows", "Not forgotten", "still knows"),
    "too_much": ("more of", "Too much forgotten", "gives them away"),
    "unknown": ("recognises 30 of 40", "recognises 30 of 40", "30 of 40"),
}


@pytest.mark.parametrize("measured_on", ["test", "training"])
@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("kind", VERDICTS)
def test_rail_headline_command_line_and_record_agree(kind: str, kept: bool, measured_on: str) -> None:
    """21 unseen images none of which is recognised are too few to tell: the rail used to say "forgotten"."""
    rest = {"retain_right": 300, "retain_count": 320, **dict.fromkeys(("retain_change_points",), -1.0)}
    rest |= {"retain_change_low": -2.0, "retain_change_high": 0.5}
    verdict = {"kept": kept, "aim": None, "aim_of": None, **rest, **VERDICTS[kind]}
    has_test = measured_on == "test"
    result = {"verdict": verdict, "measured_on": measured_on, "forget_classes": ["one"], "unseen": has_test}
    outcome = outcome_of(verdict)
    assert outcome == kind.split(" ")[0] and outcome in OUTCOMES
    step = at(facts("compare", results={**facts("compare").results, "compare": result}), "compare")
    expected = (f"compare_{outcome}", f"note_{outcome}", "borderline")
    if outcome in DONE:
        worse = ("compare_rest_worse", "note_rest_worse", "borderline")
        expected = ("compare_done", "note_forgotten", "good") if kept else worse
    assert step.note is not None and (step.say.code, step.note.code, step.kind) == expected
    assert words.say(step.say) and words.say(step.note)
    title, command, record = SAID[outcome]
    assert title in headline.title(result)[0]
    assert command in " ".join([*_describe_forgotten(result, "one"), *_describe_kept(result)])
    tone, _, words_of_record = describe_verdict({**verdict, "measured_on": measured_on}, Locale())
    assert record in words_of_record
    kinds = {"forgotten": "good", "as_new": "good", "too_few": "unknown", "nothing": "unknown", "unknown": "unknown"}
    assert tone == kinds.get(outcome, "bad")


def test_all_verdicts_are_tried() -> None:
    assert {name.split(" ")[0] for name in VERDICTS} == set(OUTCOMES) == SAID.keys()


def test_of_single_images_similarity_is_not_asked_for() -> None:
    of = facts("images")
    of.choices.forget = ForgetRule(kind="chosen", images=["train/one/1.png"])
    assert at(of, "similarity").state == "blocked" and at(of, "similarity").note is None, "not “run again”"
    of = replace(of, results={**of.results, "forget": {"count": 10, "of": 100}})
    assert at(of, "similarity").state == "done" and at(of, "similarity").note == Say("note_optional")
    assert at(of, "unlearn").enabled
    of.choices.forget = ForgetRule(kind="random", share=0.1)
    assert at(of, "similarity").say == Say("similarity_start_single")
    of.choices.forget = ForgetRule(classes=["one"])
    assert at(of, "similarity").state != "done" and not at(of, "unlearn").enabled
