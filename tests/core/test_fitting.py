"""Preprocessing found by trying: what is tried, what counts as better, and that the user's word ends it."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import engine
import numpy as np
import pytest
import torch
from kinds import remade

from megu import class_order, fitting
from megu.images import decode
from megu.models import checkpoint
from megu.preprocessing import Preprocessing
from megu.project import Project
from megu.schema import ModelChoice

RIGHT = Preprocessing(size=(8, 8), channels=1, mean=(0.5,), std=(0.5,))


@pytest.fixture
def shifted(sample: Path, tmp_path: Path) -> Path:
    """The sample's classifier made for values in -1..1: (x - m) / s = (0.5 y + 0.5 - m) / s."""
    own = checkpoint.read(sample / "classifier.safetensors").described["preprocessing"]
    (m,), (s,) = own["mean"], own["std"]
    return remade(sample, tmp_path / "m.safetensors", 0.5 / s, (0.5 - m) / s)


def test_the_one_it_was_made_for_comes_out_best(shifted: Path, make_project: Callable[..., Project]) -> None:
    project = make_project(model=shifted)
    said = engine.result(project, "baseline")
    best = said["tried"][0]
    assert best["name"] == "half" and best["preprocessing"]["size"] == [8, 8] and best["right"] / best["of"] > 0.9
    usual = next(one for one in said["tried"] if one["name"] == "usual")
    assert usual["right"] <= best["right"]


def test_a_user_s_word_ends_the_search(shifted: Path, make_project: Callable[..., Project]) -> None:
    project = make_project(model=shifted)
    project.choices.model = ModelChoice(path=str(shifted), preprocessing=RIGHT)
    said = engine.result(project, "baseline")
    assert "tried" not in said and said["splits"]["test"]["accuracy"] > 0.9


def test_a_file_that_says_how_is_believed(make_project: Callable[..., Project]) -> None:
    assert "tried" not in engine.result(make_project(), "baseline")


def test_outputs_are_matched_with_classes() -> None:
    """By hand: output 2 mostly says class 0, output 0 class 1; four of five are right."""
    answers, labels = torch.tensor([2, 2, 0, 0, 2]), torch.tensor([0, 0, 1, 1, 1])
    assert class_order.matched(answers, labels).tolist() == [True, True, True, True, False]


@pytest.mark.parametrize(("won", "lost", "found"), [(9, 0, True), (4, 0, False), (10, 6, False), (0, 9, False)])
def test_better_means_by_two_standard_errors(won: int, lost: int, found: bool) -> None:
    """Of 16 images the first is right about `lost` + 0 alone, the other about `won` alone: won - lost > 2 sqrt(n)."""
    first = torch.tensor([False] * won + [True] * lost + [False] * (20 - won - lost))
    other = torch.tensor([True] * won + [False] * lost + [False] * (20 - won - lost))
    tried = [fitting.Tried("usual", RIGHT, first), fitting.Tried("half", RIGHT, other)]
    assert (fitting.better(tried) is not None) == found


def test_deep_images_are_shown_as_those_of_8_bits_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """White of 12 bits reaches the model as white of 8 bits does, and what is given back is in terms of the latter."""
    stated = Preprocessing(size=(8, 8), channels=1, mean=(0.5,), std=(0.25,))

    def shown(white: float) -> tuple[list[torch.Tensor], list[Preprocessing]]:
        seen: list[torch.Tensor] = []
        model = torch.nn.Flatten()
        model.register_forward_pre_hook(lambda _, given: seen.append(given[0].clone()))
        monkeypatch.setattr(fitting, "_pixels", lambda *_: torch.full((1, 8, 8), white))
        read = stated.model_copy(update={"scale": white})
        trial = tried(model, [k % 2 for k in range(16)], stated, read)
        return seen, [one.how for one in trial.tried]

    (shallow, known), (deep, found) = shown(255.0), shown(4095.0)
    assert len(shallow) > 3 and found == known
    assert all(torch.allclose(one, other) for one, other in zip(shallow, deep, strict=True))


def tried(model: Any, labels: list[int], stated: Preprocessing, read: Preprocessing | None = None) -> fitting.Trial:
    """A trial that ran to its end."""
    data: Any = SimpleNamespace(
        labels=torch.tensor(labels), preprocessing=read or stated, images=[SimpleNamespace(label=k) for k in labels]
    )
    source: Any = None
    trial = fitting.Trial(model, data, source, stated, {"size": [8, 8]})
    assert [trial.done for _ in trial.run()] == list(range(1, trial.done + 1))
    return trial


class Bright(torch.nn.Module):
    """Tells two classes apart by their brightness where black reaches it as `black`; else it always says the same."""

    def __init__(self, black: float) -> None:
        super().__init__()
        self.black, self.batches = black, list[int]()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.batches.append(len(x))
        mean = x.mean((1, 2, 3))
        light = (mean > self.black + 0.1) & (abs(x.min() - self.black) < 0.01)
        return torch.stack([~light, light], 1).float()


