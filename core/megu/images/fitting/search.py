"""Search for a model's preprocessing on a few images: sizes first coarsely, then finely, then everything else.

Each candidate is judged by the mean log-likelihood of the right classes, which says more about few images than
accuracy. It is shown ten images at a time, and no more once it is clearly worse than the best one on the same images.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from megu.base.errors import MeguError
from megu.images.answers import logits_of_batch
from megu.images.dataset import normalise
from megu.images.fitting import statistics
from megu.images.fitting import usual as fitting
from megu.images.fitting.expected import Level, level
from megu.images.fitting.sample import COUNT, Sample
from megu.images.fitting.statistics import distance
from megu.images.fitting.trial import ERRORS, SLIGHT, Trial, score
from megu.images.fitting.usual import Size
from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import Tensor, nn

PART = 10
"""Images shown at a time."""
COARSE = 20
"""Images to compare sizes first."""
ROUNDS = (50, 100)
"""Images to compare candidates that are still close; the one that is taken is shown all at the end."""
FINALISTS = 5
"""Candidates that are compared on more and more images."""
SECONDS, PATIENCE = 24.0, 2.5
"""Seconds of computing after which no other candidate is begun, and how much longer that may take in wall time."""
LEADS = ("imagenet", "half", "unit", "raw")
"""Normalisations tried at each size if the model does not reveal the likeliest one."""
WORSE = 3
"""Consecutive sizes that are no better than a good one, after which no larger one is tried."""
LARGE = 128
"""Pixels above which recipes crop the centre."""
FIRST = 16
"""Images to compare the first layer's statistics."""
MIXED = 40
"""Images, drawn from the whole sample, to compare the statistics of all layers."""


