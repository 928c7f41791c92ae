"""Dual encoders: zero-shot similarity of images and captions, labelled as that."""

from pathlib import Path

import mllms
import pytest
import torch
from mllms.words import CLASSES
from PIL import Image
from transformers import AutoModel, AutoProcessor

from megu.base.errors import MllmError
from megu.base.messages.catalogue import MESSAGES
from megu.similarity.local.choose import open_answerer
from megu.similarity.local.dual import DualEncoder
from megu.similarity.local.folder import inspect
from megu.similarity.question import BatchItem, Question

BUILDERS = {"clip": mllms.clip, "siglip": mllms.siglip}


@pytest.fixture(scope="module", params=BUILDERS)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return BUILDERS[request.param](tmp_path_factory.mktemp("dual") / request.param)


def queries(count: int = 3) -> list[Image.Image]:
    return [Image.new("RGB", (40, 30), (50 * i, 255 - 60 * i, 90)) for i in range(count)]


def cells() -> list[list[BatchItem]]:
    """A row of the matrix: each class is asked about each query."""
    return [
        [BatchItem(1, column, i, Question(label, image, image, image)) for i, image in enumerate(queries())]
        for column, label in enumerate(CLASSES)
    ]


def test_scores_of_a_query_sum_to_one_and_it_is_encoded_once(folder: Path) -> None:
    answerer = open_answerer(folder, CLASSES)
    scores = [[score for _, score in answers] for answers in answerer.answers(cells())]
    assert [sum(of_query) for of_query in zip(*scores, strict=True)] == pytest.approx([1.0] * 3)  # type: ignore[arg-type]
    assert len({round(score, 6) for row in scores for score in row if score is not None}) > 4
    assert answerer.provenance["images_encoded"] == 3


def test_scores_are_those_of_the_model_itself(folder: Path) -> None:
    processor, model = AutoProcessor.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    padding = {"padding": "max_length", "max_length": 64} if folder.name == "siglip" else {"padding": True}
    texts = [f"a photo of {label}" for label in CLASSES]
    with torch.no_grad():
        output = model(**processor(text=texts, images=queries(), return_tensors="pt", **padding))
    expected = output.logits_per_image.softmax(1).T.tolist()
    scores = [[score for _, score in answers] for answers in DualEncoder(folder, CLASSES).answers(cells())]
    assert [pytest.approx(row, abs=1e-5) for row in expected] == scores


def test_it_is_labelled_as_what_it_is(folder: Path) -> None:
    answerer = open_answerer(folder, CLASSES)
    assert answerer.scored_by == "scored_zero_shot" and answerer.scored_by in MESSAGES
    assert answerer.provenance["kind"] == "zero_shot" and "label" in answerer.provenance["caption"]
    assert [note.code for note in answerer.notes] == ["mllm_zero_shot"] and "mllm_zero_shot" in MESSAGES
    assert inspect(folder)["kind"] == "zero_shot"


def test_a_resumed_run_scores_the_same_bit_for_bit(folder: Path) -> None:
    def ask(batches: list[list[BatchItem]]) -> list[list[float | None]]:
        return [[score for _, score in answers] for answers in DualEncoder(folder, CLASSES).answers(batches)]

    assert ask(cells())[2:] == ask(cells()[2:])


def test_without_its_processor_it_is_refused(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("config.json", "model.safetensors"):
        (copy / name).write_bytes((folder / name).read_bytes())
    with pytest.raises(MllmError) as error:
        open_answerer(copy, CLASSES)
    assert error.value.code == "mllm_unusable" and str(copy) in str(error.value)
