"""Prefix reuse: the two example images that a batch's questions share are encoded once, the queries behind them."""

import copy
import inspect
from collections.abc import Sequence
from typing import Any

from megu.similarity.local.opened import Mllm
from megu.similarity.local.prompt import Form, cuts, render
from megu.similarity.question import Question

_WHOLE = ("attention_mask", "token_type_ids", "mm_token_type_ids")
"""Inputs that models read by position from the start of the sequence, cached tokens included."""


class PrefixReuse:
    """Scores batches behind the key-value cache of their common prefix, of which it keeps the last one.

    Costs: as much memory as the cache of the prefix, once for each query of a batch.
    """

    def __init__(self, mllm: Mllm, form: Form, question: Question) -> None:
        """Raises ValueError where the tokens of a prompt's two parts are not those of the whole, wherever it is cut."""
        self._mllm, self._form = mllm, form
        self._prefix: Question | None = None
        self._inputs: dict[str, Any] = {}
        self._cache: Any = None
        self._at_mark = self._find_cut(question)

    def logits(self, questions: Sequence[Question]) -> Any:
        """Return the logits of the token after each question: a float32 CPU tensor, (questions, vocabulary).

        Raises
        ------
        ValueError
            If the questions do not share label and example images.
        """
        if not all(_same_prefix(question, questions[0]) for question in questions):
            raise ValueError("the questions of a batch don't share their prefix")
        if self._prefix is None or not _same_prefix(self._prefix, questions[0]):
            self._encode(questions[0])
        cut = [self._split(question, self._at_mark)[1] for question in questions]
        inputs = self._mllm.inputs(cut, [[question.query] for question in questions], begins=False)
        cache = copy.deepcopy(self._cache)
        cache.batch_repeat_interleave(len(questions))
        return self._mllm.logits_after(cache, self._continue_inputs(inputs), len(questions))

    def _encode(self, question: Question) -> None:
        text, _ = self._split(question, self._at_mark)
        self._prefix = None  # should encoding fail, the old cache must not pass for the new one
        self._inputs = self._mllm.inputs([text], [_examples(question)])
        self._cache = self._mllm.remember(self._inputs, images=2)
        self._prefix = question

    def _continue_inputs(self, inputs: dict[str, Any]) -> dict[str, Any]:
        """Return the inputs of the last images with masks and positions as they are behind the prefix."""
        import torch

        rows, length = inputs["input_ids"].shape

        def whole(name: str) -> Any:
            return torch.cat([self._inputs[name].expand(rows, -1), inputs[name]], dim=1)

        whole_inputs = {name: whole(name) for name in _WHOLE if name in inputs and name in self._inputs}
        positions = self._positions({**whole_inputs, "input_ids": whole("input_ids")}, inputs)
        return {**inputs, **whole_inputs, "position_ids": positions[..., -length:]}

    def _positions(self, whole_inputs: dict[str, Any], inputs: dict[str, Any]) -> Any:
        """Return the positions of all tokens, (rows, tokens); (3, rows, tokens) for models with three dimensions."""
        import torch

        place = getattr(self._mllm.model.base_model, "get_rope_index", None)
        if place is None:
            return (whole_inputs["attention_mask"].cumsum(1) - 1).clamp(min=0)
        if "image_grid_thw" in inputs:
            before, query = self._inputs["image_grid_thw"], inputs["image_grid_thw"][:, None]
            whole_inputs["image_grid_thw"] = torch.cat([before.expand(len(query), -1, -1), query], dim=1).flatten(0, 1)
        names = inspect.signature(place).parameters
        return place(**{name: value for name, value in whole_inputs.items() if name in names})[0]

    def _split(self, question: Question, at_mark: bool) -> tuple[str, str]:
        text, _ = render(self._mllm.processor, self._form, question)
        place = cuts(self._mllm.processor, text)[-1 if at_mark else 0]
        return text[:place], text[place:]

    def _find_cut(self, question: Question) -> bool:
        """Return True to cut at the image, False to cut at its line."""
        text, images = render(self._mllm.processor, self._form, question)
        whole = self._tokens(text, images)
        for at_mark in (False, True):
            before, after = self._split(question, at_mark)
            parts = self._tokens(before, _examples(question)), self._tokens(after, [question.query], begins=False)
            if parts[0] + parts[1] == whole:
                return at_mark
        raise ValueError("the prompt can't be cut")

    def _tokens(self, text: str, images: list[Any], begins: bool = True) -> list[int]:
        return self._mllm.inputs([text], [images], begins)["input_ids"][0].tolist()


def _examples(question: Question) -> list[Any]:
    return [question.positive, question.negative]


def _same_prefix(one: Question, other: Question) -> bool:
    """Return True if two questions share their prefix by content: images may have been opened again."""
    pairs = zip(_examples(one), _examples(other), strict=True)
    return one.label == other.label and all(a is b or a == b for a, b in pairs)
