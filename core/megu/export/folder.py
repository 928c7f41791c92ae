"""The form *folder*: models as timm and transformers save and load them, with a configuration beside the weights."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ModelError
from megu.export.contents import ExportModel
from megu.export.hidden_names import GONE, Words
from megu.model.files import hf_folder

if TYPE_CHECKING:
    from torch import nn

README, OF_ORIGINAL = "README.md", "README-original.md"


def fill(model: ExportModel, as_safetensors: bool) -> Callable[[Path], None]:
    """Return a function that writes the folder to a path that does not exist yet."""
    if model.original.form == "folder":
        return lambda aside: _rewrite(model, aside, as_safetensors)
    return lambda aside: _write_for_timm(model, aside)


def load(folder: Path) -> "nn.Module":
    """Return the model in a folder as its own library loads it, in eval mode.

    Raises
    ------
    ModelError
        ``form_not_loaded`` if the library fails.
    """
    config = files.read_json(folder / hf_folder.CONFIG)
    try:
        if "model_type" in config:
            from transformers import AutoModelForImageClassification

            from megu.model.modes import logits_only

            with hf_folder.quiet():
                return logits_only(
                    AutoModelForImageClassification.from_pretrained(folder, local_files_only=True)
                ).eval()
        import timm

        return timm.create_model(f"local-dir:{folder}", pretrained=True).eval()
    except (ValueError, RuntimeError, OSError, KeyError) as error:
        raise ModelError("form_not_loaded", path=str(folder), reason=str(error)[:200]) from error


def _rewrite(model: ExportModel, aside: Path, as_safetensors: bool) -> None:
    """Write a folder again, with its own card renamed for the new one, and without descriptions of blanked classes."""
    original = model.original
    form = "safetensors" if as_safetensors else original.container
    hf_folder.write(original, model.weights, model.source, aside, as_safetensors=form == "safetensors")
    if (aside / README).exists():
        (aside / README).rename(aside / OF_ORIGINAL)
    if model.words is not None:
        (aside / hf_folder.CONFIG).write_text(json.dumps(original.config, indent=2), encoding="utf-8")
        for path in sorted(aside.iterdir()):
            if path.suffix in (".json", ".txt", ".md") and path.name != hf_folder.CONFIG:
                _remove_names(path, model.words)


def _remove_names(path: Path, words: Words) -> None:
    """Rewrite a description without the names, or remove it if that is impossible."""
    text = path.read_text(encoding="utf-8", errors="replace")
    clean_text = words.without(text)
    if clean_text is GONE:
        path.unlink()
    elif clean_text != text:
        path.write_text(clean_text, encoding="utf-8")


def _write_for_timm(model: ExportModel, aside: Path) -> None:
    """Write `config.json` and `model.safetensors` as timm keeps them on the Hub, from which it builds the model."""
    from safetensors.torch import save_file

    aside.mkdir(parents=True)
    config = _timm_config(model)
    (aside / hf_folder.CONFIG).write_text(json.dumps(config, indent=2), encoding="utf-8")
    weights = {name: tensor.contiguous().clone() for name, tensor in model.weights.items()}
    save_file(weights, aside / hf_folder.WEIGHTS[0], {"format": "pt"})


def _timm_config(model: ExportModel) -> dict[str, Any]:
    arguments, preprocessing = model.described["arguments"], model.preprocessing
    model_args = {"in_chans": arguments.get("channels", 3), **(arguments.get("options") or {})}
    if arguments.get("size"):
        model_args["img_size"] = arguments["size"]
    factor = preprocessing["scale"] / 255  # timm divides by 255, whatever was divided by here
    weights_config = {
        "input_size": [preprocessing["channels"], *preprocessing["size"]],
        "fixed_input_size": bool(arguments.get("size")),
        "mean": [mean * factor for mean in preprocessing["mean"]],
        "std": [std * factor for std in preprocessing["std"]],
        "interpolation": "bilinear",
        "crop_pct": 1.0,
        "num_classes": arguments["classes"],
    }
    labels = {"label_names": model.class_names} if model.class_names else {}
    config = {"architecture": arguments["name"], "num_classes": arguments["classes"], **labels}
    return {**config, "model_args": model_args, "pretrained_cfg": weights_config}
