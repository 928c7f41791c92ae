"""Multimodal models that say which classes look alike: on this computer, or on a server."""
