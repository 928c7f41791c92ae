"""The architectures that weights are put into, recognised by names and shapes."""
