"""`python -m megu` does what the command `megu` does."""

from megu.cli.main import main

if __name__ == "__main__":
    main()
