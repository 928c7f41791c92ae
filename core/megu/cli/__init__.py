"""The command `megu`: the whole job without a window."""
