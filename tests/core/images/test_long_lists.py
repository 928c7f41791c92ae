"""Lists of very many rows and columns: progress of reading is reported, and no more is read than needed."""

import os
from pathlib import Path
from typing import Any

import engine
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from megu.base.errors import ImagesError
from megu.base.events import Progress
from megu.images.sources import huggingface, manifest, registry
from megu.images.sources.manifest import MOST_COLUMNS
from megu.project.perform import perform
from megu.worker.stages import make_stage


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return engine.tiny_images(tmp_path / "set", classes=("a", "b"), count=5)


def paths(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*.png"))


def test_reading_a_list_says_how_far_it_is(folder: Path, make_project: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifest, "REPORT_EVERY", 4)
    rows = [f"{path},{path.parent.name}" for path in paths(folder)]
    (folder / "list.csv").write_text("\n".join(["path,label", *rows]) + "\n", encoding="utf-8")
    project = make_project(images=folder / "list.csv")
    events = [event for event in perform(project, make_stage("images")) if isinstance(event, Progress)]
    of_rows = [event.done for event in events if event.unit == "unit_rows"]
    assert of_rows == list(range(4, len(rows) + 1, 4)) and len(of_rows) > 1
    assert all(event.done <= event.total for event in events) and events[-1].unit == "unit_images"
    assert events.index(next(event for event in events if event.unit == "unit_rows")) == 1, (
        "at once, and then row by row"
    )


def test_reading_a_dataset_says_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(huggingface, "REPORT_EVERY", 4)
    pictures = pa.array([{"bytes": b"x", "path": None}] * 10, pa.struct({"bytes": pa.binary(), "path": pa.string()}))
    many = {f"c{k}": pa.array([1.5] * 10) for k in range(150)}
    pq.write_table(pa.table({"image": pictures, "label": ["a"] * 10, **many}), tmp_path / "part.parquet")
    source = registry.open_source(tmp_path / "part.parquet")
    assert list(source.listing()) == [(4, 10), (8, 10)]
    assert len(source.columns) == MOST_COLUMNS


def test_only_columns_that_are_used_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    columns_read: list[str] = []
    real = pq.ParquetFile.iter_batches

    def counted(self: Any, *args: Any, columns: list[str], **how: Any) -> Any:
        columns_read.extend(columns)
        return real(self, *args, columns=columns, **how)

    monkeypatch.setattr(pq.ParquetFile, "iter_batches", counted)
    names = [path.as_posix() for path in paths(folder)]
    many = {f"c{k}": [float(k)] * len(names) for k in range(300)}
    labels = [Path(name).parent.name for name in names]
    pq.write_table(
        pa.table({**many, "label": labels, "split": ["train"] * len(names), "path": names}), folder / "l.parquet"
    )
    source = registry.open_source(folder / "l.parquet")
    images = source.images()
    assert set(columns_read) == {"path", "label", "split", *(f"c{k}" for k in range(MOST_COLUMNS))}
    assert [image.name for image in images] == names and images[0].split == "train" and images[0].label == "a"
    assert images[0].extra == tuple(str(k) for k in range(MOST_COLUMNS)) and source.columns[1] == "c1"


def test_folders_of_missing_images_are_asked_for_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"/data/old place/set/{k}.png,a" for k in range(300)]
    (folder / "list.csv").write_text("\n".join(["path,label", f"{paths(folder)[0]},a", *lines]), encoding="utf-8")
    names: list[str] = []
    real = os.path.isdir
    monkeypatch.setattr(os.path, "isdir", lambda path: names.append(str(path)) or real(path))
    source = registry.open_source(folder / "list.csv")
    assert len(source.images()) == 1 and len(source.missing) == 300
    assert len([path for path in names if "old place" in path]) <= 4


def test_an_image_of_another_folder_is_still_told_from_one_that_is_missing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out.png").write_bytes(b"x")
    for path in (str(tmp_path / "out.png"), "../out.png"):
        (folder / "list.csv").write_text(f"path,label\n{path},a\n", encoding="utf-8")
        with pytest.raises(ImagesError) as error:
            registry.open_source(folder / "list.csv").images()
        assert error.value.code == "manifest_outside"
