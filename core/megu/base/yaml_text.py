"""Untrusted YAML as plain values, within bounds: no text takes more than a moment to read."""

from typing import Any

import yaml

LARGEST = 250_000
"""Bytes: about a second of PyYAML. Our longest benchmark configuration has nine thousand."""
DEEPEST = 30
"""Levels of nesting."""
MOST = 50_000
"""Values; a value repeated by an alias counts each time."""
LONGEST_NUMBER = 40
"""Characters."""


class BadYaml(ValueError):
    """A text that is not YAML; the message says why, and where."""


class Overgrown(BadYaml):
    """YAML that is larger, deeper or more repetitive than people write."""


def load(content: bytes) -> Any:
    """Return the value of a YAML text in UTF-8. Raises BadYaml."""
    if len(content) > LARGEST:
        raise Overgrown("too large")
    try:
        return _load(content.decode("utf-8"))
    except RecursionError as error:  # aliases that refer to each other
        raise Overgrown("too deep") from error
    except BadYaml:
        raise
    except (
        yaml.YAMLError,
        ValueError,
        OverflowError,
    ) as error:  # also for text or numbers without a Python value
        raise BadYaml(" ".join(str(error).split())[:300]) from error


def _load(text: str) -> Any:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        _check_size(node, {}, 0)
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _check_size(node: yaml.Node, totals: dict[int, int], depth: int) -> int:
    """Count the values of a node with its aliases followed.

    Raises Overgrown for too many values, too many levels, and a node within itself.
    """
    if id(node) in totals:
        return totals[id(node)]
    if depth > DEEPEST:
        raise Overgrown("too much")
    totals[id(node)] = MOST + 1  # if it is met again below itself, it is endless
    children = node.value if isinstance(node, yaml.CollectionNode) else []
    parts = [part for item in children for part in (item if isinstance(item, tuple) else (item,))]
    total = 1
    for part in parts:
        total += _check_size(part, totals, depth + 1)
        if total > MOST:
            raise Overgrown("too much")
    totals[id(node)] = total
    return total


class _Loader(yaml.SafeLoader):
    """A loader for decimal numbers of limited length; dates, and 59:59 as a sexagesimal number, stay text."""

    _depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Overgrown("too much")
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def number(self, node: yaml.ScalarNode) -> Any:
        """Construct an integer or a float."""
        text = str(self.construct_scalar(node))
        if ":" in text:
            return text
        if len(text) > LONGEST_NUMBER:
            raise yaml.constructor.ConstructorError(None, None, "a number of too many digits", node.start_mark)
        is_integer = node.tag == "tag:yaml.org,2002:int"
        return self.construct_yaml_int(node) if is_integer else self.construct_yaml_float(node)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _kind in ("int", "float"):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_kind}", _Loader.number)
