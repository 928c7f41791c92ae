"""Methods against each other: scenarios, seeds and tuning as a configuration says, one cell after another."""
