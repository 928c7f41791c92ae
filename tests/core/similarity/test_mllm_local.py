"""Local multimodal models: five architectures, their common prefix encoded once, models of one image, wrong folders."""

import json
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import mllms
import pytest
import torch
from mllms.words import CLASSES, IMAGES_FIRST
from PIL import Image
from safetensors.torch import load_file, save_file

from megu.base.errors import MllmError
from megu.base.events import Note
from megu.base.messages.catalogue import MESSAGES
from megu.similarity.local.choose import open_answerer
from megu.similarity.local.dual import DualEncoder
from megu.similarity.local.local import LocalMllm
from megu.similarity.local.opened import Mllm, missing_package
from megu.similarity.local.prefix import PrefixReuse
from megu.similarity.local.prompt import render
from megu.similarity.question import BatchItem, Question

Folders = Callable[[str], Path]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """A function that gives the folder of a small model by its builder's name, made once. Tests only read it."""
    root = tmp_path_factory.mktemp("mllms")

    def folder(name: str) -> Path:
        if name == "smolvlm":
            pytest.importorskip("num2words")
        return root / name if (root / name).exists() else getattr(mllms, name)(root / name)

    return folder


def picture(number: int, width: int = 40, height: int = 32) -> Image.Image:
    tint = (number * 67 % 256, number * 131 % 256, number * 29 % 256)
    return Image.composite(
        Image.new("RGB", (16, 16), tint),
        Image.radial_gradient("L").resize((16, 16)).convert("RGB"),
        Image.linear_gradient("L").resize((16, 16)),
    ).resize((width, height))


def batch(label: str = "cat", first: int = 10, count: int = 4, column: int = 0) -> list[BatchItem]:
    """Questions with their examples in common and queries of several shapes."""
    positive, negative = picture(first), picture(first + 1, 32, 48)
    queries = [picture(first + 2 + i, 32 + 16 * (i % 3), 32) for i in range(count)]
    return [BatchItem(0, column, i, Question(label, query, positive, negative)) for i, query in enumerate(queries)]


def answered(mllm: LocalMllm, *batches: list[BatchItem]) -> list[list[float | None]]:
    return [[score for _, score in answers] for answers in mllm.answers(iter(batches))]


# --- five architectures ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", mllms.MULTI_IMAGE)
def test_the_prefix_is_encoded_once_and_scores_stay(name: str, folders: Folders) -> None:
    mllm = LocalMllm(folders(name))
    batches = [batch(), batch("lorry", 20, 3, column=2), batch("lorry", 20, 4, column=2)]
    scores = answered(mllm, *batches)
    assert mllm.provenance["prefix_reuse"] is True and not mllm.notes
    assert 0 <= mllm.provenance["prefix_difference"] <= 1e-3
    assert mllm.provenance["images_per_question"] == 3
    assert mllm.provenance["images_encoded"] == 3 * 4 + (2 + 4) + (2 + 3) + 4  # the first both ways, the third's known
    plain = [mllm.scores([item.question for item in asked_together]) for asked_together in batches]
    assert [pytest.approx(row, abs=1e-3) for row in plain] == scores
    assert len({round(score, 4) for row in plain for score in row}) == 4 + 4  # each query looks different to it


@pytest.mark.parametrize("name", mllms.MULTI_IMAGE)
def test_the_same_batches_score_the_same_bit_for_bit(name: str, folders: Folders) -> None:
    batches = [batch(), batch("lorry", 20, 3), batch("frog", 30, 3)]
    scores = answered(LocalMllm(folders(name)), *batches)
    assert answered(LocalMllm(folders(name)), *batches[1:]) == scores[1:]
    assert answered(LocalMllm(folders(name), reuse=True), batches[2]) == scores[2:]


