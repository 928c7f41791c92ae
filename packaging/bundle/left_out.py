"""The modules and files that the bundle leaves out. `tests/bundle/test_left_out.py` does without the modules."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

DEVELOPMENT = (
    *("IPython", "_pytest", "deptry", "grimp", "importlinter", "pip", "pre_commit", "pytest", "pytestqt", "ruff"),
    *("setuptools", "pkg_resources", "wheel", "virtualenv", "xdist", "pikepdf", "pypdf"),
    *("fastapi", "gguf", "starlette", "uvicorn", "xllamacpp"),
)
"""Modules of the tools that build and test us."""

OTHERS = (
    *("PyQt5", "PyQt6", "PySide2", "cv2", "tensorboard", "tkinter", "triton"),
    "hf_xet",  # downloads from a hub that the program never asks
    "lxml",  # tifffile and networkx read XML with it; we read none
    *("pyarrow.flight", "pyarrow._flight", "pyarrow.tests", "pyarrow._pyarrow_cpp_tests"),
    *("pyarrow.acero", "pyarrow._acero", "pyarrow.dataset", "pyarrow._dataset", "pyarrow._dataset_orc"),
    *("pyarrow._dataset_parquet", "pyarrow._dataset_parquet_encryption", "pyarrow._parquet_encryption"),
    *("pyarrow.csv", "pyarrow._csv", "pyarrow.orc", "pyarrow._orc", "pyarrow.substrait", "pyarrow._substrait"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools"),
    *("PySide6.QtNetwork", "PySide6.QtTest"),
    *("matplotlib.backends.backend_qtagg", "matplotlib.backends.backend_qt5agg", "matplotlib.backends.backend_tkagg"),
    *("matplotlib.tests", "numpy.tests", "sympy.testing", "sqlite3", "_sqlite3"),
    *("scipy.cluster", "scipy.io", "scipy.signal"),
    *("onnx.test", "onnx.backend.test", "onnx.reference"),
    *("onnxruntime.transformers", "onnxruntime.quantization", "onnxruntime.tools"),
    *("torch.utils.tensorboard", "torch.utils.benchmark", "torch.utils.bottleneck"),
)
"""Modules of the libraries that nothing here asks for."""

CODECS = (
    *("_aec", "_apng", "_avif", "_bcn", "_bitshuffle", "_blosc", "_blosc2", "_bmp", "_brotli", "_brunsli", "_bz2"),
    *("_cms", "_gif", "_h5checksum", "_heif", "_htj2k", "_jpegls", "_jpegsof3", "_jpegxs", "_lz4", "_lz4f", "_lzf"),
    *("_lzfse", "_lzham", "_lzo", "_meshopt", "_mozjpeg", "_pcodec", "_pglz", "_pixarlog", "_qoi", "_quantize"),
    *("_rcomp", "_rgbe", "_snappy", "_sperr", "_spng", "_sz3", "_szip", "_tiff", "_ultrahdr", "_zfp", "_zlibng"),
    *("_zopfli", "numcodecs"),
)
"""Modules of imagecodecs for which no TIFF asks: tifffile names the others, and PNG's is ours."""

COMPILER = (
    *("comms", "compile_fx", "cudagraph_trees", "graph", "ir", "kernel", "lowering", "mkldnn_lowerings"),
    *("pattern_matcher", "scheduler", "select_algorithm", "template_heuristics", "runtime.triton_heuristics"),
    *("codegen.cpp", "codegen.cpp_wrapper_cpu", "codegen.cutlass", "codegen.pallas", "codegen.simd", "codegen.triton"),
    "codegen.wrapper",
)
"""Modules of `torch._inductor` that `torch.compile` needs, with a compiler that our users lack. We never call it."""

TESTS = (
    *("common_device_type", "common_distributed", "common_fsdp", "common_methods_invocations", "common_modules"),
    *("common_nn", "common_optimizers", "common_quantization", "generated", "opinfo", "optests"),
    *("distributed.distributed_test", "distributed.rpc"),
)
"""Modules of `torch.testing._internal`, by which torch tests itself. It imports others of them when it starts."""

MODULES = (
    *DEVELOPMENT,
    *OTHERS,
    *(f"imagecodecs.{name}" for name in CODECS),
    *(f"torch._inductor.{name}" for name in COMPILER),
    *(f"torch.testing._internal.{name}" for name in TESTS),
)
"""The modules that the bundle leaves out, with all below them."""

