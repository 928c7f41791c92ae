"""Step 3, what to forget: rules, lists of names, and look-alikes of the chosen images."""
