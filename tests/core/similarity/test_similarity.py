"""The stage *similarity*: asked of a multimodal model, stopped and gone on, or read off confusions."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import engine
import pytest
from PIL import Image
from safetensors.torch import load_file

from megu.base.events import Note, Progress, Score
from megu.cli import similarity as cli_similarity
from megu.images.index import Index
from megu.images.stage_images import INDEX
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.schema import Edit, ForgetRule, SimilarityParameters
from megu.similarity.question import Answer, BatchItem, Question
from megu.worker.stages import make_stage


class Echo:
    """In the place of a multimodal model: its answers are functions of the question; what it was asked is kept."""

    asked: list[tuple[str, bytes]] = []
    scored_by, whole_batches = "scored_tokens", True
    notes: list[Note] = []
    provenance: dict[str, Any] = {"kind": "local", "prefix_reuse": True}

    def __init__(self, *_: Any) -> None:
        pass

    def answers(self, batches: Iterable[list[BatchItem]]) -> Iterator[list[Answer]]:
        for batch in batches:
            yield list(zip(batch, self.scores([item.question for item in batch]), strict=True))

    def scores(self, questions: Sequence[Question]) -> list[float]:
        Echo.asked += [(question.label, question.query.tobytes()) for question in questions]
        return [0.9 if question.label == "eight" else len(question.label) / 20 for question in questions]


@pytest.fixture
def echo(sample: Path, make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Project]:
    """A function that makes a project whose multimodal model is `Echo`."""
    monkeypatch.setattr("megu.similarity.stage_similarity.open_answerer", Echo)
    Echo.asked = []
    return lambda name="project", exemplars=12: make_project(name, mllm=sample / "mllm", exemplars=exemplars)


def test_the_sample_with_its_own_model(finished: Project) -> None:
    result = engine.result(finished, "similarity")
    assert result["source"] == "mllm" and result["questions"] == 30 + 60 and list(result["rows"]) == ["eight"]
    row, moves = result["rows"]["eight"], result["transition"]["eight"]
    own = result["class_names"].index("eight")
    assert len(row) == 10 and moves[own] == 0 and sum(moves) == pytest.approx(1) and min(moves) >= 0
    assert row[own] == max(row) and result["sees"]["verdict"] == "sees"
    nearest = result["nearest"]["eight"]
    assert [score for _, score in nearest] == sorted((score for _, score in nearest), reverse=True)
    assert len(nearest) == 9 and "eight" not in dict(nearest)
    assert result["seconds"] > 0 and result["device"] == "cpu"


def test_exemplars_are_training_images_of_their_class(finished: Project) -> None:
    exemplars = engine.result(finished, "similarity")["exemplars"]["eight"]
    index = Index(engine.folder_of(finished, make_stage("images")) / INDEX)
    training = {image.sha256 for image in index if image.split == "train" and image.label == "eight"}
    assert len(exemplars) == 3 and set(exemplars) <= training


def test_answers_become_rows(echo: Callable[..., Project]) -> None:
    project = echo()
    events = engine.run(project, "similarity")
    result = engine.result(project, "similarity")
    assert result["questions"] == len(Echo.asked) == 120 + 60
    assert result["rows"]["eight"] == pytest.approx(
        [0.9 if n == "eight" else len(n) / 20 for n in result["class_names"]]
    )
    scores = [event for event in events if isinstance(event, Score)]
    assert {event.column for event in scores} == set(result["class_names"]) and {event.row for event in scores} == {
        "eight"
    }
    last = [event for event in events if isinstance(event, Progress) and event.unit == "unit_questions"][-1]
    assert (last.done, last.total) == (180, 180)


def test_the_true_example_is_of_the_class_asked_about_and_the_false_one_of_a_third(
    echo: Callable[..., Project], sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    question_list: list[Question] = []

    class Noting(Echo):
        def scores(self, questions: Sequence[Question]) -> list[float]:
            question_list.extend(questions)
            return super().scores(questions)

    monkeypatch.setattr("megu.similarity.stage_similarity.open_answerer", Noting)
    engine.result(echo(exemplars=2), "similarity")
    class_of = {
        Image.open(path).tobytes(): path.parent.name
        for path in (sample / "digits" / "train").glob("*/*")
        if path.suffix
    }
    texts = [
        (class_of[question.positive.tobytes()], question.label, class_of[question.negative.tobytes()])
        for question in question_list
        if question.positive is not None and question.negative is not None
    ]
    of_rows = texts[40:]  # after those that tell whether the model sees
    assert len(of_rows) == 20 and all(true == label != false for true, label, false in texts)
    assert all(false != "eight" for _, _, false in of_rows)
    assert len({false for _, label, false in of_rows if label == "one"}) == 2, "third classes take turns"


@pytest.mark.parametrize("batches", [1, 5, 10, 15, 29])
def test_stopped_and_gone_on_asks_nothing_twice(batches: int, echo: Callable[..., Project]) -> None:
    whole = echo("whole")
    expected, pairs_asked = engine.result(whole, "similarity"), sorted(Echo.asked)
    Echo.asked = []
    project = echo("stopped")
    engine.run(project, "mllm")
    for name in ("model", "images", "baseline", "forget"):
        engine.run(project, name)
    running = perform(project, make_stage("similarity"))
    while len(Echo.asked) < 6 * batches:
        next(running)
    running.close()
    count = len(Echo.asked)
    assert 0 < count < 180 or batches == 29
    result = engine.result(project, "similarity")
    assert sorted(Echo.asked) == pairs_asked, "each question once"
    assert result["rows"] == expected["rows"] and result["exemplars"] == expected["exemplars"]


def test_a_torn_journal_is_gone_on_with(echo: Callable[..., Project]) -> None:
    project = echo()
    for name in ("forget", "baseline", "mllm"):
        engine.run(project, name)
    running = perform(project, make_stage("similarity"))
    while len(Echo.asked) < 60 + 60:
        next(running)
    running.close()
    journal = next((project.folder / "partial").glob("row-*/answers.jsonl"))
    journal.write_bytes(journal.read_bytes()[:-9])
    result = engine.result(project, "similarity")
    assert result["rows"]["eight"] == pytest.approx(
        [0.9 if n == "eight" else len(n) / 20 for n in result["class_names"]]
    )
    assert len(Echo.asked) - 180 == 4, "only the torn batch was asked again"


def test_a_class_that_was_asked_about_is_not_asked_about_again(echo: Callable[..., Project]) -> None:
    project = echo(exemplars=2)
    engine.result(project, "similarity")
    count = len(Echo.asked)
    project.choices.forget = ForgetRule(classes=["eight", "nine"])
    result = engine.result(project, "similarity")
    assert list(result["rows"]) == ["eight", "nine"] and result["questions"] == 40 + 40
    assert len(Echo.asked) == count + 20, "only nine is asked about"


def test_an_edited_cell_asks_nothing_and_changes_where_images_are_led(echo: Callable[..., Project]) -> None:
    project = echo(exemplars=2)
    before, count = engine.result(project, "similarity"), len(Echo.asked)
    project.choices.similarity.edits = [Edit(row="eight", column="one", value=1.0)]
    result = engine.result(project, "similarity")
    assert len(Echo.asked) == count and result["answered"] == before["rows"]
    assert result["nearest"]["eight"][0] == ["one", 1.0]
    assert result["transition"]["eight"][result["class_names"].index("one")] == max(result["transition"]["eight"])


def test_candidates_that_are_never_confused_can_be_left_out(echo: Callable[..., Project]) -> None:
    project = echo(exemplars=2)
    project.choices.similarity.parameters = SimilarityParameters(exemplars=2, prune=True)
    result = engine.result(project, "similarity")
    left_out = result["pruned"]["eight"]
    assert left_out and "eight" not in left_out and result["questions"] == 2 * (10 - len(left_out)) + 40
    assert all(result["rows"]["eight"][result["class_names"].index(name)] is None for name in left_out)


def test_every_row(echo: Callable[..., Project]) -> None:
    project = echo(exemplars=1)
    project.choices.similarity.parameters = SimilarityParameters(exemplars=1, all_rows=True)
    result = engine.result(project, "similarity")
    assert list(result["rows"]) == result["class_names"] and result["questions"] == 100 + 20


@pytest.fixture
def hundred(
    tmp_path: Path, sample: Path, tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> Project:
    """A project of 100 classes that forgets one and would ask `Echo`, ten images a class."""
    monkeypatch.setattr("megu.similarity.stage_similarity.open_answerer", Echo)
    Echo.asked = []
    names = [f"class {k:02}" for k in range(100)]
    return tiny_project(
        images=engine.tiny_images(tmp_path / "images", classes=names, splits=("train",), count=13),
        model=engine.tiny_model(tmp_path / "m.safetensors", 100),
        forget=(names[40],),
        mllm=sample / "mllm",
    )


def test_one_class_of_a_hundred_costs_a_thousand_questions(hundred: Project) -> None:
    foreseen, result = engine.result(hundred, "preview"), engine.result(hundred, "similarity")
    assert foreseen["questions"] == result["questions"] == len(Echo.asked) == 1000 + 60
    of_row = Echo.asked[60:]
    assert len({image for _, image in of_row}) == 10 and len({label for label, _ in of_row}) == 100
    assert len(set(of_row)) == 1000, "each image once about each class"


def test_all_rows_of_a_hundred_classes_are_foreseen(hundred: Project) -> None:
    hundred.choices.similarity.parameters = SimilarityParameters(exemplars=10, all_rows=True)
    foreseen = engine.result(hundred, "preview")
    assert foreseen["questions"] == 100_000 + 60, "the paper's 99,000 and the diagonal"
    assert len(foreseen["rows"]) == 100 and Echo.asked == []


def test_two_classes_are_asked_without_examples(
    tmp_path: Path, sample: Path, tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    question_list: list[Question] = []

    class Plain(Echo):
        def scores(self, questions: Sequence[Question]) -> list[float]:
            question_list.extend(questions)
            return [0.5 for _ in questions]

    monkeypatch.setattr("megu.similarity.stage_similarity.open_answerer", Plain)
    monkeypatch.setattr("megu.forget.stage_forget.check_rule", lambda *_: None)  # which refuses all classes but one
    project = tiny_project(
        images=engine.tiny_images(tmp_path / "images", classes=("cat", "dog")),
        model=engine.tiny_model(tmp_path / "m.safetensors", 2),
        forget=("cat",),
        mllm=sample / "mllm",
    )
    result = engine.result(project, "similarity")
    assert result["transition"]["cat"] == [0.0, 1.0]
    assert question_list and all(question.positive is None and question.negative is None for question in question_list)


def test_confusions(make_project: Callable[..., Project]) -> None:
    project = make_project()
    events = engine.run(project, "similarity")
    result = engine.result(project, "similarity")
    assert Note("similarity_from_confusions") in events
    assert result["source"] == "confusions" and result["questions"] == 0 and result["sees"] is None
    logits = load_file(engine.folder_of(project, make_stage("baseline")) / "logits.safetensors")["logits"]
    index = list(Index(engine.folder_of(project, make_stage("images")) / INDEX))
    for name in ("eight", "three"):
        which = [i for i, image in enumerate(index) if image.label == name and image.split == "train"]
        assert result["rows"][name] == pytest.approx(logits[which].softmax(1).mean(0).tolist(), abs=1e-6)
    assert all(sum(row) == pytest.approx(1) for row in result["transition"].values())
    for kind, values in (("intervals", "rows"), ("transition_intervals", "transition")):
        for name, row in result[kind].items():
            around = [(near, value) for near, value in zip(row, result[values][name], strict=True) if near is not None]
            assert len(around) >= 9 and all(low <= value <= high for (low, high), value in around)


def test_a_model_that_rates_by_name_alone_is_refused(echo: Callable[..., Project]) -> None:
    """`Echo` rates "eight" highest whatever it is shown, and each question of a name alike."""
    project = echo()
    events = engine.run(project, "similarity")
    sees = engine.result(project, "similarity")["sees"]
    assert sees["gap"] == sees["low"] == sees["high"] == pytest.approx(0) and sees["verdict"] == "not"
    assert Note("mllm_sees_not") in events
    assert cli_similarity.summary(project)[-1].endswith("0.00 higher (0.00 to 0.00).")


def test_a_difference_that_rounds_to_nothing_has_no_sign(
    echo: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A random Qwen2.5-VL rated the right class "-0.00 higher"."""
    project = echo()
    result = engine.result(project, "similarity")
    sees = {**result["sees"], "gap": -0.001, "low": -0.012, "high": 0.008}
    monkeypatch.setattr(cli_similarity, "result_of", lambda *_: {**result, "sees": sees})
    assert cli_similarity.summary(project)[-1].endswith("0.00 higher (−0.01 to 0.01).")


