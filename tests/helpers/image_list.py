"""Memory of the list of images: run as a script, it works with a list and prints its process's memory as JSON."""

import hashlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

BATCHES, BATCH = 100, 128
CLASSES = [f"class-{k:02}" for k in range(10)]


def images(count: int) -> Iterator[Any]:
    """Images of ten classes, the first with two sub-classes, four fifths in `train`, in the order of their names."""
    from megu.images.image import ImageFile

    for split, first, last in (("test", 0, count // 5), ("train", count // 5, count)):
        each = (last - first) // len(CLASSES)
        for k, label in enumerate(CLASSES):
            for i in range(first + k * each, first + (k + 1) * each):
                name, sublabel = f"{split}/{label}/photograph-{i:07}.jpg", "" if k else "odd" if i % 2 else "even"
                content = hashlib.sha256(name.encode()).hexdigest()
                yield ImageFile(name, name, label, split, (1000 + i, 10**18 + i), content, sublabel)


def measure(path: Path) -> dict[str, float]:
    """Bytes beyond what the imports take, after and at most while the list is loaded, divided and drawn from.

    Each kind of rule that has to look at all images is met once; the random one is what is forgotten.
    """
    import numpy as np
    import torch

    from megu.forget import rules, stage_forget
    from megu.images import dataset
    from megu.project.preprocessing import Preprocessing
    from megu.project.schema import ForgetRule, ImagesChoice
    from megu.unlearn.training.batches import draw

    torch.set_num_threads(1)
    how, choice = Preprocessing(size=(8, 8)), ImagesChoice(path="", used="only")
    before, peak = _uss(), _Peak()
    with peak:
        data = dataset.load(path.parent, path, CLASSES, how, None)
        training_mask = data.images.training_mask(choice)
        of_subclass = ForgetRule(kind="subclass", classes=CLASSES[:1], subclasses=["odd"])
        assert rules.select_images(of_subclass, data.images, training_mask).sum() == len(data.labels) // 25
        mask = rules.select_images(ForgetRule(kind="random", share=0.1), data.images, training_mask)
        rows = rules.with_copies(mask, data.images, training_mask).nonzero()[0]
        rule = ForgetRule(kind="chosen", images=[image.name for image in data.images.at(rows[:100])])
        assert rules.select_images(rule, data.images, training_mask).nonzero()[0].tolist() == rows[:100].tolist()
        stage_forget.save(path.parent, data.images, rows)
        splits = dataset.split(data, choice, np.load(path.parent / stage_forget.ROWS))
        for step in range(BATCHES):
            which = draw(splits.retain, BATCH, step, 0)
            assert len(data.labels[which]) == BATCH and data.images[int(which[0])].split == "train"
    after = _uss()
    assert len(splits.forget) == len(rows) and len(splits.validation) == len(splits.test) > 0
    return {"images": len(data.images), "uss": after - before, "peak": peak.peak - before}


class _Peak:
    """The largest USS seen, looked at again and again from a thread of its own."""

    def __init__(self) -> None:
        self.peak, self._over = 0, threading.Event()

    def __enter__(self) -> None:
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.is_set():
            self.peak = max(self.peak, _uss())
            self._over.wait(0.02)


def _uss() -> int:
    return psutil.Process().memory_full_info().uss


def measured(folder: Path, count: int) -> dict[str, float]:
    """The figures of a process that works with a list of `count` images."""
    from megu.images.index import save_index

    folder.mkdir()
    save_index(folder / "index.safetensors", images(count))
    command = [sys.executable, __file__, str(folder / "index.safetensors")]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
