"""Dual encoders: an image and a caption are embedded apart, and compared."""

from pathlib import Path
from typing import Any

import torch
import transformers as hf

from mllms.generative import SIDE, VISION
from mllms.words import tokenizer

SMALL: dict[str, Any] = {
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "max_position_embeddings": 64,
    "pad_token_id": 0,
    "bos_token_id": 1,
    "eos_token_id": 2,
}


def clip(folder: Path) -> Path:
    """CLIP, with CLIP's image processor."""
    words = tokenizer()
    square = {"height": SIDE, "width": SIDE}
    images = hf.CLIPImageProcessor(size={"shortest_edge": SIDE}, crop_size=square)
    text = {**SMALL, "vocab_size": len(words)}
    config = hf.CLIPConfig(text_config=text, vision_config=VISION, projection_dim=16)
    return _save(folder, hf.CLIPModel(_seeded(config)), hf.CLIPProcessor(images, words))


def siglip(folder: Path) -> Path:
    """SigLIP, whose captions are padded to its full length."""
    words = tokenizer()
    images = hf.SiglipImageProcessor(size={"height": SIDE, "width": SIDE})
    text = {**SMALL, "vocab_size": len(words), "projection_size": 32}
    config = hf.SiglipConfig(text_config=text, vision_config=VISION)
    return _save(folder, hf.SiglipModel(_seeded(config)), hf.SiglipProcessor(images, words))


def _seeded(config: Any) -> Any:
    torch.manual_seed(0)
    return config


def _save(folder: Path, model: Any, processor: Any) -> Path:
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder
