"""Image-text-to-text models: five that take several images, one that takes one."""

from pathlib import Path
from typing import Any

import torch
import transformers as hf

from mllms.words import TURNS, tokenizer

SIDE, PATCH = 32, 8
TEXT: dict[str, Any] = {
    "hidden_size": 48,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 4096,
}
VISION: dict[str, Any] = {
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "image_size": SIDE,
    "patch_size": PATCH,
}


def llava(folder: Path, chat_template: str | None = None, side: int = SIDE, **text: Any) -> Path:
    """LLaVA (SigLIP and Llama); plain text unless a chat template is given.

    side: of its images, in pixels; each becomes (side / 8)² tokens. text: other values of its Llama.
    """
    words = tokenizer(image_token="<image>")
    processor = hf.LlavaProcessor(
        image_processor=_square_images(side),
        tokenizer=words,
        patch_size=PATCH,
        vision_feature_select_strategy="full",
        num_additional_image_tokens=0,
        chat_template=chat_template,
    )
    config = hf.LlavaConfig(
        vision_config=hf.SiglipVisionConfig(**{**VISION, "image_size": side}, vision_use_head=False),
        text_config=hf.LlamaConfig(**{**TEXT, **_tokens(words), **text}),
        image_token_index=words.convert_tokens_to_ids("<image>"),
        image_seq_length=(side // PATCH) ** 2,
        vision_feature_layer=-1,
        vision_feature_select_strategy="full",
    )
    return _save(folder, hf.LlavaForConditionalGeneration, config, processor)


def idefics3(folder: Path) -> Path:
    """Idefics3, its larger images cut into tiles, so that images of other proportions have other numbers of tokens."""
    words = _tiles()
    processor = hf.Idefics3Processor(
        image_processor=hf.Idefics3ImageProcessor(size={"longest_edge": 64}, max_image_size={"longest_edge": SIDE}),
        tokenizer=words,
        image_seq_len=4,
        chat_template=TURNS.replace("MARK", "<image>"),
    )
    config = hf.Idefics3Config(
        vision_config=VISION,
        text_config=hf.LlamaConfig(**TEXT, **_tokens(words)),
        image_token_id=words.convert_tokens_to_ids("<image>"),
        pad_token_id=0,
        scale_factor=2,
    )
    return _save(folder, hf.Idefics3ForConditionalGeneration, config, processor)


def smolvlm(folder: Path) -> Path:
    """SmolVLM: Idefics3's images with a video's beside them. Its processor asks for the package num2words."""
    words = _tiles(image_token="<image>")
    sizes = {"size": {"longest_edge": 64}, "max_image_size": {"longest_edge": SIDE}}
    processor = hf.SmolVLMProcessor(
        image_processor=hf.SmolVLMImageProcessor(**sizes),
        tokenizer=words,
        video_processor=hf.SmolVLMVideoProcessor(**sizes, fps=1, num_frames=4),
        image_seq_len=4,
        chat_template=TURNS.replace("MARK", "<image>"),
    )
    config = hf.SmolVLMConfig(
        vision_config=VISION,
        text_config=hf.LlamaConfig(**TEXT, **_tokens(words)),
        image_token_id=words.convert_tokens_to_ids("<image>"),
        pad_token_id=0,
        scale_factor=2,
    )
    return _save(folder, hf.SmolVLMForConditionalGeneration, config, processor)


def _tiles(**names: str) -> Any:
    """A tokenizer with the marks of an image's tiles."""
    grid = [f"<row_{row}_col_{column}>" for row in range(1, 7) for column in range(1, 7)]
    turns = ["<|im_start|>", "<|im_end|>", "<end_of_utterance>"]
    marks = ["<fake_token_around_image>", "<global-img>", *([] if names else ["<image>"])]
    return tokenizer(*marks, *grid, *turns, **names)


def qwen2_5_vl(folder: Path) -> Path:
    """Qwen2.5-VL: images at their own size, positions in three dimensions."""
    pads = {"image_token": "<|image_pad|>", "video_token": "<|video_pad|>"}
    words = tokenizer("<|vision_start|>", "<|vision_end|>", "<|im_start|>", "<|im_end|>", bos=False, **pads)
    sizes = {"patch_size": PATCH, "temporal_patch_size": 2, "merge_size": 2}
    processor = hf.Qwen2_5_VLProcessor(
        image_processor=hf.Qwen2VLImageProcessor(size={"shortest_edge": 32 * 32, "longest_edge": 64 * 64}, **sizes),
        tokenizer=words,
        video_processor=hf.Qwen2VLVideoProcessor(**sizes),
        chat_template=TURNS.replace("{{ bos_token }}", "").replace(
            "MARK", "<|vision_start|><|image_pad|><|vision_end|>"
        ),
    )
    token = words.convert_tokens_to_ids
    rope = {"rope_type": "default", "mrope_section": [2, 2, 2], "rope_theta": 10000.0}
    vision = {"depth": 2, "hidden_size": 32, "intermediate_size": 64, "num_heads": 2, "out_hidden_size": 48}
    config = hf.Qwen2_5_VLConfig(
        text_config={**TEXT, **_tokens(words), "rope_parameters": rope},
        vision_config={**vision, "patch_size": PATCH, "window_size": 32, "fullatt_block_indexes": [1]},
        image_token_id=token("<|image_pad|>"),
        video_token_id=token("<|video_pad|>"),
        vision_start_token_id=token("<|vision_start|>"),
        vision_end_token_id=token("<|vision_end|>"),
    )
    return _save(folder, hf.Qwen2_5_VLForConditionalGeneration, config, processor)


def gemma3(folder: Path) -> Path:
    """Gemma 3: a sliding window in one of two layers, attention in both directions within an image."""
    marks = {"boi_token": "<start_of_image>", "eoi_token": "<end_of_image>", "image_token": "<image_soft_token>"}
    words = tokenizer("<|im_start|>", "<|im_end|>", **marks)
    processor = hf.Gemma3Processor(
        image_processor=hf.Gemma3ImageProcessor(size={"height": SIDE, "width": SIDE}),
        tokenizer=words,
        image_seq_length=4,
        chat_template=TURNS.replace("MARK", "<start_of_image>"),
    )
    window = {"head_dim": 12, "sliding_window": 64, "layer_types": ["sliding_attention", "full_attention"]}
    token = words.convert_tokens_to_ids
    config = hf.Gemma3Config(
        text_config={**TEXT, **_tokens(words), **window, "query_pre_attn_scalar": 12},
        vision_config={**VISION, "vision_use_head": False},
        mm_tokens_per_image=4,
        boi_token_index=token("<start_of_image>"),
        eoi_token_index=token("<end_of_image>"),
        image_token_index=token("<image_soft_token>"),
    )
    return _save(folder, hf.Gemma3ForConditionalGeneration, config, processor)


def blip2(folder: Path) -> Path:
    """BLIP-2, which takes one image only and puts it in front of the text by itself."""
    words = tokenizer("<image>")
    processor = hf.Blip2Processor(_square_images(), words, num_query_tokens=4)
    small = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2}
    config = hf.Blip2Config(
        vision_config={**small, "image_size": SIDE, "patch_size": PATCH},
        qformer_config={**small, "vocab_size": 8, "encoder_hidden_size": 32, "cross_attention_frequency": 1},
        text_config=hf.OPTConfig(
            hidden_size=48,
            ffn_dim=96,
            num_hidden_layers=2,
            num_attention_heads=4,
            word_embed_proj_dim=48,
            **_tokens(words),
        ),
        num_query_tokens=4,
        image_token_index=words.convert_tokens_to_ids("<image>"),
    )
    return _save(folder, hf.Blip2ForConditionalGeneration, config, processor)


def _square_images(side: int = SIDE) -> Any:
    return hf.CLIPImageProcessor(size={"shortest_edge": side}, crop_size={"height": side, "width": side})


def _tokens(words: Any) -> dict[str, int]:
    return {"vocab_size": len(words), "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2}


def _save(folder: Path, kind: Any, config: Any, processor: Any) -> Path:
    torch.manual_seed(0)
    model = kind(config)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() > 1:
                parameter.normal_(std=parameter.shape[-1] ** -0.5)  # wide: answers differ visibly between images
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder
