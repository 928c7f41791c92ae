"""MeGU+ (ours): soft perturbing labels, and clean copies of the images to forget beside the noisy ones."""

from megu.methods import fragment_align, true_weight
from megu.training.task import Phase, Task


def phases(task: Task) -> list[Phase]:
    """One Fragment-Align phase. Soft labels keep the entropy of a model that never saw the images, and clean copies
    make sure that it is the image itself, not only its noisy form, that is led elsewhere (design, section 5).
    """
    noisy, weight = task.parameters.noisy_share, true_weight.of(task, soft=True)
    return [fragment_align.phase(task, soft=True, noisy_share=noisy, true_weight=weight)]
