"""A multimodal model on this computer: opened from its folder, asked True/False questions about three images."""

import math
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import compute, files
from megu.errors import MllmError

if TYPE_CHECKING:
    from PIL.Image import Image

TRUE = ("True", " True", "true", " true", "TRUE")
FALSE = ("False", " False", "false", " false", "FALSE")
SCORE_VERSION = 1
"""Raise it where a score is computed another way; what is asked stands in a result's inputs itself (`prompt`)."""


@dataclass(frozen=True)
class Question:
    """Is `query` a photo of `label`? `positive` shows one, `negative` another class; both None: the query alone.

    The three-image form of MeGU (arXiv 2602.17088), see `segments`.
    """

    label: str
    query: "Image"
    positive: "Image | None" = None
    negative: "Image | None" = None

    def segments(self) -> "list[str | Image]":
        """Text and images in order; only the last line where there are no example images."""
        asked = f" shows a photo of {self.label}, True or False? Answer:"
        parts: list[Any] = []
        if self.positive is not None and self.negative is not None:
            parts += ["Question: This image ", self.positive, f"{asked} True;\n"]
            parts += ["Question: This image ", self.negative, f"{asked} False;\n"]
        return [*parts, "Question: This image ", self.query, asked]


def prompt() -> str:
    """The question with names in the places of label and images: whatever is asked decides what is answered."""
    names: Any = ("{label}", "<query>", "<positive>", "<negative>")
    return "".join(str(part) for part in Question(*names).segments())


def inspect(folder: Path) -> dict[str, Any]:
    """Title, size and digest of a model folder, without loading it. Raises MllmError where something is missing."""
    if not folder.is_dir():
        raise MllmError("mllm_missing", path=str(folder))
    try:
        config = files.read_json(folder / "config.json")
        title = str(config.get("model_type") or config["architectures"][0])
    except (OSError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise MllmError("mllm_no_config", path=str(folder)) from error
    weights = sorted(folder.glob("*.safetensors"))
    if not weights:
        raise MllmError("mllm_no_weights", path=str(folder))
    if not any((folder / name).is_file() for name in ("processor_config.json", "preprocessor_config.json")):
        raise MllmError("mllm_no_processor", path=str(folder))
    listed = [path for path in sorted(folder.iterdir()) if path.is_file()]
    return {
        "title": title,
        "bytes": sum(path.stat().st_size for path in weights),
        "digest": files.digest_of([[path.name, files.digest_file(path)] for path in listed]),
    }


class LocalMllm:
    """An image-text-to-text model with its processor, in eval mode. Opening a large one takes minutes."""

    def __init__(self, folder: Path) -> None:
        """Raises MllmError where `transformers` can't open the folder offline, from safetensors, without its code."""
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        from transformers import AutoModelForImageTextToText, AutoProcessor

        trusted = {"local_files_only": True, "trust_remote_code": False}
        try:
            self._processor: Any = AutoProcessor.from_pretrained(folder, **trusted)
            opened: Any = AutoModelForImageTextToText.from_pretrained(
                folder, use_safetensors=True, output_loading_info=True, **trusted
            )
        except Exception as error:  # transformers raises whatever a folder's parts raise; all mean the same here
            raise MllmError("mllm_unusable", path=str(folder), reason=_short(error)) from error
        self._model, told = opened
        if told["missing_keys"]:  # transformers would fill them with chance
            raise MllmError("mllm_unusable", path=str(folder), reason="some of its weights are missing")
        self._folder = folder
        tokenizer = getattr(self._processor, "tokenizer", None)
        if tokenizer is None or not hasattr(self._processor, "image_processor"):
            raise MllmError("mllm_no_processor", path=str(folder))
        tokenizer.padding_side = "left"  # the answer follows the last token of every row of a batch
        self._model = self._model.to(compute.device()).eval()
        self._true, self._false = answer_tokens(tokenizer)
        if not self._true or not self._false:
            raise MllmError("mllm_unusable", path=str(folder), reason="no token for True or False")

    def scores(self, questions: Sequence[Question]) -> list[float]:
        """For each question softmax(logit True, logit False)[True] of the next token, spellings of each summed.

        As in Machine Vision Therapy (arXiv 2312.02546). Questions should have equally many images.
        Raises MllmError where the folder's parts don't fit together, or its answers are no numbers.
        """
        try:
            scores = self._scores(questions)
        except Exception as error:  # of a template, a processor and a model that come from the user's folder
            raise MllmError("mllm_unusable", path=str(self._folder), reason=_short(error)) from error
        if not all(math.isfinite(score) for score in scores):
            raise MllmError("mllm_unusable", path=str(self._folder), reason="its answers are no numbers")
        return scores

    def _scores(self, questions: Sequence[Question]) -> list[float]:
        import torch

        rendered = [self._render(question.segments()) for question in questions]
        inputs = self._processor(
            text=[text for text, _ in rendered],
            images=[images for _, images in rendered],
            return_tensors="pt",
            padding=True,
        ).to(self._model.device)
        with torch.no_grad():
            logits = self._model(**inputs).logits[:, -1].float().cpu()
        true, false = logits[:, self._true].logsumexp(1), logits[:, self._false].logsumexp(1)
        return torch.sigmoid(true - false).tolist()

    def _render(self, segments: "list[str | Image]") -> "tuple[str, list[Image]]":
        """Prompt text with the model's own image marks (its chat template where it has one), and the images."""
        images: list[Any] = [part.convert("RGB") for part in segments if not isinstance(part, str)]
        if getattr(self._processor, "chat_template", None):
            content = [{"type": "text", "text": p} if isinstance(p, str) else {"type": "image"} for p in segments]
            message = [{"role": "user", "content": content}]
            return self._processor.apply_chat_template(message, add_generation_prompt=True, tokenize=False), images
        mark = getattr(self._processor, "image_token", None) or "<image>"
        return "".join(part if isinstance(part, str) else mark for part in segments), images


def answer_tokens(tokenizer: Any) -> tuple[list[int], list[int]]:
    """First tokens of all spellings of True and of False; a token that begins both is dropped."""

    def first(spellings: tuple[str, ...]) -> set[int]:
        encoded = [tokenizer.encode(spelling, add_special_tokens=False) for spelling in spellings]
        single = {ids[0] for ids in encoded if len(ids) == 1}
        return single or {ids[0] for ids in encoded if ids}

    true, false = first(TRUE), first(FALSE)
    return sorted(true - false), sorted(false - true)


def _short(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0][:160]
