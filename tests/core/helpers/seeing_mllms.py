"""Judge if models of random weights pass for ones that see, by the stage *sight*'s questions, without a project."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from mllms import MULTI_IMAGE
from PIL import Image
from safetensors.torch import load_file, save_file

from megu.similarity import matrix
from megu.similarity.local.local import LocalMllm
from megu.similarity.question import BatchItem, Question
from megu.similarity.question_plan import Plan, draw_plan, draw_sight

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"
SEED, EXEMPLARS, EXAMPLES, EACH = 0, 10, 3, 40
Pictures = list[list[Image.Image]]


def digits() -> tuple[list[str], Pictures]:
    """Names of the classes, and training images of each."""
    folders = sorted(path for path in (SAMPLE / "digits" / "train").iterdir() if path.is_dir())
    return [folder.name for folder in folders], [
        [Image.open(path) for path in sorted(folder.iterdir())[:EACH]] for folder in folders
    ]


def answered(mllm: LocalMllm, plan: Plan, names: list[str], pictures: Pictures) -> matrix.Answers:
    """The answers to a plan whose image numbers are `EACH` times the class and the place in it."""

    def shown(i: int) -> Image.Image | None:
        return pictures[i // EACH][i % EACH] if i >= 0 else None

    def batches() -> Iterator[list[BatchItem]]:
        for batch in plan.batches:
            examples = shown(batch.positive), shown(batch.negative)
            queries = [(k, i, pictures[i // EACH][i % EACH]) for k, i in batch.queries]
            yield [BatchItem(k, batch.column, i, Question(names[batch.column], im, *examples)) for k, i, im in queries]

    return {(a.k, a.column, a.query): score for part in mllm.answers(batches()) for a, score in part}


def verdict(folder: Path, names: list[str], pictures: Pictures) -> tuple[dict[str, Any], float]:
    """Return the verdict on a model, and the former figure, of the first class."""
    mllm = LocalMllm(folder)
    members = {k: list(range(k * EACH, k * EACH + len(part))) for k, part in enumerate(pictures)}
    sees = matrix.sees(answered(mllm, draw_sight(members, [0], EXEMPLARS, SEED, EXAMPLES), names, pictures), SEED)
    row = answered(mllm, draw_plan(members, [0], EXEMPLARS, SEED), names, pictures)
    own, *others = matrix.mean_scores(row, len(names))[0]
    assert sees is not None and own is not None
    return sees, own - sum(other or 0.0 for other in others) / len(others)


def blind(folder: Path, family: str, seed: int, scale: float) -> Path:
    """A model of random weights: those of the language model's matrices `scale` times as large as they are made."""
    MULTI_IMAGE[family](folder)
    weights = load_file(folder / "model.safetensors")
    chance = torch.Generator().manual_seed(seed)
    for name, value in weights.items():
        if value.dim() > 1:
            weights[name] = scale * value.std() * torch.randn(value.shape, generator=chance)
    save_file(
        {name: value.contiguous() for name, value in weights.items()}, folder / "model.safetensors", {"format": "pt"}
    )
    return folder
