"""The protocols by name; the first is the usual one. Where there are several, window and command line offer them."""

from typing import Any

from megu.similarity.remote.chat_completions import ChatCompletions
from megu.similarity.remote.protocol import Protocol

PROTOCOLS: dict[str, Protocol[Any]] = {
    "chat_completions": ChatCompletions(),
}
USUAL = next(iter(PROTOCOLS))


def describe_protocol(protocol: str) -> dict[str, str]:
    """Return what names a protocol in inputs and results: nothing for the usual one, as before there was a choice."""
    return {} if protocol == USUAL else {"protocol": protocol}
