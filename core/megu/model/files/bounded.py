"""What `transformers` would make of a configuration, compared with the weights beside it before anything is made."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import nn

LARGEST = 10_000_000
"""A number that any configuration may name; larger ones only up to the count of numbers in the weights."""
CALLS, CALLS_PER_TENSOR, TENSORS = 2_000_000, 5_000, 1000
"""Calls of functions while a model is built, half a second for these, and more for each of the first tensors. Those
of transformers 5 take 200 to 3,000 a tensor."""
LEFT_OVER = 4
"""Tensors of a file for each of the model's; half of them may be another part's, such as that for texts."""
BUFFERS = 256_000_000
"""Bytes of buffers that no file holds, such as masks and positions, beside as many again as the weights have."""


class TooLarge(Exception):
    """A configuration asks for more than the weights beside it can fill."""


def check_numbers(config: dict[str, Any], elements: int) -> None:
    """Raises Outgrown where a configuration names a number larger than anything in a file of so many elements."""
    waiting: list[Any] = [config]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [item for name, item in value.items() if "theta" not in name]  # a wave length, no size
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, int | float) and LARGEST < abs(value) != float("inf") and abs(value) > elements:
            raise TooLarge(f"{value}")


def check_built(make: "Callable[[], nn.Module]", tensors: int, elements: int) -> None:
    """Build a model without memory for its weights. Raises Outgrown where it needs more than a file of that many
    tensors and elements holds, and whatever the library raises."""
    import torch

    with _counted(CALLS + CALLS_PER_TENSOR * min(tensors, TENSORS)), torch.device("meta"):
        model = make()
    if tensors > LEFT_OVER * len(model.state_dict()) + 100:
        raise TooLarge("tensors")
    if sum(parameter.numel() for parameter in model.parameters()) > elements:
        raise TooLarge("parameters")
    if sum(buffer.numel() * buffer.element_size() for buffer in model.buffers()) > BUFFERS + 4 * elements:
        raise TooLarge("buffers")


class _TooLong(BaseException):
    """Not an Exception: libraries catch those."""


@contextmanager
def _counted(most: int) -> Iterator[None]:
    """Raise Outgrown once this thread has called so many functions. A loop over what a number asks for ends so.

    What is imported meanwhile, a library's own code, does not count.
    """
    calls, importing = 0, 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls, importing
        if frame.f_code.co_name == "_find_and_load" and event in ("call", "return"):
            importing += 1 if event == "call" else -1
        calls += not importing
        if calls > most:
            raise _TooLong

    former = sys.getprofile()
    sys.setprofile(count)
    try:
        yield
    except _TooLong as error:
        raise TooLarge("calls") from error
    finally:
        sys.setprofile(former)
