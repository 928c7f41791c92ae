"""Pickles read as data: a machine that follows a pickle's instructions and never calls anything they name.

Python's unpickler calls what a file names. `torch.load(weights_only=True)` calls what is on a list, and for a whole
module that list would hold hundreds of classes, whose `__new__` and `__setstate__` a hostile file then controls.
Python's own machine in C also reserves as much memory for its memo as a file asks for. Here a name stays a name: an
object becomes an `ObjectRef` with its class, arguments and state, and a tensor records the place of its numbers. There
is no call in this file that a pickle could choose.
"""

import pickletools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO, Any

MOST = 500_000
"""Most instructions: half a second. The largest networks of torchvision, pickled whole, have two fifths of that."""


class Unreadable(Exception):
    """Bytes that are not a complete pickle. names: the names read before the error."""

    def __init__(self, reason: str, names: "frozenset[str]" = frozenset()) -> None:
        super().__init__(reason)
        self.names = names


@dataclass(eq=False, slots=True)
class GlobalRef:
    """A class or function that a pickle names, ``package.module.name``."""

    name: str


@dataclass(eq=False, slots=True)
class ObjectRef:
    """An object that a pickle would have made by calling `name`, with its state and items as given."""

    name: str
    arguments: tuple[Any, ...] = ()
    state: Any = None
    items: list[Any] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class StorageRef:
    """A tensor's memory, by its key in the file: `count` numbers of a storage class (``FloatStorage``).

    content: the bytes, if the pickle contains them.
    """

    key: str
    kind: str
    count: int
    content: bytes | None = None


@dataclass(eq=False, slots=True)
class TensorRef:
    """A tensor's place in its storage, in elements. kind: name of its dtype, if the storage does not determine it."""

    storage: StorageRef
    offset: int
    size: tuple[int, ...]
    stride: tuple[int, ...]
    kind: str | None = None


@dataclass(frozen=True)
class Pickled:
    """A pickle's value, and everything it names."""

    value: Any
    names: frozenset[str]


def read(file: IO[bytes] | Any) -> Pickled:
    """Read the pickle at the file's position, and leave the position behind its end. Raises Unreadable."""
    machine = _Machine()
    try:
        for number, (operation, argument, _) in enumerate(pickletools.genops(file)):
            if number == MOST:
                raise ValueError("too long")
            machine.follow(operation.name, argument)
        value = machine.stack.pop()
    except Exception as error:  # damaged bytes and nonsense cause any kind of error
        raise Unreadable(f"{type(error).__name__}: {error}", frozenset(machine.names)) from error
    return Pickled(value, frozenset(machine.names))


def parts(value: Any) -> Iterator[Any]:
    """Yield every part of a value, including itself, once each, however it is nested or refers to itself."""
    ids, remaining = set[int](), [value]
    while remaining:
        part = remaining.pop()
        if id(part) in ids or isinstance(part, str | bytes | int | float | None):
            continue
        ids.add(id(part))
        yield part
        if isinstance(part, dict):
            remaining += part.values()
        elif isinstance(part, list | tuple | set):
            remaining += part
        elif isinstance(part, ObjectRef):
            remaining += [part.arguments, part.state, part.items]


