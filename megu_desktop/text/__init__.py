"""Words and numbers as a person reads them, in the language of the window."""