@pytest.mark.parametrize("name", mllms.MULTI_IMAGE)
def test_answers_belong_to_their_questions(name: str, folders: Folders) -> None:
    mllm = LocalMllm(folders(name))
    items = batch(count=3)
    forwards, backwards = next(mllm.answers([items])), next(mllm.answers([items[::-1]]))
    assert [of for of, _ in forwards] == items and [of for of, _ in backwards] == items[::-1]
    assert [score for _, score in forwards] == pytest.approx([score for _, score in backwards[::-1]], abs=1e-4)
    assert forwards[0][1] != forwards[-1][1]


def test_the_images_really_go_through_the_encoder_once(folders: Folders) -> None:
    mllm = LocalMllm(folders("llava"), reuse=True)
    sizes: list[int] = []
    tower = mllm._mllm.model.model.vision_tower
    tower.register_forward_pre_hook(
        lambda _, args, kwargs: sizes.append(len((args or [*kwargs.values()])[0])), with_kwargs=True
    )
    answered(mllm, batch(count=10))
    assert sum(sizes) == 12 == mllm.provenance["images_encoded"]


def test_the_sample_reuses_its_prefix(sample: Path) -> None:
    def digit(name: str, number: int) -> Image.Image:
        return Image.open(sorted((sample / "digits" / "test" / name).iterdir())[number])

    questions = [Question("eight", digit("eight", i), digit("eight", 20), digit("zero", 20)) for i in range(5)]
    mllm = LocalMllm(sample / "mllm")
    scores = answered(mllm, [BatchItem(8, 8, i, question) for i, question in enumerate(questions)])[0]
    assert mllm.provenance["prefix_reuse"] is True and mllm.provenance["prefix_difference"] < 1e-5
    assert all(score is not None and score > 0.5 for score in scores)


# --- when reuse can't be had -----------------------------------------------------------------------------------------


def wrong_positions(self: PrefixReuse, whole_inputs: dict, inputs: dict) -> torch.Tensor:
    return (whole_inputs["attention_mask"].cumsum(1) - 1) % inputs["input_ids"].shape[1]


def no_cache(self: PrefixReuse, questions: list[Question]) -> torch.Tensor:
    raise NotImplementedError("this model has no cache")


@pytest.mark.parametrize(
    ("broken", "by", "measured"), [("_positions", wrong_positions, True), ("logits", no_cache, False)]
)
def test_where_reuse_changes_scores_every_question_is_computed_whole(
    broken: str, by: Callable, measured: bool, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PrefixReuse, broken, by)
    mllm = LocalMllm(folders("llava"))
    batches = [batch(), batch("frog", 30)]
    scores = answered(mllm, *batches)
    assert scores == [mllm.scores([item.question for item in together]) for together in batches]
    assert mllm.provenance["prefix_reuse"] is False and mllm.notes == [Note("mllm_prefix_plain")]
    assert (mllm.provenance["prefix_difference"] is not None) is measured
    assert not measured or mllm.provenance["prefix_difference"] > 1e-3
    assert "mllm_prefix_plain" in MESSAGES


def test_what_was_found_out_before_is_kept(folders: Folders) -> None:
    mllm = LocalMllm(folders("llava"), reuse=False)
    answered(mllm, batch(count=2), batch("frog", 30, 2))
    assert mllm.provenance["prefix_reuse"] is False and mllm.provenance["images_encoded"] == 12 and not mllm.notes


def test_two_classes_leave_no_examples(folders: Folders) -> None:
    mllm = LocalMllm(folders("llava"))
    items = [BatchItem(0, 1, i, Question("dog", picture(i))) for i in range(3)]
    scores = answered(mllm, items)[0]
    assert len(set(scores)) == 3 and mllm.provenance["images_encoded"] == 3
    assert mllm.provenance["prefix_reuse"] is None  # nothing to find out