LANGUAGES = json.loads((ROOT / "resources/languages/languages.json").read_text(encoding="utf-8"))
PLUGINS = r"PySide6/(Qt/)?plugins/"
UNREAD = "_dynamo|_export|_functorch|_higher_order_ops|_inductor|_numpy|_subclasses|_vendor|ao|export|fx|onnx|sparse"
"""Folders of torch whose sources nobody reads. TorchScript reads those of other folders, e.g. of `torch.nn`."""
FILES = [
    re.compile(pattern)
    for pattern in (
        r"torch/(include|share|test)(/|$)",
        r"torch/lib/.*\.(a|lib)$",
        r"torch/bin/(?!torch_shm_manager)",  # torch needs that one to share memory between processes
        r"torch/_inductor/codegen/.*\.(h|cpp)$",
        rf"^torch/({UNREAD}|testing)/(.*/)?(?!_?config)[^/]+\.py$",  # torch reads the comments of its configurations
        r"^torch/distributed/(?!optim/)(.*/)?(?!_?config)[^/]+\.py$",
        r"^timm/models/.*\.py$",
        r"PySide6/(Qt/)?qml(/|$)",
        r"torchvision/python3\d+\.dll$",  # a copy of Python itself, which 0.28 brings
        r"(^|/)(lib)?Qt6?(Qml|Quick|VirtualKeyboard|Sql|Designer|Help|Pdf|WebEngine|Charts|EglF[Ss]|WaylandCompositor)",
        r"(^|/)(lib)?Qt6?(Network|Test)\b",
        rf"{PLUGINS}(sqldrivers|qmltooling|qmllint|designer|virtualkeyboard|vectorimageformats)/",
        rf"{PLUGINS}(egldeviceintegrations|wayland-graphics-integration-server)/",
        rf"{PLUGINS}((networkinformation|tls)/|generic/(lib)?qtuiotouch)",  # ask for Qt6Network, which stays out
        rf"{PLUGINS}platforminputcontexts/.*virtualkeyboard",
        rf"{PLUGINS}imageformats/(lib)?qpdf",  # asks for Qt6Pdf, which stays out
        rf"{PLUGINS}platforms/libq(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc)",
        rf"{PLUGINS}platformthemes/libqgtk3",  # our look is our own; the desktop's dialogs come by its portal
        r"^lib(gtk|gdk|atk|pango|cairo|pixman|harfbuzz\.so|thai|datrie|fribidi|graphite2)",  # only GTK asks for these
        r"^lib(gio|gobject|gmodule|mount|blkid|selinux)-?[\d.]*\.so",  # only the plugin for networks asks for these
        r"^lib(cups|avahi|gnutls|p11-kit|unistring|idn2|tasn1|nettle|hogweed|gmp)\b",  # a system that prints has them
        r"^lib(gssapi_krb5|krb5|krb5support|k5crypto|keyutils|com_err)\.so",  # only those above ask for these
        rf"PySide6/(Qt/)?translations/(?!(qtbase|qt)_({'|'.join(LANGUAGES)})\.qm)",
        r"pyarrow/(include|src|tests)(/|$)",
        r"(^|/)libarrow_((python_)?flight|s3|gcs|azure|python_parquet_encryption)",
        r"pyarrow/_(s3|gcs|azure|hd)fs\.",
        r"(^|/)(pyarrow|scipy|sklearn|numpy|imagecodecs)/.*\.(pxd|pyx|pxi|tp|pyi|h|hpp|build)$",
        r"(^|/)(numpy|scipy|sklearn|pandas|matplotlib|networkx|sympy|joblib)/(.*/)?tests?(/|$)",
        r"sklearn/datasets/(data|images|descr)(/|$)",
        r"matplotlib/mpl-data/(sample_data|images|plot_directive|fonts/afm|fonts/pdfcorefonts)(/|$)",
        r"matplotlib/mpl-data/fonts/ttf/DejaVu(Serif|SansMono)(-\w+)?\.ttf$",  # our figures have no such letters
        r"\.dist-info/(licen[sc]es|sboms)(/|$)",  # the bundle's own folder `licences` has them
        r"resources/languages/.*\.ts$",  # translators work on these; the program reads the .qm beside it
        r"onnx/backend/test(/|$)",
        r"onnxruntime/(transformers|quantization|tools)(/|$)",
    )
]
"""Files that the bundle leaves out, as POSIX paths in it: headers, tests, parts of Qt that we don't use."""

CUDA = re.compile(r"(^|/)(lib)?(cuda|cudart|cudnn|cublas|cufft|curand|cusolver|cusparse|nccl|nvrtc)[^/]*\.(so|dll)\b")


def is_file_wanted(place: str, kind: str = "cpu") -> bool:
    """Return whether the bundle takes a file.

    Parameters
    ----------
    place
        The file's path in the bundle.
    kind
        A bundle for processors (`cpu`) takes no library of a graphics card that this computer happens to have.
    """
    posix = place.replace("\\", "/")
    if kind == "cpu" and CUDA.search(posix):
        return False
    return not any(pattern.search(posix) for pattern in FILES)


def is_module_wanted(name: str) -> bool:
    """Return whether the bundle takes a module."""
    return not any(name == left or name.startswith(f"{left}.") for left in MODULES)
