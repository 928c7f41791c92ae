"""The example beside an exported model: five lines of Python that load it with the library it is for."""

from pathlib import Path
from typing import Any

from megu.base.messages.catalogue import sentence
from megu.export.contents import ExportModel
from megu.model.architectures.libraries import COLOUR, WITH_SIDE_HEADS
from megu.model.architectures.table import FOLDER, LIBRARY
from megu.model.files.hf_folder import weight_files
from megu.project.schema import Form

NAME = "load_example.py"


def text(model: ExportModel, form: Form, path: Path) -> str:
    """Return the program. It ends with `logits` for an image of zeros, which shows the shape of the input."""
    preprocessing = model.preprocessing
    head = sentence("example_head", of_images(preprocessing))
    shape = ", ".join(map(str, (1, preprocessing["channels"], *preprocessing["size"])))
    lines = _of_onnx(path, shape) if form == "onnx" else [*_of_torch(model, form, path), *_forward_lines(model, shape)]
    return "\n".join([f'"""{_wrap(head)}"""', "", *lines, ""])


def of_images(preprocessing: dict[str, Any]) -> dict[str, str]:
    """Return the preprocessing of images as values of a sentence."""
    (height, width), scale = preprocessing["size"], f"{preprocessing['scale']:g}"
    mean, deviation = (", ".join(f"{value:g}" for value in preprocessing[name]) for name in ("mean", "std"))
    sizes = {"height": str(height), "width": str(width), "channels": str(preprocessing["channels"])}
    return {**sizes, "scale": scale, "mean": mean, "deviation": deviation}


def _of_onnx(path: Path, shape: str) -> list[str]:
    return [
        *("from pathlib import Path", "", "import numpy as np", "import onnxruntime", ""),
        f"model = onnxruntime.InferenceSession(Path(__file__).with_name({path.name!r}))",
        f"logits = model.run(None, {{'images': np.zeros(({shape}), np.float32)}})[0]  # {_comment()}",
        "print(logits)",
    ]


def _of_torch(model: ExportModel, form: Form, path: Path) -> list[str]:
    description = model.described
    if description["architecture"] == FOLDER:
        return [
            *("from pathlib import Path", "", "import torch"),
            *("from transformers import AutoModelForImageClassification", ""),
            "model = AutoModelForImageClassification.from_pretrained(Path(__file__).parent)",
        ]
    if form == "folder":
        return [
            *("from pathlib import Path", "", "import timm", "import torch", ""),
            'model = timm.create_model(f"local-dir:{Path(__file__).parent}", pretrained=True)',
        ]
    import_line, call = _import_and_call(description)
    weights = _weights(model, form, path)
    safe = ["from safetensors.torch import load_file"] if "load_file" in weights[0] else []
    imports = sorted([import_line, "import torch", *safe], key=lambda line: (line.startswith("from"), line))
    return [*("from pathlib import Path", ""), *imports, "", f"model = {call}", *weights]


def _import_and_call(description: dict[str, Any]) -> tuple[str, str]:
    """The line that imports what builds the architecture, and the call: of its library, or of this program."""
    arguments = description["arguments"]
    name, classes = arguments.get("name"), arguments.get("classes")
    special = arguments.get("head") or arguments.get("also") or name in WITH_SIDE_HEADS
    if description["architecture"] != LIBRARY or special:
        call = f"build({description['architecture']!r}, {arguments!r})"
        return "from megu.model.architectures.table import build", call
    options = dict(arguments.get("options") or {})
    if arguments["library"] == "timm":
        options |= {"in_chans": arguments.get("channels", COLOUR)}
        options |= {"img_size": arguments["size"]} if arguments.get("size") else {}
        return "import timm", f"timm.create_model({name!r}, num_classes={classes}{_more(options)})"
    if arguments.get("channels", COLOUR) != COLOUR:
        return "from megu.model.architectures.table import build", f"build({LIBRARY!r}, {arguments!r})"
    options |= {"image_size": arguments["size"]} if arguments.get("size") else {}
    return "import torchvision", f"torchvision.models.get_model({name!r}, num_classes={classes}{_more(options)})"


def _more(options: dict[str, Any]) -> str:
    return "".join(f", {name}={value!r}" for name, value in options.items())


def _weights(model: ExportModel, form: Form, path: Path) -> list[str]:
    """Return lines that read the weights and load them into the model, under its own names."""
    original, name = model.original, _weights_file(path) if path.is_dir() else path.name
    bare = form == "safetensors"
    path_expression = f"Path(__file__).with_name({name!r})"
    if bare or original.form == "safetensors" or name.endswith(".safetensors"):
        path_expression = f"load_file({path_expression})"
    else:
        path_expression = (
            f"torch.load({path_expression}, weights_only=True){''.join(f'[{key!r}]' for key in original.nest)}"
        )
    strict = "" if bare or set(original.tensors) >= set(model.weights) else ", strict=False"
    weights_expression = "weights" if bare else _weights_expression(model)
    return [f"weights = {path_expression}", f"model.load_state_dict({weights_expression}{strict})"]


def _weights_expression(model: ExportModel) -> str:
    """Return the expression for the weights without their prefix, and without entries that are no weights."""
    original = model.original
    is_mixed = not original.nest and isinstance(original.container, dict)
    if not original.prefix and not is_mixed:
        return "weights"
    condition = f"name.startswith({original.prefix!r})" if original.prefix else "isinstance(value, torch.Tensor)"
    return f"{{name.removeprefix({original.prefix!r}): value for name, value in weights.items() if {condition}}}"


def _weights_file(folder: Path) -> str:
    return (weight_files(folder) or sorted(folder.glob("*.safetensors")))[0].name


def _forward_lines(model: ExportModel, shape: str) -> list[str]:
    logits = ".logits" if model.described["architecture"] == FOLDER else ""
    return [f"logits = model.eval()(torch.zeros({shape})){logits}  # {_comment()}", "print(logits)"]


def _comment() -> str:
    return sentence("example_logits", {})


def _wrap(line: str) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(line, 100))
