"""Cards: bordered surfaces with one topic each."""
