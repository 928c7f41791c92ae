"""Opens the kind of multimodal model that a folder holds."""

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
    """Return the answerer for a folder, by the model type in its config.json.

    Parameters
    ----------
    folder
        Folder of the model.
    labels
        Names of all classes, which a dual encoder needs.
    device
        As of `LocalMllm`.
    dtype
        As of `LocalMllm`.
    reuse
        As of `LocalMllm`.

    Raises
    ------
    MllmError
        If the folder can't be used; as far as possible, this is checked before anything is loaded.
    """
    if read_config(folder)["model_type"] in DUAL_ENCODERS:
        return DualEncoder(folder, labels, device, dtype)
    return LocalMllm(folder, device, dtype, reuse)
