"""MeGU as given (arXiv 2602.17088): hard perturbing labels, negative and positive noise on every image to forget."""

from megu.methods import fragment_align
from megu.training.task import Phase, Task


def phases(task: Task) -> list[Phase]:
    """One Fragment-Align phase; steps, rates and strengths, which the paper leaves open, are ours."""
    return [fragment_align.phase(task, soft=False, noisy_share=1.0, true_weight=task.parameters.true_weight)]
