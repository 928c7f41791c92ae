"""A multimodal model of random weights is never said to see; `tests/benchmarks/blind_models.py` tries forty."""

from pathlib import Path

import pytest
from mllms import MULTI_IMAGE
from seeing_mllms import SAMPLE, blind, digits, verdict


@pytest.mark.parametrize("family", MULTI_IMAGE)
@pytest.mark.parametrize("scale", [1.0, 10.0])
def test_random_weights_are_refused(family: str, scale: float, tmp_path: Path) -> None:
    sees, _ = verdict(blind(tmp_path / family, family, seed=1, scale=scale), *digits())
    assert sees["verdict"] == "not" and sees["classes"] == 10


def test_the_samples_model_is_accepted() -> None:
    sees, _ = verdict(SAMPLE / "mllm", *digits())
    assert sees["verdict"] == "sees" and sees["low"] > 0.5
