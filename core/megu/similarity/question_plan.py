"""Plans of questions, for a matrix and to test if a model sees the classes: functions of the seed alone."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

BATCH = 10
"""Most questions asked at once; they share their example images."""


@dataclass(frozen=True)
class Batch:
    """Questions that share label and example images, and are asked together: always the same ones, so that scores
    repeat bit for bit after an interruption.

    Attributes
    ----------
    column
        The candidate class.
    third
        Class p of the second example, -1 for none.
    positive
        Example image of `column`, -1 for none.
    negative
        Example image of `third`, -1 for none.
    queries
        Class and number of each query image.
    """

    column: int
    third: int
    positive: int
    negative: int
    queries: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Plan:
    """Questions in the order in which they are asked: class numbers, and image numbers as drawn."""

    batches: tuple[Batch, ...]

    @property
    def questions(self) -> int:
        """The number of questions."""
        return sum(len(batch.queries) for batch in self.batches)

    def keys(self) -> set[tuple[int, int, int]]:
        """Return each question as class of the query, candidate class and query image."""
        return {(k, batch.column, query) for batch in self.batches for k, query in batch.queries}

    def images(self) -> set[int]:
        """Return all images that are shown."""
        examples = {i for batch in self.batches for i in (batch.positive, batch.negative) if i >= 0}
        return examples | {query for batch in self.batches for _, query in batch.queries}

    def queries(self, k: int) -> list[int]:
        """Return the query images of a class."""
        return sorted({query for batch in self.batches for of, query in batch.queries if of == k})


def draw_plan(
    members: Mapping[int, Any],
    rows: list[int],
    exemplars: int,
    seed: int,
    pruned: frozenset[int] = frozenset(),
    examples: int = 1,
) -> Plan:
    """Draw the questions about the classes `rows` from `members` (class to its images that may be shown), a function of
    the seed alone.

    pruned: candidate classes that are not asked about. examples: how many example images of each class a cell rests on;
    each comes with another third class p, where there are as many, and with its share of the queries.
    The example images of a class are kept apart from its queries where the class has more than one image, so that the
    diagonal never shows a query as its own example. With two classes there is no third class and no example.
    """
    images = {k: _split(draw(m, k, exemplars, seed, examples), exemplars, examples) for k, m in members.items()}
    batches: list[Batch] = []
    for k in rows:
        queries = [(k, query) for query in images[k][0]]
        for column in (column for column in members if column == k or column not in pruned):
            pairs = _examples(images, column, {k}, examples, f"{seed}-{k}-{column}")
            batches += _deal(column, pairs, [[query] for query in queries])
    return Plan(tuple(batches))


SIGHT_CLASSES, SIGHT_QUESTIONS = 10, 60
"""Classes by which it is found out whether a model sees them, and about how many questions that takes at most."""


def draw_sight(members: Mapping[int, Any], first: list[int], exemplars: int, seed: int, examples: int = 1) -> Plan:
    """Draw the questions that tell whether a model sees the classes (`matrix.sees`): classes in pairs, each query of a
    pair asked about both, behind the same examples.

    first: the classes to take first where there are more than `SIGHT_CLASSES`. The rest as of `draw_plan`.
    """
    pairs = _pair_classes(list(members), first, seed)
    each = min(exemplars, -(-SIGHT_QUESTIONS // max(1, 4 * len(pairs))))
    images = {k: _split(draw(m, k, exemplars, seed, examples), exemplars, examples) for k, m in members.items()}
    batches: list[Batch] = []
    for pair in pairs:
        queries = [[(k, images[k][0][i]) for k in pair if i < len(images[k][0])] for i in range(each)]
        for column in pair:
            around = _examples(images, column, set(pair), examples, f"{seed}-{pair[0]}-{pair[1]}-{column}")
            batches += _deal(column, around, queries)
    return Plan(tuple(_once(batches)))


def _once(batches: list[Batch]) -> Iterator[Batch]:
    """Yield the batches without questions of earlier ones: a class in two pairs is asked about itself once."""
    before: set[tuple[int, int, int]] = set()
    for batch in batches:
        new = tuple((k, query) for k, query in batch.queries if (k, batch.column, query) not in before)
        before |= {(k, batch.column, query) for k, query in new}
        if new:
            yield replace(batch, queries=new)


def _pair_classes(classes: list[int], candidates: list[int], seed: int) -> list[tuple[int, int]]:
    """Return pairs of classes, each in one of them; of an odd number, the first is in two."""
    chance = random.Random(f"{seed}-sight")
    first = [k for k in candidates if k in classes][: SIGHT_CLASSES // 2] if len(classes) > SIGHT_CLASSES else []
    others = [k for k in classes if k not in first]
    classes_in_pairs = first + chance.sample(others, min(len(others), SIGHT_CLASSES - len(first)))
    chance.shuffle(classes_in_pairs)
    if len(classes_in_pairs) < 2:
        return []
    classes_in_pairs += classes_in_pairs[: len(classes_in_pairs) % 2]
    return list(zip(classes_in_pairs[::2], classes_in_pairs[1::2], strict=True))


def draw(members: Any, k: int, exemplars: int, seed: int, examples: int = 1) -> list[int]:
    """The exemplars of class `k` and its example images, of its images `members` (n,); fewer where it has fewer."""
    import numpy as np

    # sampling places costs nothing where a million images may be shown
    places = random.Random(f"{seed}-{k}").sample(range(len(members)), min(len(members), exemplars + examples))
    return np.sort(members)[places].tolist()


_Split = tuple[list[int], list[int]]
"""Query images of a class, and its example images."""


def _split(images: list[int], exemplars: int, examples: int) -> _Split:
    """Return the drawn images of a class as queries and examples; a single image is both."""
    count = max(1, min(examples, max(len(images) - exemplars, len(images) // 4)))
    return images[: len(images) - count][:exemplars] or images, images[-count:]


def _examples(
    images: dict[int, _Split], column: int, query_classes: set[int], examples: int, name: str
) -> list[tuple[int, int, int]]:
    """Return third classes and example images (class p, image of `column`, image of p) for queries of the classes
    `query_classes`.

    `name` decides which third class comes first; the others follow in turn.
    """
    others = [p for p in images if p != column and p not in query_classes]
    if len(images) < 3 or not others:
        return [(-1, -1, -1)]
    first, positives = others.index(random.Random(name).choice(others)), images[column][1]
    triples = []
    for i in range(examples):
        third = others[(first + i) % len(others)]
        negatives = images[third][1]
        triples.append((third, positives[i % len(positives)], negatives[i % len(negatives)]))
    return list(dict.fromkeys(triples))


def _deal(column: int, pairs: list[tuple[int, int, int]], queries: list[list[tuple[int, int]]]) -> Iterator[Batch]:
    """Yield batches of at most `BATCH` questions, with the groups of queries dealt to the pairs of examples in turn."""
    for i, pair in enumerate(pairs):
        mine = [query for group in queries[i :: len(pairs)] for query in group]
        for start in range(0, len(mine), BATCH):
            yield Batch(column, *pair, tuple(mine[start : start + BATCH]))