def test_a_cell_set_by_hand_has_no_interval(echo: Callable[..., Project]) -> None:
    project = echo(exemplars=2)
    project.choices.similarity.edits = [Edit(row="eight", column="one", value=0.5)]
    result = engine.result(project, "similarity")
    one = result["class_names"].index("one")
    assert result["transition_intervals"]["eight"][one] is None
    assert result["intervals"]["eight"][one] is not None, "that of what was answered"


def test_what_was_answered_with_one_example_still_holds(echo: Callable[..., Project]) -> None:
    """A project of 0.1.0 knows no number of examples; what was asked then is not asked again."""
    project = echo(exemplars=2)
    project.choices.similarity.parameters = SimilarityParameters(exemplars=2, examples=1)
    project.save()
    engine.result(project, "similarity")
    count, path = len(Echo.asked), project.folder / "project.json"
    old = json.loads(path.read_text(encoding="utf-8"))
    del old["similarity"]["parameters"]["examples"]
    path.write_text(json.dumps({**old, "schema_version": 1}), encoding="utf-8")
    project.close()
    with Project.open(path.parent) as again:
        engine.result(again, "similarity")
        assert again.choices.similarity.parameters.examples == 1
    assert len(Echo.asked) == count == 20 + 40


def test_without_the_earlier_stages(make_project: Callable[..., Project]) -> None:
    project = make_project()
    with pytest.raises(Exception, match="Run the step") as raised_error:
        list(perform(project, make_stage("similarity")))
    error: Any = raised_error.value
    assert error.code == "stage_missing"
