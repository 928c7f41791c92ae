"""The multimodal model: opened from its folder, asked in the three-image form, refused with a sentence."""

import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
from PIL import Image
from safetensors.torch import load_file, save_file

from megu.base.errors import MllmError
from megu.project.project import Project
from megu.similarity.local.folder import inspect
from megu.similarity.local.local import LocalMllm
from megu.similarity.local.prompt import answer_tokens
from megu.similarity.question import Question, prompt


class Words:
    """A tokenizer with one token per known text, else one per letter."""

    def __init__(self, *names: str) -> None:
        self.known = list(names)

    def encode(self, text: str, add_special_tokens: bool = True) -> list[int]:
        assert not add_special_tokens
        return [self.known.index(text)] if text in self.known else [1000 + ord(letter) for letter in text]


def test_all_spellings_that_are_tokens_count() -> None:
    assert answer_tokens(Words("True", " True", "true", "False", " False")) == ([0, 1, 2], [3, 4])


def test_without_single_tokens_the_first_ones_count() -> None:
    true, false = answer_tokens(Words("False"))
    assert true == sorted({1000 + ord(letter) for letter in "T t"}) and false == [0]


def test_a_token_that_begins_both_is_dropped() -> None:
    true, false = answer_tokens(Words())
    assert not set(true) & set(false) and 1000 + ord(" ") not in true + false


def test_the_form_of_a_question() -> None:
    a, b, c = (Image.new("L", (1, 1), value) for value in range(3))
    text = ["*" if isinstance(part, Image.Image) else part for part in Question("cat", c, a, b).segments()]
    line = "Question: This image * shows a photo of cat, True or False? Answer:"
    assert "".join(text) == f"{line} True;\n{line} False;\n{line}"
    assert [part for part in Question("cat", c, a, b).segments() if isinstance(part, Image.Image)] == [a, b, c]
    assert len(Question("cat", c).segments()) == 3
    line = "Question: This image <{}> shows a photo of {{label}}, True or False? Answer:"
    first, second, last = (line.format(word) for word in ("positive", "negative", "query"))
    assert prompt() == f"{first} True;\n{second} False;\n{last}"


@pytest.fixture(scope="module")
def mllm(sample: Path) -> LocalMllm:
    return LocalMllm(sample / "mllm")


def picture(sample: Path, name: str, number: int) -> Image.Image:
    return Image.open(sorted((sample / "digits" / "test" / name).iterdir())[number])


def test_it_confirms_what_is_true(sample: Path, mllm: LocalMllm) -> None:
    eights = [picture(sample, "eight", i) for i in range(10)]
    examples = {name: picture(sample, name, 20) for name in ("eight", "zero", "four")}
    true = [Question("eight", image, examples["eight"], examples["zero"]) for image in eights]
    false = [Question("zero", image, examples["zero"], examples["four"]) for image in eights]
    scores_of_true, scores_of_false = mllm.scores(true), mllm.scores(false)
    assert all(0 <= score <= 1 for score in scores_of_true + scores_of_false)
    assert sum(scores_of_true) / 10 > 0.8 and sum(scores_of_false) / 10 < 0.2


def test_a_batch_gives_what_single_questions_give(sample: Path, mllm: LocalMllm) -> None:
    examples = picture(sample, "eight", 20), picture(sample, "zero", 20)
    questions = [Question("eight", picture(sample, name, 3), *examples) for name in ("eight", "three", "nine")]
    single = [mllm.scores([question])[0] for question in questions]
    assert mllm.scores(questions) == pytest.approx(single, abs=1e-4)


def test_a_folder_is_named_by_its_content(sample: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(sample / "mllm", tmp_path / "copy"))
    first, second = inspect(sample / "mllm"), inspect(copy)
    assert first == second and first["title"] and first["bytes"] > 100_000
    (copy / "tokenizer.json").write_text("{}", encoding="utf-8")
    assert inspect(copy)["digest"] != first["digest"]


# --- refused ---------------------------------------------------------------------------------------------------------


def without(*names: str) -> Callable[[Path], None]:
    return lambda folder: [(folder / name).unlink() for name in names] and None


def broken_config(folder: Path) -> None:
    (folder / "config.json").write_text("{", encoding="utf-8")


def other_kind(folder: Path) -> None:
    (folder / "config.json").write_text(
        json.dumps({"model_type": "resnet", "architectures": ["ResNetModel"]}), encoding="utf-8"
    )


