"""Makes the sample project (images, classifier, multimodal LLM) from scikit-learn's digits, without a network.

Run ``python packaging/sample/make_sample.py [--out DIR]`` from the repository, with the package installed. It takes
about two minutes on one core; figures may differ in the last digits between machines and versions.
"""

import argparse
import json
import os
import shutil
import sys
import time
from pathlib import Path

# Before torch and transformers are imported: nothing is fetched, and one thread keeps the sums in one order.
os.environ.update(HF_HUB_OFFLINE="1", OMP_NUM_THREADS="1")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "core"))  # so that a checkout works without installing it

import torch  # noqa: E402
import transformers  # noqa: E402
from classifier import write_classifier  # noqa: E402
from images import SPLIT_SEED, TEST_SHARE, write_images  # noqa: E402
from mllm import write_mllm  # noqa: E402

LEAST_CLASSIFIER_ACCURACY = 0.97
LEAST_MLLM_ACCURACY = 0.90
SOURCE = {
    "title": "Optical Recognition of Handwritten Digits",
    "authors": ["E. Alpaydin", "C. Kaynak"],
    "publisher": "UCI Machine Learning Repository",
    "doi": "10.24432/C50P49",
    "licence": "CC BY 4.0",
    "obtained_from": "sklearn.datasets.load_digits, a copy of the data set's test part (1,797 images)",
    "changes": "Intensities 0 to 16 scaled to 0 to 255 and inverted (dark on light); stored as 8 x 8 grey PNG.",
}


def make(out: Path) -> dict[str, object]:
    """Writes the whole sample to ``out`` and returns what ``sample.json`` says; earlier images there are replaced."""
    shutil.rmtree(out / "digits", ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    counts = write_images(out / "digits")
    started = time.perf_counter()
    classifier = write_classifier(out / "digits", out / "classifier.safetensors")
    print(f"classifier: {classifier} in {time.perf_counter() - started:.0f} s", flush=True)
    started = time.perf_counter()
    mllm = write_mllm(out / "digits", out / "mllm")
    print(f"multimodal LLM: {mllm} in {time.perf_counter() - started:.0f} s", flush=True)
    split = {"seed": SPLIT_SEED, "test_share": TEST_SHARE, "counts": counts}
    command = "python packaging/sample/make_sample.py"
    return {"command": command, "source": SOURCE, "split": split, "classifier": classifier, "mllm": mllm}


def main() -> int:
    """Makes the sample, writes ``sample.json`` and returns 1 where a model falls short of what the product needs."""
    parser = argparse.ArgumentParser(description="Makes MeGU Desktop's sample project.")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "sample", help="folder to write")
    out = parser.parse_args().out
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    torch.set_num_threads(1)
    sample = make(out)
    (out / "sample.json").write_text(json.dumps(sample, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    classifier, mllm = sample["classifier"], sample["mllm"]
    assert isinstance(classifier, dict) and isinstance(mllm, dict)
    if classifier["test_accuracy"] < LEAST_CLASSIFIER_ACCURACY or mllm["accuracy_three_images"] < LEAST_MLLM_ACCURACY:
        print("A model is less accurate than the sample needs. Try another seed.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
