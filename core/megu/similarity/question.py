"""The question to a multimodal model, in the three-image form of MeGU (arXiv 2602.17088), and the interface of
answerers."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from megu.base.events import Note

if TYPE_CHECKING:
    from PIL.Image import Image

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
        """Return text and images in order; only the last line without example images."""
        wording = f" shows a photo of {self.label}, True or False? Answer:"
        parts: list[Any] = []
        if self.positive is not None and self.negative is not None:
            parts += ["Question: This image ", self.positive, f"{wording} True;\n"]
            parts += ["Question: This image ", self.negative, f"{wording} False;\n"]
        return [*parts, "Question: This image ", self.query, wording]


def prompt() -> str:
    """Return the question with placeholders for label and images: it is part of a result's inputs."""
    names: Any = ("{label}", "<query>", "<positive>", "<negative>")
    return "".join(str(part) for part in Question(*names).segments())


@dataclass(frozen=True)
class BatchItem:
    """A question and its place in the matrix: row `k` (class of the query), `column` (candidate class), query image."""

    k: int
    column: int
    query: int
    question: Question


Answer = tuple[BatchItem, float | None]
"""A score in 0..1; None: undecided, which is counted and shown, never guessed."""


class Answerer(Protocol):
    """Interface of a model on this computer, or a server, that answers questions.

    Attributes
    ----------
    scored_by
        Message code of how answers become scores.
    whole_batches
        True if a partly answered batch is asked again whole, so that its scores repeat bit for bit.
    notes
        Notes for the reader, after the first batch.
    """

    scored_by: str
    whole_batches: bool
    notes: list[Note]

    @property
    def provenance(self) -> dict[str, Any]: ...

    def answers(self, batches: Iterable[list[BatchItem]]) -> Generator[list[Answer]]:
        """Yield answers in any order, each at once so that it can be journalled. An empty list is a sign of life, at
        which the caller can stop.

        All questions of a batch share their first two images. Closing the generator releases everything.
        """
        ...
