"""A dual encoder (CLIP, SigLIP): it scores which caption fits an image, without questions (zero-shot similarity)."""

from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import MllmError
from megu.base.events import Note
from megu.similarity.local import memory
from megu.similarity.local.opened import load_parts, reported
from megu.similarity.question import Answer, Asked

if TYPE_CHECKING:
    from PIL.Image import Image

CAPTION = "a photo of {label}"


class DualEncoder:
    """Zero-shot image-text similarity: softmax of a query image's similarity to the captions of all classes.

    As in CLIP (arXiv 2103.00020). Each query is encoded once, however many classes it is compared with.
    """

    scored_by = "scored_zero_shot"
    whole_batches = True

    def __init__(
        self, folder: Path, labels: Sequence[str], device: str | None = None, dtype: str | None = None
    ) -> None:
        """labels: names of all classes. Raises MllmError where the model is too large or can't be opened."""
        fit = memory.suggest(folder, device, dtype)
        memory.check(folder, fit)
        self._folder, self._fit, self._labels = folder, fit, {label: i for i, label in enumerate(labels)}
        with reported(folder):
            self._processor, self._model = load_parts(folder, fit, "AutoModelForZeroShotImageClassification")
        self._known: dict[tuple[int, int], list[float]] = {}
        self._encoded = 0
        self.notes = [Note("mllm_zero_shot")]

    @property
    def provenance(self) -> dict[str, Any]:
        """Model, device, precision and counts behind the scores."""
        import transformers

        return {
            "kind": "zero_shot",
            "architecture": self._model.config.model_type,
            "device": self._fit["device"],
            "dtype": self._fit["dtype"],
            "caption": CAPTION,
            "images_per_question": 1,
            "images_encoded": self._encoded,
            "transformers": transformers.__version__,
        }

    def answers(self, batches: Iterable[list[Asked]]) -> Generator[list[Answer]]:
        """Yield answers as `Answerer`, a batch at a time.

        Raises
        ------
        MllmError
            If the model fails.
        """
        for batch in batches:
            if any((asked.k, asked.query) not in self._known for asked in batch):
                self._look(batch)
            yield [(asked, self._known[asked.k, asked.query][self._labels[asked.question.label]]) for asked in batch]

    def _look(self, batch: list[Asked]) -> None:
        """Compare the queries of a batch with all captions; always the whole batch, so that scores repeat exactly."""
        with reported(self._folder):
            scores = self._compare([asked.question.query for asked in batch])
        self._known.update({(asked.k, asked.query): row for asked, row in zip(batch, scores, strict=True)})

    def _compare(self, images: "list[Image]") -> list[list[float]]:
        import torch

        longest = self._model.config.get_text_config().max_position_embeddings
        full = self._model.config.model_type.startswith("siglip")  # trained on captions padded to full length
        inputs = self._processor(
            text=[CAPTION.format(label=label) for label in self._labels],
            images=[image.convert("RGB") for image in images],
            padding="max_length" if full else True,
            truncation=True,
            max_length=min(longest, 64) if full else longest,
            return_tensors="pt",
        ).to(self._fit["device"], getattr(torch, self._fit["dtype"]))
        with torch.no_grad():
            scores = self._model(**inputs).logits_per_image.float().softmax(1).cpu()
        self._encoded += len(images)
        if not bool(scores.isfinite().all()):
            raise MllmError("mllm_not_finite", path=str(self._folder), dtype=self._fit["dtype"])
        return scores.tolist()
