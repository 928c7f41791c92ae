"""Export: forms of the exported model, blanked classes, its card, and the proof."""
