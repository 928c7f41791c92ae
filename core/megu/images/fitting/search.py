"""How a model wants its images, found by trying: a few images, sizes first coarse, then fine, then all else.

Each way is judged by the mean log-likelihood of the right classes, which tells more of few images than the share of
right answers. It sees ten images at a time, and no more once it is clearly worse than the best on the same images.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.base.errors import MeguError
from megu.base.shares import wilson
from megu.images.answers import logits_of_batch
from megu.images.dataset import normalise
from megu.images.fitting import statistics
from megu.images.fitting import usual as fitting
from megu.images.fitting.expected import Level, level
from megu.images.fitting.sample import COUNT, Sample
from megu.images.fitting.statistics import distance
from megu.images.fitting.usual import Size
from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import Tensor, nn

PART = 10
"""Images shown at a time."""
COARSE = 20
"""Images by which sizes are compared first."""
ROUNDS = (50, 100)
"""Images by which those that are still alike are compared; the one that is taken is shown all at last."""
FINALISTS = 5
"""Ways that are compared on more and more images."""
SECONDS, PATIENCE = 24.0, 2.5
"""Seconds of computing after which no other way is begun; or so many times as long where other work slows it."""
LEADS = ("imagenet", "half", "unit", "raw")
"""Normalisations tried at each size, where the model does not tell the likeliest."""
WORSE = 3
"""Sizes one after another that are no better than a good one, after which no larger one is tried."""
LARGE = 128
"""Pixels above which recipes cut out the middle."""
WORST = -10.0
"""Log-likelihoods below count as this: no single image decides."""
ERRORS = 2.5
"""Standard errors of the mean difference by which a way is clearly worse than another on the same images."""
SLIGHT = 0.02
"""Mean log-likelihood by which one is better at least."""
FIRST = 16
"""Images by which the first layer's statistics are compared."""
MIXED = 40
"""Images from all over the sample by which those of all layers are compared."""


@dataclass
class Tried:
    """A preprocessing; of the images shown (n,): the log-likelihood of the right class, and whether it was answered.

    seconds: of an image, computed.
    """

    name: str
    how: Preprocessing
    likelihood: "Tensor"
    right: "Tensor"
    seconds: float = 0.0

    def __len__(self) -> int:
        return len(self.right)

    def ahead(self, other: "Tried") -> tuple[float, float]:
        """The mean by which this one is better on the images that both were shown, and its standard error."""
        count = min(len(self), len(other))
        differences = self.likelihood[:count] - other.likelihood[:count]
        return float(differences.mean()), float(differences.std()) / max(1, count) ** 0.5 if count > 1 else 0.0

    def clearly_ahead(self, other: "Tried") -> bool:
        """Whether it is better by more than chance and rounding make it."""
        mean, error = self.ahead(other)
        return mean > max(SLIGHT, ERRORS * error)

    def as_json(self) -> dict[str, Any]:
        """name, preprocessing, right, of, and the interval of their share."""
        right, count = int(self.right.sum()), len(self)
        low, high = wilson(right, count)
        told = {"name": self.name, "preprocessing": self.how.model_dump(mode="json")}
        return {**told, "right": right, "of": count, "low": low, "high": high}


