"""Preprocessing found by trying: the candidates, the sample, the comparison, and the precedence of stated ones."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import engine
import numpy as np
import pytest
import torch
from kinds import remade
from PIL import Image

from megu.base import files
from megu.base.files import read_json
from megu.images import stage_fit as fit_stage
from megu.images.fitting import usual as fitting
from megu.images.fitting.expected import expected_accuracy, level
from megu.images.fitting.sample import COUNT, Sample
from megu.images.fitting.search import Search
from megu.images.fitting.trial import Trial, score
from megu.images.image import ImageFile
from megu.images.stage_fit import usual_preprocessing as usual_way
from megu.model.architectures.architecture import usual
from megu.model.architectures.small_cnn import SmallCNN
from megu.model.files.reading import read_model
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import ModelChoice
from megu.worker.stages import make_stage

RIGHT = Preprocessing(size=(8, 8), channels=1, mean=(0.5,), std=(0.5,))


# --- the images that are shown --------------------------------------------------------------------------------------


class Pictures:
    """A source of arrays: image k is `made(k)`, of class `labels[k]`. reads: which were read."""

    def __init__(self, labels: Sequence[str], make_pixels: Callable[[int], Any]) -> None:
        self.reads: list[int] = []
        self._made = make_pixels
        self.listed = [ImageFile(str(k), f"{k:05}", label, "", (k, 0)) for k, label in enumerate(labels)]

    def read(self, image: ImageFile) -> Any:
        self.reads.append(int(image.path))
        return self._made(int(image.path))

    def sample(self) -> Sample:
        return Sample(self, self.listed)  # type: ignore[arg-type]


def test_a_sample_is_some_of_each_class_from_all_over_it_and_read_when_needed() -> None:
    pictures = Pictures(["a"] * 500 + ["b"] * 30 + ["c"] * 500, lambda k: np.full((4, 4), k % 251, np.uint8))
    sample = pictures.sample()
    assert pictures.reads == [] and sample.read(20) == 20 and len(pictures.reads) == 20
    assert sample.read(1000) == len(pictures.reads) <= COUNT
    counts = [sample.labels.count(k) for k in range(3)]
    assert counts[1] == 30 and min(counts[0], counts[2]) >= 60, "of each as many as it has"
    assert max(pictures.reads) > 1000 and min(pictures.reads) < 20, "from the first to the last of a class"
    assert sorted(set(sample.labels[:10])) == [0, 1, 2], "each part tells classes apart"


def test_of_many_classes_several_images_of_some_are_shown() -> None:
    """Several images of a class show which output stands for it."""
    sample = Pictures([f"{k:03}" for k in range(300) for _ in range(20)], lambda k: np.zeros((4, 4), np.uint8)).sample()
    sample.read(COUNT)
    best = {label: sample.labels.count(label) for label in set(sample.labels)}
    assert len(best) == 20 and set(best.values()) == {10} and sample.classes == 300
    assert len(set(sample.labels[:20])) == 5


def test_what_can_t_be_decoded_is_passed_over_and_large_images_are_held_small() -> None:
    def made(k: int) -> Any:
        if k % 2:
            return b"no image"
        content = __import__("io").BytesIO()
        Image.new("RGB", (3000, 2000), (k % 256, 0, 0)).save(content, "JPEG")
        return content.getvalue()

    sample = Pictures(["a", "a", "b", "b"] * 4, made).sample()
    assert sample.read(COUNT) == 8 and sample.size == (2000, 3000)
    assert max(min(image.size) for image in sample._images) <= 576  # type: ignore[union-attr]
    pixels = sample.pixels(Preprocessing(size=(32, 32)), 0, 8)
    assert pixels.shape == (8, 3, 32, 32)


def test_a_mark_tells_the_same_images_wherever_they_lie() -> None:
    pictures = Pictures(["a", "b"] * 8, lambda k: np.zeros((4, 4), np.uint8))
    others = Pictures(["a", "b"] * 9, lambda k: np.zeros((4, 4), np.uint8))
    assert pictures.sample().mark == pictures.sample().mark != others.sample().mark


# --- how they are judged --------------------------------------------------------------------------------------------


def test_outputs_are_given_to_the_classes_that_they_make_likeliest() -> None:
    """By hand: output 2 stands for class 0, output 0 for class 1; the last of four predictions is wrong."""
    logits = torch.tensor([[0.0, 0.0, 2.0], [0.0, 0.0, 2.0], [2.0, 0.0, 0.0], [0.0, 0.0, 2.0]])
    likelihood, right = score(logits, torch.tensor([5, 5, 7, 7]))
    assert right.tolist() == [True, True, True, False]
    total = np.log(2 + np.exp(2))
    assert likelihood.tolist() == pytest.approx([2 - total, 2 - total, 2 - total, -total])


@pytest.mark.parametrize(
    ("counts", "level_expected"),
    [
        ([(48, 100)] * 10, "low"),  # as a model that was made for 48 pixels, shown 64
        ([(60, 100)] * 10, "good"),
        ([(11, 100)] * 10, "chance"),
        ([(70, 100), (70, 100)], "low"),  # three quarters of two classes
        ([(0, 10), (990, 990)], "chance"),  # always the largest class is no better than chance
        ([(55, 100)] * 100, "good"),
        ([(40, 100)] * 100, "low"),
        ([(1, 1), (1, 1)], "chance"),  # one image of a class tells nothing
        ([(95, 100), (0, 0)], "chance"),
    ],
)
def test_a_level_by_balanced_accuracy(counts: list[tuple[int, int]], level_expected: str) -> None:
    assert level(counts) == level_expected


def test_what_should_be_reached_is_half_the_way_from_chance() -> None:
    assert [expected_accuracy(k) for k in (2, 10, 1000)] == pytest.approx([0.75, 0.55, 0.5005])


@pytest.mark.parametrize(("differences", "ahead"), [([1.0, 0.8, 1.2, 1.0], True), ([3.0, -2.0, 2.0, -3.0], False)])
def test_clearly_ahead_is_by_two_and_a_half_standard_errors(differences: list[float], ahead: bool) -> None:
    zero = torch.zeros(4)
    one, other = (Trial("", RIGHT, likelihood, zero.bool()) for likelihood in (torch.tensor(differences), zero))
    assert one.clearly_ahead(other) is ahead


# --- what is tried --------------------------------------------------------------------------------------------------


class Picky(torch.nn.Module):
    """Tells two classes apart by their brightness, the surer the nearer images are to what it was made for.

    size: height and width. black, white: what these are at its input. shown: sizes it was shown, with how many images.
    """

    def __init__(self, size: tuple[int, int], black: float, white: float, channel: int = 0) -> None:
        super().__init__()
        self.size, self.black, self.white, self.channel = size, black, white, channel
        self.shown: list[tuple[int, tuple[int, int]]] = []
        self.sharp = 4.0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.shown.append((len(x), tuple(x.shape[2:])))  # type: ignore[arg-type]
        off = sum(abs(np.log(a / b)) for a, b in zip(x.shape[2:], self.size, strict=True))
        features = x[:, self.channel].flatten(1)
        wrong = (features.amin(1) - self.black).abs() + (features.amax(1) - self.white).abs()
        light = (features.mean(1) - self.black) / (self.white - self.black) > 0.5
        sure = 6 * torch.exp(-self.sharp * off - wrong)
        answer = torch.where(light, sure, -sure)
        return torch.stack([-answer, answer], 1)


def black_and_white(side: int = 60, white: int = 255) -> Sample:
    """Images that are white by a third or by two thirds, in the first channel; in the others by a half."""

    def made(k: int) -> np.ndarray:
        pixels = np.zeros((side, side, 3), np.uint8 if white == 255 else np.uint16)
        pixels[:, : side * (1 + k % 2) // 3, 0] = white
        pixels[:, : side // 2, 1:] = white
        return pixels

    return Pictures(["dark", "light"] * 200, made).sample()


def searched(model: torch.nn.Module, sample: Sample, preprocessing: Preprocessing) -> Search:
    search = Search(model, sample, preprocessing)
    progress = [(search.done, search.total) for _ in search.run()]
    assert all(count <= total for count, total in progress)
    assert [count for count, _ in progress] == sorted(count for count, _ in progress)
    return search


@pytest.mark.parametrize("size", [(48, 48), (60, 60), (72, 72), (128, 128), (160, 160)])
def test_the_size_it_was_made_for_is_found(size: tuple[int, int]) -> None:
    """60 is the images' own size."""
    search = searched(Picky(size, 0.0, 1.0), black_and_white(), usual(3, (224, 224)))
    best = search.outcome
    assert best is not None and best.preprocessing.size == size and best.name == "unit" and not search.left
    assert search.level == "good"


