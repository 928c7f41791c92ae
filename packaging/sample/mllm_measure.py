"""Measures the multimodal LLM from its folder, loaded and asked as any other one would be."""

from pathlib import Path

import numpy as np
import torch
from images import CLASS_NAMES, read_split
from mllm_questions import Pool, Question
from PIL import Image
from torch import Tensor
from transformers import AutoModelForImageTextToText, AutoProcessor

SEED = 1
QUESTIONS = 1000
EXEMPLARS = 16  # images a class for the mean scores
BATCH = 100


@torch.no_grad()
def scores(folder: Path, questions: list[Question], images: list[Image.Image]) -> Tensor:
    """The probability of True against False as next token, one for each question, ``(questions,)``."""
    processor = AutoProcessor.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    model = AutoModelForImageTextToText.from_pretrained(folder, local_files_only=True, trust_remote_code=False).eval()
    answers = [processor.tokenizer.encode(word, add_special_tokens=False)[0] for word in (" True", " False")]
    scores_found = []
    for start in range(0, len(questions), BATCH):
        batch = questions[start : start + BATCH]
        pictures = [images[index] for question in batch for index in question.images]
        inputs = processor(images=pictures, text=[question.prompt for question in batch], return_tensors="pt")
        scores_found.append(model(**inputs).logits[:, -1, answers].softmax(-1)[:, 0])
    return torch.cat(scores_found)


def mean_scores(folder: Path, pool: Pool, images: list[Image.Image]) -> dict[str, float]:
    """Every class asked about exemplars of every class: the matrix's mean on and off its diagonal."""
    random = np.random.RandomState(SEED)
    questions = []
    for own in range(len(CLASS_NAMES)):
        members = pool.asked[pool.labels[pool.asked] == own]
        for image in random.choice(members, EXEMPLARS, replace=False):
            questions += [pool.question(int(image), label, True, random) for label in range(len(CLASS_NAMES))]
    score_list, truth = scores(folder, questions, images), torch.tensor([question.truth for question in questions])
    return {
        "diagonal": round(score_list[truth].mean().item(), 3),
        "off_diagonal": round(score_list[~truth].mean().item(), 3),
    }


def measure(digits: Path, folder: Path) -> dict[str, object]:
    """Accuracy on balanced questions about test images (examples are train images), and the mean scores."""
    unseen, unseen_labels = read_split(digits, "test")
    seen_images, seen_labels = read_split(digits, "train")
    images, labels = unseen + seen_images, np.concatenate([unseen_labels, seen_labels])
    test, train = np.arange(len(unseen)), np.arange(len(unseen), len(images))
    figures: dict[str, object] = {"questions": QUESTIONS}
    for name, with_examples in (("accuracy_three_images", True), ("accuracy_one_image", False)):
        questions = Pool(labels, test, train).balanced(QUESTIONS, with_examples, np.random.RandomState(SEED))
        truth = torch.tensor([question.truth for question in questions])
        right = (scores(folder, questions, images) > 0.5) == truth
        figures[name] = round(right.float().mean().item(), 4)
    figures["mean_score_train_images"] = mean_scores(folder, Pool(labels, train, train), images)
    figures["mean_score_test_images"] = mean_scores(folder, Pool(labels, test, train), images)
    return figures