class _Machine:
    """The stack and memo of one pickle; `_DO` maps instructions to methods."""

    def __init__(self) -> None:
        self.stack: list[Any] = []
        self.below: list[list[Any]] = []
        self.memo: dict[int, Any] = {}
        self.names: set[str] = set()

    def follow(self, name: str, argument: Any) -> None:
        """Execute one instruction, by its name in `pickletools`."""
        if name in _LITERALS:
            self.stack.append(argument)
        elif name in _CONSTANTS:
            self.stack.append(_CONSTANTS[name]())
        elif name not in _IGNORED:
            _ACTIONS[name](self, argument)

    def push(self, value: Any) -> None:
        self.stack.append(value)

    def take(self, count: int) -> list[Any]:
        """Pop and return the topmost values."""
        if count > len(self.stack):
            raise IndexError("too few values")
        return [self.stack.pop() for _ in range(count)][::-1]

    def mark(self, _: Any) -> None:
        self.below.append(self.stack)
        self.stack = []

    def marked(self) -> list[Any]:
        """Pop and return the values pushed since the last mark."""
        items, self.stack = self.stack, self.below.pop()
        return items

    def pop(self, _: Any) -> None:
        self.stack.pop() if self.stack else self.marked()

    def memoise(self, place: int | None) -> None:
        self.memo[len(self.memo) if place is None else place] = self.stack[-1]

    def name(self, module: Any, name: Any) -> None:
        if not isinstance(module, str) or not isinstance(name, str):
            raise TypeError("a name is no text")
        reference = GlobalRef(f"{module}.{name}"[:300])
        self.names.add(reference.name)
        self.push(reference)

    def instance(self, names: str) -> None:
        items = self.marked()
        self.name(*names.split(" ", 1))
        self.call(self.stack.pop(), tuple(items))

    def call(self, target: Any, arguments: Any, more: Any = None) -> None:
        """Record a call without making it."""
        if not isinstance(target, GlobalRef | ObjectRef) or not isinstance(arguments, tuple):
            raise TypeError("calls what has no name")
        self.push(_record_call(target.name, arguments if more is None else (*arguments, more)))

    def build(self, _: Any) -> None:
        state = self.stack.pop()
        if isinstance(self.stack[-1], ObjectRef):  # attributes of a dictionary or a tensor are no weights
            self.stack[-1].state = state

    def add(self, items: list[Any]) -> None:
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(item for item in items if _is_key(item))
        else:
            (target if isinstance(target, list) else target.items).extend(items)

    def put(self, pairs: list[Any]) -> None:
        target, items = self.stack[-1], zip(pairs[::2], pairs[1::2], strict=True)
        if isinstance(target, dict):
            target.update((key, value) for key, value in items if _is_key(key))
        else:
            target.items.extend(items)

    def refer(self, reference: Any) -> None:
        """Push a reference to a storage, ("storage", class, key, device, count), or to a class beside its source
        text.
        """
        if reference[0] == "module" and isinstance(reference[1], GlobalRef):
            return self.push(reference[1])
        mark, kind, key, _device, count, *view = reference
        if any(view):
            raise TypeError("a view of a storage, as torch wrote them before 2017")
        if (
            mark != "storage"
            or not isinstance(kind, GlobalRef)
            or not isinstance(key, str)
            or not isinstance(count, int)
        ):
            raise TypeError("refers to something that is no storage")
        self.push(StorageRef(key, kind.name.rpartition(".")[2], count))


def _is_key(key: Any) -> bool:
    """Return True for plain keys; large integers could be chosen to collide in a hash table."""
    return key is None or isinstance(key, str | bytes | float) or (isinstance(key, int) and abs(key) < 2**60)


def _record_call(name: str, arguments: tuple[Any, ...]) -> Any:
    """Return data for the few calls that make tensors and dictionaries, an `ObjectRef` for all others."""
    makes = _CONSTRUCTORS.get(name)
    return makes(*arguments) if makes else ObjectRef(name, arguments)


def _make_dict(items: Any = (), *_: Any) -> dict[Any, Any]:
    return {key: value for key, value in items if _is_key(key)}


def _make_shape(value: Any) -> tuple[int, ...]:
    size = value.arguments[0] if isinstance(value, ObjectRef) and value.name == "torch.Size" else value
    if not isinstance(size, tuple | list) or not all(isinstance(n, int) and 0 <= n < 2**48 for n in size):
        raise TypeError("a shape is none")
    return tuple(size)


def _make_tensor(storage: Any, offset: Any, size: Any, stride: Any, *_: Any) -> TensorRef:
    if not isinstance(storage, StorageRef) or not isinstance(offset, int) or offset < 0:
        raise TypeError("a tensor without a storage")
    return TensorRef(storage, offset, _make_shape(size), _make_shape(stride))


def _make_typed_tensor(*arguments: Any) -> TensorRef:
    storage, offset, size, stride, _grad, _hooks, kind, *_ = arguments
    tensor = _make_tensor(storage, offset, size, stride)
    tensor.kind = kind.name.rpartition(".")[2] if isinstance(kind, GlobalRef) else None
    return tensor


def _unwrap_typed(function: Any, _type: Any, arguments: Any, *_: Any) -> Any:
    if not isinstance(function, GlobalRef) or not isinstance(arguments, tuple):
        raise TypeError("calls what has no name")
    return _record_call(function.name, arguments)