def test_sizes_between_those_tried_first_are_found() -> None:
    model = Picky((88, 88), 0.0, 1.0)
    model.sharp = 7
    best = searched(model, black_and_white(), usual(3, (224, 224))).outcome
    assert best is not None and best.preprocessing.size == (88, 88)


@pytest.mark.parametrize(
    ("name", "black", "white"),
    [("half", -1.0, 1.0), ("unit", 0.0, 1.0), ("raw", 0.0, 255.0), ("imagenet", -2.1179, 2.2489)],
)
def test_the_range_of_numbers_is_found(name: str, black: float, white: float) -> None:
    search = searched(Picky((32, 32), black, white), black_and_white(), usual(3, (64, 64)))
    best = search.outcome
    assert best is not None and best.preprocessing.size == (32, 32)
    assert best.preprocessing.mean == fitting.preprocessing_named(
        name, 3, (32, 32)
    ).mean and best.preprocessing.std == pytest.approx(fitting.preprocessing_named(name, 3, (32, 32)).std)


def test_white_of_12_bits_reaches_the_model_as_white_of_8_bits_does() -> None:
    """The result is in terms of 8-bit images."""
    search = Search(Picky((32, 32), -1.0, 1.0), black_and_white(white=4095), usual(3, (32, 32)), 4095 / 255)
    for _ in search.run():
        pass
    assert search.outcome is not None and search.outcome.preprocessing == fitting.preprocessing_named(
        "half", 3, (32, 32)
    )


