"""The bundle's executable `megu-desktop`: the window, or the engine's process where the flag asks for it."""

import multiprocessing

multiprocessing.freeze_support()  # before all else: a child that multiprocessing starts must not open a window

import sys  # noqa: E402

import frozen  # noqa: E402

frozen.prepare()

if __name__ == "__main__":
    from megu_desktop.app import main

    sys.exit(main())
