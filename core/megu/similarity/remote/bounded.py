"""An HTTP client whose answers are bounded, as they travel and unpacked: a few kilobytes can unpack to gigabytes."""

from typing import TYPE_CHECKING, Any

from megu.similarity.remote.scoring import Malformed

if TYPE_CHECKING:
    from httpx2 import AsyncClient, Response

LARGEST = 4 * 2**20
"""Bytes of an answer; one with all its log-probabilities has some thousand."""
_OF_THE_BODY = ("content-encoding", "content-length", "transfer-encoding", "content-type")


def bounded_client(**options: Any) -> "AsyncClient":
    """As `DefaultAsyncHttpxClient`, but each answer is read whole, as UTF-8, and no further than `LARGEST` bytes."""
    from openai import DefaultAsyncHttpxClient

    class Bounded(DefaultAsyncHttpxClient):
        async def send(self, request: Any, **how: Any) -> Any:
            response = await super().send(request, **{**how, "stream": True})
            try:
                return await _read(response)
            finally:
                await response.aclose()

    return Bounded(**options)


async def _read(response: "Response") -> "Response":
    """The same answer with its body. Raises Malformed where it is too large; what it says of its charset is dropped,
    for not every name that Python knows is that of one."""
    import httpx2

    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > LARGEST:
            raise Malformed("too large")
    headers = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in _OF_THE_BODY]
    headers.append(("content-type", "application/json"))
    return httpx2.Response(response.status_code, headers=headers, content=bytes(body), request=response.request)
