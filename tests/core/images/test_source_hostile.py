"""Damaged, wrong or malicious sources: each ends with a sentence that names the thing and the way out."""

import pickle
import shutil
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import engine
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import sourcing
import systems

from megu.base.errors import ImagesError
from megu.images.image import look_of
from megu.images.sources.registry import list_images, open_source
from megu.images.sources.safe_pickle import loads
from megu.project.project import Project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return engine.tiny_images(tmp_path / "set", count=2)


def refused(path: Path) -> ImagesError:
    """Return the error that reading a source raises."""
    with pytest.raises(ImagesError) as error:
        list_images(path)
    assert str(error.value) != error.value.code and "{" not in str(error.value)
    assert path.name in str(error.value)
    return error.value


def test_a_pipe_that_nobody_fills(tmp_path: Path) -> None:
    systems.pipe(tmp_path / "images.zip")
    assert refused(tmp_path / "images.zip").code == "images_missing"


# --- archives --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9, 0.999])
def test_a_truncated_archive(part: float, folder: Path, tmp_path: Path) -> None:
    path = sourcing.zipped(folder, tmp_path / "z")
    path.write_bytes(path.read_bytes()[: int(part * path.stat().st_size)])
    assert refused(path).code == "zip_damaged"


@pytest.mark.parametrize("name", ["../out.png", "a/../../out.png", "/absolute/a/x.png", "C:/a/x.png", "..\\a\\x.png"])
def test_names_that_lead_out_of_an_archive(name: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("a/1.png", sourcing.png(np.zeros((8, 8), np.uint8)))
        archive.writestr(name, b"x")
    assert refused(tmp_path / "evil.zip").code == "zip_leads_out"
    assert not (tmp_path.parent / "out.png").exists()


def test_an_archive_with_a_password(folder: Path, tmp_path: Path) -> None:
    path = sourcing.zipped(folder, tmp_path / "z", zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    path.write_bytes(content)
    assert refused(path).code == "zip_unsupported"


def test_an_entry_that_is_a_bomb_is_unreadable(
    folder: Path, tmp_path: Path, make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("megu.images.sources.tree.LARGEST", 10_000_000)
    path = sourcing.zipped(folder, tmp_path / "z")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("set/train/dark/bomb.png", bytes(20_000_000))
    assert path.stat().st_size < 100_000
    result = engine.result(make_project(images=path), "images")
    assert result["unreadable"] == ["train/dark/bomb.png"] and result["total"] == 12


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_entry_that_unpacks_to_more_than_it_claims(method: int, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "z.zip", "w", method) as archive:
        archive.writestr("a/1.png", bytes(200_000_000))
    content = bytearray((tmp_path / "z.zip").read_bytes())
    struct.pack_into("<I", content, content.rfind(b"PK\x01\x02") + 24, 100)
    (tmp_path / "z.zip").write_bytes(content)
    source = open_source(tmp_path / "z.zip")
    tracemalloc.start()
    with pytest.raises(OSError):
        source.read(source.images()[0])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 10_000_000


def test_a_damaged_entry_is_unreadable(folder: Path, tmp_path: Path, make_project: Callable[..., Project]) -> None:
    path = sourcing.zipped(folder, tmp_path / "z", zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    place = content.find(b"\x89PNG")
    content[place + 40 : place + 44] = b"oops"
    path.write_bytes(content)
    assert len(engine.result(make_project(images=path), "images")["unreadable"]) == 1


def test_an_empty_archive_and_one_of_no_images(tmp_path: Path) -> None:
    for name, entries in (("empty.zip", {}), ("text.zip", {"a/b/c.txt": b"x"})):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for entry, content in entries.items():
                archive.writestr(entry, content)
        assert refused(tmp_path / name).code == "images_none"


def test_an_archive_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "images.tar.gz").write_bytes(b"\x1f\x8b rest")
    assert refused(tmp_path / "images.tar.gz").code == "images_unknown"


# --- lists -----------------------------------------------------------------------------------------------------------


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


def named(folder: Path) -> list[str]:
    return [name for name, _, _ in sourcing.rows(folder)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_lists_as_programs_write_them(separator: str, encoding: str, ends: str, folder: Path) -> None:
    lines = [separator.join(("path", "label", "Größe"))]
    lines += [separator.join((name, "hübsch", "groß")) for name in named(folder)]
    source = open_source(write(folder, ends.join(lines) + ends, encoding))
    images = source.images()
    assert len(images) == 12 and {image.label for image in images} == {"hübsch"}
    assert source.columns == ["Größe"] and {image.extra for image in images} == {("groß",)}


@pytest.mark.parametrize("form", ["windows", "moved from Windows", "moved", "dots", "absolute", "sep"])
def test_paths_as_programs_write_them(form: str, folder: Path) -> None:
    messages: dict[str, Callable[[str], str]] = {
        "windows": lambda name: name.replace("/", "\\"),
        "moved from Windows": lambda name: "C:\\Users\\lab\\set\\" + name.replace("/", "\\"),
        "moved": lambda name: f"/data/lab/set/{name}",
        "dots": lambda name: f"./train/../{name}",
        "absolute": lambda name: f"{folder}/{name}",
        "sep": lambda name: name,
    }
    first = "sep=,\n" if form == "sep" else ""
    names = named(folder)
    path = write(folder, f"{first}path,label\n" + "\n".join(f"{messages[form](name)},a" for name in names))
    assert [image.path for image in list_images(path)] == sorted(names)


def test_files_that_are_missing_are_named(folder: Path, make_project: Callable[..., Project]) -> None:
    path = write(folder, "path,label\n" + "\n".join(f"{n},a" for n in [*named(folder), "no/such.png", "../out.png"]))
    result = engine.result(make_project(images=path), "images")
    assert result["unreadable"] == ["no/such.png", "../out.png"] and result["total"] == 12


def test_lists_of_nothing_that_is_there(folder: Path) -> None:
    assert refused(write(folder, "path,label\nno/such.png,a\n")).code == "manifest_missing"
    assert refused(write(folder, "path,label\n")).code == "manifest_empty"
    assert refused(write(folder, "")).code == "table_damaged"


def test_images_outside_the_lists_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    outside = tmp_path / "set" / named(folder)[0]
    assert refused(write(tmp_path / "else", f"path,label\n{outside},a\n")).code == "manifest_outside"
    assert refused(write(tmp_path / "else", f"path,label\n../set/{named(folder)[0]},a\n")).code == "manifest_outside"


def test_rows_that_stand_there_twice(folder: Path) -> None:
    row = named(folder)[0]
    assert len(list_images(write(folder, f"path,label\n{row},a\n{row},a\n"))) == 1
    assert refused(write(folder, f"path,label\n{row},a\n{row},b\n")).code == "manifest_twice"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("name,kind\nx,y\n", "manifest_columns"),
        ("path\nx\n", "manifest_columns"),
        ("path,label\n{name},\n", "manifest_lacking"),
        ("path,label\n,a\n", "manifest_lacking"),
        ('path,label\n"' + "x" * 200_000 + "\n", "table_damaged"),
    ],
)
def test_lists_that_are_none(text: str, code: str, folder: Path) -> None:
    assert refused(write(folder, text.replace("{name}", named(folder)[0]))).code == code


def test_labels_that_are_very_long_numbers(folder: Path) -> None:
    row, other, *_ = named(folder)
    assert len(list_images(write(folder, f"path,label\n{row},{'9' * 5000}\n{other},1\n"))) == 2


def test_a_list_that_names_a_pipe_or_a_device(folder: Path) -> None:
    systems.pipe(folder / "pipe.png")
    systems.link(folder / "zeros.png", "/dev/zero")
    source = open_source(write(folder, f"path,label\npipe.png,a\nzeros.png,a\n{named(folder)[0]},a\n"))
    assert len(source.images()) == 1 and source.missing == ["pipe.png", "zeros.png"]


def test_too_many_splits(folder: Path) -> None:
    row = folder / named(folder)[0]
    for i in range(210):
        shutil.copy(row, folder / f"{i}.png")
    rows = [f"{i}.png,a,s{i}" for i in range(210)]
    assert refused(write(folder, "path,label,split\n" + "\n".join(rows))).code == "manifest_splits"


def test_a_table_that_names_no_images_is_no_list(folder: Path) -> None:
    (folder / "results.csv").write_text("run,score\n1,0.5\n", encoding="utf-8")
    assert len(list_images(folder)) == 12


@pytest.mark.parametrize("column", [pa.array([1, 2]), pa.array([1.5, 2.5])])
def test_parquet_of_wrong_types(column: pa.Array, tmp_path: Path) -> None:
    pq.write_table(pa.table({"path": column, "label": ["a", "b"]}), tmp_path / "list.parquet")
    assert refused(tmp_path / "list.parquet").code == "manifest_types"


def test_parquet_with_columns_that_are_no_values(folder: Path) -> None:
    names = named(folder)
    table = pa.table({"path": names, "label": [1] * 12, "box": [[1, 2]] * 12, "mask": [b"x"] * 12})
    pq.write_table(table, folder / "list.parquet")
    source = open_source(folder / "list.parquet")
    assert {image.label for image in source.images()} == {"1"} and source.columns == []


NO_UTF_8 = pa.Array.from_buffers(
    pa.string(), 1, [None, pa.py_buffer(bytes(4) + b"\2\0\0\0"), pa.py_buffer(b"\xff\xff")]
)


@pytest.mark.parametrize("values", [NO_UTF_8, pa.array([2**60], pa.timestamp("ms"))])
def test_parquet_with_values_that_are_none(values: pa.Array, folder: Path, tmp_path: Path) -> None:
    table = pa.table({"path": named(folder)[:1], "label": ["a"], "value": values})
    pq.write_table(table, folder / "list.parquet")
    assert refused(folder / "list.parquet").code == "table_damaged"
    pictures = pa.array([{"bytes": b"x", "path": "x"}])
    pq.write_table(pa.table({"image": pictures, "label": ["a"], "value": values}), tmp_path / "hf.parquet")
    assert refused(tmp_path / "hf.parquet").code == "table_damaged"


def test_a_dataset_whose_paths_lead_out_of_it(tmp_path: Path) -> None:
    (tmp_path / "out.png").write_bytes(sourcing.png(np.zeros((8, 8), np.uint8)))
    (tmp_path / "hf" / "data").mkdir(parents=True)
    pictures = pa.array(
        [{"bytes": None, "path": "../out.png"}], pa.struct([("bytes", pa.binary()), ("path", pa.string())])
    )
    pq.write_table(pa.table({"image": pictures, "label": ["a"]}), tmp_path / "hf" / "data" / "train-0.parquet")
    source = open_source(tmp_path / "hf")
    with pytest.raises(OSError):
        source.read(source.images()[0])


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" + bytes(100) + b"PAR1", b"no table at all"])
def test_damaged_parquet(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "list.parquet").write_bytes(content)
    assert refused(tmp_path / "list.parquet").code == "table_damaged"


def test_parquet_that_claims_a_billion_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("megu.images.sources.tables.MOST_ROWS", 1000)
    table = pa.table({"path": ["x.png"] * 5000, "label": ["a"] * 5000})
    pq.write_table(table, tmp_path / "list.parquet")
    assert refused(tmp_path / "list.parquet").code == "table_too_large"


# --- datasets and raw files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lacks", ["image", "label"])
def test_a_dataset_that_lacks_a_column(lacks: str, folder: Path, tmp_path: Path) -> None:
    place = sourcing.datasets_parquet(folder, tmp_path / "hf")
    for shard in place.rglob("*.parquet"):
        table = pq.read_table(shard).drop_columns([lacks]).replace_schema_metadata({})
        pq.write_table(table, shard)
    with pytest.raises(ImagesError) as error:
        list_images(place)
    assert error.value.code == f"hf_no_{lacks}" and "parquet" in str(error.value)


def test_a_damaged_dataset(folder: Path, tmp_path: Path) -> None:
    place = sourcing.datasets_arrow(folder, tmp_path / "hf")
    for shard in place.rglob("*.arrow"):
        shard.write_bytes(shard.read_bytes()[:100])
    with pytest.raises(ImagesError) as error:
        list_images(place)
    assert error.value.code == "table_damaged"


def test_a_dataset_that_points_outside_its_file(tmp_path: Path) -> None:
    table = pa.table({"image": [{"bytes": b"abc", "path": "x"}] * 3, "label": ["a"] * 3})
    with pa.ipc.new_stream(tmp_path / "x.arrow", table.schema) as file:
        file.write_table(table)
    content = (tmp_path / "x.arrow").read_bytes()
    ends = struct.pack("<iiii", 0, 3, 6, 9)
    assert content.count(ends) == 1
    (tmp_path / "x.arrow").write_bytes(content.replace(ends, struct.pack("<iiii", 0, 3, 2**30, 9)))
    assert refused(tmp_path / "x.arrow").code == "table_damaged"


class Evil:
    def __reduce__(self) -> tuple:
        return (Path("touched").touch, ())


@pytest.mark.parametrize(
    "content",
    [
        pickle.dumps({b"data": Evil(), b"labels": [0]}),
        pickle.dumps({b"data": np.array([Evil()], dtype=object), b"labels": [0]}),
        pickle.dumps({b"data": np.zeros((2, 3072), np.uint8), b"labels": [0]}),
        pickle.dumps({b"data": np.zeros((2, 7), np.uint8), b"labels": [0, 0]}),
        pickle.dumps({b"data": np.zeros((2, 3072), np.float64), b"labels": [0, 0]}),
        pickle.dumps([1, 2]),
        pickle.dumps({b"data": np.zeros((2, 3072), np.uint8), b"labels": [0, 2**40]}),
        pickle.dumps({b"data": np.zeros((2, 3072), np.uint8), b"labels": [0, float("inf")]}),
        pickle.dumps({b"data": np.zeros((2, 3072), np.uint8), b"labels": [0, 0], b"filenames": [1, 2]}),
        pickle.dumps({b"data": np.zeros((2, 3072), np.uint8), b"labels": [0, 0], b"coarse_labels": [0]}),
        b"\x80\x02Nr\xff\xff\xff\xff.",  # a memo of 2^32 places
        b"",
        b"\x80\x02}q\x00.",
        b"no pickle",
        pickle.dumps({b"data": np.zeros((2, 3072), np.uint8), b"labels": [0, 0]})[:-1000],
    ],
)
def test_pickles_are_data(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "cifar"
    place.mkdir()
    (place / "batches.meta").write_bytes(pickle.dumps({b"label_names": [b"a"]}))
    (place / "data_batch_1").write_bytes(content)
    with pytest.raises(ImagesError) as error:
        list_images(place)
    assert error.value.code == "raw_damaged" and "data_batch_1" in str(error.value)
    assert not (tmp_path / "touched").exists()


def test_a_pickle_that_claims_a_huge_array_takes_no_memory() -> None:
    array = np.zeros(4, np.uint8)
    reconstruct = b"cnumpy.core.multiarray\n_reconstruct\n"
    # _reconstruct(ndarray, (10**15,), b"b")
    bomb = (
        b"\x80\x02" + reconstruct + b"cnumpy\nndarray\n\x8a\x07" + (10**15).to_bytes(7, "little") + b"\x85U\x01b\x87R."
    )
    assert loads(bomb).nbytes == 0
    assert np.array_equal(loads(pickle.dumps(array, protocol=2)), array)


def test_a_packed_idx_file_that_is_damaged(folder: Path, tmp_path: Path) -> None:
    place = sourcing.idx_files(folder, tmp_path / "mnist")
    packed_path = place / "train-images-idx3-ubyte.gz"
    packed_path.write_bytes(packed_path.read_bytes()[:12] + b"\xff" * 50)
    with pytest.raises(ImagesError) as error:
        list_images(place)
    assert error.value.code == "raw_damaged"


@pytest.mark.parametrize("content", [b"", b"\0\0\x08\x03", b"\0\0\x08\x03" + b"\xff" * 12, b"\0\0\x0d\x03" + bytes(12)])
def test_damaged_idx_files(content: bytes, folder: Path, tmp_path: Path) -> None:
    place = sourcing.idx_files(folder, tmp_path / "mnist", packed=False)
    (place / "train-images-idx3-ubyte").write_bytes(content)
    with pytest.raises(ImagesError) as error:
        list_images(place)
    assert error.value.code == "raw_damaged"


def test_idx_files_without_labels(folder: Path, tmp_path: Path) -> None:
    place = sourcing.idx_files(folder, tmp_path / "mnist")
    (place / "t10k-labels-idx1-ubyte.gz").unlink()
    assert refused(place).code == "raw_no_labels"


# --- images ----------------------------------------------------------------------------------------------------------


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("bits", [8, 16])
def test_an_image_that_is_a_bomb_is_unreadable(bits: int, tmp_path: Path) -> None:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, bits, 2, 0, 0, 0)
    body = zlib.compress(bytes(100_000))
    (tmp_path / "a.png").write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )
    assert look_of(tmp_path / "a.png") is None


def test_a_tiff_that_is_a_bomb_is_unreadable(tmp_path: Path) -> None:
    import tifffile

    tifffile.imwrite(tmp_path / "a.tif", np.zeros((8, 8), np.uint16))
    content = bytearray((tmp_path / "a.tif").read_bytes())
    with tifffile.TiffFile(tmp_path / "a.tif") as tiff:
        places = [tiff.pages[0].tags[name].valueoffset for name in ("ImageWidth", "ImageLength")]  # type: ignore[union-attr]
        sizes = [tiff.pages[0].tags[name].dtype for name in ("ImageWidth", "ImageLength")]  # type: ignore[union-attr]
    for place, kind in zip(places, sizes, strict=True):
        struct.pack_into("<H" if kind == 3 else "<I", content, place, 60_000)
    (tmp_path / "a.tif").write_bytes(content)
    assert look_of(tmp_path / "a.tif") is None


def test_an_empty_folder_and_none(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert refused(tmp_path / "empty").code == "images_none"
    assert refused(tmp_path / "nowhere").code == "images_missing"
