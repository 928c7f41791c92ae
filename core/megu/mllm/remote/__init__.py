"""Multimodal models on OpenAI-compatible servers: vLLM, llama.cpp, LM Studio, Ollama, `transformers serve`, others."""

from megu.mllm.remote.address import (
    base_url,
    host_of,
    is_plain_http_elsewhere,
    is_this_computer,
    keyring_name,
    origin_of,
)
from megu.mllm.remote.check import test_connection
from megu.mllm.remote.retry import Patience
from megu.mllm.remote.sent import Sent
from megu.mllm.remote.server import RemoteMllm
from megu.mllm.remote.way import Way

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
