"""A dual encoder (CLIP, SigLIP): it scores which caption fits an image, without questions (zero-shot similarity)."""

from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import MllmError
from megu.base.events import Note
from megu.similarity.local import memory
from megu.similarity.local.opened import load_parts, translate_errors
from megu.similarity.question import Answer, BatchItem

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
        with translate_errors(folder):
            self._processor, self._model = load_parts(folder, fit, "AutoModelForZeroShotImageClassification")
        self._scores: dict[tuple[int, int], list[float]] = {}
        self._image_count = 0
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
            "images_encoded": self._image_count,
            "transformers": transformers.__version__,
        }

    def answers(self, batches: Iterable[list[BatchItem]]) -> Generator[list[Answer]]:
        """Yield answers as `Answerer`, a batch at a time.

        Raises
        ------
        MllmError
            If the model fails.
        """
        for batch in batches:
            if any((item.k, item.query) not in self._scores for item in batch):
                self._look(batch)
            yield [(item, self._scores[item.k, item.query][self._labels[item.question.label]]) for item in batch]

    def _look(self, batch: list[BatchItem]) -> None:
        """Compare the queries of a batch with all captions; always the whole batch, so that scores repeat exactly."""
        with translate_errors(self._folder):
            scores = self._compare([item.question.query for item in batch])
        self._scores.update({(item.k, item.query): row for item, row in zip(batch, scores, strict=True)})

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
        self._image_count += len(images)
        if not bool(scores.isfinite().all()):
            raise MllmError("mllm_not_finite", path=str(self._folder), dtype=self._fit["dtype"])
        return scores.tolist()
