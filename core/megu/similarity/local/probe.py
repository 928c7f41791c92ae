"""Finds out how a model can be asked: with three images or one, and in which form."""

from typing import TYPE_CHECKING, Any

from megu.base.errors import MllmError, short
from megu.similarity.local.opened import Mllm, out_of_memory
from megu.similarity.local.prompt import Form, forms, keeps_order, render
from megu.similarity.question import Question

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 224  # pixels of a test image


def find_form(mllm: Mllm) -> Form:
    """Return the first form in which the model answers test questions; costs six questions if the best form works.

    Raises
    ------
    MllmError
        If it answers in none, or memory runs out.
    """
    reason = ""
    for form in forms(mllm.processor):
        try:
            _try(mllm, form)
            return form
        except Exception as error:  # a processor or a model that can't raises anything at all
            if out_of_memory(error):
                raise MllmError("mllm_out_of_memory", path=str(mllm.folder)) from error
            reason = reason or short(error)
    raise MllmError("mllm_unusable", path=str(mllm.folder), reason=reason)


def _try(mllm: Mllm, form: Form) -> None:
    """Ask, then ask again with each image changed, then two questions at once: some models drop further images, or mix
    up those of several questions, without a word. Raises ValueError where so, or whatever the model does."""
    images = [(0, 1, 2), (0, 1, 3), (3, 1, 2), (0, 3, 2)][: 4 if form.images == 3 else 2]
    questions = [Question("cat", _image(query), _image(true), _image(false)) for true, false, query in images]
    alone = [_ask(mllm, form, [question])[0] for question in questions]
    span = float(alone[0].max() - alone[0].min())
    if any(_gap(logits, alone[0]) <= 1e-5 * span for logits in alone[1:]):
        raise ValueError("it does not take in all images of a question")
    together = _ask(mllm, form, questions[:2])
    if len(together) != 2 or any(_gap(*pair) > 0.05 * span for pair in zip(together, alone[:2], strict=True)):
        raise ValueError("it mixes up questions that are asked together")


def _ask(mllm: Mllm, form: Form, questions: list[Question]) -> Any:
    """Return logits, a row for each question."""
    prompts = [render(mllm.processor, form, question) for question in questions]
    if form.images == 3 and not keeps_order(prompts[0][0], questions[0]):
        raise ValueError("the chat template moves the images")
    inputs = mllm.inputs([text for text, _ in prompts], [images for _, images in prompts])
    limit = getattr(mllm.model.config.get_text_config(), "max_position_embeddings", None)
    if limit and inputs["input_ids"].shape[1] > limit:
        raise ValueError(f"a question takes more than the {limit} tokens it can read")
    return mllm.logits(inputs, form.images * len(questions))


def _gap(one: Any, other: Any) -> float:
    return float((one - other).abs().max())


def _image(number: int) -> "Image":
    """Test image: a slope of one of several colours."""
    from PIL import Image

    tint = ((number * 70 + 50) % 256, (number * 130 + 90) % 256, (number * 40 + 20) % 256)
    return Image.composite(Image.new("RGB", (SIDE, SIDE), tint), Image.new("RGB", (SIDE, SIDE)), _slope())


def _slope() -> "Image":
    from PIL import Image

    return Image.linear_gradient("L").resize((SIDE, SIDE))
