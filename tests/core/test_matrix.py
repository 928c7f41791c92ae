"""Similarity S and transition T: which questions are drawn, and what their answers become."""

import json
import tracemalloc
from pathlib import Path

import pytest

from megu.matrix import (
    append_journal,
    draw_plan,
    mean_scores,
    read_journal,
    sees,
    transition,
)

MEMBERS = {k: list(range(100 * k, 100 * k + 20)) for k in range(4)}


def test_a_plan_is_a_function_of_its_seed() -> None:
    assert draw_plan(MEMBERS, [1], 5, seed=3) == draw_plan(MEMBERS, [1], 5, seed=3)
    assert draw_plan(MEMBERS, [1], 5, seed=3) != draw_plan(MEMBERS, [1], 5, seed=4)
    shuffled = {k: members[::-1] for k, members in MEMBERS.items()}
    assert draw_plan(shuffled, [1], 5, seed=3) == draw_plan(MEMBERS, [1], 5, seed=3)


def test_a_row_is_the_same_in_any_plan() -> None:
    one, all_rows = draw_plan(MEMBERS, [1], 5, 0), draw_plan(MEMBERS, [0, 1, 2, 3], 5, 0)
    assert one.queries[1] == all_rows.queries[1]
    assert all(all_rows.prefix[cell] == images for cell, images in one.prefix.items())


def test_what_a_plan_asks() -> None:
    plan = draw_plan(MEMBERS, [1, 2], 5, 0)
    assert plan.questions == 2 * 4 * 5
    for (k, column), (third, positive, negative) in plan.prefix.items():
        assert third not in (k, column)
        assert positive in MEMBERS[column] and negative in MEMBERS[third]
        assert len(plan.queries[k]) == len(set(plan.queries[k])) == 5
        assert positive not in plan.queries[k], "the example on the diagonal is no query"


@pytest.mark.parametrize("count", [1, 2, 5, 6])
def test_few_images(count: int) -> None:
    members = {k: [10 * k + i for i in range(count)] for k in range(3)}
    plan = draw_plan(members, [0], 5, 0)
    assert len(plan.queries[0]) == (1 if count == 1 else min(5, count - 1))
    assert count == 1 or plan.prefix[0, 0][1] not in plan.queries[0]


def test_two_classes_have_no_third() -> None:
    plan = draw_plan({0: MEMBERS[0], 1: MEMBERS[1]}, [0], 5, 0)
    assert {(third, negative) for third, _, negative in plan.prefix.values()} == {(-1, -1)}


def test_batches_hold_each_query_once() -> None:
    plan = draw_plan({k: list(range(100 * k, 100 * k + 50)) for k in range(3)}, [0], 23, 0)
    assert [query for batch in plan.batches(0) for query in batch] == plan.queries[0]
    assert [len(batch) for batch in plan.batches(0)] == [10, 10, 3]


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
        torn = tmp_path / f"torn-{end}.jsonl"
        torn.write_bytes(path.read_bytes()[:end])
        assert read_journal(torn) == {(1, 2, 7): 0.25}
        append_journal(torn, (1, 3), [(7, 0.75)])
        assert read_journal(torn) == {(1, 2, 7): 0.25, (1, 3, 7): 0.75}
        assert sum(1 for line in torn.read_text().splitlines() if _is_json(line)) == 2


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


def answers_with_gap(gaps: list[float]) -> dict[tuple[int, int, int], float]:
    answers = {(0, 0, query): 0.5 + gap / 2 for query, gap in enumerate(gaps)}
    for column in (1, 2):
        answers |= {(0, column, query): 0.5 - gap / 2 for query, gap in enumerate(gaps)}
    return answers


def test_sees_is_the_gap_with_its_interval() -> None:
    seen = sees(answers_with_gap([0.5] * 10), seed=0)
    assert seen == {"gap": pytest.approx(0.5), "low": pytest.approx(0.5), "high": pytest.approx(0.5), "count": 10}
    blind = sees(answers_with_gap([0.4, -0.4] * 20), seed=0)
    assert blind is not None and blind["gap"] == pytest.approx(0) and blind["low"] < -0.05 and blind["high"] > 0.05
    # the standard error of the mean of 40 such gaps is 0.063: its 95 % interval is +-0.124
    assert blind["high"] == pytest.approx(0.124, abs=0.03)
    assert sees(answers_with_gap([0.4, -0.4] * 20), seed=0) == blind


def test_sees_says_nothing_without_a_diagonal() -> None:
    assert sees({(0, 1, 7): 0.5}, seed=0) is None
    assert sees({(0, 0, 7): 0.5}, seed=0) is None
    assert sees({}, seed=0) is None
