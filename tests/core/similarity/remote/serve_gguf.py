"""llama.cpp's server over two GGUF files, in a process of its own: prints its address, ends when its input closes."""

import sys

import xllamacpp


def main(text: str, vision: str) -> None:
    params = xllamacpp.CommonParams()
    params.model.path, params.mmproj.path = text, vision
    params.port = 0
    params.n_ctx = 2048
    params.n_parallel = 2
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.ui = False
    params.fit_params = False
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
