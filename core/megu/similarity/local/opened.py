"""A multimodal model opened from its folder: text and images in, logits of the next token out."""

import inspect
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import MllmError, library_errors_as, short
from megu.model.files import bounded
from megu.similarity.local.folder import read_config
from megu.similarity.local.memory import Fit, read_tensors

if TYPE_CHECKING:
    from PIL.Image import Image
SLACK, SMALL = 4, 50_000_000
"""How many times the numbers of its weights, and how many beside, a multimodal model may be made of."""


class Mllm:
    """An image-text-to-text model in eval mode with its processor. `images` counts the images it has encoded."""

    def __init__(self, folder: Path, fit: Fit) -> None:
        """Raises MllmError where `transformers` can't open the folder offline, from safetensors, without its code."""
        self.folder, self.device, self.dtype, self.images = folder, fit["device"], fit["dtype"], 0
        with translate_errors(folder):
            self.processor, self.model = _load(folder, fit)
        tokenizer = getattr(self.processor, "tokenizer", None)
        if tokenizer is None or not hasattr(self.processor, "image_processor"):
            raise MllmError("mllm_no_processor", path=str(folder))
        tokenizer.padding_side = "left"  # the answer follows the last token of every row of a batch
        if tokenizer.pad_token is None:
            tokenizer.pad_token = tokenizer.eos_token  # masked, so any token will do
        self.tokenizer: Any = tokenizer
        self._input_names = frozenset(inspect.signature(self.model.forward).parameters)

    def inputs(self, texts: list[str], images: "Sequence[Sequence[Image]]", begins: bool = True) -> dict[str, Any]:
        """Return the tensors of a batch of prompts with their images, on the model's device.

        Parameters
        ----------
        texts
            The prompts.
        images
            Images of each prompt.
        begins
            True for whole prompts or their first parts: the tokenizer may then add its first token, unless a chat
            template has done so.
        """
        import torch

        bos = self.tokenizer.bos_token
        batch = self.processor(
            text=texts,
            images=[[image.convert("RGB") for image in row] for row in images],
            return_tensors="pt",
            padding=True,
            add_special_tokens=begins and not (bos and texts[0].startswith(bos)),
        )
        tensors = batch.to(self.device, getattr(torch, self.dtype))  # floating tensors alone change their type
        return {name: value for name, value in tensors.items() if name != "token_type_ids" or name in self._input_names}

    def logits(self, inputs: dict[str, Any], images: int) -> Any:
        """Return the logits of the token after each row: a float32 CPU tensor, (rows, vocabulary). `images` counts
        those encoded."""
        return self._forward(inputs, images, use_cache=False).logits[:, -1].float().cpu()

    def remember(self, inputs: dict[str, Any], images: int) -> Any:
        """Return the key-value cache after these inputs."""
        output = self._forward(inputs, images, use_cache=True)
        return output["cache"] if "cache" in output else output["past_key_values"]

    def logits_after(self, cache: Any, inputs: dict[str, Any], images: int) -> Any:
        """Return the same as `logits` for rows that follow what the cache holds. The cache is used up."""
        name = "cache" if "cache" in self._input_names else "past_key_values"  # renamed within transformers 5
        return self._forward({**inputs, name: cache}, images, use_cache=True).logits[:, -1].float().cpu()

    def _forward(self, inputs: dict[str, Any], images: int, use_cache: bool) -> Any:
        import torch

        # logits of all tokens of a batch would take gigabytes
        options = {"use_cache": use_cache, "logits_to_keep": 1, "return_dict": True}
        with torch.no_grad():
            output = self.model(
                **inputs, **{name: value for name, value in options.items() if name in self._input_names}
            )
        self.images += images
        return output


def _load(folder: Path, fit: Fit) -> tuple[Any, Any]:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from transformers.models.auto.modeling_auto import MODEL_FOR_IMAGE_TEXT_TO_TEXT_MAPPING_NAMES

    kind = read_config(folder)["model_type"]
    if kind not in MODEL_FOR_IMAGE_TEXT_TO_TEXT_MAPPING_NAMES:
        raise MllmError("mllm_unusable", path=str(folder), reason=f"models of the kind “{kind}” don't")
    return load_parts(folder, fit, "AutoModelForImageTextToText")


def load_parts(folder: Path, fit: Fit, kind: str) -> tuple[Any, Any]:
    """Return the processor, and the model in eval mode on its device.

    Parameters
    ----------
    folder
        Folder of the model.
    fit
        Device and precision.
    kind
        Name of one of `transformers`' auto classes.

    Raises
    ------
    MllmError
        If weights are missing, which `transformers` would initialise at random, or loading fails.
    """
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import torch
    import transformers
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()
    options = {"local_files_only": True, "trust_remote_code": False}
    _check_size(folder, getattr(transformers, kind), options)
    processor = transformers.AutoProcessor.from_pretrained(folder, **options)
    how = {"use_safetensors": True, "dtype": getattr(torch, fit["dtype"]), "output_loading_info": True, **options}
    if fit["device"].startswith("cuda"):
        how["device_map"] = {"": fit["device"]}  # straight into the GPU's memory, not by way of the machine's
    model, info = getattr(transformers, kind).from_pretrained(folder, **how)
    if info["missing_keys"]:
        raise MllmError("mllm_incomplete", path=str(folder), count=len(info["missing_keys"]))
    return processor, model.to(fit["device"]).eval()


def _check_size(folder: Path, kind: Any, options: dict[str, Any]) -> None:
    """Raises MllmError where a folder's configuration asks for more than its weights hold, before anything is made:
    what is missing `transformers` would make up, however large. Weights that were packed can't be compared."""
    import transformers

    description, counts = read_config(folder), [count for _, count in read_tensors(folder)]
    try:
        bounded.check_numbers(description, sum(counts))
        config = transformers.AutoConfig.from_pretrained(folder, **options)
        if not description.get("quantization_config"):
            most = SLACK * sum(counts) + SMALL  # a part that is missing has a sentence of its own
            bounded.check_built(lambda: kind.from_config(config, trust_remote_code=False), len(counts), most)
    except bounded.TooLarge as error:
        raise MllmError("mllm_unusable", path=str(folder), reason="its config.json asks for other weights") from error


@contextmanager
def translate_errors(folder: Path) -> Iterator[None]:
    """Whatever a model raises becomes an MllmError with a sentence; what our own code raises is a bug and passes."""
    with library_errors_as(lambda error: _sentence(folder, error)):
        yield


def _sentence(folder: Path, error: Exception) -> MllmError:
    if out_of_memory(error):
        return MllmError("mllm_out_of_memory", path=str(folder))
    if isinstance(error, ImportError) and (package := missing_package(error)):
        return MllmError("mllm_needs_package", path=str(folder), package=package)
    return MllmError("mllm_unusable", path=str(folder), reason=short(error))


def out_of_memory(error: Exception) -> bool:
    """Return True if an error means that memory ran out; on a CPU, torch says so in its message only."""
    import torch

    return isinstance(error, MemoryError | torch.OutOfMemoryError) or "allocate memory" in str(error)


def missing_package(error: ImportError) -> str | None:
    """Return the package that an error asks for, by its module or in words; None where it tells neither."""
    match = _INSTALL.search(str(error))
    return match[1] if match else error.name if isinstance(error, ModuleNotFoundError) else None


_INSTALL = re.compile(r"pip install (?:-\S+ )*([A-Za-z0-9][\w.-]*\w)")
