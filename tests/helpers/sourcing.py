"""One set of images in each form in which it can come: a folder is the pattern, and the others are made of it."""

import csv
import gzip
import io
import json
import pickle
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image

Form = Callable[[Path, Path], Path]
"""Takes the folder and a new place, and gives what a user would choose there."""


def rows(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Path, class and split of each image of a folder with splits, sorted."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            relative = path.relative_to(folder)
            yield relative.as_posix(), relative.parts[1], relative.parts[0]


def zipped(folder: Path, place: Path, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """An archive that holds the folder under its own name, among what a Mac adds."""
    place.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(place / "set.zip", "w", method) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.write(path, f"{folder.name}/{path.relative_to(folder).as_posix()}")
        archive.writestr(f"__MACOSX/{folder.name}/._x.png", b"no image")
    return place / "set.zip"


def listed_csv(folder: Path, place: Path, separator: str = ",", encoding: str = "utf-8") -> Path:
    """A list beside the folder, with a column of a patient for every third image."""
    del place
    path = folder.parent / "list.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        lines = csv.writer(file, delimiter=separator)
        lines.writerow(("path", "label", "split", "patient"))
        for i, (name, label, split) in enumerate(rows(folder)):
            lines.writerow((f"{folder.name}/{name}", label, split, f"p{i // 3}"))
    return path


def listed_parquet(folder: Path, place: Path) -> Path:
    """The same as Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    del place
    path = folder.parent / "list.parquet"
    names, labels, splits = zip(*rows(folder), strict=True)
    table = {"path": [f"{folder.name}/{name}" for name in names], "label": labels, "split": splits}
    pq.write_table(pa.table({**table, "group": [i // 3 for i in range(len(names))]}), path)
    return path


def _dataset(folder: Path, split: str, classes: list[str]) -> "tuple[object, list[bytes]]":
    import pyarrow as pa

    pairs = [(name, label) for name, label, where in rows(folder) if where == split]
    images = [{"bytes": (folder / name).read_bytes(), "path": Path(name).name} for name, _ in pairs]
    features = {
        "image": {"_type": "Image"},
        "label": {"names": classes, "_type": "ClassLabel"},
        "site": {"dtype": "string", "_type": "Value"},
    }
    kind = pa.struct([("bytes", pa.binary()), ("path", pa.string())])
    columns = {
        "image": pa.array(images, kind),
        "label": pa.array([classes.index(label) for _, label in pairs], pa.int64()),
        "site": pa.array(["north" if i % 2 else "south" for i in range(len(pairs))]),
    }
    metadata = json.dumps({"info": {"features": features}})
    return pa.table(columns).replace_schema_metadata({"huggingface": metadata}), features


def datasets_arrow(folder: Path, place: Path) -> Path:
    """As `DatasetDict.save_to_disk` writes it."""
    import pyarrow as pa

    splits, classes = sorted({split for _, _, split in rows(folder)}), sorted({label for _, label, _ in rows(folder)})
    place.mkdir(parents=True)
    (place / "dataset_dict.json").write_text(json.dumps({"splits": splits}), encoding="utf-8")
    for split in splits:
        table, features = _dataset(folder, split, classes)
        (place / split).mkdir()
        shard = str(place / split / "data-00000-of-00001.arrow")
        with pa.OSFile(shard, "wb") as file, pa.ipc.new_stream(file, table.schema) as writer:  # type: ignore[attr-defined]
            writer.write_table(table, max_chunksize=7)
        (place / split / "dataset_info.json").write_text(json.dumps({"features": features}), encoding="utf-8")
        (place / split / "state.json").write_text(json.dumps({"_split": split}), encoding="utf-8")
    return place


def datasets_parquet(folder: Path, place: Path) -> Path:
    """As a repository of the Hub holds it."""
    import pyarrow.parquet as pq

    splits, classes = sorted({split for _, _, split in rows(folder)}), sorted({label for _, label, _ in rows(folder)})
    (place / "data").mkdir(parents=True)
    for split in splits:
        table, _ = _dataset(folder, split, classes)
        pq.write_table(table, place / "data" / f"{split}-00000-of-00001.parquet", row_group_size=10)
    (place / "README.md").write_text("A dataset.", encoding="utf-8")
    return place


def _pixels(folder: Path, split: str, classes: list[str], mode: str) -> tuple[np.ndarray, list[int]]:
    pairs = [(name, label) for name, label, where in rows(folder) if where == split]
    pictures = [np.asarray(Image.open(folder / name).convert(mode)) for name, _ in pairs]
    return np.stack(pictures), [classes.index(label) for _, label in pairs]


def cifar_pickles(folder: Path, place: Path) -> Path:
    """CIFAR-10's Python version; images of 32 × 32."""
    place.mkdir(parents=True)
    classes = sorted({label for _, label, _ in rows(folder)})
    for split, name in (("train", "data_batch_1"), ("test", "test_batch")):
        pixels, labels = _pixels(folder, split, classes, "RGB")
        flat = pixels.transpose(0, 3, 1, 2).reshape(len(pixels), -1)
        (place / name).write_bytes(pickle.dumps({b"data": flat, b"labels": labels}, protocol=2))
    names = {b"label_names": [name.encode() for name in classes]}
    (place / "batches.meta").write_bytes(pickle.dumps(names, protocol=2))
    return place


def cifar_binaries(folder: Path, place: Path) -> Path:
    """CIFAR-10's binary version."""
    place.mkdir(parents=True)
    classes = sorted({label for _, label, _ in rows(folder)})
    for split, name in (("train", "data_batch_1.bin"), ("test", "test_batch.bin")):
        pixels, labels = _pixels(folder, split, classes, "RGB")
        flat = pixels.transpose(0, 3, 1, 2).reshape(len(pixels), -1)
        lines = np.concatenate([np.array(labels, np.uint8)[:, None], flat], axis=1)
        (place / name).write_bytes(lines.tobytes())
    (place / "batches.meta.txt").write_text("\n".join(classes) + "\n", encoding="utf-8")
    return place


def idx_files(folder: Path, place: Path, packed: bool = True) -> Path:
    """MNIST's form; grey images, classes are numbers."""
    place.mkdir(parents=True)
    classes = sorted({label for _, label, _ in rows(folder)})
    for split, name in (("train", "train"), ("test", "t10k")):
        pixels, labels = _pixels(folder, split, classes, "L")
        for what, array in (("images-idx3", pixels), ("labels-idx1", np.array(labels, np.uint8))):
            head = bytes((0, 0, 8, array.ndim)) + b"".join(int(side).to_bytes(4) for side in array.shape)
            content = head + array.tobytes()
            target = place / f"{name}-{what}-ubyte{'.gz' if packed else ''}"
            target.write_bytes(gzip.compress(content) if packed else content)
    return place


def zip_of(form: Form) -> Form:
    """An archive of another form."""

    def made(folder: Path, place: Path) -> Path:
        form_path = form(folder, place / "inside" / "set")
        if form_path.is_dir():
            return zipped(form_path, place)
        with zipfile.ZipFile(place.with_suffix(".zip"), "w") as archive:  # a list, and what it names
            for path in [form_path, *(path for path in folder.rglob("*") if path.is_file())]:
                archive.write(path, path.relative_to(form_path.parent).as_posix())
        return place.with_suffix(".zip")

    return made


FILES: dict[str, Form] = {
    "folder": lambda folder, place: folder,
    "zip": zipped,
    "csv": listed_csv,
    "parquet": listed_parquet,
    "datasets": datasets_arrow,
    "datasets of the Hub": datasets_parquet,
    "zip of csv": zip_of(listed_csv),
    "zip of datasets": zip_of(datasets_arrow),
    "zip of datasets of the Hub": zip_of(datasets_parquet),
}
"""Forms that hold the images' files."""
PIXELS: dict[str, Form] = {
    "pickles": cifar_pickles,
    "binaries": cifar_binaries,
    "zip of pickles": zip_of(cifar_pickles),
}
"""Forms that hold colours alone, of 32 × 32."""


def png(array: np.ndarray) -> bytes:
    """An array as a PNG file."""
    file = io.BytesIO()
    Image.fromarray(array).save(file, "png")
    return file.getvalue()
