"""Faults of a request: errors at once or faults worth another try, and the time of that try."""

import asyncio
import base64
import contextlib
import email.utils
import html
import random
import re
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from megu.base.errors import MllmError
from megu.similarity.remote.protocol import MalformedAnswer, Refusal

PASSING = (408, 409, 425, 429)
"""HTTP statuses below 500 that another try can change."""


class Retry(Exception):
    """A fault worth another try; `code` and `values` make its sentence should it last.

    after: seconds the server asks to wait. left: whether the request may have left this computer.
    """

    def __init__(self, code: str, after: float | None = None, left: bool = True, **values: Any) -> None:
        super().__init__(code)
        self.code, self.values, self.after, self.left = code, values, after, left


def meaning(error: Exception, host: str) -> Exception:
    """Return a MllmError, Retry or Malformed that says nothing of the request: no key, image or word of the client's.

    Anything else, a bug for instance, is returned as it is.
    """
    import httpx2

    causes = list(_causes(error))
    malformed_answer = next((cause for cause in causes if isinstance(cause, MalformedAnswer)), None)
    if malformed_answer is not None:
        return MalformedAnswer(*malformed_answer.args)  # a new one, without the request in its traceback
    if isinstance(error, httpx2.TimeoutException | TimeoutError):
        connecting = any(isinstance(cause, httpx2.ConnectTimeout | httpx2.PoolTimeout) for cause in causes)
        return Retry("mllm_unreachable", left=False, host=host) if connecting else Retry("mllm_too_slow", host=host)
    if not isinstance(error, httpx2.HTTPError | OSError | UnicodeError):
        return error
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return MllmError("mllm_certificate", host=host)
    connecting = any(isinstance(cause, httpx2.ConnectError) for cause in causes)
    if connecting and any(isinstance(cause, ssl.SSLError) for cause in causes):
        return MllmError("mllm_no_tls", host=host)
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return Retry("mllm_host_unknown", left=False, host=host)
    return Retry("mllm_unreachable" if connecting else "mllm_cut_off", left=not connecting, host=host)


def error_of_status(
    status: int, headers: Mapping[str, str], refusal: Refusal, host: str, model: str, key: str | None
) -> Exception:
    """Return what an HTTP status that is an error means: a MllmError or Retry."""
    if 300 <= status < 400:  # following would send the images to a host that nobody agreed to
        target = headers.get("location", "").split("?")[0][:160]
        return MllmError("mllm_redirected", host=host, target=redact(target, key))
    if status == 401:
        return MllmError("mllm_key_wrong", host=host)
    if status == 403:
        return MllmError("mllm_key_refused", host=host, model=model)
    if status == 402 or refusal.used_up:
        return MllmError("mllm_server_quota", host=host)
    if status == 404:
        return MllmError("mllm_model_unknown", host=host, model=model)
    reason = redact(refusal.message or "no reason given", key)
    if status in PASSING or status >= 500:
        after = retry_after(headers, time.time())
        if status in (429, 503):
            return Retry("mllm_server_busy", after, host=host)
        return Retry("mllm_server_failing", after, host=host, status=status, reason=reason)
    return MllmError("mllm_request_refused", host=host, status=status, reason=reason)


def may_have_left(problem: Exception) -> bool:
    """Return whether the request may have left this computer: not where no (trusted) connection came about."""
    if isinstance(problem, MllmError):
        return problem.code not in ("mllm_certificate", "mllm_no_tls")
    return not isinstance(problem, Retry) or problem.left


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Give the exception and all that it came from, members of groups included (several addresses of a host)."""
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            for member in error.exceptions:
                yield from _causes(member)
        error = error.__cause__ or error.__context__


# --- what may be shown of a server's words ----------------------------------------------------------------------------


def redact(text: str, key: str | None) -> str:
    """Return text of a server fit to be shown and kept: no key, no image, one line, at most 200 characters.

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
    """Return whether the text holds a part of the key: in other cases, escaped for URL or JSON, hex, base64."""
    spellings = [each.lower() for each in (text, unquote(text), text.replace("\\", ""), html.unescape(text))]
    raw = key.encode()
    # what stands before a text in base64 shifts it: three ways, without the signs that its neighbours decide
    base64_forms = [base64.b64encode(b"." * before + raw).decode()[4 if before else 0 : -4] for before in range(3)]
    forms = [key, key.replace("\\", ""), raw.hex(), *filter(None, base64_forms)]
    forms += [form.replace("+", "-").replace("/", "_") for form in base64_forms if form]
    parts = {form[i : i + PART].lower() for form in forms for i in range(max(1, len(form) - PART + 1))}
    return any(part in each for part in parts for each in spellings)


# --- when a request is tried again: exponential back-off with full jitter, and what the server asks to wait -----------


@dataclass(frozen=True)
class Patience:
    """Limits for one question.

    With the defaults, twelve tries take two to three minutes.

    Attributes
    ----------
    tries
        Tries for a transport fault or a malformed answer.
    unreachable
        Most of them without a connection.
    neither
        Well-formed answers that are neither True nor False before a question is undecided.
    base
        Seconds; the wait before try n + 1 is at most base · 2ⁿ.
    longest
        Longest wait in seconds.
    obeyed
        Longest wait in seconds that a server may request.
    """

    tries: int = 12
    unreachable: int = 12
    neither: int = 3
    base: float = 0.5
    longest: float = 30.0
    obeyed: float = 120.0

    def connecting(self) -> "Patience":
        """Return the lesser patience with a server never reached before: somebody is waiting to hear what is wrong."""
        return replace(self, tries=min(self.tries, 5), unreachable=min(self.unreachable, 2))

    def wait(self, faults: int, chance: random.Random) -> float:
        """Draw seconds after the `faults`-th fault: uniform up to the bound ("full jitter"), so that clients spread."""
        return chance.uniform(0.0, min(self.longest, self.base * 2.0 ** (faults - 1)))


class Pause:
    """The time before which no request goes out: one server's wish to wait holds for all requests to it."""

    def __init__(self) -> None:
        self._until = 0.0

    def extend(self, seconds: float) -> None:
        self._until = max(self._until, time.monotonic() + seconds)

    async def over(self) -> None:
        """Return when the pause has passed, also where it is extended meanwhile."""
        while (left := self._until - time.monotonic()) > 0:
            await asyncio.sleep(left)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that Retry-After asks for, as a number or a date (RFC 9110); None where it asks nothing.

    now: seconds since 1970. A date gone by means 0.
    """
    value = headers.get("retry-after", "").strip()
    with contextlib.suppress(ValueError):
        return max(0.0, float(value))
    with contextlib.suppress(TypeError, ValueError, OverflowError):
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - now)
    return None
