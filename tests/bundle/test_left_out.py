"""Everything that we need works without the modules and sources that the bundle leaves out."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "bundle"))

import contents  # noqa: E402
import left_out  # noqa: E402

BLOCKED = """
import sys

sys.path[:0] = sys.argv[1].split("|")
import left_out


class Without:
    def __init__(self, finder):
        self.finder = finder

    def __getattr__(self, name):
        return getattr(self.finder, name)

    def find_spec(self, name, path=None, target=None):
        return self.finder.find_spec(name, path, target) if left_out.is_module_wanted(name) else None


sys.meta_path[:] = [Without(finder) for finder in sys.meta_path]
"""
"""The beginning of a program that finds no module which the bundle leaves out."""

EACH = """
import importlib

failed = []
for name in sys.argv[2:]:
    try:
        importlib.import_module(name)
    except Exception as error:
        failed.append(f"{name}: {error}")
print("\\n".join(failed))
"""

USED = """
import io
import numpy as np
import tifffile
import torch
from imagecodecs import png_decode, png_encode

image = np.arange(64 * 64 * 3, dtype=np.uint8).reshape(64, 64, 3)
for compression in "lzw deflate jpeg jpeg2000 lerc packbits lzma zstd webp png jpegxr jpegxl".split():
    file = io.BytesIO()
    tifffile.imwrite(file, image, compression=compression)
    file.seek(0)
    assert tifffile.imread(file).shape == image.shape, compression
deep = image.astype(np.uint16) * 257
assert (png_decode(png_encode(deep)) == deep).all()

import torchvision
from torch.utils.flop_counter import FlopCounterMode

model = torchvision.models.resnet18().eval()
images = torch.zeros(2, 3, 64, 64)
torch.onnx.export(model, (images,), io.BytesIO(), dynamo=False)
with FlopCounterMode(display=False):
    torch.utils.checkpoint.checkpoint(model, images, use_reentrant=False).sum().backward()

from accelerate import Accelerator

Accelerator(cpu=True).prepare(model, torch.optim.SGD(model.parameters(), 0.1))

from sklearn.linear_model import LogisticRegression
from sklearn.manifold import TSNE

points = np.random.default_rng(0).random((40, 8))
TSNE(perplexity=5).fit_transform(points)
LogisticRegression().fit(points, np.arange(40) % 3)

import pyarrow as pa
import pyarrow.parquet as pq

file = pa.BufferOutputStream()
pq.write_table(pa.table({"a": [1, 2], "b": [{"bytes": b"x"}, {"bytes": b"y"}]}), file)
assert [batch.num_rows for batch in pq.ParquetFile(pa.BufferReader(file.getvalue())).iter_batches()] == [2]

import matplotlib
matplotlib.use("agg")
from matplotlib.figure import Figure

axes = Figure().add_subplot()
axes.semilogy([1, 10, 100])
for ending in ("png", "svg"):
    axes.figure.savefig(io.BytesIO(), format=ending)
"""


def run(program: str, tmp_path: Path, *arguments: str) -> str:
    """Return the output of a program that finds no left-out module."""
    places = "|".join(map(str, (ROOT / "packaging" / "bundle", ROOT / "core", ROOT)))
    environment = {**os.environ, "MPLCONFIGDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", BLOCKED + program, places, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_a_module_that_is_left_out_is_missed(tmp_path: Path) -> None:
    assert "lxml" in run(EACH, tmp_path, "lxml.etree", "json")


def test_all_that_we_import_needs_no_module_that_is_left_out(tmp_path: Path) -> None:
    names = contents.importable([*contents.hidden_imports(), *contents.imported()])
    assert len(names) > 700
    assert run(EACH, tmp_path, *names) == ""


def test_all_that_we_use_needs_no_module_that_is_left_out(tmp_path: Path) -> None:
    run(USED, tmp_path)


def test_no_codec_of_a_tiff_is_left_out() -> None:
    from imagecodecs.imagecodecs import __file__ as codecs
    from tifffile.tifffile import __file__ as reader

    said = "".join(Path(file).read_text(encoding="utf-8") for file in (reader, codecs) if file)
    named = set(re.findall(r"\bimagecodecs\.([a-z]\w*)_decode\b", said)) | {"png"}
    assert {"jpeg2k", "ljpeg", "lzw", "webp"} <= named
    assert not {f"_{name}" for name in named} & set(left_out.CODECS)


@pytest.mark.parametrize(
    ("place", "is_wanted"),
    [
        ("torch/_inductor/ir.py", False),
        ("torch\\_inductor\\ir.py", False),
        ("torch/_inductor/config.py", True),
        ("torch/fx/experimental/_config.py", True),
        ("torch/nn/functional.py", True),
        ("torch/distributed/optim/functional_sgd.py", True),
        ("torch/distributed/fsdp/api.py", False),
        ("transformers/models/vit/modeling_vit.py", True),
        ("PySide6/QtNetwork.abi3.so", False),
        ("PySide6/Qt6Network.dll", False),
        ("PySide6/Qt/lib/libQt6OpenGL.so.6", True),
        ("PySide6/plugins/tls/qschannelbackend.dll", False),
        ("libgio-2.0.so.0", False),
        ("libglib-2.0.so.0", True),
        ("libcups.so.2", False),
        ("libssl.so.3", True),
        ("pyarrow/lib.pyx", False),
        ("torch-2.13.0+cpu.dist-info/licenses/LICENSE", False),
        ("torch-2.13.0+cpu.dist-info/METADATA", True),
        ("licences/torch-2.13.0/LICENSE", True),
        ("matplotlib/mpl-data/fonts/ttf/DejaVuSans-Bold.ttf", True),
        ("matplotlib/mpl-data/fonts/ttf/DejaVuSansMono-Bold.ttf", False),
    ],
)
def test_files(place: str, is_wanted: bool) -> None:
    assert left_out.is_file_wanted(place) is is_wanted


def test_modules_below_one_that_is_left_out() -> None:
    assert not left_out.is_module_wanted("scipy.io.matlab")
    assert left_out.is_module_wanted("scipy.iobase") and left_out.is_module_wanted("imagecodecs._png")


def test_sources_that_torch_reads_are_there() -> None:
    """TorchScript compiles a function of its source, and a configuration is read for its comments."""
    import torch

    home = Path(torch.__file__).parent
    readers = re.compile(r"^@(torch\.)?jit\.script\b|install_config_module\(sys", re.MULTILINE)
    read = [path for path in home.rglob("*.py") if readers.search(path.read_text(encoding="utf-8"))]
    ours = [path for path in read if "testing" not in path.parts]
    lost = [path for path in ours if not left_out.is_file_wanted(path.relative_to(home.parent).as_posix())]
    assert len(ours) > 5 and not lost
