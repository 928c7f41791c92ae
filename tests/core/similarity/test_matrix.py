"""Similarity S and transition T: which questions are drawn, and what their answers become."""

import json
import random
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from megu.similarity.matrix import (
    LEAST,
    append_journal,
    intervals,
    mean_scores,
    read_journal,
    sees,
    transition,
    transition_intervals,
)
from megu.similarity.question_plan import draw_plan, draw_sight

MEMBERS = {k: list(range(100 * k, 100 * k + 20)) for k in range(4)}


def test_a_plan_is_a_function_of_its_seed() -> None:
    assert draw_plan(MEMBERS, [1], 5, seed=3) == draw_plan(MEMBERS, [1], 5, seed=3)
    assert draw_plan(MEMBERS, [1], 5, seed=3) != draw_plan(MEMBERS, [1], 5, seed=4)
    reversed_members = {k: members[::-1] for k, members in MEMBERS.items()}
    assert draw_plan(reversed_members, [1], 5, seed=3) == draw_plan(MEMBERS, [1], 5, seed=3)


def test_a_row_is_the_same_in_any_plan() -> None:
    one, all_rows = draw_plan(MEMBERS, [1], 5, 0), draw_plan(MEMBERS, [0, 1, 2, 3], 5, 0)
    assert one.batches == tuple(batch for batch in all_rows.batches if batch.queries[0][0] == 1)


def test_what_a_plan_asks() -> None:
    plan = draw_plan(MEMBERS, [1, 2], 5, 0)
    assert plan.questions == 2 * 4 * 5
    for batch in plan.batches:
        (k,) = {k for k, _ in batch.queries}
        assert batch.third not in (k, batch.column)
        assert batch.positive in MEMBERS[batch.column] and batch.negative in MEMBERS[batch.third]
        assert len(batch.queries) == len(set(batch.queries)) == len(plan.queries(k)) == 5
        assert batch.positive not in plan.queries(k), "the example on the diagonal is no query"


def test_a_cell_rests_on_several_examples_and_third_classes() -> None:
    members = {k: list(range(100 * k, 100 * k + 40)) for k in range(6)}
    plan = draw_plan(members, [1], 10, 0, examples=3)
    assert plan.questions == 6 * 10
    cells = [[batch for batch in plan.batches if batch.column == column] for column in members]
    for column, cell in enumerate(cells):
        assert [len(batch.queries) for batch in cell] == [4, 3, 3], "the queries are dealt to the examples"
        assert len({batch.positive for batch in cell}) == len({batch.third for batch in cell}) == 3
        assert all(batch.third not in (1, column) for batch in cell)
        assert sorted(query for batch in cell for _, query in batch.queries) == plan.queries(1)
    assert not set(plan.queries(1)) & {batch.positive for batch in cells[1]}
    assert len(draw_plan(members, [1], 10, 0, examples=1).batches) == 6, "one example, as it was before"


def test_what_tells_whether_a_model_sees() -> None:
    members = {k: list(range(100 * k, 100 * k + 20)) for k in range(10)}
    plan = draw_sight(members, [3], 10, 0, examples=3)
    assert plan.questions == 60 and plan == draw_sight(members, [7], 10, 0, examples=3)
    cells = {(k, column) for batch in plan.batches for k, _ in batch.queries for column in [batch.column]}
    assert len(cells) == 20 and all((column, k) in cells and (k, k) in cells for k, column in cells)
    for batch in plan.batches:
        classes = {k for k, _ in batch.queries}
        assert len(classes) == 2 and batch.column in classes and batch.third not in classes
        assert batch.positive not in plan.queries(batch.column)


@pytest.mark.parametrize("classes", [2, 3, 4, 5, 7, 30, 1000])
def test_no_more_is_asked_for_it_however_many_classes_there_are(classes: int) -> None:
    members = {k: list(range(100 * k, 100 * k + 20)) for k in range(classes)}
    plan = draw_sight(members, [1], 10, 0, examples=3)
    assert len(plan.keys()) == plan.questions <= 64, "none twice"
    classes_shown = {k for batch in plan.batches for k, _ in batch.queries}
    assert 1 in classes_shown and len(classes_shown) == min(classes, 10)


def test_a_class_of_one_image_can_be_shown() -> None:
    plan = draw_sight({0: [7], 1: [8], 2: list(range(10, 40))}, [0], 10, 0, examples=3)
    assert plan.queries(0) == [7] and len(plan.queries(2)) == 8 and plan.questions
    assert draw_sight({0: [7]}, [0], 10, 0).questions == 0


