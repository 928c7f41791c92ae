"""True/False questions about digits: drawing them in balance, and encoding them as the model's input."""

from dataclasses import dataclass

import numpy as np
import torch
from images import CLASS_NAMES
from mllm_parts import IMAGE_SIZE, PATCH_SIZE, line, three_image_prompt
from torch import Tensor
from torch.nn import functional
from transformers import PreTrainedTokenizerBase

CLASSES = np.arange(len(CLASS_NAMES))
SHIFT = 4  # pixels at the model's input size: one pixel of the digit


@dataclass(frozen=True)
class Question:
    """Does the last of ``images`` show ``label``? ``truth`` says. One image, or three of which two are examples."""

    label: int
    images: tuple[int, ...]
    truth: bool

    @property
    def prompt(self) -> str:
        name = CLASS_NAMES[self.label]
        return three_image_prompt(name) if len(self.images) == 3 else line(name)


@dataclass(frozen=True)
class Pool:
    """Images as indices into ``labels``: those that may be asked about, and those that may serve as examples."""

    labels: np.ndarray
    asked: np.ndarray
    examples: np.ndarray

    def question(self, image: int, label: int, with_examples: bool, random: np.random.RandomState) -> Question:
        """Asks whether ``image`` shows ``label``; the false example shows neither ``label`` nor the image's class."""
        own = int(self.labels[image])
        images = (image,)
        if with_examples:
            third = random.choice(np.setdiff1d(CLASSES, [own, label]))
            examples = [random.choice(self.examples[self.labels[self.examples] == kind]) for kind in (label, third)]
            images = (int(examples[0]), int(examples[1]), image)
        return Question(label, images, own == label)

    def balanced(self, count: int, with_examples: bool, random: np.random.RandomState) -> list[Question]:
        """``count`` questions about images drawn at random, every other one true."""
        questions = []
        for number in range(count):
            image = int(random.choice(self.asked))
            own = int(self.labels[image])
            label = own if number % 2 == 0 else int(random.choice(np.setdiff1d(CLASSES, [own])))
            questions.append(self.question(image, label, with_examples, random))
        return questions


def shifted(values: Tensor, generator: torch.Generator) -> Tensor:
    """Each of ``(images, 3, size, size)`` moved by up to one digit's pixel each way, paper (1) at the edge."""
    size = values.shape[-1]
    padded_values = functional.pad(values, (SHIFT,) * 4, value=1.0)
    corners = torch.randint(0, 2 * SHIFT + 1, (len(values), 2), generator=generator).tolist()
    return torch.stack(
        [image[:, y : y + size, x : x + size] for image, (y, x) in zip(padded_values, corners, strict=True)]
    )


def encode(questions: list[Question], tokenizer: PreTrainedTokenizerBase) -> dict[str, Tensor]:
    """``input_ids`` and ``attention_mask``, ``(questions, tokens)``, equal to the processor's but without its images.

    Questions of one kind are all of one length, since every class name is one token.
    """
    places = "<image>" * (IMAGE_SIZE // PATCH_SIZE) ** 2
    prompts = [question.prompt.replace("<image>", places) for question in questions]
    return dict(tokenizer(prompts, return_tensors="pt"))
