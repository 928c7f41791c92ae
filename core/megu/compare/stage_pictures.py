"""Stage *pictures*: data for plots of a run and the original: maps, confusions, confidence."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ModelError, NotReady
from megu.base.events import Event, Progress
from megu.compare.maps import Principal, align, tsne
from megu.forget.splits import forgotten_classes, load_splits
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images import stage_pixels as pixels
from megu.images.answers import logits_in_steps
from megu.images.features import looks_in_steps
from megu.images.stage_baseline import Baseline
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.model.open import open_with_progress
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.stage import Stage
from megu.unlearn.stage_unlearn import Unlearn, load_unlearned

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset, Splits

ARRAYS = "pictures.safetensors"
FITTED, SAMPLED = 20_000, 3_000
"""Most images for the principal components, and for the t-SNE map."""
NEITHER, RETAIN, FORGET, UNSEEN = range(4)
"""Role of an image in the array `role`."""
WHEN = ("before", "after")
SEED = 0


@dataclass(frozen=True)
class Pictures(Stage):
    """Stage *pictures*.

    The result holds counts, class names, the share of variance that each map shows, and the reason if a model has none.
    A file beside it holds arrays in the order of the index: `label`, `role`, and for both models (`_before`, `_after`)
    `answer`, `sure` (the probability of that answer) and `map` (N, 2), by principal components; `tsne` (n, 2) of the
    images `sample`; and `confusion` (K, K), the number of images of each class with each prediction.
    """

    name = "pictures"
    tells_of_content = True

    def needs(self, project: Project) -> list[Stage]:
        return [Baseline(self.run_id), Unlearn(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        if self.unlearning_run(project) is None:
            raise NotReady("need_run")
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "forget": current_key(project, Forget(self.run_id)),
            "unlearn": current_key(project, Unlearn(self.run_id)),
            "seed": SEED,
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from safetensors.torch import save

        yield from pixels.make(project, self)
        data = load_dataset(project, self, inputs)
        splits = load_splits(project, self, data)
        drawing, views = _Drawing(data, splits), []
        for number in range(len(WHEN)):
            opening = open_with_progress(project)
            model = load_unlearned(project, self.run_id) if number else (yield from opening)
            views.append((yield from drawing.view(model, number)))
        yield Progress(0, len(drawing.sample), "unit_images", "task_map")
        arrays, facts = drawing.arrays(*(drawing.with_tsne(view) for view in views))
        with files.write_aside(partial / ARRAYS) as aside:
            aside.write_bytes(save({name: array.contiguous() for name, array in arrays.items()}))
        whole_classes = forgotten_classes(project, self, data.class_names)
        result = {
            "class_names": data.class_names,
            "forget_classes": [data.class_names[k] for k in whole_classes],
            **facts,
        }
        files.write_json(partial / "result.json", result)


@dataclass
class _View:
    """Predictions and features of one model.

    Attributes
    ----------
    answer
        Predicted classes (N,).
    sure
        Their probabilities (N,).
    points
        Map (N, 2); None if the features can't be read.
    explained
        Share of variance that the map shows.
    sampled
        Features of the sample, later its t-SNE map (`_Drawing.with_tsne`).
    """

    answer: "Tensor"
    sure: "Tensor"
    points: "Tensor | None"
    explained: float
    sampled: "Tensor | None"


class _Drawing:
    """Images in the order in which they are processed: first the sample, then all others that fit the axes."""

    def __init__(self, data: "Dataset", splits: "Splits") -> None:
        import torch

        self.data, self.splits, count = data, splits, len(data.labels)
        order = torch.randperm(count, generator=torch_setup.generator(SEED, count))
        is_forget = torch.zeros(count, dtype=torch.bool)
        is_forget[splits.forget] = True
        forget, others = order[is_forget[order]], order[~is_forget[order]]
        forget_count = min(len(forget), max(SAMPLED // 3, SAMPLED - len(others)))
        first = torch.cat([forget[:forget_count], others[: SAMPLED - forget_count]])
        rest = torch.cat([forget[forget_count:], others[SAMPLED - forget_count :]])
        self.sample = first.sort().values
        self.order = torch.cat([self.sample, rest[torch.randperm(len(rest), generator=torch_setup.generator(SEED, 1))]])
        self.role = torch.full((count,), NEITHER, dtype=torch.uint8)
        images_of = (
            (RETAIN, splits.retain),
            (FORGET, splits.forget),
            (UNSEEN, splits.validation),
            (UNSEEN, splits.test),
        )
        for code, which in images_of:
            self.role[which] = code

    def view(self, model: "nn.Module", number: int) -> Generator[Event, None, _View]:
        """Yield progress; return what the first (0) or second (1) model sees in all images."""
        import torch

        count, fit_count = len(self.order), min(FITTED, len(self.order))
        answer, sure = torch.zeros(count, dtype=torch.int32), torch.zeros(count)
        fitted_features, points, axes, row_count = [], torch.zeros(count, 2), None, 0
        readable = True
        for batch, features, logits in self._batches(model):
            sure[batch], answer[batch] = _surest(logits)
            row_count += len(batch)
            if features is None:
                readable = False
            elif axes is None:
                fitted_features.append(features)
                if row_count >= fit_count:
                    axes = Principal(torch.cat(fitted_features))
                    points[self.order[:row_count]] = axes.of(torch.cat(fitted_features))
            else:
                points[batch] = axes.of(features)
            yield Progress(number * count + row_count, len(WHEN) * count, "unit_images", "task_pictures")
        if not readable or axes is None:
            return _View(answer, sure, None, 0.0, None)
        return _View(answer, sure, points, axes.explained, torch.cat(fitted_features)[: len(self.sample)])

    def with_tsne(self, view: _View) -> _View:
        """Return the same with a t-SNE map in place of the sample's features; takes up to half a minute."""
        features = view.sampled
        return replace(view, sampled=tsne(features, SEED) if features is not None and len(features) > 3 else None)

    def _batches(self, model: "nn.Module") -> "Iterator[tuple[Tensor, Tensor | None, Tensor]]":
        """Yield batches of images with features and logits; features are None if the model has no last linear layer."""
        try:
            yield from looks_in_steps(model, self.data, self.order)
        except ModelError:
            before = 0
            for row_count, logits in logits_in_steps(model, self.data, self.order):
                yield self.order[before:row_count], None, logits
                before = row_count

    def arrays(self, before: _View, after: _View) -> "tuple[dict[str, Tensor], dict[str, Any]]":
        """Return the arrays to store, and the facts about them for the result."""
        import torch

        labels, unseen = self.data.labels, len(self.splits.test)
        rows = self.splits.test if unseen else torch.cat([self.splits.forget, self.splits.retain])
        arrays = {"label": labels.int(), "role": self.role, "sample": self.sample}
        for when, view in zip(WHEN, (before, after), strict=True):
            arrays |= {f"answer_{when}": view.answer, f"sure_{when}": view.sure}
            arrays[f"confusion_{when}"] = _confusion(labels, view.answer, rows, len(self.data.class_names))
        stays = (self.role != FORGET).nonzero()[:, 0]
        if before.points is not None and after.points is not None:
            arrays |= {"map_before": before.points, "map_after": align(after.points, before.points, stays)}
        if before.sampled is not None and after.sampled is not None:
            by = (self.role[self.sample] != FORGET).nonzero()[:, 0]
            arrays |= {"tsne_before": before.sampled, "tsne_after": align(after.sampled, before.sampled, by)}
        facts = {
            "count": len(labels),
            "sampled": len(self.sample),
            "explained": [before.explained, after.explained],
            "mapped": "map_before" in arrays,
            "measured_on": "test" if unseen else "training",
        }
        return arrays, facts


def _surest(logits: "Tensor") -> "tuple[Tensor, Tensor]":
    best = logits.softmax(1).max(1)
    return best.values, best.indices.int()


def _confusion(labels: "Tensor", answers: "Tensor", which: "Tensor", classes: int) -> "Tensor":
    """Return how many of the images `which` of each class (rows) get each prediction (columns), (K, K)."""
    import torch

    pairs = labels[which] * classes + answers[which].long()
    return torch.bincount(pairs, minlength=classes**2).reshape(classes, classes).int()
