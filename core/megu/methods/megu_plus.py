"""MeGU+ (ours): soft perturbing labels, and clean copies of the images to forget beside the noisy ones."""

from megu.methods import fragment_align
from megu.training.task import Phase, Task


def phases(task: Task) -> list[Phase]:
    """One Fragment-Align phase. Soft labels keep the entropy of a model that never saw the images, and clean copies
    make sure that it is the image itself, not only its noisy form, that is led elsewhere (design, section 5)."""
    return [fragment_align.phase(task, soft=True, noisy_share=task.parameters.noisy_share)]
