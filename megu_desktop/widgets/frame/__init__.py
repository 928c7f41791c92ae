"""What stands around content: page, rail, bar and scrolling."""
