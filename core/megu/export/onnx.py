"""The form *onnx*: written by torch, read back by onnxruntime, which shares no code with torch."""

import json
import os
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from megu.base.errors import ModelError
from megu.export.contents import ExportModel

if TYPE_CHECKING:
    from torch import Tensor

INPUT, OUTPUT = "images", "logits"
LARGEST = 2_000_000_000
"""Largest weights in bytes: an ONNX file can't hold more than 2 GiB."""


def to_bytes(export_model: ExportModel) -> bytes:
    """Return the model as an ONNX file for any batch size, with its preprocessing in the metadata.

    Raises
    ------
    ModelError
        ``onnx_too_large``, or ``onnx_impossible`` if torch can't export this architecture.
    """
    import onnx

    if sum(t.numel() * t.element_size() for t in export_model.weights.values()) > LARGEST:
        raise ModelError("onnx_too_large")
    with TemporaryDirectory() as folder:
        _write(export_model, path := Path(folder) / "model.onnx")
        model = onnx.load(path)
    metadata = {"preprocessing": json.dumps(export_model.preprocessing)}
    if export_model.class_names:
        metadata["class_names"] = json.dumps(export_model.class_names)
    onnx.helper.set_model_props(model, metadata)
    return model.SerializeToString(deterministic=True)


def _write(model: ExportModel, path: Path) -> None:
    import torch

    preprocessing = model.preprocessing
    try:
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")  # the writer that needs no further package is the older of torch's two
            torch.onnx.export(
                model.module().cpu(),
                (torch.zeros(2, preprocessing["channels"], *preprocessing["size"]),),
                path,
                input_names=[INPUT],
                output_names=[OUTPUT],
                dynamic_axes={INPUT: {0: "n"}, OUTPUT: {0: "n"}},
                dynamo=False,
            )
    except Exception as error:  # an operation that ONNX lacks is told in many ways
        raise ModelError("onnx_impossible", title=model.described["title"]) from error


class Session:
    """An ONNX file as a function: normalised images (n, channels, height, width) to logits (n, K)."""

    def __init__(self, path: Path) -> None:
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read at import: else it numbers this user, in ~/.cache/Microsoft
        import onnxruntime

        try:
            self._session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        except Exception as error:  # its errors have no common base
            raise ModelError("form_not_loaded", path=str(path), reason=str(error)[:200]) from error

    def __call__(self, images: "Tensor") -> "Tensor":
        import torch

        return torch.from_numpy(self._session.run(None, {INPUT: images.numpy()})[0])
