"""The sample's LLaVA folder as two GGUF files for llama.cpp's server: text model and vision part ("mmproj").

    python tests/core/remote/make_gguf.py resources/sample/mllm FOLDER

Needs the packages `gguf` and `safetensors`. Weights stay in float32, so that both give the same answers. Only what the
sample's kind of model has is translated: a Llama with tied embeddings and a byte-level BPE tokenizer, and a SigLIP
tower whose last layer is projected by two linear layers. A CLIP tower, with its class token, is refused.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

CHAT = "{% for message in messages %}{{ message['content'] }}{% endfor %}"
"""No role words: the server then sees the same text as the model does in this process."""

LAYER = {
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
VISION_LAYER = {
    "layer_norm1": "ln1",
    "layer_norm2": "ln2",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.out_proj": "attn_out",
    "mlp.fc1": "ffn_up",
    "mlp.fc2": "ffn_down",
}
VISION = {
    "embeddings.patch_embedding": "v.patch_embd",
    "embeddings.position_embedding": "v.position_embd",
}


def make_gguf(folder: Path, target: Path) -> tuple[Path, Path]:
    """Write `text.gguf` and `mmproj.gguf` into `target`. Raises ValueError for another kind of model."""
    from safetensors.numpy import load_file

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if (config["model_type"], config["vision_config"]["model_type"]) != ("llava", "siglip_vision_model"):
        raise ValueError("only a LLaVA with a SigLIP tower is translated")
    weights = load_file(folder / "model.safetensors")
    target.mkdir(parents=True, exist_ok=True)
    text = _text(folder, config, weights, target / "text.gguf")
    return text, _vision(folder, config, weights, target / "mmproj.gguf")


def _text(folder: Path, config: dict[str, Any], weights: dict[str, np.ndarray], path: Path) -> Path:
    from gguf import GGUFWriter

    text = config["text_config"]
    out = GGUFWriter(path, "llama")
    out.add_context_length(text["max_position_embeddings"])
    out.add_embedding_length(text["hidden_size"])
    out.add_feed_forward_length(text["intermediate_size"])
    out.add_block_count(text["num_hidden_layers"])
    out.add_head_count(text["num_attention_heads"])
    out.add_head_count_kv(text["num_key_value_heads"])
    out.add_rope_dimension_count(text["head_dim"])
    out.add_rope_freq_base(text["rope_parameters"]["rope_theta"])
    out.add_layer_norm_rms_eps(text["rms_norm_eps"])
    out.add_vocab_size(text["vocab_size"])
    _tokenizer(out, json.loads((folder / "tokenizer.json").read_text(encoding="utf-8")), text)
    prefix = "language_model.model."
    out.add_tensor("token_embd.weight", weights[f"{prefix}embed_tokens.weight"])
    out.add_tensor("output_norm.weight", weights[f"{prefix}norm.weight"])
    for i in range(text["num_hidden_layers"]):
        for name, short in LAYER.items():
            tensor = weights[f"{prefix}layers.{i}.{name}.weight"]
            if short in ("attn_q", "attn_k"):
                tensor = _interleave(tensor, text["num_attention_heads"])
            out.add_tensor(f"blk.{i}.{short}.weight", tensor)
    return _finish(out, path)


def _interleave(weight: np.ndarray, heads: int) -> np.ndarray:
    """Rows of each head reordered: transformers rotates halves, llama.cpp's Llama neighbours."""
    rows, columns = weight.shape
    halves = weight.reshape(heads, 2, rows // heads // 2, columns)
    return np.ascontiguousarray(halves.swapaxes(1, 2).reshape(rows, columns))


def _tokenizer(out: Any, tokenizer: dict[str, Any], text: dict[str, Any]) -> None:
    from gguf import TokenType

    special = {token["id"] for token in tokenizer["added_tokens"]}
    vocabulary = sorted(tokenizer["model"]["vocab"].items(), key=lambda item: item[1])
    out.add_tokenizer_model("gpt2")
    out.add_tokenizer_pre("gpt-2")
    out.add_token_list([token for token, _ in vocabulary])
    out.add_token_types([TokenType.CONTROL if i in special else TokenType.NORMAL for _, i in vocabulary])
    out.add_token_merges([" ".join(pair) for pair in tokenizer["model"]["merges"]])
    out.add_bos_token_id(text["bos_token_id"])
    out.add_eos_token_id(text["eos_token_id"])
    out.add_pad_token_id(text["pad_token_id"])
    out.add_add_bos_token(False)
    out.add_chat_template(CHAT)


def _vision(folder: Path, config: dict[str, Any], weights: dict[str, np.ndarray], path: Path) -> Path:
    from gguf import GGUFWriter

    vision = config["vision_config"]
    pixels = json.loads((folder / "processor_config.json").read_text(encoding="utf-8"))["image_processor"]
    layers = vision["num_hidden_layers"]
    out = GGUFWriter(path, "clip")
    out.add_bool("clip.has_vision_encoder", True)
    out.add_string("clip.projector_type", "mlp")
    out.add_bool("clip.use_gelu", True)
    out.add_uint32("clip.vision.image_size", vision["image_size"])
    out.add_uint32("clip.vision.patch_size", vision["patch_size"])
    out.add_uint32("clip.vision.embedding_length", vision["hidden_size"])
    out.add_uint32("clip.vision.feed_forward_length", vision["intermediate_size"])
    out.add_uint32("clip.vision.projection_dim", config["text_config"]["hidden_size"])
    out.add_uint32("clip.vision.block_count", layers)
    out.add_uint32("clip.vision.attention.head_count", vision["num_attention_heads"])
    out.add_float32("clip.vision.attention.layer_norm_epsilon", vision["layer_norm_eps"])
    out.add_array("clip.vision.feature_layer", [layers])  # without it llama.cpp leaves the last layer out
    out.add_array("clip.vision.image_mean", pixels["image_mean"])
    out.add_array("clip.vision.image_std", pixels["image_std"])
    names = dict(VISION)
    for i in range(layers):
        names |= {f"encoder.layers.{i}.{name}": f"v.blk.{i}.{short}" for name, short in VISION_LAYER.items()}
    tensors = {f"vision_tower.{name}": short for name, short in names.items()}
    tensors |= {"multi_modal_projector.linear_1": "mm.0", "multi_modal_projector.linear_2": "mm.2"}
    for name, short in tensors.items():
        for kind in ("weight", "bias"):
            if f"{name}.{kind}" in weights:
                out.add_tensor(f"{short}.{kind}", weights[f"{name}.{kind}"])
    return _finish(out, path)


def _finish(out: Any, path: Path) -> Path:
    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()
    return path


if __name__ == "__main__":
    print(*make_gguf(Path(sys.argv[1]), Path(sys.argv[2])))
