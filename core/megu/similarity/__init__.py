"""Class similarity, from the answers of a multimodal model or from the classifier's confusions."""
