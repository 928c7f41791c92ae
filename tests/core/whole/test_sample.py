"""The sample project: its images are the data set's, and its two models are as accurate as the product needs."""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

os.environ["HF_HUB_OFFLINE"] = "1"

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"
DIGITS = SAMPLE / "digits"
NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@cache
def pictures(part: str) -> tuple[list[Image.Image], np.ndarray]:
    """The images of one split and their labels."""
    paths = [(path, label) for label, name in enumerate(NAMES) for path in sorted((DIGITS / part / name).iterdir())]
    return [Image.open(path) for path, _ in paths], np.array([label for _, label in paths])


def test_the_images_are_the_data_sets() -> None:
    digits = pytest.importorskip("sklearn.datasets").load_digits()
    paths = sorted(DIGITS.glob("*/*/*.png"), key=lambda path: path.stem)
    assert [int(path.stem) for path in paths] == list(range(1797))
    for path, ink, label in zip(paths, digits["images"], digits["target"], strict=True):
        with Image.open(path) as image:
            assert image.mode == "L"
            assert np.array_equal(np.rint((255 - np.asarray(image, dtype=float)) * 16 / 255), ink)
        assert path.parent.name == NAMES[label]


def test_counts_and_room_for_two_halves() -> None:
    stated_counts = json.loads((SAMPLE / "sample.json").read_text(encoding="utf-8"))["split"]["counts"]
    counts = {part: {name: len(list((DIGITS / part / name).iterdir())) for name in NAMES} for part in stated_counts}
    assert counts == stated_counts
    assert all(count // 2 > 30 for count in counts["test"].values())
    assert all(count > 100 for count in counts["train"].values())


def test_the_classifier_is_right_on_97_percent() -> None:
    torch = pytest.importorskip("torch")
    from safetensors import safe_open

    from megu.model.architectures.small_cnn import SmallCNN

    with safe_open(SAMPLE / "classifier.safetensors", "pt") as file:
        description = json.loads(file.metadata()["megu"])
        weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a dict)
    assert description["architecture"] == "small_cnn" and tuple(description["class_names"]) == NAMES
    model = SmallCNN(len(NAMES), weights["conv1.weight"].shape[1], weights["conv1.weight"].shape[0])
    model.load_state_dict(weights)
    images, labels = pictures("test")
    preprocessing = description["preprocessing"]
    pixels = np.stack([np.asarray(image, dtype=np.float32) for image in images])[:, None] / 255
    pixels = (pixels - preprocessing["mean"][0]) / preprocessing["std"][0]
    with torch.no_grad():
        answers = model.eval()(torch.tensor(pixels, dtype=torch.float32)).argmax(1).numpy()
    assert (answers == labels).mean() >= 0.97


def questions(count: int) -> Iterator[tuple[str, list[Image.Image], bool]]:
    """Balanced three-image questions about test images, with train images as examples."""
    random = np.random.RandomState(7)
    (unseen, labels), (seen_images, seen_labels) = pictures("test"), pictures("train")
    for number in range(count):
        choices = random.randint(len(unseen))
        own = labels[choices]
        label = own if number % 2 == 0 else (own + random.randint(1, 10)) % 10
        other = random.choice(np.setdiff1d(range(10), [own, label]))
        examples = [seen_images[random.choice(np.flatnonzero(seen_labels == kind))] for kind in (label, other)]
        stem = f"Question: This image <image> shows a photo of {NAMES[label]}, True or False? Answer:"
        yield f"{stem} True;\n{stem} False;\n{stem}", [*examples, unseen[choices]], bool(own == label)


def test_the_multimodal_llm_is_right_on_90_percent_of_unseen_images() -> None:
    torch = pytest.importorskip("torch")
    from transformers import AutoModelForImageTextToText, AutoProcessor

    folder = SAMPLE / "mllm"
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 5_000_000
    processor = AutoProcessor.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    model = AutoModelForImageTextToText.from_pretrained(folder, local_files_only=True, trust_remote_code=False).eval()
    tokens = [processor.tokenizer.encode(word, add_special_tokens=False) for word in (" True", " False")]
    assert [len(token) for token in tokens] == [1, 1]
    prompts, images, truth = zip(*questions(200), strict=True)
    inputs = processor(images=[image for three in images for image in three], text=list(prompts), return_tensors="pt")
    with torch.no_grad():
        logits = model(**inputs).logits[:, -1, [tokens[0][0], tokens[1][0]]]
    score = logits.softmax(-1)[:, 0].numpy()
    assert ((score > 0.5) == np.array(truth)).mean() >= 0.90
    # Similarity is read off the scores of false statements: they must differ from each other and from 0.
    false = score[~np.array(truth)]
    assert np.quantile(false, 0.9) > 2 * np.quantile(false, 0.1) > 0.001
