"""Step 8, the record: signed evidence, erasure requests, and traces of forgotten images."""