def test_half_precision_reuses_too(folders: Folders) -> None:
    mllm = LocalMllm(folders("llava"), dtype="bfloat16")
    scores = answered(mllm, batch())[0]
    exact = answered(LocalMllm(folders("llava")), batch())[0]
    assert mllm.provenance["prefix_reuse"] is True and mllm.provenance["dtype"] == "bfloat16"
    assert scores == pytest.approx(exact, abs=0.05) and scores != exact


# --- how a model is asked --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", mllms.MULTI_IMAGE)
def test_a_chat_template_is_used_where_there_is_one(name: str, folders: Folders) -> None:
    mllm = LocalMllm(folders(name))
    text, _ = render(mllm._mllm.processor, mllm._form, batch()[0].question)
    assert mllm.provenance["chat_template"] is (name != "llava")
    assert text.endswith("assistant\n" if name != "llava" else "Answer:")


def test_a_template_that_moves_the_images_gets_them_in_the_text(tmp_path: Path) -> None:
    mllm = LocalMllm(mllms.llava(tmp_path / "llava", IMAGES_FIRST))
    text, _ = render(mllm._mllm.processor, mllm._form, batch()[0].question)
    assert text.startswith("USER: Question: This image <image> shows") and text.endswith("Answer: ASSISTANT:")
    answered(mllm, batch())
    assert mllm.provenance["prefix_reuse"] is True


def test_the_first_token_is_not_put_twice(folders: Folders) -> None:
    mllm = LocalMllm(folders("gemma3"))  # its template begins with it, and its tokenizer adds it
    text, images = render(mllm._mllm.processor, mllm._form, batch()[0].question)
    ids = mllm._mllm.inputs([text], [images])["input_ids"][0].tolist()
    assert ids.count(mllm._mllm.tokenizer.bos_token_id) == 1


@pytest.mark.parametrize("name", ["llava", "qwen2_5_vl"])
def test_a_class_called_as_an_image_is_named(name: str, folders: Folders) -> None:
    mllm = LocalMllm(folders(name))
    mark = mllm._mllm.processor.image_token
    with pytest.raises(MllmError) as error:
        answered(mllm, batch(f"a {mark}"))
    assert error.value.code == "mllm_class_is_mark" and f"“a {mark}”" in str(error.value)


# --- one image -------------------------------------------------------------------------------------------------------


def test_a_model_of_one_image_gets_the_last_line(folders: Folders) -> None:
    mllm = LocalMllm(folders("blip2"))
    assert mllm.notes == [Note("mllm_one_image")] and "mllm_one_image" in MESSAGES
    first = answered(mllm, batch(count=3))[0]
    assert mllm.provenance["images_per_question"] == 1 and mllm.provenance["prefix_reuse"] is False
    assert mllm.provenance["images_encoded"] == 3 and len(set(first)) == 3
    alone = [BatchItem(0, 0, i, Question("cat", item.question.query)) for i, item in enumerate(batch(count=3))]
    assert answered(mllm, alone)[0] == first


def test_a_model_that_can_read_one_question_of_one_image_only(tmp_path: Path) -> None:
    mllm = LocalMllm(mllms.llava(tmp_path / "llava", max_position_embeddings=60))
    assert mllm.provenance["images_per_question"] == 1 and mllm.notes == [Note("mllm_one_image")]


def test_a_model_whose_processor_drops_further_images(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Mllm.inputs

    def first_only(self: Mllm, texts: list[str], images: list[list[Image.Image]], begins: bool = True) -> dict:
        return honest(self, texts, [[row[0]] * len(row) for row in images], begins)

    monkeypatch.setattr(Mllm, "inputs", first_only)
    assert LocalMllm(folders("llava")).provenance["images_per_question"] == 1


# --- refused ---------------------------------------------------------------------------------------------------------


def other_kind(folder: Path) -> None:
    (folder / "config.json").write_text(
        json.dumps({"model_type": "llama", "architectures": ["LlamaForCausalLM"]}), encoding="utf-8"
    )


def missing_shard(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "other.safetensors")
    index = {"metadata": {}, "weight_map": {"a": "model-00001-of-00002.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")


def truncated(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:500])


def half_written(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-500])


