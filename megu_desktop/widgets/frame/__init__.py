"""Frame of the content: page, step list, bottom bar and scrolling."""
