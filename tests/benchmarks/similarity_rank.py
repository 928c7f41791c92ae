"""Rank by the sample's multimodal model of the class that the classifier itself confuses most. Chance: rank 5.

The whole matrix is asked for, and again with other exemplars, which no limit binds. A class's top confusion is the
other class with the largest mean probability of the original on that class's images: on unseen ones and, apart, on
those it was trained on, where it errs little.
"""

import sys
from statistics import mean

import numpy as np
from common import Table, engine, sample_project, scratch
from safetensors.torch import load_file

from megu.images.dataset import roles
from megu.images.index import Index
from megu.images.stage_baseline import LOGITS
from megu.images.stage_images import INDEX
from megu.project.project import Project
from megu.project.schema import SimilarityParameters
from megu.worker.stages import make_stage

LIMIT, OTHER_SEEDS = 3.5, range(1, 6)
Rows = dict[str, list[float]]


def mllm_rows(project: Project, seed: int = 0) -> Rows:
    """S of all ten classes, as the engine asks for it; only the drawing of exemplars is not always the default."""
    project.choices.similarity.parameters = SimilarityParameters(all_rows=True, seed=seed)
    return engine.result(project, "similarity")["rows"]


def confusions(project: Project, names: list[str]) -> dict[str, Rows]:
    """Mean probabilities of the original on the images of each class, apart for unseen and training images."""
    index = Index(engine.folder_of(project, make_stage("images")) / INDEX)
    assert project.choices.images is not None
    parts = roles(index, project.choices.images, [])
    shares = load_file(engine.folder_of(project, make_stage("baseline")) / LOGITS)["logits"].double().softmax(1)
    which = {"unseen": np.concatenate([parts.validation, parts.test]), "training": parts.train}
    of_class = {name: index.of_classes([name]) for name in names}
    return {
        kind: {name: shares[rows[of_class[name][rows]]].mean(0).tolist() for name in names}
        for kind, rows in which.items()
    }


def rank(row: list[float], own: int, other: int) -> float:
    """The place of `other` among the classes but `own`, the highest score first; equal scores share their places."""
    rivals = [score for k, score in enumerate(row) if k not in (own, other)]
    above, equal = (sum(holds) for holds in zip(*((s > row[other], s == row[other]) for s in rivals), strict=True))
    return 1 + above + equal / 2


def ranks(mllm: Rows, confusion_rows: Rows, names: list[str]) -> dict[str, tuple[str, float, float]]:
    """For each class its top confusion, that one's mean probability, and its rank in the MLLM's row."""
    rank_by_name = {}
    for own, name in enumerate(names):
        top = max((k for k in range(len(names)) if k != own), key=lambda k, row=confusion_rows[name]: row[k])
        rank_by_name[name] = (names[top], confusion_rows[name][top], rank(mllm[name], own, top))
    return rank_by_name


def mean_rank(mllm: Rows, confusion_rows: Rows, names: list[str]) -> float:
    """Over all classes."""
    return mean(place for *_, place in ranks(mllm, confusion_rows, names).values())


def main() -> int:
    with scratch() as folder, sample_project(folder / "project") as project:
        mllm = mllm_rows(project)
        others = [mllm_rows(project, seed) for seed in OTHER_SEEDS]
        names = list(mllm)
        confusion_rows = confusions(project, names)
    table = Table("Rank of the classifier's top confusion in the multimodal model's row of nine (chance: 5)")
    for kind, rows in confusion_rows.items():
        rank_by_name = ranks(mllm, rows, names)
        for name, (top, share, place) in rank_by_name.items():
            table.row(f"  {kind} images of {name}: {top} ({100 * share:.2f} %)", place)
        table.row(f"{kind} images: mean rank", mean_rank(mllm, rows, names), LIMIT)
        table.row(
            f"{kind} images: mean over {len(others)} other seeds", mean(mean_rank(o, rows, names) for o in others)
        )
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
