"""What the stage *export* does: forms of the exported model, classes blanked in it, its card, and the proof."""
