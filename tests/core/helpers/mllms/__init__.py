"""Small models with random weights, each saved to a folder as a user's would be."""

from mllms.dual import clip, siglip
from mllms.generative import blip2, gemma3, idefics3, llava, qwen2_5_vl, smolvlm

MULTI_IMAGE = {"llava": llava, "idefics3": idefics3, "smolvlm": smolvlm, "qwen2_5_vl": qwen2_5_vl, "gemma3": gemma3}
"""The four architectures that take several images, by model type."""

__all__ = ["MULTI_IMAGE", "blip2", "clip", "gemma3", "idefics3", "llava", "qwen2_5_vl", "siglip", "smolvlm"]