def _unwrap_parameter(value: Any = None, *_: Any) -> Any:
    return value


def _make_own_storage(content: Any, *_: Any) -> StorageRef:
    """Return a storage pickled without `torch.save`: its own small file is in the pickle, read when needed."""
    if not isinstance(content, bytes):
        raise TypeError("a storage without content")
    return StorageRef("", "", 0, content)


_CONSTRUCTORS: dict[str, Callable[..., Any]] = {
    "collections.OrderedDict": _make_dict,
    "collections.defaultdict": lambda *_: {},
    "torch._utils._rebuild_tensor": _make_tensor,
    "torch._utils._rebuild_tensor_v2": _make_tensor,
    "torch._utils._rebuild_tensor_v3": _make_typed_tensor,
    "torch._utils._rebuild_parameter": _unwrap_parameter,
    "torch._utils._rebuild_parameter_with_state": _unwrap_parameter,
    "torch._tensor._rebuild_from_type": _unwrap_typed,
    "torch._tensor._rebuild_from_type_v2": _unwrap_typed,
    "torch.storage._load_from_bytes": _make_own_storage,
}
_CONSTANTS: dict[str, Callable[[], Any]] = {
    "NONE": lambda: None,
    "NEWTRUE": lambda: True,
    "NEWFALSE": lambda: False,
    "EMPTY_LIST": list,
    "EMPTY_TUPLE": tuple,
    "EMPTY_DICT": dict,
    "EMPTY_SET": set,
}
_IGNORED = ("PROTO", "FRAME", "STOP", "READONLY_BUFFER")
_LITERALS = (
    *("INT", "BININT", "BININT1", "BININT2", "LONG", "LONG1", "LONG4", "FLOAT", "BINFLOAT"),
    *("STRING", "BINSTRING", "SHORT_BINSTRING", "UNICODE", "BINUNICODE", "SHORT_BINUNICODE", "BINUNICODE8"),
    *("BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "BYTEARRAY8"),
)
"""Instructions that push numbers, texts and bytes."""
_ACTIONS: dict[str, Callable[[_Machine, Any], Any]] = {
    "MARK": _Machine.mark,
    "POP": _Machine.pop,
    "POP_MARK": lambda m, _: m.marked(),
    "DUP": lambda m, _: m.push(m.stack[-1]),
    "TUPLE": lambda m, _: m.push(tuple(m.marked())),
    "TUPLE1": lambda m, _: m.push(tuple(m.take(1))),
    "TUPLE2": lambda m, _: m.push(tuple(m.take(2))),
    "TUPLE3": lambda m, _: m.push(tuple(m.take(3))),
    "LIST": lambda m, _: m.push(m.marked()),
    "DICT": lambda m, _: (pairs := m.marked(), m.push({}), m.put(pairs)),
    "FROZENSET": lambda m, _: (items := m.marked(), m.push(set()), m.add(items)),
    "APPEND": lambda m, _: m.add(m.take(1)),
    "APPENDS": lambda m, _: m.add(m.marked()),
    "ADDITEMS": lambda m, _: m.add(m.marked()),
    "SETITEM": lambda m, _: m.put(m.take(2)),
    "SETITEMS": lambda m, _: m.put(m.marked()),
    "MEMOIZE": _Machine.memoise,
    **dict.fromkeys(("PUT", "BINPUT", "LONG_BINPUT"), _Machine.memoise),
    **dict.fromkeys(("GET", "BINGET", "LONG_BINGET"), lambda m, place: m.push(m.memo[place])),
    "GLOBAL": lambda m, argument: m.name(*argument.split(" ", 1)),
    "STACK_GLOBAL": lambda m, _: m.name(*m.take(2)),
    **dict.fromkeys(("EXT1", "EXT2", "EXT4"), lambda m, number: m.name("extension", str(number))),
    "INST": _Machine.instance,
    "OBJ": lambda m, _: (items := m.marked(), m.call(items[0], tuple(items[1:]))),
    "NEWOBJ": lambda m, _: m.call(*m.take(2)),
    "NEWOBJ_EX": lambda m, _: m.call(*m.take(3)),
    "REDUCE": lambda m, _: m.call(*m.take(2)),
    "BUILD": _Machine.build,
    "PERSID": _Machine.refer,
    "BINPERSID": lambda m, _: m.refer(m.stack.pop()),
}
