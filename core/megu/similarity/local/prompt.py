"""A question as a model's prompt, by its chat template where it has one, and the tokens that mean True and False."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from megu.base.errors import MllmError
from megu.similarity.question import Question

if TYPE_CHECKING:
    from PIL.Image import Image


LAST_LINE = "Question: "
"""What the last line of a question begins with."""


@dataclass(frozen=True)
class Form:
    """Form of a question to a model.

    Attributes
    ----------
    images
        Images in a question, 3 or 1.
    style
        ``parts``, texts and images listed for the chat template; ``text``, one text with image marks for the chat
        template; ``plain``, that text without a template.
    mark
        Placeholder of an image.
    """

    images: int
    style: Literal["parts", "text", "plain"]
    mark: str


def forms(processor: Any) -> Iterator[Form]:
    """Yield all forms worth trying, the best first."""
    template = bool(getattr(processor, "chat_template", None))
    for images in (3, 1):
        if template:
            yield Form(images, "parts", "")
            yield from (Form(images, "text", mark) for mark in marks(processor))
        yield from (Form(images, "plain", mark) for mark in marks(processor))
    yield Form(1, "plain", "")  # some processors put their one image in front of the text by themselves


def marks(processor: Any) -> list[str]:
    """Return the placeholders of an image in this processor's texts, the likeliest first."""
    fallback = ["<image>"] if "<image>" in processor.tokenizer.get_vocab() else []
    return list(dict.fromkeys([*_named_marks(processor), *fallback]))


def _named_marks(processor: Any) -> list[str]:
    owners = ((processor, "image_token"), (processor, "boi_token"), (processor.tokenizer, "image_token"))
    candidates = [getattr(owner, name, None) for owner, name in owners]
    return [str(getattr(mark, "content", mark)) for mark in candidates if mark]


def render(processor: Any, form: Form, question: Question) -> "tuple[str, list[Image]]":
    """Return the prompt's text and its images in order; only the last line in a form of one image.

    Raises
    ------
    MllmError
        If a class has the name of an image placeholder: the model would expect an image there.
    """
    for mark in {form.mark, *_named_marks(processor)} - {""}:
        if mark in question.label:
            raise MllmError("mllm_class_is_mark", name=question.label, mark=mark)
    form_question = question if form.images == 3 else Question(question.label, question.query)
    segments = _merge_texts(form_question.segments())
    images: list[Any] = [part for part in segments if not isinstance(part, str)]
    content: list[dict[str, str]] = [
        {"type": "text", "text": part} if isinstance(part, str) else {"type": "image"} for part in segments
    ]
    if form.style != "parts":
        text = "".join(part if isinstance(part, str) else form.mark for part in segments)
        if form.style == "plain":
            return text, images
        content = [{"type": "text", "text": text}]
    message = [{"role": "user", "content": content}]
    return processor.apply_chat_template(message, add_generation_prompt=True, tokenize=False), images


def keeps_order(text: str, question: Question) -> bool:
    """Return True if a rendered text has a placeholder for each image where the image belongs.

    Some templates put all images in front of all text, which separates the examples' answers from them.
    """
    position, first = 0, True
    for piece in (part.strip() for part in _merge_texts(question.segments()) if isinstance(part, str)):
        place = text.find(piece, position)
        if place < 0 or not (first or text[position:place].strip()):
            return False
        position, first = place + len(piece), False
    return True


def cuts(processor: Any, text: str) -> list[int]:
    """Return the places to cut a rendered three-image prompt before its last image: at its line, or at its mark.

    Some tokenizers treat the beginning of a text differently, unless it is a mark; some models accept no part of an
    image, such as a token that announces it, without the image.
    """
    at_mark = [text.rfind(mark) for mark in marks(processor) if text.count(mark) == 3]
    return [text.rfind(LAST_LINE), *at_mark[:1]]


def _merge_texts(segments: "list[str | Image]") -> "list[str | Image]":
    """Return segments with neighbouring texts merged, so that a template inserts nothing between them."""
    result: list[Any] = []
    for part in segments:
        if isinstance(part, str) and result and isinstance(result[-1], str):
            result[-1] += part
        else:
            result.append(part)
    return result


TRUE = ("True", " True", "true", " true", "TRUE")
FALSE = ("False", " False", "false", " false", "FALSE")


def answer_tokens(tokenizer: Any) -> tuple[list[int], list[int]]:
    """Return the first tokens of all spellings of True and of False; a token that begins both is dropped."""

    def first(spellings: tuple[str, ...]) -> set[int]:
        token_lists = [tokenizer.encode(spelling, add_special_tokens=False) for spelling in spellings]
        single = {ids[0] for ids in token_lists if len(ids) == 1}
        return single or {ids[0] for ids in token_lists if ids}

    true, false = first(TRUE), first(FALSE)
    return sorted(true - false), sorted(false - true)
