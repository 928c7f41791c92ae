"""The bundle's executable `megu`: the command line, or the engine's process where the flag asks for it."""

import multiprocessing

multiprocessing.freeze_support()  # before all else: a child that multiprocessing starts must not run a command

import sys  # noqa: E402

import frozen  # noqa: E402

frozen.prepare()

if __name__ == "__main__":
    if sys.argv[1:2] == ["--megu-worker"]:
        from megu import worker

        worker.main()
    elif sys.argv[1:2] == [frozen.CHECK]:
        sys.exit(frozen.check())
    else:
        from megu.cli import main

        main()