def test_the_order_of_colours_is_found() -> None:
    """The model reads the class from its third channel, in images whose first channel is blue."""
    best = searched(Picky((32, 32), 0.0, 1.0, channel=2), black_and_white(), usual(3, (32, 32))).outcome
    assert best is not None and best.preprocessing.colours == "bgr"


class Redness(torch.nn.Module):
    """Tells red from blue however large its inputs are, and surer if they are larger."""

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        means = images.mean((2, 3))
        red = means[:, 0] - means[:, 2]
        return torch.stack([red, -red], 1)


def red_and_blue() -> Sample:
    red, blue = ((140, 90, 110), (110, 90, 140))
    return Pictures(["red", "blue"] * 100, lambda k: np.full((32, 32, 3), (blue if k % 2 else red), np.uint8)).sample()


def test_surer_of_larger_numbers_is_no_sign_that_a_model_was_trained_on_them() -> None:
    stated = usual(3, (32, 32))
    outcome = searched(Redness(), red_and_blue(), stated).outcome
    assert outcome is not None and outcome.preprocessing == stated
    assert len(outcome) == COUNT and outcome.right.all(), "it was shown all, although others seemed ahead"


@pytest.mark.parametrize(("behind", "colours"), [(0.05, "rgb"), (0.3, "grey")])
def test_other_colours_than_the_stated_have_to_be_clearly_better(behind: float, colours: str) -> None:
    noise = torch.linspace(-1, 1, 200)
    stated = usual(3, (32, 32))
    half = stated.model_copy(update={"mean": (0.5, 0.5, 0.5)})
    sample, right = black_and_white(), torch.ones(200, dtype=torch.bool)
    sample.read(200)
    search = Search(Picky((32, 32), 0.0, 1.0), sample, stated)
    grey = Trial("grey", half.model_copy(update={"colours": "grey"}), -1 + noise * 0, right)
    rgb = Trial("rgb", half, -1 - behind + noise * 0.5, right)
    wrong = Trial("usual", stated, -9 + noise, ~right)
    search.tried, search._best = {trial.preprocessing: trial for trial in (grey, rgb, wrong)}, grey
    outcome = search.outcome
    assert outcome is not None and outcome.preprocessing.colours == colours


