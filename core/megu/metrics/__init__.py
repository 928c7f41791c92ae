"""Evaluation figures, defined as in the literature; each with its source."""

from megu.metrics.entropy import entropy, mia_entropy
from megu.metrics.shares import FEWEST, Estimate, Share, accuracy, paired_interval, wilson

__all__ = ["FEWEST", "Estimate", "Share", "accuracy", "entropy", "mia_entropy", "paired_interval", "wilson"]