@pytest.fixture
def light_and_dark(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Labels of 60 images; those of class 1 are white in part, and black is in all of them."""

    def pixels(source: Any, image: Any, how: Any) -> torch.Tensor:
        drawn = torch.zeros(1, 8, 8)
        drawn[:, :4] = 255.0 * image.label
        return drawn

    monkeypatch.setattr(fitting, "_pixels", pixels)
    return [k % 2 for k in range(60)]


def test_one_that_can_t_be_beaten_ends_the_trial(light_and_dark: list[int]) -> None:
    """The usual way is right about all: nothing else is shown. Where it is wrong, the right one ends the search."""
    model = Bright(black=-1.0)
    trial = tried(model, light_and_dark, RIGHT)
    assert [one.name for one in trial.tried] == ["usual"] and sum(model.batches) == fitting.IMAGES
    model = Bright(black=0.0)
    trial = tried(model, light_and_dark, RIGHT)
    assert trial.tried[-1].name == "unit" and bool(trial.tried[-1].right.all()) and trial.done < trial.total
    found = fitting.better(trial.tried)
    assert found is not None and found.name == "unit" and not trial.left


def test_few_images_are_shown_at_a_time_and_no_more_to_one_that_can_t_win(light_and_dark: list[int]) -> None:
    """Of 48 images one is right about 36; another that is wrong about 16 of the first 24 is not shown the rest."""

    class Fading(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.shown: dict[float, int] = {}

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            way, first = float(x.min()), self.shown.get(float(x.min()), 0)
            self.shown[way] = first + len(x)
            light = x.mean((1, 2, 3)) > x.min() + 0.1
            rows = torch.arange(first, first + len(x))
            wrong = (rows % 4 == 0) if way == -1.0 else (rows % 3 == 0) | (rows % 3 == 1)
            light = torch.where(wrong & (rows % 8 < 4), ~light, light)
            return torch.stack([~light, light], 1).float()

    model = Fading()
    trial = tried(model, light_and_dark, RIGHT)
    shown = {one.name: len(one.right) for one in trial.tried}
    assert shown["usual"] == fitting.IMAGES and min(shown.values()) < fitting.IMAGES
    assert max(trial.tried, key=lambda one: one.share).name == "usual", "one cut short is never the best"


def test_no_other_way_is_begun_once_time_is_up(light_and_dark: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "SECONDS", -1.0)
    trial = tried(Bright(black=9.0), light_and_dark, RIGHT)
    assert trial.done == len(trial.tried) == 1 and trial.left == trial.total - 1 > 3


def test_the_best_is_tried_with_the_middle_alone() -> None:
    """Only where images are shown large; a model that is right about the middle alone is found out."""
    from PIL import Image

    def trying(side: int) -> list[fitting.Tried]:
        stated = Preprocessing(size=(side, side), channels=1, mean=(0.0,), std=(1.0,))
        pictures = [Image.new("L", (256, 256), 255 * k) for k in (0, 1)]
        for picture in pictures:  # a margin that the middle lacks
            picture.paste(128, (0, 0, 256, 12))
        source: Any = SimpleNamespace()
        data: Any = SimpleNamespace(
            labels=torch.tensor([0, 1] * 8), preprocessing=stated, images=[pictures[i % 2] for i in range(16)]
        )
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                fitting, "_pixels", lambda _, image, how: torch.from_numpy(decode(np.asarray(image), how) * 1.0)
            )
            trial = fitting.Trial(Margin(), data, source, stated, {"size": [side, side]})
            for _ in trial.run():
                pass
            return trial.tried

    large = trying(224)
    assert large[-1].name.endswith("_cropped") and large[-1].how.resize == 256 and large[-1].share == 1.0
    assert all(one.share == 0.5 and one.how.resize is None for one in large[:-1])
    assert fitting.better(large) is large[-1]
    assert not any(one.how.crops for one in trying(32))


class Margin(torch.nn.Module):
    """Tells black from white, but not beside a margin that is neither."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        first, last = x[:, 0, 0, 0], x[:, 0, -1, -1]
        white = (last > last.mean()) & (first == last)
        return torch.stack([~white, white], 1).float()


def test_sizes_are_those_of_the_images_or_usual_ones() -> None:
    stated = Preprocessing(size=(224, 224))
    assert fitting.sizes_of({"size": [32, 48]}, stated) == [(32, 48)]
    assert fitting.sizes_of({"size": None}, stated) == [(32, 32), (64, 64), (128, 128)]
    assert fitting.sizes_of({"size": [3000, 4000]}, stated) == []


def test_images_are_taken_from_all_classes() -> None:
    labels = torch.tensor([0] * 50 + [1] * 3 + [2] * 50)
    which = fitting.spread(labels, 12)
    assert [int((labels[which] == k).sum()) for k in range(3)] == [4, 3, 4]
