"""A multimodal model on this computer: opened from its folder, asked True/False questions about three images."""

from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import Any

from megu.base.errors import MllmError
from megu.base.events import Note
from megu.similarity.local import memory
from megu.similarity.local.opened import Mllm, out_of_memory, translate_errors
from megu.similarity.local.prefix import PrefixReuse
from megu.similarity.local.probe import find_form
from megu.similarity.local.prompt import answer_tokens, render
from megu.similarity.question import Answer, BatchItem, Question

TOLERANCE = {"float32": 1e-3}
HALF_TOLERANCE = 0.05
"""Largest difference in score at which a reused prefix counts as the same. In half precision logits about 10 lie 1/16
apart, so that rounding alone moves a score by up to 0.03."""


class LocalMllm:
    """An image-text-to-text model that answers questions, in eval mode. Opening a large one takes minutes.

    The first batch is also computed without prefix reuse; where scores differ, reuse is given up. `notes` says what a
    reader should know, complete after the first batch.
    """

    scored_by = "scored_tokens"
    whole_batches = True

    def __init__(
        self, folder: Path, device: str | None = None, dtype: str | None = None, reuse: bool | None = None
    ) -> None:
        """device, dtype: see `memory.suggest` where not given. reuse: whether prefixes are reused where that was found
        out before (``provenance["prefix_reuse"]``), so that a resumed run scores as it began; None finds it out.

        Raises MllmError where the model is too large, can't be opened, or can't answer.
        """
        fit = memory.suggest(folder, device, dtype)
        memory.check(folder, fit)
        self._mllm = Mllm(folder, fit)
        self._true, self._false = answer_tokens(self._mllm.tokenizer)
        if not self._true or not self._false:
            raise MllmError("mllm_unusable", path=str(folder), reason="no token for True or False")
        self._form = find_form(self._mllm)
        self._mllm.images = 0
        self._reuse = reuse if self._form.images == 3 else False
        self._difference: float | None = None
        self._prefix: PrefixReuse | None = None
        self.notes = [Note("mllm_one_image")] if self._form.images == 1 else []

    @property
    def provenance(self) -> dict[str, Any]:
        """Model, form of the questions and counts behind the scores. images_encoded: since opening. prefix_reuse:
        None before the first batch."""
        import transformers

        return {
            "kind": "local",
            "architecture": self._mllm.model.config.model_type,
            "device": self._mllm.device,
            "dtype": self._mllm.dtype,
            "chat_template": self._form.style != "plain",
            "images_per_question": self._form.images,
            "prefix_reuse": self._reuse,
            "prefix_difference": self._difference,
            "images_encoded": self._mllm.images,
            "transformers": transformers.__version__,
        }

    def answers(self, batches: Iterable[list[BatchItem]]) -> Generator[list[Answer]]:
        """As `Answerer`; a batch at a time, all its answers together. Raises MllmError where the model fails."""
        for batch in batches:
            with translate_errors(self._mllm.folder):
                scores = self._batch([item.question for item in batch])
            yield list(zip(batch, scores, strict=True))

    def scores(self, questions: Sequence[Question]) -> list[float]:
        """Return softmax(logit True, logit False)[True] of the next token of each question, summed over spellings.

        As in Machine Vision Therapy (arXiv 2312.02546). Each question is computed whole, without prefix reuse.
        Questions should have equally many images.
        """
        prompts = [render(self._mllm.processor, self._form, question) for question in questions]
        inputs = self._mllm.inputs([text for text, _ in prompts], [images for _, images in prompts])
        return self._scores(self._mllm.logits(inputs, sum(len(images) for _, images in prompts)))

    def _batch(self, questions: list[Question]) -> list[float]:
        if self._reuse is False or questions[0].positive is None or questions[0].negative is None:
            return self.scores(questions)
        return self._compare_scores(questions) if self._reuse is None else self._behind_prefix(questions)

    def _behind_prefix(self, questions: list[Question]) -> list[float]:
        if self._prefix is None:
            self._prefix = PrefixReuse(self._mllm, self._form, questions[0])
        return self._scores(self._prefix.logits(questions))

    def _compare_scores(self, questions: list[Question]) -> list[float]:
        """Return the scores of the first batch, computed both ways, and decide by them how all others are computed."""
        plain = self.scores(questions)
        try:
            scores_with_reuse = self._behind_prefix(questions)
            self._difference = max(abs(a - b) for a, b in zip(plain, scores_with_reuse, strict=True))
        except Exception as error:  # a model that can't go on from a cache, or not that far, raises anything at all
            if out_of_memory(error):
                self._prefix = None
            scores_with_reuse = plain
        limit = TOLERANCE.get(self._mllm.dtype, HALF_TOLERANCE)
        self._reuse = self._difference is not None and self._difference <= limit
        if not self._reuse:
            self._prefix = None
            self.notes.append(Note("mllm_prefix_plain"))
        return scores_with_reuse if self._reuse else plain

    def _scores(self, logits: Any) -> list[float]:
        import torch

        true, false = logits[:, self._true].logsumexp(1), logits[:, self._false].logsumexp(1)
        scores = torch.sigmoid(true - false)
        if not bool(scores.isfinite().all()):
            raise MllmError("mllm_not_finite", path=str(self._mllm.folder), dtype=self._mllm.dtype)
        return scores.tolist()
