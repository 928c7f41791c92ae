"""Multimodal models on this computer."""
