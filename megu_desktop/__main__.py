"""Run the command `megu-desktop` as `python -m megu_desktop`."""

import sys

from megu_desktop.app.main import main

if __name__ == "__main__":
    sys.exit(main())
