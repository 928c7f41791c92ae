"""Tables of classes and of figures."""