@pytest.mark.parametrize("count", [1, 2, 5, 6])
def test_few_images(count: int) -> None:
    members = {k: [10 * k + i for i in range(count)] for k in range(3)}
    plan = draw_plan(members, [0], 5, 0)
    assert len(plan.queries(0)) == (1 if count == 1 else min(5, count - 1))
    assert count == 1 or plan.batches[0].positive not in plan.queries(0)
    several = draw_plan(members, [0], 5, 0, examples=3)
    assert len(several.queries(0)) >= 1
    own = {batch.positive for batch in several.batches if batch.column == 0}
    assert count == 1 or not own & set(several.queries(0))


def test_two_classes_have_no_third() -> None:
    plan = draw_plan({0: MEMBERS[0], 1: MEMBERS[1]}, [0], 5, 0)
    assert {(batch.third, batch.positive, batch.negative) for batch in plan.batches} == {(-1, -1, -1)}


def test_batches_hold_each_query_once() -> None:
    plan = draw_plan({k: list(range(100 * k, 100 * k + 50)) for k in range(3)}, [0], 23, 0)
    queries = [query for batch in plan.batches if batch.column == 0 for _, query in batch.queries]
    assert len(queries) == len(set(queries)) == 23 and sorted(queries) == plan.queries(0)
    assert [len(batch.queries) for batch in plan.batches if batch.column == 0] == [10, 10, 3]


def test_the_journal_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    assert read_journal(path) == {}
    append_journal(path, (1, 2), [(7, 0.25), (8, 1 / 3)])
    append_journal(path, (1, 3), [(7, 0.5)])
    assert read_journal(path) == {(1, 2, 7): 0.25, (1, 2, 8): 1 / 3, (1, 3, 7): 0.5}


def test_a_torn_line_counts_as_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    append_journal(path, (1, 2), [(7, 0.25)])
    whole = path.read_bytes()
    append_journal(path, (1, 3), [(7, 0.5)])
    for end in range(len(whole) + 1, path.stat().st_size - 1):
        torn_path = tmp_path / f"torn-{end}.jsonl"
        torn_path.write_bytes(path.read_bytes()[:end])
        assert read_journal(torn_path) == {(1, 2, 7): 0.25}
        append_journal(torn_path, (1, 3), [(7, 0.75)])
        assert read_journal(torn_path) == {(1, 2, 7): 0.25, (1, 3, 7): 0.75}
        assert sum(1 for line in torn_path.read_text(encoding="utf-8").splitlines() if _is_json(line)) == 2


