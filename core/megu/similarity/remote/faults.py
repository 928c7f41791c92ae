"""What an exception of the client means: an error with a sentence at once, or a fault worth another try."""

import asyncio
import base64
import html
import re
import socket
import ssl
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from megu.base.errors import MllmError
from megu.similarity.remote.retry import Retry, retry_after
from megu.similarity.remote.scoring import Malformed

PASSING = (408, 409, 425, 429)
"""HTTP statuses below 500 that another try can change."""


def meaning(error: Exception, host: str, model: str, key: str | None) -> Exception:
    """A MllmError, Retry or Malformed that says nothing of the request: no key, no image, no word of the client's.

    Anything else, a bug for instance, is returned as it is.
    """
    import httpx2
    import openai

    malformed = next((cause for cause in _causes(error) if isinstance(cause, Malformed)), None)
    if malformed is not None:
        return Malformed(*malformed.args)  # a new one, without the request in its traceback
    if isinstance(error, openai.APIStatusError):
        return _status(error, host, model, key)
    if isinstance(error, openai.APITimeoutError | asyncio.TimeoutError):
        connecting = any(isinstance(cause, httpx2.ConnectTimeout | httpx2.PoolTimeout) for cause in _causes(error))
        return Retry("mllm_unreachable", left=False, host=host) if connecting else Retry("mllm_too_slow", host=host)
    if isinstance(error, openai.APIConnectionError | httpx2.TransportError | httpx2.DecodingError | UnicodeError):
        return _connection(error, host)
    return error


def may_have_left(problem: Exception) -> bool:
    """Whether the request may have left this computer: not where no connection, or no trusted one, came about."""
    if isinstance(problem, MllmError):
        return problem.code not in ("mllm_certificate", "mllm_no_tls")
    return not isinstance(problem, Retry) or problem.left


def _connection(error: Exception, host: str) -> Exception:
    import httpx2

    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return MllmError("mllm_certificate", host=host)
    connecting = any(isinstance(cause, httpx2.ConnectError) for cause in causes)
    if connecting and any(isinstance(cause, ssl.SSLError) for cause in causes):
        return MllmError("mllm_no_tls", host=host)
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return Retry("mllm_host_unknown", left=False, host=host)
    return Retry("mllm_unreachable" if connecting else "mllm_cut_off", left=not connecting, host=host)


def _status(error: Any, host: str, model: str, key: str | None) -> Exception:
    status, headers = error.status_code, error.response.headers
    kind = error.body.get("code") or error.body.get("type") if isinstance(error.body, dict) else None
    if 300 <= status < 400:  # following would send the images to a host that nobody agreed to
        target = str(headers.get("location", "")).split("?")[0][:160]
        return MllmError("mllm_redirected", host=host, target=shown(target, key))
    if status == 401:
        return MllmError("mllm_key_wrong", host=host)
    if status == 403:
        return MllmError("mllm_key_refused", host=host, model=model)
    if status == 402 or kind == "insufficient_quota":
        return MllmError("mllm_server_quota", host=host)
    if status == 404:
        return MllmError("mllm_model_unknown", host=host, model=model)
    if status in PASSING or status >= 500:
        after = retry_after(headers, time.time())
        if status in (429, 503):
            return Retry("mllm_server_busy", after, host=host)
        return Retry("mllm_server_failing", after, host=host, status=status, reason=_reason(error, key))
    return MllmError("mllm_request_refused", host=host, status=status, reason=_reason(error, key))


def _reason(error: Any, key: str | None) -> str:
    """What the server says against the request, in one line."""
    body = error.body
    said = body.get("message") or body.get("detail") or body if isinstance(body, dict) else body
    return shown(str(said or "no reason given"), key)


def shown(text: str, key: str | None) -> str:
    """Text of a server fit to be shown and kept: no key, no image, one line, at most 200 characters.

    Where it holds a part of the key, written in whatever way, none of it is shown.
    """
    if key and _repeats(text, key):
        return "…"
    text = re.sub(r"\b(sk|key|Bearer)[-_ ][^\s'\"]{4,}", "…", text)  # keys that a server quotes with stars in them
    text = re.sub(r"(data:image[^,]*,)?[A-Za-z0-9+/=_-]{60,}", "…", text)
    return re.sub(r"\s+", " ", text).strip()[:200]


PART = 8
"""Successive characters of a key that are not shown."""


def _repeats(text: str, key: str) -> bool:
    """Whether the text holds a part of the key: as it is, in other cases, escaped for a URL or JSON, hex or base64."""
    said = [each.lower() for each in (text, unquote(text), text.replace("\\", ""), html.unescape(text))]
    raw = key.encode()
    # what stands before a text in base64 shifts it: three ways, without the signs that its neighbours decide
    coded = [base64.b64encode(b"." * before + raw).decode()[4 if before else 0 : -4] for before in range(3)]
    forms = [key, key.replace("\\", ""), raw.hex(), *filter(None, coded)]
    forms += [form.replace("+", "-").replace("/", "_") for form in coded if form]
    parts = {form[i : i + PART].lower() for form in forms for i in range(max(1, len(form) - PART + 1))}
    return any(part in each for part in parts for each in said)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The exception and all that it came from, members of groups included (several addresses of a host)."""
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            for member in error.exceptions:
                yield from _causes(member)
        error = error.__cause__ or error.__context__