def test_small_sizes_come_first_and_hopeless_ones_see_few_images() -> None:
    """Cost grows with the area: no size far above the best one is tried."""
    model = Picky((32, 32), 0.0, 1.0)
    searched(model, black_and_white(), usual(3, (32, 32)))
    sizes = [size[0] for _, size in model.shown]
    assert sizes[0] == 16 and max(sizes) < 80 and max(count for count, _ in model.shown) <= 20
    far = sum(count for count, size in model.shown if size[0] >= 48)
    near = sum(count for count, size in model.shown if size[0] == 32)
    assert far < near


def test_no_other_way_is_begun_once_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("megu.images.fitting.search.SECONDS", -1.0)
    search = searched(Picky((32, 32), 0.0, 1.0), black_and_white(), usual(3, (32, 32)))
    assert len(search.tried) == 1 and search.left > 3


def test_the_first_layer_s_statistics_lead_to_the_normalisation() -> None:
    """Batch normalisation remembers the brightness of its images: one candidate is tried at each size, not four."""

    class Remembering(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.first, self.rest = torch.nn.BatchNorm2d(3), Picky((40, 40), -1.0, 1.0)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            self.first(x)
            return self.rest(x)

    model, sample = Remembering(), black_and_white()
    model.first.momentum = None  # type: ignore[assignment]
    sample.read(50)
    model.train()
    model(sample.pixels(RIGHT.model_copy(update={"size": (40, 40), "channels": 3}), 0, 50) / 127.5 - 1)
    model.eval()
    model.rest.shown.clear()
    best = searched(model, sample, usual(3, (64, 64))).outcome
    assert best is not None and best.preprocessing.size == (40, 40) and best.name == "half"
    assert sum(count for count, size in model.rest.shown if size == (16, 16)) <= 20


def test_sizes_at_which_a_model_is_as_good_are_told_apart_by_what_its_layers_remember() -> None:
    """Larger images have edges farther apart, which batch normalisation remembers; predictions don't reveal it."""

    class Sated(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.first, self.edges = torch.nn.BatchNorm2d(3), torch.nn.BatchNorm2d(3)
            self.rest = Picky((64, 64), 0.0, 1.0)
            self.rest.sharp = 0.3

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            self.first(x)
            self.edges((x[..., 1:] - x[..., :-1]).abs())
            return self.rest(x)

    made_for, sample, model = (72, 72), black_and_white(), Sated()
    count = sample.read(200)
    for layer in (model.first, model.edges):
        layer.momentum = None
    model.train()
    model(sample.pixels(RIGHT.model_copy(update={"size": made_for, "channels": 3}), 0, count) / 255)
    model.eval()
    best = searched(model, sample, usual(3, (224, 224))).outcome
    assert best is not None and best.preprocessing.size == made_for, (
        "neither the images' own size nor that which is best"
    )


def test_where_all_is_guessing_nothing_is_taken() -> None:
    """Fresh weights are less certain of large images, and no candidate is better: the usual one stays."""

    class Guessing(torch.nn.Module):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            noise = torch.sin(1e3 * x.double().flatten(1).sum(1))
            return (torch.stack([noise, -noise], 1) * 100 / x.shape[2]).float()

    random = np.random.default_rng(0)
    pictures = Pictures(["dark", "light"] * 100, lambda k: random.integers(0, 255, (60, 60, 3), dtype=np.uint8))
    search = searched(Guessing(), pictures.sample(), usual(3, (64, 64)))
    assert search.outcome is search.usual


def test_sizes_are_usual_ones_and_parts_of_the_images_own() -> None:
    best = fitting.sizes((100, 200), (224, 224))
    assert {(100, 200), (50, 100), (75, 150), (48, 48), (512, 512), (16, 16)} <= set(best)
    assert best == sorted(best, key=lambda size: size[0] * size[1])
    assert fitting.sizes((8, 8), (32, 32))[0] == (8, 8) and (64, 64) in fitting.sizes((8, 8), (32, 32))
    assert not any(max(size) > 512 for size in fitting.sizes((3000, 4000), (224, 224)))
    assert fitting.between((80, 80), (96, 96)) == (88, 88) and fitting.between((96, 96), (100, 100)) is None


# --- the stage ------------------------------------------------------------------------------------------------------


@pytest.fixture
def shifted(sample: Path, tmp_path: Path) -> Path:
    """The sample's classifier made for values in -1..1: (x - m) / s = (0.5 y + 0.5 - m) / s."""
    own = read_model(sample / "classifier.safetensors").described["preprocessing"]
    (m,), (s,) = own["mean"], own["std"]
    return remade(sample, tmp_path / "m.safetensors", 0.5 / s, (0.5 - m) / s)


def test_the_one_it_was_made_for_is_taken_before_all_images_are_read(
    shifted: Path, make_project: Callable[..., Project]
) -> None:
    project = make_project(model=shifted)
    stages = [stage.name for stage in engine.order(project, make_stage("baseline"))]
    assert stages == ["model", "fit", "images", "baseline"]
    result, baseline = engine.result(project, "fit"), engine.result(project, "baseline")
    assert result["by"] == "search" and result["better"] is None and result["preprocessing"]["size"] == [8, 8]
    best = result["tried"][0]
    assert best["name"] == "half" and best["right"] / best["of"] > 0.9 and best["low"] < best["right"] / best["of"]
    assert best["preprocessing"] == result["preprocessing"] and best["of"] <= COUNT
    assert baseline["splits"]["test"]["accuracy"] > 0.9 and "tried" not in baseline
    assert make_stage("baseline").inputs(project)["preprocessing"] == result["preprocessing"]


def test_a_user_s_word_counts_and_is_checked_at_once(shifted: Path, make_project: Callable[..., Project]) -> None:
    project = make_project(model=shifted)
    project.choices.model = ModelChoice(path=str(shifted), preprocessing=RIGHT)
    result = engine.result(project, "fit")
    assert (
        result["by"] == "user" and len(result["tried"]) == 1 and result["level"] == "good" and result["better"] is None
    )
    assert engine.result(project, "baseline")["splits"]["test"]["accuracy"] > 0.9


def test_where_few_are_right_another_way_is_proposed_and_not_taken(
    shifted: Path, make_project: Callable[..., Project]
) -> None:
    project = make_project(model=shifted)
    wrong = RIGHT.model_copy(update={"mean": (0.0,), "std": (1 / 255,)})
    project.choices.model = ModelChoice(path=str(shifted), preprocessing=wrong)
    result = engine.result(project, "fit")
    engine.result(project, "images")
    assert result["by"] == "user" and result["level"] != "good" and result["better"]["name"] == "half"
    assert make_stage("baseline").inputs(project)["preprocessing"] == wrong.model_dump(mode="json")


def test_a_file_that_says_how_is_believed(make_project: Callable[..., Project]) -> None:
    result = engine.result(make_project(), "fit")
    assert result["by"] == "file" and len(result["tried"]) == 1 and result["level"] == "good"


def test_figures_of_0_1_0_stay_valid(shifted: Path, make_project: Callable[..., Project]) -> None:
    """It first predicted all images with the usual preprocessing, then tried others."""
    project = make_project(model=shifted)
    for name in ("model", "images"):
        engine.result(project, name)
    before = make_stage("baseline").inputs(project)
    key = current_key(project, make_stage("baseline"))
    folder = project.folder / "stages" / "baseline" / key
    folder.mkdir(parents=True)
    files.write_json(folder / "result.json", {"tried": [], "better": None})
    files.write_json(folder / "manifest.json", {"inputs": before, "files": {}})
    assert engine.result(project, "fit")["by"] == "before"
    assert current_key(project, make_stage("baseline")) == key


def test_what_was_found_holds_for_the_same_images_elsewhere(
    shifted: Path, sample: Path, tmp_path: Path, make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(model=shifted)
    first = engine.result(project, "fit")
    assert project.choices.images is not None
    shutil.copytree(project.find_path(project.choices.images.path), tmp_path / "moved")
    project.choices.images.path = str(tmp_path / "moved")
    monkeypatch.setattr(Search, "run", None)
    assert engine.result(project, "fit") == first


def test_another_number_of_classes_leaves_it_to_the_stages_after(
    tmp_path: Path, tiny_project: Callable[..., Project]
) -> None:
    project = tiny_project(model=engine.tiny_model(tmp_path / "m.safetensors", classes=5))
    result = engine.result(project, "fit")
    assert (result["by"], result["why"]) == (None, "classes")
    assert engine.refusal(project, "baseline").code == "class_count"


def test_a_search_s_result_is_small_and_names_no_image(shifted: Path, make_project: Callable[..., Project]) -> None:
    project = make_project(model=shifted)
    engine.result(project, "fit")
    folder = engine.folder_of(project, make_stage("fit"))
    assert (folder / "result.json").stat().st_size < 50_000
    assert ".png" not in str(read_json(folder / "result.json"))


@pytest.mark.parametrize(
    "seconds, says",
    [(0.1, "1\xa0s"), (29.6, "30\xa0s"), (106.0, "105\xa0s"), (118.0, "2\xa0min"), (999.0, "17\xa0min")],
)
def test_an_estimate_is_told_as_exactly_as_it_deserves(seconds: float, says: str) -> None:
    way = {"preprocessing": usual(3).model_dump(mode="json"), "right": 97, "of": 100}
    way |= {"low": 0.92, "high": 0.99}
    result = {"by": "search", "preprocessing": way["preprocessing"], "tried": [way], "left": 0}
    (note,) = fit_stage._notes(result | {"seconds": seconds / 2062, "total": 2062})
    assert note.values["time"] == says
    assert note.values["total"] == 2062, "a number, which each language groups in its own way"


@pytest.mark.parametrize("size", [(1, 1), (1, 300)])
def test_images_of_one_pixel_in_a_direction_are_made_larger(
    size: tuple[int, int], tmp_path: Path, make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("megu.images.fitting.search.SECONDS", 0.5)
    for name in "abc":
        folder = tmp_path / "images" / "train" / name
        folder.mkdir(parents=True)
        for grey in range(3):
            Image.new("RGB", size, (grey, 80 * grey, 9)).save(folder / f"{grey}.png")
    torch.manual_seed(0)
    torch.save(SmallCNN(3, 3, 8).state_dict(), tmp_path / "model.pt")
    project = make_project(images=tmp_path / "images", model=tmp_path / "model.pt", forget=("b",))
    best = engine.result(project, "fit")["preprocessing"]
    assert min(best["size"]) >= 2
    engine.result(project, "images")
    assert make_stage("baseline").inputs(project)["preprocessing"] == best
    assert min(usual_way(engine.result(project, "model"), size)["size"]) >= 2
