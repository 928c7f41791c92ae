"""MeGU+ (ours): soft perturbing labels, and clean copies of the images to forget beside the noisy ones."""

from megu.methods import fragment_align
from megu.models.open import logits_of
from megu.targets import calibrated
from megu.training.task import Phase, Task

MOST = 2000
"""Images looked at to calibrate: enough for a mean, and a small part of the time."""


def phases(task: Task) -> list[Phase]:
    """One Fragment-Align phase. Soft labels keep the entropy of a model that never saw the images, and clean copies
    make sure that it is the image itself, not only its noisy form, that is led elsewhere (design, section 5).
    """
    p = task.parameters
    found = _calibrated(task) if p.calibrate and task.scenario in ("random", "chosen") else None
    weight = p.true_weight if found is None else found
    return [fragment_align.phase(task, soft=True, noisy_share=p.noisy_share, true_weight=weight)]


def _calibrated(task: Task) -> float | None:
    """`megu.targets.calibrated` on images to keep and validation images of the forget set's classes.

    It is not fitted to the forget set itself: images that are easy stay easy, as they do for a model that never saw
    them. None where no such images are known to be unseen, or none of these classes is kept.
    """
    import torch
    from torch.nn import functional

    assert task.transition is not None
    labels, classes = task.data.labels, task.data.labels[task.parts.forget].unique()
    alike = torch.isin(labels, classes) & ~torch.isin(labels, torch.tensor(task.gone, dtype=torch.long))
    seen, unseen = (which[alike[which]] for which in (task.parts.retain, task.parts.validation))
    if not len(seen) or not len(unseen):
        return None
    seen, unseen = (which[:: -(-len(which) // MOST)] for which in (seen, unseen))
    aim = functional.cross_entropy(logits_of(task.start, task.data, unseen), labels[unseen]).item()
    return calibrated(logits_of(task.start, task.data, seen), labels[seen], task.transition, task.gone, aim)
