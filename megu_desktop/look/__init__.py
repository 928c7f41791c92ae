"""The look: tokens, theme, text roles, icons and the focus ring."""
