"""State of each of the operator's steps, and the sentence that explains it. Without Qt."""

from dataclasses import dataclass, replace

from megu.policy.outcome import Row
from megu.policy.rules import Policy
from megu_desktop.text.flow_messages import Say
from megu_desktop.work import flow
from megu_desktop.work.flow_facts import Facts, Judgement, State, Step

STEPS = ("forget", "result", "export", "record")
WITH_SERVER = ("forget", "similarity", "result", "export", "record")
"""Where images go to a server, somebody has to see which ones and agree."""
JOB = "operator"
"""The job that estimates similarity, unlearns and compares."""
OF_STEP = {"images": "forget", "forget": "forget", "similarity": "similarity", JOB: "result"}
OF_STEP |= {"export": "export", "evidence": "record", "traces": "record"}
"""The step on whose page a job is shown."""


@dataclass(frozen=True)
class OperatorPolicy:
    """Policy as it applies to the current run.

    Attributes
    ----------
    rows : tuple of Row or None
        Each limit and whether it is met; None before the models were compared.
    fits : bool
        Whether the run is made as the rules fix it.
    leave : Leave or None
        The administrator's permission to export it all the same.
    is_list_gone : bool
        Whether the list of the images was erased with the traces, to be read again when the project is next opened.
    """

    rules: Policy
    rows: tuple[Row, ...] | None = None
    fits: bool = False
    leave: bool = False
    is_list_gone: bool = False

    @property
    def missed_rows(self) -> list[Row]:
        """Return the limits that are not met."""
        return [row for row in self.rows or () if not row.met]


def names(rules: Policy) -> tuple[str, ...]:
    """Return the names of the steps."""
    server = rules.similarity is not None and rules.similarity.source == "server"
    return WITH_SERVER if server else STEPS


def steps(facts: Facts, operator_policy: OperatorPolicy) -> list[Step]:
    """Judge all steps in order: none is done unless those before it are."""
    step_names = names(operator_policy.rules)
    full = {step.name: step for step in flow.steps(facts)}
    judgements = [_judge(name, facts, operator_policy, full) for name in step_names]
    first_open = next((i for i, judgement in enumerate(judgements) if not judgement.done), len(step_names))
    return [
        _step(facts, step_names, i, judgements[i], first_open, operator_policy.is_list_gone)
        for i in range(len(step_names))
    ]


def furthest(steps: list[Step]) -> int:
    """Return the first step that is not done and can be opened, except the record, which not everyone needs."""
    return next((i for i, step in enumerate(steps[:-1]) if step.state != "done" and step.enabled), len(steps) - 2)


def _judge(name: str, facts: Facts, operator_policy: OperatorPolicy, full: dict[str, Step]) -> Judgement:
    if name == "forget":
        return _forget(facts, operator_policy, full)
    if name == "result":
        return _result(facts, operator_policy)
    judge = {"similarity": flow.judge_similarity, "export": flow.judge_export, "record": flow.judge_record}[name]
    return judge(facts)


def _forget(facts: Facts, operator_policy: OperatorPolicy, full: dict[str, Step]) -> Judgement:
    if operator_policy.is_list_gone:
        return Judgement(False, Say("operator_again"), seen=True)
    if any(full[name].state != "done" for name in ("model", "images")):
        reading = facts.job == "images"
        return Judgement(False, Say("operator_reading" if reading else "operator_unread"), kind="info")
    judgement, rule = flow.judge_forget(facts), facts.choices.forget
    if not judgement.done:
        return judgement
    if rule.kind not in operator_policy.rules.kinds:
        return Judgement(False, Say("operator_kind"), Say("note_impossible"), "borderline")
    minimum, count = operator_policy.rules.thresholds.least_images, judgement.say.values["count"]
    if minimum is not None and count < minimum:
        return Judgement(False, Say("operator_few", {"least": minimum, "count": count}), judgement.note, "borderline")
    return judgement


def _result(facts: Facts, operator_policy: OperatorPolicy) -> Judgement:
    run, is_compared = flow.current_run(facts.choices), operator_policy.rows is not None
    if run is None or not operator_policy.fits:
        return Judgement(False, Say("result_start"), was=is_compared, seen=False)
    if not is_compared:
        return Judgement(False, Say("result_resume" if facts.stopped else "result_start"), seen=facts.stopped)
    if not operator_policy.rows:
        return Judgement(True, Say("result_no_limits"), Say("note_no_limits"), "good", seen=True)
    if not operator_policy.missed_rows:
        return Judgement(True, Say("result_met"), Say("note_met"), "good", seen=True)
    if operator_policy.leave:
        return Judgement(True, Say("result_leave"), Say("note_leave"), "borderline", seen=True)
    values = {"count": len(operator_policy.missed_rows), "of": len(operator_policy.rows or ())}
    return Judgement(False, Say("result_missed"), Say("note_missed", values), "borderline", seen=True)


def _step(
    facts: Facts, step_names: tuple[str, ...], index: int, judgement: Judgement, first_open: int, is_list_gone: bool
) -> Step:
    elsewhere = facts.job is None and bool(facts.elsewhere) and _step_of_stage(facts, step_names) == step_names[index]
    running = elsewhere or (facts.job is not None and OF_STEP.get(facts.job) == step_names[index])
    is_reached, is_done, last = index <= first_open, judgement.done and index < first_open, index == len(step_names) - 1
    is_viewable = judgement.seen and (is_list_gone or step_names[index] in ("result", "similarity"))
    state: State = "running" if running else "done" if is_done else flow.open_state(judgement, is_reached)
    is_enabled = is_reached or is_viewable or running
    say, kind = (_running(facts), "info") if running else (judgement.say, judgement.kind if is_reached else "info")
    step = Step(
        name=step_names[index],
        state=state,
        note=flow.note_of(facts, judgement, state, is_reached),
        enabled=is_enabled,
        why=None if is_enabled else Say("why_first", {"step": step_names[min(first_open, index - 1)]}),
        say=say,
        kind=kind,  # type: ignore[arg-type]
        next=Say("close_project") if last else Say("next", {"step": step_names[index + 1]}),
        next_enabled=(is_done or (last and is_reached)) and not running,
    )
    return replace(step, say=Say("read_only"), kind="borderline") if facts.read_only and not elsewhere else step


def _step_of_stage(facts: Facts, step_names: tuple[str, ...]) -> str:
    """Return the step to which another process's stage belongs; one without its own step makes the result."""
    step = OF_STEP.get((facts.elsewhere or ("",))[0], "result")
    return step if step in step_names else "result"


def _running(facts: Facts) -> Say:
    if facts.job == JOB:
        return Say("result_running") if facts.left is None else Say("result_running_left", {"left": facts.left})
    return Say("operator_reading") if facts.job == "images" else flow.running_sentence(facts)
