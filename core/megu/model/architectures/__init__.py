"""The supported architectures, recognised by the names and shapes of weights."""
