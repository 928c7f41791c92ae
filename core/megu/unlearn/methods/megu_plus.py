"""MeGU+ (ours): soft perturbing labels and a reader of the features that is misled; noise only where asked for."""

from dataclasses import replace

from megu.unlearn.methods import fragment_align
from megu.unlearn.targets import counted
from megu.unlearn.training import true_weight
from megu.unlearn.training.task import Phase, Task


def phases(task: Task) -> list[Phase]:
    """One Fragment-Align phase. Soft labels keep the entropy of a model that never saw the images. Where noise
    is asked for, clean copies make sure that it is the image itself that is led elsewhere, not only its noisy form. The
    original's answers hold the similarity of classes already, so that T in full counts it twice: `similarity_weight`
    counts less of it. Answers can change while the features still tell the class, so a linear reader of these is misled
    in the same step. Images to keep can be rehearsed as they were learned, shifted and mirrored.
    """
    assert task.transition is not None
    p = task.parameters
    task = replace(task, transition=counted(task.transition, p.similarity_weight))
    weight = true_weight.of(task, soft=True)
    how = {"noisy_share": p.noisy_share, "sharpness": p.sharpness, "mislead": p.mislead}
    return [fragment_align.phase(task, soft=True, true_weight=weight, varying=(p.shift, p.flip), **how)]
