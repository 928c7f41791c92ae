"""Projects that forget a sub-class, a random share or chosen images, made by the command line, opened in the wizard."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import fake
import pytest
import run_results
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from megu.project.perform import perform_all
from megu.project.project import Project
from megu.project.schema import ForgetRule
from megu.project.stage import order
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import start_run
from megu.worker.stages import make_stage
from megu_desktop.pages.compare import headline
from megu_desktop.pages.unlearn.method_choice import MethodChoice
from megu_desktop.text import words
from megu_desktop.wizard.facts import collect
from megu_desktop.wizard.wizard import Wizard
from megu_desktop.work import flow

CHOSEN = "40 chosen images"
RULES = {
    "subclass": (ForgetRule(kind="subclass", classes=["eight"], subclasses=["curly"]), "curly within eight"),
    "random": (ForgetRule(kind="random", share=0.1), "10 % of the training images, drawn at random (seed 0)"),
    "chosen": (ForgetRule(kind="chosen"), CHOSEN),
}


def made(kind: str, sample: Path, folder: Path, make_project: Callable[..., Project]) -> Project:
    """A project of the sample with that rule, worked through with three steps."""
    root = Path(shutil.copytree(sample / "digits", folder / "digits"))
    for split in ("train", "test"):
        (root / split / "eight" / "curly").mkdir()
        for path in sorted((root / split / "eight").glob("*.png"))[::2]:
            path.rename(path.parent / "curly" / path.name)
    project = make_project(images=root, method=None)
    rule = RULES[kind][0]
    if kind == "chosen":
        names = sorted(path.relative_to(root).as_posix() for path in (root / "train").rglob("*.png"))
        rule = rule.model_copy(update={"images": names[::26][:40]})
    project.choices.forget = rule
    run = start_run(project.choices, "megu_plus", "balanced", {"steps": 3})
    project.save()
    for name in ("compare", "export"):
        for _ in perform_all(project, order(project, make_stage(name, run.id))):
            pass
    return project


def texts(page: Any) -> str:
    """All that a page says."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


@pytest.mark.parametrize("kind", RULES)
def test_every_step_says_what_is_forgotten(
    kind: str, sample: Path, tmp_path: Path, make_project: Callable[..., Project], qtbot: QtBot, look: Any
) -> None:
    project, what = made(kind, sample, tmp_path, make_project), RULES[kind][1]
    steps = flow.steps(collect(project))
    assert [step.state for step in steps] == [*["done"] * 7, "todo"]
    assert all(words.say(step.say) and (step.note is None or words.say(step.note)) for step in steps)
    note = words.say(steps[2].note)  # type: ignore[arg-type]
    assert " of 1,078 " in note and note.endswith("chosen" if kind == "chosen" else what)
    wizard = Wizard(fake.FakeWork(project))
    qtbot.addWidget(wizard)
    wizard.resize(1280, 800)
    wizard.show()
    notes = {}
    for number, name in enumerate(flow.STEPS):
        wizard.show_step(number)
        wizard.page.refresh()  # type: ignore[attr-defined]
        if name == "forget":
            summary = wizard.page.summary  # type: ignore[attr-defined]
            qtbot.waitUntil(lambda text=summary: "No class disappears" in text.accessibleName())
        notes[name] = texts(wizard.page)
        assert "without ." not in notes[name] and "of None" not in notes[name] and "images of ." not in notes[name]
    assert what in notes["forget"] and "No class disappears" in notes["forget"]
    assert what in wizard.recent().forget
    for name in ("unlearn", "compare", "export"):
        assert what in notes[name], name
    if kind == "subclass":
        assert "only a retrained model can tell for certain" in notes["compare"]
    else:
        assert "as for unseen images of the same classes" in notes["compare"]
        assert "Unlearned, to forget" not in notes["compare"], "no class is forgotten whole"
        rows = wizard.pages["compare"].view.figures.table._rows  # type: ignore[attr-defined]
        (rest,) = [row for row in rows if row.question == "Does it still know the rest?"]
        assert rest.help.startswith("Accuracy on unseen images of the same classes")


VERDICT = {"outcome": "as_new", "aim": {"value": 0.9, "low": 0.85, "high": 0.94, "count": 300}, "aim_of": "unseen"}


@pytest.mark.parametrize(
    ("outcome", "title", "step"),
    [
        ("as_new", "as if it had never seen them", "compare_done"),
        ("remembered", "still knows", "compare_remembered"),
        ("too_much", "more of 40 chosen images than it should", "compare_too_much"),
        ("too_few", "too few to tell", "compare_too_few"),
        ("unknown", "The model recognises 36 of 40", "compare_unknown"),
    ],
)
def test_what_came_of_it(outcome: str, title: str, step: str, tmp_path: Path) -> None:
    verdict = run_results.verdict(
        **VERDICT | {"outcome": outcome}, forgotten=outcome == "as_new", forget_right=36, forget_count=40
    )
    result = run_results.compare_result(verdict=verdict, forget_classes=[], forget_names=[CHOSEN])
    headline_text, _ = headline.title(result)
    assert title in headline_text and "36 of 40" in headline.subtitle(result) and "90.0" in headline.subtitle(result)
    with fake.make_project(tmp_path) as project:
        start_run(project.choices, "retrain", None, {})
        facts = replace(collect(project), results={"unlearn": {"total_seconds": 1.0}, "compare": result})
    (compare_step,) = [one for one in flow.steps(facts) if one.name == "compare"]
    assert compare_step.say.code == step and words.say(compare_step.say)
    assert compare_step.note is not None and words.say(compare_step.note)


def test_the_method_page_shows_the_settings_of_the_scenario(qtbot: QtBot, look: Any) -> None:
    choice = MethodChoice()
    qtbot.addWidget(choice)
    assert choice.values() == METHODS["megu_plus"].values("balanced", {}, "classes").model_dump()
    choice.set_scenario("chosen")
    assert choice.changes() == {}
    expected = METHODS["megu_plus"].values("balanced", {}, "chosen").model_dump()
    assert choice.values() == expected
    choice.set_scenario("subclass")
    assert choice.changes() == {} and choice.values()["sketch"]
    choice.form().set_values({**choice.values(), "true_weight": 3e-6})
    assert 0 < choice.values()["true_weight"] < 1e-4, "the form does not round it away"
