"""The form *folder*: as timm and transformers save and load models, with a configuration beside the weights."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ModelError
from megu.export.contents import Prepared
from megu.export.hidden_names import GONE, Words
from megu.model.files import hf_folder

if TYPE_CHECKING:
    from torch import nn

README, OF_ORIGINAL = "README.md", "README-original.md"


def fill(prepared: Prepared, as_safetensors: bool) -> Callable[[Path], None]:
    """A function that writes the folder to a path that is still free."""
    if prepared.original.form == "folder":
        return lambda aside: _again(prepared, aside, as_safetensors)
    return lambda aside: _for_timm(prepared, aside)


def load(folder: Path) -> "nn.Module":
    """The model in a folder as its own library loads it, in eval mode. Raises ModelError where it does not."""
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


def _again(prepared: Prepared, aside: Path, as_safetensors: bool) -> None:
    """A folder once more, its own card put aside for the new one; without what names a class that was blanked."""
    found = prepared.original
    form = "safetensors" if as_safetensors else found.container
    hf_folder.write(found, prepared.weights, prepared.source, aside, as_safetensors=form == "safetensors")
    if (aside / README).exists():
        (aside / README).rename(aside / OF_ORIGINAL)
    if prepared.words is not None:
        (aside / hf_folder.CONFIG).write_text(json.dumps(found.config, indent=2), encoding="utf-8")
        for path in sorted(aside.iterdir()):
            if path.suffix in (".json", ".txt", ".md") and path.name != hf_folder.CONFIG:
                _free(path, prepared.words)


def _free(path: Path, words: Words) -> None:
    """Rewrite a description without the names; remove one that can't be."""
    text = path.read_text(encoding="utf-8", errors="replace")
    freed = words.freed(text)
    if freed is GONE:
        path.unlink()
    elif freed != text:
        path.write_text(freed, encoding="utf-8")


def _for_timm(prepared: Prepared, aside: Path) -> None:
    """`config.json` and `model.safetensors` as timm keeps them on the Hub: it builds the model from these alone."""
    from safetensors.torch import save_file

    aside.mkdir(parents=True)
    config = _timm_config(prepared)
    (aside / hf_folder.CONFIG).write_text(json.dumps(config, indent=2), encoding="utf-8")
    weights = {name: tensor.contiguous().clone() for name, tensor in prepared.weights.items()}
    save_file(weights, aside / hf_folder.WEIGHTS[0], {"format": "pt"})


def _timm_config(prepared: Prepared) -> dict[str, Any]:
    arguments, how = prepared.described["arguments"], prepared.preprocessing
    given = {"in_chans": arguments.get("channels", 3), **(arguments.get("options") or {})}
    if arguments.get("size"):
        given["img_size"] = arguments["size"]
    factor = how["scale"] / 255  # timm divides by 255, whatever was divided by here
    pretrained = {
        "input_size": [how["channels"], *how["size"]],
        "fixed_input_size": bool(arguments.get("size")),
        "mean": [mean * factor for mean in how["mean"]],
        "std": [std * factor for std in how["std"]],
        "interpolation": "bilinear",
        "crop_pct": 1.0,
        "num_classes": arguments["classes"],
    }
    named = {"label_names": prepared.class_names} if prepared.class_names else {}
    config = {"architecture": arguments["name"], "num_classes": arguments["classes"], **named}
    return {**config, "model_args": given, "pretrained_cfg": pretrained}
