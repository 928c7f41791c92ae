"""Multimodal models on OpenAI-compatible servers: vLLM, llama.cpp, LM Studio, Ollama, `transformers serve`, others."""

from megu.similarity.remote.address import (
    base_url,
    host_of,
    is_plain_http_elsewhere,
    is_this_computer,
    keyring_name,
    origin_of,
)
from megu.similarity.remote.check import test_connection
from megu.similarity.remote.retry import Patience
from megu.similarity.remote.sent import Sent
from megu.similarity.remote.server import RemoteMllm
from megu.similarity.remote.way import Way

__all__ = [
    "Patience",
    "RemoteMllm",
    "Sent",
    "Way",
    "base_url",
    "host_of",
    "is_plain_http_elsewhere",
    "is_this_computer",
    "keyring_name",
    "origin_of",
    "test_connection",
]
