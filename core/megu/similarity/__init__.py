"""Step 4, similarity: which classes look alike, asked of a multimodal model or read off confusions."""
