"""The operator's steps: which is open, done or blocked, and the sentence that says why. No Qt."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fake import DIGITS, baseline_result, forget_result, images_result, model_result

from megu.policy.outcome import Row
from megu.policy.rules import FixedSimilarity, Policy, Thresholds
from megu.project.schema import Choices, ForgetRule, ImagesChoice, ModelChoice
from megu.unlearn.runs import start_run
from megu_desktop.operator import operator_flow as flow
from megu_desktop.operator.operator_flow import OperatorPolicy
from megu_desktop.work.flow_facts import Facts

MET, MISSED = Row("retain_drop", 0.1, 0.0, True), Row("mia", 0.1, 0.5, False)


def rules(**changes: Any) -> Policy:
    return Policy.model_validate({"prepared": "2026-11-27T12:00:00+00:00", **changes})


def facts(forget: tuple[str, ...] = ("eight",), run: bool = True, **changes: Any) -> Facts:
    """A project whose model and images were read, with a run for what is chosen."""
    choices = Choices(name="Digits", created="now")
    choices.model, choices.images = ModelChoice(path="model"), ImagesChoice(path="digits", used="only")
    choices.forget = ForgetRule(classes=list(forget))
    if run:
        start_run(choices, "megu_plus", "balanced", {})
    results = {"model": model_result(), "images": images_result(), "baseline": baseline_result()}
    return Facts(choices=choices, results={**results, "forget": forget_result(forget)}, **changes)


def states(facts_now: Facts, operator_policy: OperatorPolicy) -> dict[str, tuple[str, str, bool]]:
    return {step.name: (step.state, step.say.code, step.enabled) for step in flow.steps(facts_now, operator_policy)}


def test_nothing_chosen() -> None:
    state_by_step = states(facts((), run=False), OperatorPolicy(rules()))
    assert state_by_step["forget"] == ("todo", "forget_choose", True)
    assert all(not enabled for name, (_, _, enabled) in state_by_step.items() if name != "forget")


def test_chosen_and_not_begun() -> None:
    steps = flow.steps(facts(run=False), OperatorPolicy(rules()))
    assert [step.state for step in steps] == ["done", "todo", "blocked", "blocked"]
    assert steps[1].say.code == "result_start" and not steps[1].next_enabled and flow.furthest(steps) == 1


@pytest.mark.parametrize(
    ("prepared", "code", "done"),
    [
        (OperatorPolicy(rules(), (MET,), fits=True), "result_met", True),
        (OperatorPolicy(rules(), (), fits=True), "result_no_limits", True),
        (OperatorPolicy(rules(), (MET, MISSED), fits=True), "result_missed", False),
        (OperatorPolicy(rules(), (MET, MISSED), fits=True, leave=True), "result_leave", True),
        (OperatorPolicy(rules(), (MET,), fits=False), "result_start", False),
        (OperatorPolicy(rules(), None, fits=True), "result_start", False),
    ],
)
def test_the_result_opens_export_only_where_it_may(prepared: OperatorPolicy, code: str, done: bool) -> None:
    state_by_step = states(facts(), prepared)
    assert state_by_step["result"][:2] == ("done" if done else "outdated" if not prepared.fits else "todo", code)
    assert state_by_step["export"][2] is done


def test_another_choice_closes_export_again() -> None:
    facts_now = facts()
    facts_now.choices.forget = ForgetRule(classes=["nine"])
    state_by_step = states(
        replace(facts_now, results={**facts_now.results}), OperatorPolicy(rules(), (MET,), fits=True)
    )
    assert state_by_step["result"][:2] == ("outdated", "result_start") and not state_by_step["export"][2]


def test_what_the_administrator_does_not_allow() -> None:
    only_chosen = OperatorPolicy(rules(kinds=["chosen"]))
    assert (
        states(facts(), only_chosen)["forget"][1] == "operator_kind" and not states(facts(), only_chosen)["result"][2]
    )
    few = OperatorPolicy(rules(thresholds=Thresholds(least_images=101)))
    assert states(facts(), few)["forget"][1] == "operator_few"
    assert states(facts(), OperatorPolicy(rules(thresholds=Thresholds(least_images=100))))["forget"][0] == "done"


def test_originals_that_can_not_be_read() -> None:
    facts_now = facts()
    without = replace(facts_now, results={name: one for name, one in facts_now.results.items() if name != "baseline"})
    assert states(without, OperatorPolicy(rules()))["forget"][:2] == ("todo", "operator_unread")
    reading = replace(without, job="images")
    assert states(reading, OperatorPolicy(rules()))["forget"][:2] == ("running", "operator_reading")


def test_after_traces_were_erased() -> None:
    """Nothing more is forgotten before the images are read again, and an exported model can still be opened."""
    export = {"path": "model.pt", "same": True}
    facts_now = facts()
    state_by_step = states(
        replace(facts_now, results={**facts_now.results, "export": export}),
        OperatorPolicy(rules(), (MET,), fits=True, is_list_gone=True),
    )
    assert state_by_step["forget"][:2] == ("todo", "operator_again")
    assert state_by_step["result"][2] and state_by_step["export"][2] and not state_by_step["record"][2]


def test_work_and_its_time() -> None:
    running = facts(job=flow.JOB)
    assert states(running, OperatorPolicy(rules(), None, fits=True))["result"][:2] == ("running", "result_running")
    later = states(replace(running, left=42.0), OperatorPolicy(rules(), None, fits=True))
    assert later["result"][1] == "result_running_left"
    elsewhere = states(facts(elsewhere=("noise",)), OperatorPolicy(rules(), None, fits=True))
    assert elsewhere["result"][:2] == ("running", "elsewhere") and elsewhere["forget"][0] == "done"
    stopped = states(facts(stopped=True), OperatorPolicy(rules(), None, fits=True))
    assert stopped["result"][:2] == ("todo", "result_resume")


def test_a_server_brings_the_page_similarity() -> None:
    """Somebody has to see which images would be sent, and agree."""
    similarity = FixedSimilarity(source="server", url="https://mllm.example/v1", model="tiny", parameters={})
    operator_policy = OperatorPolicy(rules(similarity=similarity, remote="not_forget"))
    assert flow.names(operator_policy.rules) == flow.WITH_SERVER and flow.names(rules()) == flow.STEPS
    assert [step.name for step in flow.steps(facts(), operator_policy)] == list(flow.WITH_SERVER)


def test_a_project_that_can_only_be_read() -> None:
    assert {code for _, code, _ in states(facts(read_only=True), OperatorPolicy(rules())).values()} == {"read_only"}


def test_it_knows_no_qt() -> None:
    source = Path(flow.__file__).read_text(encoding="utf-8")
    assert "PySide6" not in source and DIGITS
