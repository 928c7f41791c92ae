"""Comparison of a configuration of `transformers` with the weights beside it, before anything is made of it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import nn

LARGEST = 10_000_000
"""Largest number in any configuration; larger ones are allowed up to the count of numbers in the weights."""
CALLS, CALLS_PER_TENSOR, TENSORS = 2_000_000, 5_000, 1000
"""Function calls while a model is built, half a second for these, and more for each of the first tensors. Models of
transformers 5 take 200 to 3,000 per tensor.
"""
LEFT_OVER = 4
"""Tensors of a file per tensor of the model; half of them may belong to another part, for instance for text."""
BUFFERS = 256_000_000
"""Bytes of buffers that are not in the file, such as masks and positions, in addition to the size of the weights."""


class TooLarge(Exception):
    """A configuration needs more than the weights beside it can fill."""


def check_numbers(config: dict[str, Any], elements: int) -> None:
    """Raise TooLarge if a configuration contains a number larger than anything in a file of that many elements."""
    remaining: list[Any] = [config]
    while remaining:
        value = remaining.pop()
        if isinstance(value, dict):
            remaining += [item for name, item in value.items() if "theta" not in name]  # a wavelength, not a size
        elif isinstance(value, list):
            remaining += value
        elif isinstance(value, int | float) and LARGEST < abs(value) != float("inf") and abs(value) > elements:
            raise TooLarge(f"{value}")


def check_built(build: "Callable[[], nn.Module]", tensors: int, elements: int) -> None:
    """Build a model without memory for its weights.

    Raises TooLarge if it needs more than a file with that many tensors and elements holds, and whatever the library
    raises.
    """
    import torch

    with _limit_calls(CALLS + CALLS_PER_TENSOR * min(tensors, TENSORS)), torch.device("meta"):
        model = build()
    if tensors > LEFT_OVER * len(model.state_dict()) + 100:
        raise TooLarge("tensors")
    if sum(parameter.numel() for parameter in model.parameters()) > elements:
        raise TooLarge("parameters")
    if sum(buffer.numel() * buffer.element_size() for buffer in model.buffers()) > BUFFERS + 4 * elements:
        raise TooLarge("buffers")


class _TooManyCalls(BaseException):
    """Not an Exception, because libraries catch those."""


@contextmanager
def _limit_calls(limit: int) -> Iterator[None]:
    """Raise TooLarge once this thread has called that many functions, which ends loops over a huge number.

    Calls during imports of a library's own code don't count.
    """
    calls, importing = 0, 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls, importing
        if frame.f_code.co_name == "_find_and_load" and event in ("call", "return"):
            importing += 1 if event == "call" else -1
        calls += not importing
        if calls > limit:
            raise _TooManyCalls

    former = sys.getprofile()
    sys.setprofile(count)
    try:
        yield
    except _TooManyCalls as error:
        raise TooLarge("calls") from error
    finally:
        sys.setprofile(former)