class Search:
    """Tries ways of preparing images. tried: what came of them, by way. done, total: ways dealt with, of all planned.

    left: ways that time did not suffice for.
    """

    def __init__(self, model: "nn.Module", sample: Sample, stated: Preprocessing, deeper: float = 1.0) -> None:
        """model: in eval mode. stated: what is usual, or said to be right, in terms of images of 8 bits, as all that is
        given back; `deeper` times as bright is white in the sample."""
        self._model, self._sample, self._stated, self._deeper = model, sample, stated, deeper
        self._logits: dict[Preprocessing, Tensor] = {}
        self._seconds: dict[Preprocessing, list[float]] = {}
        self._remembered: dict[Preprocessing, float] = {}
        self.tried: dict[Preprocessing, Tried] = {}
        self._best: Tried | None = None
        self._began, self._computed = time.monotonic(), time.process_time()
        self.done, self.total, self.left = 0, 1, 0

    # --- what the stage calls ------------------------------------------------------------------------------------

    def check(self) -> Iterator[None]:
        """Show the images in the stated way alone."""
        yield from self._try("usual", self._stated, COUNT)
        self.done = self.total

    def run(self) -> Iterator[None]:
        """Try all ways, pausing after some images each."""
        sizes = fitting.sizes(self._own_size(), self._stated.size)
        leads = self._leads()
        others = [way for way in self._ways(self._stated.size) if way[0] != "usual"]
        self.total = 2 * len(sizes) * len(leads) + len(others) + 2
        yield from self._coarse(sizes, leads)
        yield from self._fine()
        yield from self._others()
        if self.level != "good" and self._colours():
            yield from self._coarse(sizes, [how.model_copy(update={"colours": "bgr"}) for how in leads])
            yield from self._fine()
            yield from self._others()
        yield from self._rounds()
        self.done = self.total

    @property
    def level(self) -> Level:
        """How good the model is with images prepared in the best way, of those shown."""
        found = self.found
        return self.level_of(found) if found else "chance"

    def level_of(self, one: Tried) -> Level:
        """How good the model is with images prepared in one way."""
        labels = self._labels(len(one))
        per_class = [(int(one.right[labels == k].sum()), int((labels == k).sum())) for k in labels.unique()]
        return level(per_class)

    @property
    def usual(self) -> Tried | None:
        """What came of the stated way."""
        return self.tried.get(self._stated)

    @property
    def found(self) -> Tried | None:
        """The best way, or of several that tie the one preferred; the stated one unless that is sound."""
        usual, best = self.usual, self._best
        if best is None or usual is None:
            return usual or best
        likeliest = self._preferred(self._ties(best))
        fewer = best.right[: len(usual)].sum() < usual.right[: len(best)].sum()
        return usual if fewer or not self._sound(likeliest, usual) else likeliest

    def _ties(self, best: Tried) -> list[Tried]:
        """The best way, and those that are hardly worse, as far as enough images tell; what is usual, unless it is
        clearly worse, where only the normalisation differs."""

        def alike(one: Tried) -> bool:
            mean, error = best.ahead(one)
            numbers_alone = one is self.usual and one.how.size == best.how.size
            return len(one) >= ROUNDS[0] and mean < max(SLIGHT, error * (ERRORS if numbers_alone else 1))

        return [one for one in self.tried.values() if one is best or alike(one)]

    def _preferred(self, ties: list[Tried]) -> Tried:
        """Return the one of several ties that is likeliest before anything is tried. Of these, what the model's layers
        remember of their images decides, then a likely size, then the likelihood."""
        likely = max(self._likely(one.how) for one in ties)
        best = [one for one in ties if self._likely(one.how) == likely]
        if len(best) == 1:
            return best[0]
        return max(best, key=lambda one: (-self._apart(one.how), self._likely_size(one.how), one.likelihood.mean()))

    def _apart(self, how: Preprocessing) -> float:
        """Return the distance of images prepared in one way from what the model's layers remember; 0 where none do."""
        if how not in self._remembered:
            self._sample.read(COUNT)
            inputs = self._normal(self._sample.mixed(how, MIXED), how)
            self._remembered[how] = distance(self._model, inputs) or 0.0
        return self._remembered[how]

    def _sound(self, best: Tried, usual: Tried) -> bool:
        """Whether a way is good, or at least not the luckiest of many guesses: the intervals of both lie apart."""
        found = self.level_of(best)
        return found == "good" or (found == "low" and best.as_json()["low"] > usual.as_json()["high"])

    @property
    def ranked(self) -> list[Tried]:
        """All that were tried, the best first."""
        kept = self.found
        return sorted(self.tried.values(), key=lambda one: (one is not kept, -float(one.likelihood.mean())))

    # --- the order of trying -------------------------------------------------------------------------------------

    def _coarse(self, sizes: list[Size], leads: list[Preprocessing]) -> Iterator[None]:
        """Sizes from the smallest on, for these cost least, until larger ones only become worse."""
        worse = 0
        for size in sizes:
            before = self._best
            count = COARSE if max(size) <= LARGE else PART  # what may be the best is shown more later
            for lead in leads:
                yield from self._try("", lead.model_copy(update={"size": size}), count)
            if size == tuple(self._stated.size):
                yield from self._try("usual", self._stated, count)
            good = self._best is not None and self.level_of(self._best) == "good"
            worse = worse + 1 if good and self._best is before else 0
            if worse >= WORSE:
                break
        yield from self._try("usual", self._stated, PART)

    def _fine(self) -> Iterator[None]:
        """Sizes between the best one and its neighbours, until none is left."""
        while self._best is not None:
            best = self._best
            alike = sorted({one.how.size for one in self.tried.values()}, key=lambda size: size[0] * size[1])
            place = alike.index(best.how.size)
            near = alike[max(0, place - 1) : place] + alike[place + 1 : place + 2]
            middle = [size for size in (fitting.between(best.how.size, other) for other in near) if size]
            for size in middle:
                yield from self._try("", best.how.model_copy(update={"size": size}), COARSE)
            if self._best is best or self._late():
                break

    def _others(self) -> Iterator[None]:
        """Other normalisations, colours and the middle alone, at the best size; then sizes near it once more."""
        before = self._best
        if before is None:
            return
        yield from self._try(before.name, before.how, ROUNDS[0])
        for name, how in self._ways(before.how.size):
            yield from self._try(name, how, COARSE)
        for colours in self._colours():
            yield from self._try("", self._top.model_copy(update={"colours": colours}), COARSE)
        if max(self._top.size) > LARGE:
            yield from self._try("", fitting.cropped(self._top), COARSE)
        if self._best is not before:
            yield from self._fine()

    def _rounds(self) -> Iterator[None]:
        """All that may still be the best, on more and more images; at last the one that is taken, on all."""
        for count in ROUNDS:
            for one in self._alike()[:FINALISTS]:
                yield from self._try(one.name, one.how, count)
        if (found := self.found) is not None:
            yield from self._try(found.name, found.how, COUNT)

    def _alike(self) -> list[Tried]:
        """The best way, and those that it is not clearly ahead of, the best first."""
        best = self._best
        known = [one for one in self.tried.values() if best is not None and not best.clearly_ahead(one)]
        return sorted(known, key=lambda one: (one is best, float(one.likelihood.mean())), reverse=True)

    def _likely(self, how: Preprocessing) -> int:
        """Return how likely a way is before anything is tried: that which is usual, at the least in its colours."""
        return 4 * (how.colours == self._stated.colours) + 2 * (not how.crops) + (how == self._stated)

    def _likely_size(self, how: Preprocessing) -> int:
        """Return how likely a size is before anything is tried: the images' own, then those in use."""
        in_use = how.size[0] == how.size[1] and how.size[0] in fitting.SIDES
        return 2 if tuple(how.size) == self._own_size() else int(in_use)

    # --- one way -------------------------------------------------------------------------------------------------

    def _try(self, name: str, how: Preprocessing, count: int) -> Iterator[None]:
        """Show images in this way, `count` in all, unless it is clearly worse than the best or time is up."""
        if how not in self.tried:
            self.done = min(self.done + 1, self.total - 1)
        with suppress(RuntimeError, ValueError, AssertionError, MeguError):  # too small, or weights of another size
            while (shown := len(self._logits.get(how, ()))) < (known := self._sample.read(count)):
                if self._late():
                    self.left += how not in self.tried
                    break
                self._show(how, shown, min(shown + PART, known))
                self._judge(name or self._name(how), how)
                yield
                if (one := self.tried[how]) is not self._best and self._best and self._best.clearly_ahead(one):
                    break
        yield

    def _show(self, how: Preprocessing, start: int, stop: int) -> None:
        """Let the model answer about the images from `start` to `stop`."""
        import torch

        pixels = self._sample.pixels(how, start, stop)
        began = time.monotonic()
        logits = logits_of_batch(self._model, self._normal(pixels, how))
        self._seconds.setdefault(how, []).append((time.monotonic() - began) / (stop - start))
        self._logits[how] = torch.cat([self._logits[how], logits]) if how in self._logits else logits

    def _judge(self, name: str, how: Preprocessing) -> None:
        """Work out how good a way is on all images it was shown, and whether it is the best now."""
        likelihood, right = scored(self._logits[how], self._labels(len(self._logits[how])))
        one = self.tried.get(how) or Tried(name, how, likelihood, right)
        one.likelihood, one.right, one.seconds = likelihood, right, min(self._seconds[how])
        self.tried[how] = one
        if self._best is None or (one is not self._best and one.ahead(self._best)[0] > 0):
            self._best = one

    # --- what there is to try ------------------------------------------------------------------------------------

    def _ways(self, size: Size) -> Iterator[tuple[str, Preprocessing]]:
        """All normalisations at this size, with the colours that are the best so far."""
        colours = self._best.how.colours if self._best else "rgb"
        yield "usual", self._stated.model_copy(update={"size": size, "resize": None})
        for name in fitting.names(self._stated.channels):
            how = fitting.preprocessing_named(name, self._stated.channels, size, self._stated.scale)
            yield name, how.model_copy(update={"colours": colours})

    def _leads(self) -> list[Preprocessing]:
        """The likeliest normalisations: by the first layer's statistics one, else the usual ones."""

        self._sample.read(COARSE)
        size = self._own_size() or (64, 64)
        side = (min(size[0], LARGE), min(size[1], LARGE))
        ways = [how for _, how in self._ways(side)]
        ways += [how.model_copy(update={"colours": colours}) for colours in self._colours() for how in ways]
        found = statistics.likeliest(self._model, ways, lambda how: self._normalised(how, FIRST))
        kept = [found] if found else [how for name, how in self._ways(side) if name in ("usual", *LEADS)]
        return list(dict.fromkeys(kept))

    def _normalised(self, how: Preprocessing, count: int) -> "Tensor":
        return self._normal(self._sample.pixels(how, 0, self._sample.read(count)), how)

    def _normal(self, pixels: "Tensor", how: Preprocessing) -> "Tensor":
        return normalise(pixels, how.model_copy(update={"scale": how.scale * self._deeper}))

    def _colours(self) -> list[Any]:
        """Other colours than those of the best way, where model and images have any."""
        if self._stated.channels != 3 or not self._sample.coloured:
            return []
        return [colours for colours in fitting.COLOURS if self._best is None or colours != self._best.how.colours]

    def _own_size(self) -> Size | None:
        self._sample.read(COARSE)
        return self._sample.size

    @property
    def _top(self) -> Preprocessing:
        return self._best.how if self._best else self._stated

    def _name(self, how: Preprocessing) -> str:
        """The name of a way by its normalisation."""
        if how == self._stated:
            return "usual"
        plain = how.model_copy(update={"resize": None, "colours": "rgb"})
        scale = self._stated.scale
        known = {
            name: fitting.preprocessing_named(name, how.channels, how.size, scale)
            for name in fitting.names(how.channels)
        }
        found = next((name for name, other in known.items() if other == plain), "usual")
        return found + (fitting.CROPPED if how.crops else "")

    def _labels(self, count: int) -> "Tensor":
        import torch

        return torch.tensor(self._sample.labels[:count])

    def _late(self) -> bool:
        """Whether time is up: by this process's own time, which is that of all its threads."""
        import torch

        computed = (time.process_time() - self._computed) / torch.get_num_threads()
        passed = time.monotonic() - self._began
        return bool(self.tried) and (passed > PATIENCE * SECONDS or min(computed, passed) > SECONDS)


def scored(logits: "Tensor", labels: "Tensor") -> "tuple[Tensor, Tensor]":
    """Of logits (n, K): the log-likelihood of each image's class, and whether it was answered.

    Labels (n,) need only tell classes apart: each class is given the output that makes all of them likeliest.
    """
    import torch
    from scipy.optimize import linear_sum_assignment

    likely = logits.double().log_softmax(1).nan_to_num(WORST).clamp(min=WORST)
    classes, number = labels.unique(return_inverse=True)
    worth = torch.zeros(len(classes), logits.shape[1], dtype=torch.double).index_add_(0, number, likely)
    rows, columns = linear_sum_assignment(worth.numpy(), maximize=True)
    output = torch.full((len(classes),), -1)
    output[torch.from_numpy(rows)] = torch.from_numpy(columns)
    taken = output[number]
    found = likely.gather(1, taken.clamp(min=0)[:, None])[:, 0]
    return torch.where(taken >= 0, found, WORST), logits.argmax(1) == taken
