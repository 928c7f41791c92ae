"""Reading a benchmark's configuration from its YAML file."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from megu.base import yaml_text
from megu.base.errors import BenchError
from megu.compare.bench.config import BenchConfig
from megu.compare.bench.fairness import check


def read_config(path: Path) -> BenchConfig:
    """The configuration in a YAML file. Raises BenchError for one that can't be read or isn't fair."""
    said = _said(path)
    try:
        config = BenchConfig.model_validate(said, context={"folder": path.absolute().parent})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or path.name
        raise BenchError("bench_wrong", path=str(path), where=where[:100], reason=first["msg"][:300]) from error
    check(config)
    return config


def _said(path: Path) -> Any:
    try:
        if not path.is_file():  # a pipe would be waited for
            raise OSError("no file")
        with path.open("rb") as file:
            return yaml_text.value(file.read(yaml_text.LARGEST + 1))
    except yaml_text.Overgrown as error:
        most, depth = yaml_text.LARGEST // 1000, yaml_text.DEEPEST
        raise BenchError("bench_overgrown", path=str(path), most=most, depth=depth) from error
    except yaml_text.BadYaml as error:
        raise BenchError("bench_no_yaml", path=str(path), reason=str(error)) from error
    except (OSError, ValueError) as error:  # ValueError: a path that no system takes
        raise BenchError("bench_no_config", path=str(path)) from error
