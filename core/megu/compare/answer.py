"""Predictions of two models on one image that is shown to them. The image is not stored."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import Altered, ImagesError, ProjectError
from megu.base.events import Answered, Event, Progress
from megu.images import materials
from megu.images.answers import logits_of_batch
from megu.images.dataset import normalise
from megu.images.image import decode
from megu.model.open import load_original
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.unlearn.stage_unlearn import Unlearn, load_unlearned

if TYPE_CHECKING:
    from torch import Tensor, nn

MOST = 5
"""Number of classes reported of each model."""


def answering(project: Project, run_id: str, path: Path) -> Iterator[Event]:
    """Yield one `Answered`: the classes that the original and a run's model find most likely for an image.

    Raises
    ------
    ImagesError
        ``answer_unreadable`` for a file that can't be decoded.
    NotReady
        If the run is not finished.
    """
    yield Progress(0, 1, "", "task_answer")
    basis = materials.basis(project, Unlearn(run_id))
    inputs = _load_image(path, Preprocessing.model_validate(basis["preprocessing"]))
    try:
        models = (load_original(project), load_unlearned(project, run_id))
    except Altered as error:  # made again by the next job that rests on it: who asks one question need not wait for it
        raise ProjectError("result_altered_here", **error.values) from error
    original, unlearned = (_likeliest(model, inputs, basis["class_names"]) for model in models)
    yield Answered(original, unlearned)


def _load_image(path: Path, preprocessing: Preprocessing) -> "Tensor":
    import torch

    try:
        pixels = torch.from_numpy(decode(path, preprocessing).copy())[None]
    except ImagesError:
        raise
    except Exception as error:  # the decoders meet damaged bytes with errors of every kind
        raise ImagesError("answer_unreadable", name=path.name) from error
    return normalise(pixels, preprocessing)


def _likeliest(model: "nn.Module", inputs: "Tensor", names: list[str]) -> list[list[Any]]:
    best = logits_of_batch(model, inputs)[0].softmax(0).topk(min(MOST, len(names)))
    return [[names[k], float(share)] for share, k in zip(best.values, best.indices.tolist(), strict=True)]
