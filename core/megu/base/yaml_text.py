"""YAML of others as plain values, within bounds: whatever a text holds, reading it takes a moment."""

from typing import Any

import yaml

LARGEST = 250_000
"""Bytes: about a second of PyYAML. The longest configuration of a benchmark of ours has nine thousand."""
DEEPEST = 30
"""Values within values."""
MOST = 50_000
"""Values, those that aliases repeat counted each time."""
LONGEST_NUMBER = 40
"""Signs."""


class BadYaml(ValueError):
    """A text that is no YAML; its words say why, and where."""


class Overgrown(BadYaml):
    """Larger, deeper or more often repeated than anything that people write."""


def load(content: bytes) -> Any:
    """The value that a text in UTF-8 stands for. Raises BadYaml."""
    if len(content) > LARGEST:
        raise Overgrown("too large")
    try:
        return _value(content.decode("utf-8"))
    except RecursionError as error:  # aliases that lead to each other
        raise Overgrown("too deep") from error
    except BadYaml:
        raise
    except (
        yaml.YAMLError,
        ValueError,
        OverflowError,
    ) as error:  # also of a text, or a number, that Python has no value for
        raise BadYaml(" ".join(str(error).split())[:300]) from error


def _value(text: str) -> Any:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        _check_size(node, {}, 0)
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _check_size(node: yaml.Node, known: dict[int, int], depth: int) -> int:
    """How many values a node stands for once its aliases are followed. Raises Overgrown for too many, too deep ones,
    and one within itself."""
    if id(node) in known:
        return known[id(node)]
    if depth > DEEPEST:
        raise Overgrown("too much")
    known[id(node)] = MOST + 1  # met once more below itself it is endless
    children = node.value if isinstance(node, yaml.CollectionNode) else []
    inside = [part for item in children for part in (item if isinstance(item, tuple) else (item,))]
    total = 1
    for part in inside:
        total += _check_size(part, known, depth + 1)
        if total > MOST:
            raise Overgrown("too much")
    known[id(node)] = total
    return total


class _Loader(yaml.SafeLoader):
    """Numbers are decimal ones of some length; a date, or 59:59 in the numbers of Babylon, is a text."""

    _depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Overgrown("too much")
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def number(self, node: yaml.ScalarNode) -> Any:
        """A whole number, or one with a point."""
        text = str(self.construct_scalar(node))
        if ":" in text:
            return text
        if len(text) > LONGEST_NUMBER:
            raise yaml.constructor.ConstructorError(None, None, "a number of too many digits", node.start_mark)
        whole = node.tag == "tag:yaml.org,2002:int"
        return self.construct_yaml_int(node) if whole else self.construct_yaml_float(node)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _kind in ("int", "float"):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_kind}", _Loader.number)