def incomplete(folder: Path) -> None:
    """Loading would not fail: weights that are missing are made up at random."""
    weights = load_file(folder / "model.safetensors")
    del weights[next(name for name in weights if "multi_modal_projector" in name)]
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})


def only_tokenizer(folder: Path) -> None:
    for path in folder.glob("*processor_config.json"):
        path.unlink()


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "gone": (shutil.rmtree, "mllm_missing"),
    "no config": (lambda folder: (folder / "config.json").unlink(), "mllm_no_config"),
    "a list for a config": (
        lambda folder: (folder / "config.json").write_text("[1]", encoding="utf-8"),
        "mllm_no_config",
    ),
    "no weights": (lambda folder: (folder / "model.safetensors").unlink(), "mllm_no_weights"),
    "a language model": (other_kind, "mllm_unusable"),
    "a shard is missing": (missing_shard, "mllm_unusable"),
    "truncated in its header": (truncated, "mllm_unusable"),
    "truncated in its tensors": (half_written, "mllm_unusable"),
    "a weight is missing": (incomplete, "mllm_incomplete"),
    "no processor": (only_tokenizer, "mllm_unusable"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_with_a_sentence(case: str, folders: Folders, tmp_path: Path) -> None:
    breaking, code = REFUSED[case]
    folder = Path(shutil.copytree(folders("llava"), tmp_path / "mllm"))
    breaking(folder)
    with pytest.raises(MllmError) as error:
        open_answerer(folder, CLASSES)
    assert error.value.code == code and str(folder) in str(error.value) and "{" not in str(error.value)


def test_answers_that_are_no_numbers(folders: Folders) -> None:
    mllm = LocalMllm(folders("llava"))
    with torch.no_grad():
        mllm._mllm.model.lm_head.weight.fill_(torch.nan)
    with pytest.raises(MllmError) as error:
        answered(mllm, batch())
    assert error.value.code == "mllm_not_finite" and "float32" in str(error.value)


def test_memory_that_runs_out(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    mllm = LocalMllm(folders("llava"))

    def full(*_: object, **__: object) -> Iterator[None]:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(mllm._mllm, "_forward", full)
    with pytest.raises(MllmError) as error:
        answered(mllm, batch())
    assert error.value.code == "mllm_out_of_memory"


def test_no_socket_is_mllm(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", opened)
    for name in ("qwen2_5_vl", "siglip"):
        answerer = open_answerer(folders(name), CLASSES)
        assert len(next(answerer.answers([batch()]))) == 4


def test_the_folder_decides_what_is_mllm(folders: Folders) -> None:
    answerer = open_answerer(folders("llava"), CLASSES)
    assert isinstance(answerer, LocalMllm) and answerer.scored_by in MESSAGES
    assert isinstance(open_answerer(folders("clip"), CLASSES), DualEncoder)


# --- packages that a model asks for ----------------------------------------------------------------------------------


def test_a_missing_package_is_named(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """SmolVLM's processor refuses where num2words is missing; other libraries say so in the same words."""
    from transformers.models.smolvlm import processing_smolvlm

    folder = folders("smolvlm")
    monkeypatch.setattr(processing_smolvlm, "num2words", None)
    with pytest.raises(MllmError, match="pip install num2words") as error:
        LocalMllm(folder)
    assert error.value.code == "mllm_needs_package" and error.value.values["package"] == "num2words"


@pytest.mark.parametrize(
    ("error", "package"),
    [
        (ModuleNotFoundError("No module named 'av'", name="av"), "av"),
        (ImportError("You can install it with pip: `pip install -U decord`. Restart your runtime."), "decord"),
        (ImportError("cannot import name 'x' from 'y'", name="y"), None),
    ],
)
def test_the_package_is_read_from_the_error(error: ImportError, package: str | None) -> None:
    assert missing_package(error) == package
