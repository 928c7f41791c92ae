"""Projects of the engine's tests: tiny ones, and one of the sample that has been worked through once."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import engine
import pytest
from calling import megu as megu
from making import NOISY, MakeProject, make_project_at

from megu.machine import torch_setup
from megu.project.project import Project


@pytest.fixture(scope="session", autouse=True)
def torch_set_up() -> None:
    """As in the engine's own process."""
    torch_setup.warm_up()


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with tiny pictures of three classes and an untrained model for them. Tests only read it."""
    folder = tmp_path_factory.mktemp("tiny")
    engine.tiny_images(folder / "images")
    engine.tiny_model(folder / "model.safetensors")
    return folder


@pytest.fixture
def tiny_project(make_project: MakeProject, tiny: Path) -> Callable[..., Project]:
    """A function that makes a project of the tiny pictures, forgetting *dark*; takes what `make_project` takes."""

    def make(name: str = "project", **how: object) -> Project:
        defaults = {"images": tiny / "images", "model": tiny / "model.safetensors", "forget": ("dark",)}
        return make_project(name, **{**defaults, **how})

    return make


@pytest.fixture(scope="session")
def worked(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a sample project that went through all stages with 60 steps, its MLLM asked. Tests only read it."""
    folder = tmp_path_factory.mktemp("worked") / "project"
    with make_project_at(folder, sample, mllm=sample / "mllm", exemplars=3, steps=60, **NOISY) as project:
        engine.run(project, "compare", "run-1")
        engine.run(project, "export", "run-1")
    return folder


@pytest.fixture
def finished(worked: Path, tmp_path: Path) -> Iterator[Project]:
    """A copy of that project, opened; its results are found again."""
    with Project.open(Path(shutil.copytree(worked, tmp_path / "finished"))) as project:
        yield project


@pytest.fixture
def columns(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A function that gives every list of images columns: each a function of an image's name."""

    def give(**made: Callable[[str], str]) -> None:
        import numpy as np

        from megu.images.index import Index

        def column(index: Index, name: str) -> tuple[np.ndarray, list[str]]:
            values = [made[name](image) for image in index.names()]
            known = sorted(set(values))
            return np.array([known.index(value) for value in values], np.int32), known

        names = property(lambda index: list(made), lambda index, read: None)
        monkeypatch.setattr(Index, "column_names", names, raising=False)
        monkeypatch.setattr(Index, "column", column, raising=False)

    return give
