"""MeGU as given (arXiv 2602.17088): hard perturbing labels, negative and positive noise on every image to forget."""

from megu.unlearn.methods import fragment_align
from megu.unlearn.training import true_weight
from megu.unlearn.training.task import Phase, Task


def phases(task: Task) -> list[Phase]:
    """One Fragment-Align phase; steps, rates and strengths, which the paper leaves open, are ours. So is the weight of
    the true class, which single images need: the paper forgets whole classes, where it has no effect.
    """
    return [fragment_align.phase(task, soft=False, noisy_share=1.0, true_weight=true_weight.of(task, soft=False))]
