"""Multimodal models on servers: vLLM, llama.cpp, LM Studio, Ollama, `transformers serve`, a provider's own."""