def test_appending_reads_no_more_than_the_end(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_bytes(b" " * 2**22 + b"\n")
    tracemalloc.start()
    append_journal(path, (1, 2), [(7, 0.25)])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 2**18 and path.read_bytes().endswith(b" \n[1, 2, [[7, 0.25]]]\n")


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def test_means_of_a_cell() -> None:
    answers = {(0, 1, 7): 0.2, (0, 1, 8): 0.4, (0, 0, 7): 1.0}
    assert mean_scores(answers, 3) == {0: [1.0, pytest.approx(0.3), None]}
    undecided = {(0, 0, 7): 1.0, (0, 1, 7): None, (0, 1, 8): 0.4, (0, 2, 7): None}
    assert mean_scores(undecided, 3) == {0: [1.0, pytest.approx(0.4), None]}, "what is undecided is never guessed"


def test_transition_rows() -> None:
    rows = transition({0: [0.9, 0.3, 0.1], 2: [0.2, None, 0.7]})
    assert rows == {0: [0.0, pytest.approx(0.75), pytest.approx(0.25)], 2: [1.0, 0.0, 0.0]}


def test_a_zero_row_becomes_uniform() -> None:
    assert transition({1: [0.0, 0.9, 0.0, None]}) == {1: [1 / 3, 0.0, 1 / 3, 1 / 3]}


def test_transition_of_two_classes() -> None:
    assert transition({0: [0.9, 0.2]}) == {0: [0.0, 1.0]}
    assert transition({0: [0.9, 0.0]}) == {0: [0.0, 1.0]}


Score = Callable[[int, int, int, int], float]
"""Of a query: its class, the class asked about, its number and the pair's."""


def answers_of(score: Score, pairs: int = 5, queries: int = 3) -> dict[tuple[int, int, int], float | None]:
    """Answers about pairs of classes, as `draw_sight` asks for them."""
    return {
        (k, column, query): score(k, column, query, pair)
        for pair in range(pairs)
        for k in (2 * pair, 2 * pair + 1)
        for column in (2 * pair, 2 * pair + 1)
        for query in range(10 * k, 10 * k + queries)
    }


def test_a_model_that_sees() -> None:
    sight = sees(answers_of(lambda k, column, query, pair: 0.8 if k == column else 0.3), seed=0)
    gap = {name: pytest.approx(0.5) for name in ("gap", "low", "high")}
    assert sight == {**gap, "verdict": "sees", "count": 30, "classes": 10}


def test_what_a_name_or_an_image_is_rated_by_itself_tells_nothing() -> None:
    """The former figure of the first class alone: 0.36, with an interval of 0."""
    sight = sees(answers_of(lambda k, column, query, pair: (5 + 3 * (column == 0) + k % 2) / 10), seed=0)
    assert sight is not None and sight["gap"] == sight["low"] == sight["high"] == 0 and sight["verdict"] == "not"


def test_a_little_is_not_enough_however_sure() -> None:
    sight = sees(answers_of(lambda k, column, query, pair: 0.5 + 0.01 * (k == column)), seed=0)
    assert sight is not None and sight["low"] > 0 and sight["verdict"] == "not"


def test_seeing_two_classes_of_ten_is_hardly_seeing() -> None:
    sight = sees(answers_of(lambda k, column, query, pair: 0.4 + 0.6 * (k == column) * (pair == 0)), seed=0)
    assert sight is not None and sight["gap"] == pytest.approx(0.12) and sight["low"] <= 0 < sight["high"]
    assert sight["verdict"] == "not"
    most = sees(answers_of(lambda k, column, query, pair: 0.4 + 0.3 * (k == column) * (pair < 4)), seed=0)
    assert most is not None and 0 < most["low"] < LEAST and most["verdict"] == "hardly"


def test_the_interval_is_over_classes_and_over_images() -> None:
    def alike(k: int, column: int, query: int, pair: int) -> float:
        return 0.5 + 0.2 * (k == column)

    def classes_differ(k: int, column: int, query: int, pair: int) -> float:
        return 0.5 + 0.1 * (k == column) * pair

    def images_differ(k: int, column: int, query: int, pair: int) -> float:
        return 0.5 + 0.2 * (k == column) * (query % 10)

    widths = []
    for score in (alike, classes_differ, images_differ):
        sight = sees(answers_of(score), seed=0)
        assert sight is not None and sight["gap"] == pytest.approx(0.2)
        assert sees(answers_of(score), seed=0) == sight, "a function of the seed"
        widths.append(sight["high"] - sight["low"])
    assert widths[0] == pytest.approx(0) and widths[1] > 0.1 and widths[2] > 0.1


def test_the_interval_holds_what_it_says_of_five_pairs_that_differ() -> None:
    """The bootstrap of five values alone misses the mean of such pairs 17 times in 100, not 5 times."""
    miss_count, chance = 0, random.Random(1)
    for _ in range(200):
        by_pair = [0.3 + chance.gauss(0, 0.1) for _ in range(5)]
        sight = sees(answers_of(lambda k, column, query, pair: 0.2 + by_pair[pair] * (k == column)), seed=0, draws=100)  # noqa: B023
        assert sight is not None
        miss_count += not sight["low"] <= 0.3 <= sight["high"]
    assert miss_count <= 15


def test_nothing_is_said_where_no_pair_was_answered() -> None:
    assert sees({(0, 1, 7): 0.5}, seed=0) is None
    assert sees({(0, 0, 7): 0.5, (0, 1, 7): 0.4}, seed=0) is None
    whole = answers_of(lambda k, column, query, pair: 0.5, pairs=1)
    assert sees(whole, seed=0) is not None
    assert sees({key: None if key[:2] == (0, 1) else score for key, score in whole.items()}, seed=0) is None
    assert sees({}, seed=0) is None


def test_intervals_of_cells() -> None:
    """Student's t with two degrees of freedom is 4.303; Wilson's interval of 0 of 4 ends at 0.490."""
    answers = {(0, 1, 1): 0.2, (0, 1, 2): 0.3, (0, 1, 3): 0.4, (0, 2, 1): 0.9, (0, 2, 2): None}
    answers |= {(0, 3, query): 0.0 for query in range(4)}
    none, some, one, zero = intervals(answers, 4)[0]
    assert none is None and one is None, "of a single answer nothing is told"
    assert some == (pytest.approx(0.3 - 4.303 * 0.1 / 3**0.5, abs=1e-3), pytest.approx(0.3 + 0.2484, abs=1e-3))
    assert zero == (0.0, pytest.approx(0.490, abs=1e-3)), "four times False is not certainty"


def test_intervals_of_the_transition() -> None:
    scores: dict[int, list[float | None]] = {0: [0.9, 0.4, 0.4, 0.0]}
    (none, one, other, nothing) = transition_intervals(scores, {0: [(0.8, 1.0), (0.3, 0.5), None, (0.0, 0.0)]})[0]
    assert none is None, "the diagonal is no transition"
    assert one == (pytest.approx(0.3 / 0.7), pytest.approx(0.5 / 0.9)), "the others are exact: its own counts alone"
    assert other is None and nothing == (0.0, 0.0)
    both = transition_intervals(scores, {0: [(0.8, 1.0), (0.3, 0.5), (0.3, 0.5), (0.0, 0.0)]})[0][1]
    assert both is not None and both[0] < one[0] and both[1] > one[1], "what the others are uncertain by counts too"
