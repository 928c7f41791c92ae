"""Time reading or refusing large and hostile models, beside a sound one: `python hostile_models.py`.

Names, storages and tensors are doubled: a ratio near 2 or below says that the price follows what the file holds.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "core" / "helpers"))

import hostile  # pyright: ignore[reportMissingImports]
import torch
from broken import folder_of  # pyright: ignore[reportMissingImports]

Make = Callable[[Path, int], Path]
GROWING: dict[str, tuple[Make, int]] = {
    "names for the same numbers": (lambda f, n: hostile.one_storage(f, n), 10_000),
    "names for numbers side by side": (lambda f, n: hostile.one_storage(f, n, 50), 4000),
    "storages": (lambda f, n: hostile.saved(f, {f"layer{i}.weight": torch.zeros(1) for i in range(n)}), 5000),
    "tensors": (hostile.many_tensors, 100_000),
}
FOLDERS = {
    "sound": {},
    "quantised": {"quantization_config": {"quant_method": "gptq"}},
    "an image of 10^9 pixels": {"image_size": 10**9},
    "2^31 classes": {"num_labels": 2**31, "id2label": None},
}


def seconds(path: Path) -> float:
    """The least processor time of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        hostile.inspect(path)
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        seconds(folder_of({})(Path(folder)))  # what is imported once
    for name, change in FOLDERS.items():
        with tempfile.TemporaryDirectory() as folder:
            print(f"folder, {name}: {seconds(folder_of(change)(Path(folder))):.2f} s")
    for name, (make, count) in GROWING.items():
        times = []
        for n in (count, 2 * count):
            with tempfile.TemporaryDirectory() as folder:
                times.append(seconds(make(Path(folder), n)))
        print(
            f"{count:,} and {2 * count:,} {name}: {times[0]:.2f} s, {times[1]:.2f} s, ratio {times[1] / times[0]:.1f}"
        )


if __name__ == "__main__":
    main()
