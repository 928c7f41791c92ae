"""Trains the sample's multimodal LLM on True/False questions about the train images and writes it as a folder."""

import json
import shutil
from pathlib import Path

import numpy as np
import torch
from images import CLASS_NAMES, read_split
from mllm_measure import measure
from mllm_parts import make_model, make_processor
from mllm_questions import Pool, Question, encode, shifted
from torch import Tensor
from torch.nn import functional
from transformers import LlavaForConditionalGeneration, PreTrainedTokenizerBase

SEED = 0
STEPS = 1200  # 1500 steps on larger batches answer better (99 %), but score unlike classes nearly all 0
# One-image questions alone at first: a step costs a third, and the names of the digits are learned from them.
ONE_IMAGE_STEPS = 300
ONE_IMAGE_BATCH = 64
THREE_IMAGE_BATCH = 32
PEAK_RATE = 3e-3
# The scores of unlike classes would lie near 0 and a row of the transition matrix would hang on a few images; a
# temperature above 1 spreads them without changing an answer. It costs some calibration.
TEMPERATURE = 1.5


class Trainer:
    """One model in training: its parts, its train images and the random streams that decide every batch."""

    def __init__(self, digits: Path) -> None:
        torch.manual_seed(SEED)
        self.processor = make_processor()
        self.tokenizer: PreTrainedTokenizerBase = self.processor.tokenizer
        self.model: LlavaForConditionalGeneration = make_model(self.processor)
        images, labels = read_split(digits, "train")
        self.values: Tensor = self.processor.image_processor(images, return_tensors="pt")["pixel_values"]
        everything = np.arange(len(labels))
        self.pool = Pool(labels, everything, everything)
        self.random = np.random.RandomState(SEED)
        self.generator = torch.Generator().manual_seed(SEED)
        self.answers = self.tokenizer.convert_tokens_to_ids(["ĠTrue", "ĠFalse"])
        self.words = torch.tensor(self.tokenizer.convert_tokens_to_ids([f"Ġ{name}" for name in CLASS_NAMES]))

    def loss(self, questions: list[Question]) -> Tensor:
        """Cross-entropy of the answer plus that of the class name in a true statement (a caption).

        Without the caption, whose target is a word and not a comparison, the answers stay at chance.
        """
        inputs = encode(questions, self.tokenizer)
        pixels = self.values[[image for question in questions for image in question.images]]
        logits = self.model(**inputs, pixel_values=shifted(pixels, self.generator)).logits
        truth = torch.tensor([question.truth for question in questions])
        answer = functional.cross_entropy(logits[:, -1], torch.where(truth, *self.answers))
        # The first statement of three is always true; later ones could copy the name from it.
        truth_stated = truth | (len(questions[0].images) == 3)
        before_name = int(torch.isin(inputs["input_ids"][0], self.words).nonzero()[0]) - 1
        names = self.words[[question.label for question in questions]]
        return answer + functional.cross_entropy(logits[truth_stated, before_name], names[truth_stated])

    def train(self) -> None:
        """AdamW, one cycle; from ``ONE_IMAGE_STEPS`` on, each step holds questions of both kinds."""
        optimiser = torch.optim.AdamW(self.model.parameters(), PEAK_RATE, betas=(0.9, 0.98))
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, PEAK_RATE, total_steps=STEPS, pct_start=0.1)
        for step in range(STEPS):
            loss = self.loss(self.pool.balanced(ONE_IMAGE_BATCH, False, self.random))
            if step >= ONE_IMAGE_STEPS:
                loss = loss + self.loss(self.pool.balanced(THREE_IMAGE_BATCH, True, self.random))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            optimiser.step()
            schedule.step()

    def save(self, folder: Path) -> None:
        """Builds the temperature into the last norm, whose weight scales all logits alike, and writes the folder."""
        with torch.no_grad():
            self.model.get_parameter("model.language_model.norm.weight").div_(TEMPERATURE)
        shutil.rmtree(folder, ignore_errors=True)
        self.model.save_pretrained(folder)
        self.processor.save_pretrained(folder)


def write_mllm(digits: Path, folder: Path) -> dict[str, object]:
    """Trains on ``digits/train``, writes ``folder`` (replacing it) and returns what was measured on it once written."""
    trainer = Trainer(digits)
    trainer.train()
    trainer.save(folder)
    description = {
        "architecture": json.loads((folder / "config.json").read_text(encoding="utf-8"))["architectures"][0],
        "parameters": sum(parameter.numel() for parameter in trainer.model.parameters()),
        "bytes": sum(path.stat().st_size for path in folder.iterdir()),
        "temperature": TEMPERATURE,
        "trained_on": "questions about the train images of all ten classes; no test image",
    }
    return description | measure(digits, folder)
