"""Evaluation figures, defined as in the literature; each with its source."""

from megu.base.shares import FEWEST, Estimate, Share, accuracy, paired_interval, wilson
from megu.compare.metrics.entropy import entropy, mia_entropy

__all__ = ["FEWEST", "Estimate", "Share", "accuracy", "entropy", "mia_entropy", "paired_interval", "wilson"]
