"""Opens whatever kind of multimodal model a folder holds."""

from collections.abc import Sequence
from pathlib import Path

from megu.similarity.local.dual import DualEncoder
from megu.similarity.local.folder import DUAL_ENCODERS, read_config
from megu.similarity.local.local import LocalMllm


def open_answerer(
    folder: Path,
    labels: Sequence[str],
    device: str | None = None,
    dtype: str | None = None,
    reuse: bool | None = None,
) -> LocalMllm | DualEncoder:
    """The answerer for a folder, by the model type in its config.json; a dual encoder needs the names of all classes.

    device, dtype, reuse: as of `LocalMllm`. Raises MllmError where the folder can't be used, which is checked before
    anything is loaded as far as possible.
    """
    if read_config(folder)["model_type"] in DUAL_ENCODERS:
        return DualEncoder(folder, labels, device, dtype)
    return LocalMllm(folder, device, dtype, reuse)
