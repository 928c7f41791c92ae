"""`python -m megu_desktop` does what the command `megu-desktop` does."""

import sys

from megu_desktop.app.main import main

if __name__ == "__main__":
    sys.exit(main())
