"""Untrusted YAML: a value or an error sentence, quickly, whatever it contains."""

from collections.abc import Callable
from pathlib import Path

import pytest
import systems
import yaml

from megu.base import yaml_text
from megu.compare.bench.reading import read_config


def chained(first: str, each: str, count: int = 60) -> str:
    """Return lines of which each may name the one before it twice or more."""
    return "\n".join([f"k0: &k0 {first}", *(f"k{i}: &k{i} " + each.format(f"*k{i - 1}") for i in range(1, count))])


HOSTILE: dict[str, Callable[[], str]] = {
    "deep": lambda: "[" * 100_000,
    "deep, closed": lambda: "a: " + "{a: " * 5000 + "}" * 5000,
    "deep by indentation": lambda: "".join(f"{' ' * i}a:\n" for i in range(500)),
    "deep by dashes": lambda: "- " * 50_000 + "a",
    "deep by aliases": lambda: chained("[x]", "[{0}]", 5000),
    "a thousand million laughs": lambda: chained("[x, x]", "[{0}, {0}]"),
    "laughs in parameters": lambda: f"defaults:\n megu: {{x: *k}}\n{chained('[x]', '[{0}, {0}]')}".replace("*k}", "1}"),
    "merged without end": lambda: chained("{a: 1, b: 2}", "{{<<: [{0}, {0}, {0}, {0}]}}"),
    "itself": lambda: "images: &a [*a]",
    "itself as a key": lambda: "&a ? *a\n: x",
    "huge": lambda: "\n".join(f"k{i}: [1, 2, {{a: b}}]" for i in range(100_000)),
    "many values": lambda: "[" + "a," * 100_000 + "]",
    "many anchors": lambda: "[" + ",".join(f"&a{i} x" for i in range(20_000)) + "]",
    "Babylonian": lambda: "seeds: [" + ":".join(["59"] * 60_000) + "]",
    "a number of many digits": lambda: f"seeds: [{'9' * 100_000}]",
    "hexadecimal": lambda: f"seeds: [0x{'f' * 100_000}]",
    "binary": lambda: f"seeds: [0b{'1' * 100_000}]",
    "underscores": lambda: f"seeds: [{'1_' * 50_000}1]",
    "a large number": lambda: "seeds: [1e999999, .inf, .nan]",
    "a thirteenth month": lambda: "images: 2001-13-99",
    "a time zone of four days": lambda: "images: 2001-12-14t21:59:43.10-99:00",
    "a key that is a list": lambda: "? [a, b]\n: c",
    "a key that is a number": lambda: "1: c",
    "code": lambda: 'images: !!python/object/apply:os.system ["touch harm"]',
    "bytes": lambda: 'images: !!binary "////"',
    "not base64": lambda: 'images: !!binary "é"',
    "nothing": lambda: "",
    "a list": lambda: "- a",
    "several documents": lambda: "a: 1\n---\nb: 2",
    "a tab": lambda: "a:\n\tb: 1",
    "a null": lambda: (
        'images: "\\0"\nbases: {a: "\\0"}\nscenarios: [{name: a, rule: {scenario: classes}}]\nmethods: [megu]'
    ),
    "escapes": lambda: '"\\e[2J\\u202e": 1',
    "a number too small for an index": lambda: "seeds: [-99999999999999999999999999]",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_sentence_for_each(name: str, megu, tmp_path: Path) -> None:  # noqa: F811
    path = tmp_path / "bench.yaml"
    path.write_text(HOSTILE[name](), encoding="utf-8")
    output = megu("bench", path, "--table", "--work", tmp_path / "work", "--results", tmp_path / "results")
    assert output.code == 2 and str(path) in output.err and output.err.count("\n") == 1
    assert len(output.err) < 1000 and "\x1b" not in output.err and not Path("harm").exists()


@pytest.mark.parametrize("content", [b"\xff\xfe", bytes(range(256)), b"\x00", b"a: \xed\xa0\x80"])
def test_what_is_no_text(content: bytes, megu, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "bench.yaml").write_bytes(content)
    output = megu("bench", tmp_path / "bench.yaml", "--table", "--work", tmp_path / "work")
    assert output.code == 2 and "is not a YAML file" in output.err


def test_a_pipe_is_not_waited_for(megu, tmp_path: Path) -> None:  # noqa: F811
    systems.pipe(tmp_path / "bench.yaml")
    assert megu("bench", tmp_path / "bench.yaml", "--table", "--work", tmp_path / "work").code == 2


def test_values_are_what_they_were() -> None:
    text = b"a: [1, -2, 0x1f, 1.5, .5e-3, 12_000]\nb: {t: true, n: ~, d: 2001-01-02, s: '59:59', m: 59:59}"
    assert yaml_text.load(text) == {
        "a": [1, -2, 31, 1.5, 0.0005, 12000],
        "b": {"t": True, "n": None, "d": "2001-01-02", "s": "59:59", "m": "59:59"},
    }


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "benchmarks").glob("*.yaml")), ids=lambda p: p.stem
)
def test_our_own_are_read_as_before(path: Path) -> None:
    assert yaml_text.load(path.read_bytes()) == yaml.safe_load(path.read_bytes())
    assert read_config(path).methods


@pytest.mark.parametrize("times", [10, 20])
def test_the_work_follows_what_is_written(times: int) -> None:
    """Values are counted, not made: twice as many doublings are refused after no more steps."""
    with pytest.raises(yaml_text.Overgrown):
        yaml_text.load(chained("[x, x]", "[{0}, {0}]", 4 * times).encode())
