"""Reads a benchmark's configuration. Refuses one that favours a method, tunes on what it reports, or has unknown
names."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from megu.base import yaml_text
from megu.base.errors import BenchError
from megu.compare.bench.config import BenchConfig, Tuning
from megu.project.schema import ForgetRule, Scenario
from megu.unlearn.methods.table import METHODS, RETRAIN
from megu.unlearn.runs import check_parameters


def read_config(path: Path) -> BenchConfig:
    """Return the configuration in a YAML file.

    Raises
    ------
    BenchError
        If it can't be read or isn't fair.
    """
    content = _parse(path)
    try:
        config = BenchConfig.model_validate(content, context={"folder": path.absolute().parent})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or path.name
        raise BenchError("bench_wrong", path=str(path), where=where[:100], reason=first["msg"][:300]) from error
    check(config)
    return config


def _parse(path: Path) -> Any:
    try:
        if not path.is_file():  # a pipe would be waited for
            raise OSError("no file")
        with path.open("rb") as file:
            return yaml_text.load(file.read(yaml_text.LARGEST + 1))
    except yaml_text.Overgrown as error:
        most, depth = yaml_text.LARGEST // 1000, yaml_text.DEEPEST
        raise BenchError("bench_overgrown", path=str(path), most=most, depth=depth) from error
    except yaml_text.BadYaml as error:
        raise BenchError("bench_no_yaml", path=str(path), reason=str(error)) from error
    except (OSError, ValueError) as error:  # ValueError: a path that no system takes
        raise BenchError("bench_no_config", path=str(path)) from error


def check(config: BenchConfig) -> None:
    """Check that a configuration is fair and its names exist.

    Raises
    ------
    BenchError
        If it is not.
    MeguError
        ``parameter_wrong`` for a trial or variant with values that are not valid.
    """
    _check_names(config)
    for tuning in config.tuning:
        _check_equal(config, tuning)
        _check_apart(config, tuning)
        for method, trials in tuning.trials.items():
            for settings in trials:
                _check_parameters(method, settings, tuning.rule.kind)
    for defaults in (config.defaults, *(scenario.defaults for scenario in [*config.scenarios, *config.tuning])):
        for method, settings in defaults.items():
            _check_parameters(method, settings)
    for variant in config.variants:
        _check_parameters(variant.method, variant.parameters)
        if variant.of and variant.method not in config.methods:
            raise BenchError("bench_variant_untuned", variant=variant.name, method=variant.method)
    if not config.mllm and any(variant.similarity == "mllm" for variant in config.variants):
        raise BenchError("bench_no_mllm")


def _check_names(config: BenchConfig) -> None:
    methods = [*config.methods, *(variant.method for variant in config.variants)]
    methods += [
        *config.defaults,
        *(method for tuning in config.tuning for method in (*tuning.trials, *tuning.provenance)),
    ]
    _check_known("methods", methods, set(METHODS) - {RETRAIN})
    scenarios = [*config.scenarios, *config.tuning]
    bases = [base for scenario in scenarios for base in (scenario.bases or [])]
    bases += [base for variant in config.variants for base in (variant.bases or [])]
    _check_known("scenarios", _scenarios_of_variants(config), [scenario.name for scenario in config.scenarios])
    _check_known("bases", [*bases, *(tuning.base for tuning in config.tuning)], config.bases)
    for where, names in {
        "methods": config.methods,
        "seeds": [str(seed) for seed in config.seeds],
        "scenarios": [scenario.name for scenario in scenarios],
        "variants": [variant.name for variant in config.variants],
        "tuning, kind": [tuning.rule.kind for tuning in config.tuning],
    }.items():
        if twice := [name for name, count in Counter(names).items() if count > 1]:
            raise BenchError("bench_twice", where=where, names=", ".join(twice))


def _scenarios_of_variants(config: BenchConfig) -> list[str]:
    return [name for variant in config.variants for name in (variant.scenarios or [])]


def _check_known(where: str, names: Iterable[str], known_names: Iterable[str]) -> None:
    if unknown_names := sorted(set(names) - set(known_names)):
        raise BenchError(
            "bench_unknown", where=where, names=", ".join(unknown_names), known=", ".join(sorted(known_names))
        )


def _check_equal(config: BenchConfig, tuning: Tuning) -> None:
    """Check that every method that suits the forget set has the same number of trials, its own defaults first."""
    suitable = {method for method in config.methods if tuning.rule.kind in METHODS[method].suits}
    counts = {method: len(tuning.trials.get(method, [])) for method in sorted(suitable | set(tuning.trials))}
    if set(tuning.trials) - suitable or len(set(counts.values())) > 1 or 0 in counts.values():
        counts_text = ", ".join(f"{method} {count}" for method, count in counts.items())
        raise BenchError("bench_unequal", tuning=tuning.name, counts=counts_text)
    for method, trials in tuning.trials.items():
        if trials[0]:
            raise BenchError("bench_defaults_first", tuning=tuning.name, method=method)
        variants = [
            check_parameters(method, None, config.changed(tuning, method, settings), tuning.rule.kind)
            for settings in trials
        ]
        if any(other in variants[:k] for k, other in enumerate(variants)):
            raise BenchError("bench_twice", where=f"{tuning.name}, {method}", names="trials")


def _check_apart(config: BenchConfig, tuning: Tuning) -> None:
    """Check that nothing that is reported was tuned on: no common class, sub-class or chosen image, rule or random
    draw."""
    for scenario in config.scenarios:
        if scenario.rule.kind != tuning.rule.kind:
            continue
        if _whole(scenario.rule) & _whole(tuning.rule) or _is_same_draw(scenario.rule, tuning.rule):
            raise BenchError("bench_tuned_on_report", tuning=tuning.name, scenario=scenario.name)


def _whole(rule: ForgetRule) -> set[str]:
    """Return the classes, sub-classes or chosen images that are forgotten completely."""
    return set(rule.subclasses if rule.kind == "subclass" else rule.classes) | set(rule.images)


def _is_same_draw(one: ForgetRule, other: ForgetRule) -> bool:
    """Return True if rules are equal, or random shares with one seed, of which the larger contains the smaller."""
    return one == other or (one.kind == other.kind == "random" and one.seed == other.seed)


def _check_parameters(method: str, settings: dict[str, object], kind: Scenario = "classes") -> None:
    if "seed" in settings:
        raise BenchError("bench_seed", method=method)
    check_parameters(method, None, settings, kind)