def own_code(folder: Path) -> None:
    """A model that brings its own Python code, which would leave a file behind."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config |= {"model_type": "mine", "auto_map": {"AutoConfig": "m.C", "AutoModelForImageTextToText": "m.M"}}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "m.py").write_text(f"open({str(folder / 'trace')!r}, 'w')\n", encoding="utf-8")


class Running:
    """A pickle that leaves a file behind as it is read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return open, (str(self.path), "w")


def pickled(folder: Path) -> None:
    """A tokenizer whose words are a pickle, under every name that one had; torch reads some, pickle the others."""
    words = pickle.dumps(Running(folder / "trace"))
    for name in (
        "vocab.pkl",
        "vocab.bin",
        "vocab.txt",
        "vocab.json",
        "tokenizer.pkl",
        "tokenizer.model",
        "spiece.model",
    ):
        (folder / name).write_bytes(words)
    (folder / "tokenizer.json").unlink()
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "TransfoXLTokenizer"}), encoding="utf-8"
    )


def pickled_by_another_name(folder: Path) -> None:
    """As above, for a kind of tokenizer that there still is."""
    pickled(folder)
    (folder / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "LlamaTokenizer"}), encoding="utf-8")


def truncated(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:1000])


CASES: dict[str, tuple[Any, str]] = {
    "gone": (shutil.rmtree, "mllm_missing"),
    "no config": (without("config.json"), "mllm_no_config"),
    "broken config": (broken_config, "mllm_no_config"),
    "no weights": (without("model.safetensors"), "mllm_no_weights"),
    "no processor": (without("processor_config.json"), "mllm_no_processor"),
    "no tokenizer": (without("tokenizer.json", "tokenizer_config.json"), "mllm_unusable"),
    "another kind": (other_kind, "mllm_unusable"),
    "its own code": (own_code, "mllm_unusable"),
    "a pickled tokenizer": (pickled, "mllm_unusable"),
    "a pickled tokenizer of a known kind": (pickled_by_another_name, "mllm_unusable"),
    "truncated": (truncated, "mllm_unusable"),
}


@pytest.mark.parametrize("case", CASES)
def test_refused(case: str, sample: Path, tmp_path: Path, make_project: Callable[..., Project]) -> None:
    breaking, code = CASES[case]
    folder = Path(shutil.copytree(sample / "mllm", tmp_path / "mllm"))
    breaking(folder)
    error = engine.refusal(make_project(mllm=folder, exemplars=1), "similarity")
    assert isinstance(error, MllmError) and error.code == code
    assert str(folder) in str(error) and "Traceback" not in str(error)
    assert not (folder / "trace").exists()


def test_none_chosen(make_project: Callable[..., Project]) -> None:
    project = make_project()
    project.choices.similarity.source = "mllm"
    assert engine.refusal(project, "similarity").code == "need_mllm"


def changed(sample: Path, folder: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Path:
    """A copy of the sample's model with other weights."""
    shutil.copytree(sample / "mllm", folder)
    save_file(change(load_file(folder / "model.safetensors")), folder / "model.safetensors", {"format": "pt"})
    return folder


def test_weights_that_are_missing_are_not_made_up(sample: Path, tmp_path: Path) -> None:
    folder = changed(sample, tmp_path / "m", lambda weights: dict(list(weights.items())[:10]))
    with pytest.raises(MllmError) as error:
        LocalMllm(folder)
    assert error.value.code == "mllm_incomplete" and str(folder) in str(error.value)


def test_answers_that_are_no_numbers_are_refused(sample: Path, tmp_path: Path) -> None:
    folder = changed(sample, tmp_path / "m", lambda weights: {n: w * float("nan") for n, w in weights.items()})
    with pytest.raises(MllmError) as error:
        LocalMllm(folder).scores([Question("eight", picture(sample, "eight", 0))])
    assert str(folder) in str(error.value)


@pytest.mark.parametrize("template", ["{{ ''.__class__.__mro__ }}", "{% if", "{{ raise_exception('no') }}", "hello"])
def test_a_template_that_does_not_work_is_not_used(template: str, sample: Path, tmp_path: Path) -> None:
    shutil.copytree(sample / "mllm", tmp_path / "m")
    (tmp_path / "m" / "chat_template.jinja").write_text(template, encoding="utf-8")
    question = Question("eight", picture(sample, "eight", 0))
    with_template = LocalMllm(tmp_path / "m")
    assert not with_template.provenance["chat_template"]
    assert with_template.scores([question]) == LocalMllm(sample / "mllm").scores([question])
