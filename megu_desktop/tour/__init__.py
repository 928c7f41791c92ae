"""The tour: the wizard driven by the application itself."""