class Search:
    """Tries preprocessings.

    Attributes
    ----------
    tried : dict
        Outcome of each preprocessing.
    done, total : int
        Preprocessings dealt with, and planned.
    left : int
        Preprocessings that there was no time for.
    """

    def __init__(self, model: "nn.Module", sample: Sample, preprocessing: Preprocessing, deeper: float = 1.0) -> None:
        """Prepare a search.

        Parameters
        ----------
        model : nn.Module
            In eval mode.
        sample : Sample
        preprocessing : Preprocessing
            The usual or stated preprocessing, in terms of 8-bit images, like all results.
        deeper : float
            Brightness of white in the sample, as a multiple of white in 8-bit images.
        """
        self._model, self._sample, self._own_preprocessing, self._deeper = model, sample, preprocessing, deeper
        self._logits: dict[Preprocessing, Tensor] = {}
        self._seconds: dict[Preprocessing, list[float]] = {}
        self._distances: dict[Preprocessing, float] = {}
        self.tried: dict[Preprocessing, Trial] = {}
        self._best: Trial | None = None
        self._start, self._computing_start = time.monotonic(), time.process_time()
        self.done, self.total, self.left = 0, 1, 0

    # --- interface of the stage -----------------------------------------------------------------------------------

    def check(self) -> Iterator[None]:
        """Show the images with the stated preprocessing alone."""
        yield from self._try("usual", self._own_preprocessing, COUNT)
        self.done = self.total

    def run(self) -> Iterator[None]:
        """Try all preprocessings, pausing after some images each."""
        sizes = fitting.sizes(self._own_size(), self._own_preprocessing.size)
        leads = self._leads()
        others = [way for way in self._ways(self._own_preprocessing.size) if way[0] != "usual"]
        self.total = 2 * len(sizes) * len(leads) + len(others) + 2
        yield from self._coarse(sizes, leads)
        yield from self._fine()
        yield from self._others()
        if self.level != "good" and self._colours():
            yield from self._coarse(
                sizes, [preprocessing.model_copy(update={"colours": "bgr"}) for preprocessing in leads]
            )
            yield from self._fine()
            yield from self._others()
        yield from self._rounds()
        self.done = self.total

    @property
    def level(self) -> Level:
        """Level of the model with the best preprocessing, on the images shown."""
        best = self.outcome
        return self.level_of(best) if best else "chance"

    def level_of(self, trial: Trial) -> Level:
        """Return the level of the model with one preprocessing."""
        labels = self._labels(len(trial))
        per_class = [(int(trial.right[labels == k].sum()), int((labels == k).sum())) for k in labels.unique()]
        return level(per_class)

    @property
    def usual(self) -> Trial | None:
        """Outcome of the stated preprocessing."""
        return self.tried.get(self._own_preprocessing)

    @property
    def outcome(self) -> Trial | None:
        """The best preprocessing, or the preferred one of several that tie; the stated one unless the best is sound."""
        usual, best = self.usual, self._best
        if best is None or usual is None:
            return usual or best
        likeliest = self._choose(self._ties(best))
        fewer = best.right[: len(usual)].sum() < usual.right[: len(best)].sum()
        return usual if fewer or not self._is_sound(likeliest, usual) else likeliest

    def _ties(self, best: Trial) -> list[Trial]:
        """Return the best trial and those that are hardly worse, with enough images.

        One that is likelier a priori, for its colours or as the stated one, also ties if it has the same size and is
        not clearly worse. Much larger inputs inflate a model's confidence, and with it the likelihood; so a trial with
        smaller ones ties if it is right as often.
        """

        def alike(trial: Trial) -> bool:
            mean, error = best.ahead(trial)
            likelier = trial is self.usual or self._has_own_colours(trial) > self._has_own_colours(best)
            same_size = trial.preprocessing.size == best.preprocessing.size
            slight = mean < max(SLIGHT, error * (ERRORS if likelier and same_size else 1))
            return len(trial) >= ROUNDS[0] and (slight or best.is_inflated_beside(trial))

        return [trial for trial in self.tried.values() if trial is best or alike(trial)]

    def _has_own_colours(self, trial: Trial) -> bool:
        return trial.preprocessing.colours == self._own_preprocessing.colours

    def _choose(self, ties: list[Trial]) -> Trial:
        """Return the preferred one of several ties: the likeliest a priori.

        Among these, the statistics remembered by the model's layers decide, then a likely size, then the likelihood.
        """
        likely = max(self._likely(trial.preprocessing) for trial in ties)
        best = [trial for trial in ties if self._likely(trial.preprocessing) == likely]
        if len(best) == 1:
            return best[0]
        return max(
            best,
            key=lambda trial: (
                -self._distance_from_training(trial.preprocessing),
                self._likely_size(trial.preprocessing),
                trial.likelihood.mean(),
            ),
        )

    def _distance_from_training(self, way: Preprocessing) -> float:
        """Return the distance of images prepared in this way from the statistics of the model's layers, or 0."""
        if way not in self._distances:
            self._sample.read(COUNT)
            inputs = self._normal(self._sample.mix(way, MIXED), way)
            self._distances[way] = distance(self._model, inputs) or 0.0
        return self._distances[way]

    def _is_sound(self, best: Trial, usual: Trial) -> bool:
        """Return True if a trial is good, or at least not just the luckiest of many: its interval is above the usual
        one's.
        """
        level_reached = self.level_of(best)
        return level_reached == "good" or (level_reached == "low" and best.as_json()["low"] > usual.as_json()["high"])

    @property
    def rank(self) -> list[Trial]:
        """All trials, the best first."""
        best = self.outcome
        return sorted(self.tried.values(), key=lambda trial: (trial is not best, -float(trial.likelihood.mean())))

    # --- the order of trying -------------------------------------------------------------------------------------

    def _coarse(self, sizes: list[Size], leads: list[Preprocessing]) -> Iterator[None]:
        """Try sizes from the smallest on, which cost least, until larger ones only get worse."""
        worse = 0
        for size in sizes:
            before = self._best
            count = COARSE if max(size) <= LARGE else PART  # a promising one is shown more later
            for lead in leads:
                yield from self._try("", lead.model_copy(update={"size": size}), count)
            if size == tuple(self._own_preprocessing.size):
                yield from self._try("usual", self._own_preprocessing, count)
            good = self._best is not None and self.level_of(self._best) == "good"
            worse = worse + 1 if good and self._best is before else 0
            if worse >= WORSE:
                break
        yield from self._try("usual", self._own_preprocessing, PART)

    def _fine(self) -> Iterator[None]:
        """Try sizes between the best one and its neighbours, until none is left."""
        while self._best is not None:
            best = self._best
            sizes = sorted(
                {trial.preprocessing.size for trial in self.tried.values()}, key=lambda size: size[0] * size[1]
            )
            place = sizes.index(best.preprocessing.size)
            near = sizes[max(0, place - 1) : place] + sizes[place + 1 : place + 2]
            middle = [size for size in (fitting.between(best.preprocessing.size, other) for other in near) if size]
            for size in middle:
                yield from self._try("", best.preprocessing.model_copy(update={"size": size}), COARSE)
            if self._best is best or self._is_late():
                break

    def _others(self) -> Iterator[None]:
        """Try other normalisations, colours and cropping at the best size; then sizes near it again."""
        before = self._best
        if before is None:
            return
        yield from self._try(before.name, before.preprocessing, ROUNDS[0])
        for name, way in self._ways(before.preprocessing.size):
            yield from self._try(name, way, COARSE)
        for colours in self._colours():
            yield from self._try("", self._best_preprocessing.model_copy(update={"colours": colours}), COARSE)
        if max(self._best_preprocessing.size) > LARGE:
            yield from self._try("", fitting.add_crop(self._best_preprocessing), COARSE)
        if self._best is not before:
            yield from self._fine()

    def _rounds(self) -> Iterator[None]:
        """Show more and more images to all that may still be the best; finally all images to the one that is taken."""
        if self.usual and self._best and self._best.is_inflated_beside(self.usual):
            yield from self._try("usual", self._own_preprocessing, ROUNDS[0], taken=True)
        for count in ROUNDS:
            for trial in self._contenders()[:FINALISTS]:
                yield from self._try(trial.name, trial.preprocessing, count)
        if (best := self.outcome) is not None:
            yield from self._try(best.name, best.preprocessing, COUNT, taken=True)

    def _contenders(self) -> list[Trial]:
        """Return the best trial and those it is not clearly ahead of, the best first."""
        best = self._best
        close = [trial for trial in self.tried.values() if best is not None and not best.clearly_ahead(trial)]
        return sorted(close, key=lambda trial: (trial is best, float(trial.likelihood.mean())), reverse=True)

    def _likely(self, way: Preprocessing) -> int:
        """Return the a priori likelihood of a preprocessing: the usual one, or at least its colours."""
        return (
            4 * (way.colours == self._own_preprocessing.colours)
            + 2 * (not way.crops)
            + (way == self._own_preprocessing)
        )

    def _likely_size(self, way: Preprocessing) -> int:
        """Return the a priori likelihood of a size: the images' own, then common ones."""
        is_common = way.size[0] == way.size[1] and way.size[0] in fitting.SIDES
        return 2 if tuple(way.size) == self._own_size() else int(is_common)

    # --- one preprocessing ---------------------------------------------------------------------------------------

    def _try(self, name: str, way: Preprocessing, count: int, taken: bool = False) -> Iterator[None]:
        """Show `count` images in all with this preprocessing, unless it is clearly worse, and not taken all the same,
        or time is up."""
        if way not in self.tried:
            self.done = min(self.done + 1, self.total - 1)
        with suppress(RuntimeError, ValueError, AssertionError, MeguError):  # too small, or weights of another size
            while (image_count := len(self._logits.get(way, ()))) < (available := self._sample.read(count)):
                if self._is_late():
                    self.left += way not in self.tried
                    break
                self._show(way, image_count, min(image_count + PART, available))
                self._judge(name or self._name(way), way)
                yield
                if not taken and self._best and self._best.clearly_ahead(self.tried[way]):
                    break
        yield

    def _show(self, way: Preprocessing, start: int, stop: int) -> None:
        """Run the model on the images from `start` to `stop`."""
        import torch

        pixels = self._sample.pixels(way, start, stop)
        start_time = time.monotonic()
        logits = logits_of_batch(self._model, self._normal(pixels, way))
        self._seconds.setdefault(way, []).append((time.monotonic() - start_time) / (stop - start))
        self._logits[way] = torch.cat([self._logits[way], logits]) if way in self._logits else logits

    def _judge(self, name: str, way: Preprocessing) -> None:
        """Judge a preprocessing on all images it was shown, and update the best one."""
        likelihood, right = score(self._logits[way], self._labels(len(self._logits[way])))
        trial = self.tried.get(way) or Trial(name, way, likelihood, right)
        trial.likelihood, trial.right, trial.seconds = likelihood, right, min(self._seconds[way])
        self.tried[way] = trial
        if self._best is None or (trial is not self._best and trial.ahead(self._best)[0] > 0):
            self._best = trial

    # --- candidates ----------------------------------------------------------------------------------------------

    def _ways(self, size: Size) -> Iterator[tuple[str, Preprocessing]]:
        """Yield all normalisations at this size, with the best colours so far."""
        colours = self._best.preprocessing.colours if self._best else "rgb"
        yield "usual", self._own_preprocessing.model_copy(update={"size": size, "resize": None})
        for name in fitting.names(self._own_preprocessing.channels):
            way = fitting.preprocessing_named(
                name, self._own_preprocessing.channels, size, self._own_preprocessing.scale
            )
            yield name, way.model_copy(update={"colours": colours})

    def _leads(self) -> list[Preprocessing]:
        """Return the likeliest normalisations: one by the first layer's statistics, else the usual ones."""

        self._sample.read(COARSE)
        size = self._own_size() or (64, 64)
        side = (min(size[0], LARGE), min(size[1], LARGE))
        ways = [way for _, way in self._ways(side)]
        ways += [way.model_copy(update={"colours": colours}) for colours in self._colours() for way in ways]
        likeliest = statistics.find_likeliest(self._model, ways, lambda way: self._normalise(way, FIRST))
        leads = [likeliest] if likeliest else [way for name, way in self._ways(side) if name in ("usual", *LEADS)]
        return list(dict.fromkeys(leads))

    def _normalise(self, way: Preprocessing, count: int) -> "Tensor":
        return self._normal(self._sample.pixels(way, 0, self._sample.read(count)), way)

    def _normal(self, pixels: "Tensor", way: Preprocessing) -> "Tensor":
        return normalise(pixels, way.model_copy(update={"scale": way.scale * self._deeper}))

    def _colours(self) -> list[Any]:
        """Return other colours than the best preprocessing's, if model and images have colours."""
        if self._own_preprocessing.channels != 3 or not self._sample.is_coloured:
            return []
        return [
            colours for colours in fitting.COLOURS if self._best is None or colours != self._best.preprocessing.colours
        ]

    def _own_size(self) -> Size | None:
        self._sample.read(COARSE)
        return self._sample.size

    @property
    def _best_preprocessing(self) -> Preprocessing:
        return self._best.preprocessing if self._best else self._own_preprocessing

    def _name(self, way: Preprocessing) -> str:
        """Return the name of a preprocessing's normalisation."""
        if way == self._own_preprocessing:
            return "usual"
        plain = way.model_copy(update={"resize": None, "colours": "rgb"})
        scale = self._own_preprocessing.scale
        preprocessings = {
            name: fitting.preprocessing_named(name, way.channels, way.size, scale)
            for name in fitting.names(way.channels)
        }
        base = next((name for name, other in preprocessings.items() if other == plain), "usual")
        return base + (fitting.CROPPED if way.crops else "")

    def _labels(self, count: int) -> "Tensor":
        import torch

        return torch.tensor(self._sample.labels[:count])

    def _is_late(self) -> bool:
        """Return True if time is up, by this process's own time, which is that of all its threads."""
        import torch

        computing_time = (time.process_time() - self._computing_start) / torch.get_num_threads()
        duration = time.monotonic() - self._start
        return bool(self.tried) and (duration > PATIENCE * SECONDS or min(computing_time, duration) > SECONDS)
