"""Arrays as the stage *pictures* publishes them, for tests of what draws them."""

from typing import Any

import numpy as np
from fake import DIGITS
from safetensors.numpy import save

from megu.compare.stage_pictures import FORGET, RETAIN, UNSEEN
from megu_desktop.pages.compare.charts import PictureArrays


def arrays(count: int = 200, classes: int = 10, seed: int = 0) -> dict[str, np.ndarray]:
    """Every fifth image is unseen, the last class is to be forgotten, and every tenth kept image changes its answer."""
    rng = np.random.default_rng(seed)
    label = (np.arange(count) % classes).astype(np.int32)
    role = np.where(label == classes - 1, FORGET, RETAIN).astype(np.uint8)
    role[::5] = UNSEEN
    after = np.where(role == FORGET, 0, label).astype(np.int32)
    changed_rows = np.flatnonzero(role == RETAIN)[::10]
    after[changed_rows] = (label[changed_rows] + 1) % (classes - 1)
    confusion = np.diag(np.full(classes, 4)).astype(np.int32)
    sample = np.arange(0, count, 2)
    result = {"label": label, "role": role, "sample": sample, "answer_before": label, "answer_after": after}
    for when in ("before", "after"):
        result[f"sure_{when}"] = rng.uniform(0.5, 1, count).astype(np.float32)
        result[f"map_{when}"] = (rng.normal(size=(count, 2)) + label[:, None]).astype(np.float32)
        result[f"tsne_{when}"] = rng.normal(size=(len(sample), 2)).astype(np.float32)
        result[f"confusion_{when}"] = confusion
    result["confusion_after"] = confusion + np.eye(classes, k=1, dtype=np.int32)
    return result


def told(count: int = 200, names: list[str] = DIGITS, **changes: Any) -> dict[str, Any]:
    """The result beside them."""
    result = {"class_names": names, "forget_classes": [names[-1]], "count": count, "sampled": count // 2}
    return {**result, "mapped": True, "explained": [0.5, 0.4], "measured_on": "test", **changes}


def drawn(count: int = 200, **changes: Any) -> PictureArrays:
    """Both together."""
    return PictureArrays(told(count, **changes), arrays(count))


def packed(count: int = 200) -> bytes:
    """The arrays as a file."""
    return save(arrays(count))
