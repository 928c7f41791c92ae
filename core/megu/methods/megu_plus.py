"""MeGU+ (ours): soft perturbing labels, and clean copies of the images to forget beside the noisy ones."""

from megu.methods import fragment_align, true_weight
from megu.training.task import Phase, Task


def phases(task: Task) -> list[Phase]:
    """One Fragment-Align phase. Soft labels keep the entropy of a model that never saw the images, and clean copies
    make sure that it is the image itself, not only its noisy form, that is led elsewhere (design, section 5). Answers
    can change while the features still tell the class, so a linear reader of these is misled in the same step.
    """
    p, weight = task.parameters, true_weight.of(task, soft=True)
    how = {"noisy_share": p.noisy_share, "sharpness": p.sharpness, "mislead": p.mislead}
    return [fragment_align.phase(task, soft=True, true_weight=weight, **how)]
