"""Benchmark: questions that share their example images, with and without prefix reuse. Exit code 1 when too slow.

    python tests/benchmarks/prefix_reuse.py

A LLaVA of random weights whose language model has 8 layers of width 512, float32 on one thread: time goes into
matrix products, as with a real model. Ten queries a prefix, in the same batch both ways, taking turns in one run.
"""

import sys
import tempfile
import time
from pathlib import Path

import torch
from PIL import Image

from megu.similarity.local.local import LocalMllm
from megu.similarity.question import BatchItem, Question

QUERIES, ROUNDS = 10, 3
SIDE = 96  # pixels: 144 tokens an image
FASTER, IMAGES = 1.8, 12


def batch(number: int) -> list[BatchItem]:
    """Questions of one cell; every number has its own images."""
    shade = [Image.new("RGB", (SIDE, SIDE), (number * 20, 255 - i * 20, i * 20)) for i in range(QUERIES + 2)]
    questions = [Question("cat", query, shade[0], shade[1]) for query in shade[2:]]
    return [BatchItem(0, number, i, question) for i, question in enumerate(questions)]


def measure(mllm: LocalMllm, number: int) -> tuple[float, int]:
    """Seconds and images encoded for a batch."""
    questions, encoded_before, start = batch(number), mllm.provenance["images_encoded"], time.perf_counter()
    for _ in mllm.answers([questions]):
        pass
    return time.perf_counter() - start, mllm.provenance["images_encoded"] - encoded_before


def make_model(folder: Path) -> Path:
    """The model's folder."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "core" / "helpers"))
    from mllms import llava

    heads = {"num_attention_heads": 8, "num_key_value_heads": 8}
    return llava(folder, side=SIDE, hidden_size=512, intermediate_size=1408, num_hidden_layers=8, **heads)


def main() -> int:
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        path = make_model(Path(folder) / "llava")
        mllm_checked, plain = LocalMllm(path), LocalMllm(path, reuse=False)
        measure(mllm_checked, 0)  # the first batch decides whether the prefix is reused
        measure(plain, 0)
        rounds = [(measure(plain, number), measure(mllm_checked, number)) for number in range(1, ROUNDS + 1)]
    in_effect, difference = mllm_checked.provenance["prefix_reuse"], mllm_checked.provenance["prefix_difference"]
    (slow, images_plain), (fast, images) = (min(way) for way in zip(*rounds, strict=True))
    print(f"reuse in effect: {in_effect}, largest difference in score {difference:.1e}")
    print(f"images encoded: {images} instead of {images_plain}")
    print(
        f"seconds a batch of {QUERIES}: {fast:.2f} instead of {slow:.2f}, {slow / fast:.2f} times faster (≥ {FASTER})"
    )
    return 0 if in_effect and images == IMAGES and slow / fast >= FASTER else 1


if __name__ == "__main__":
    sys.exit(main())
