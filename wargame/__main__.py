"""`python -m wargame` and the `wargame` command."""

import sys


def main() -> int:
    """Run the command line; returns the exit status."""
    from wargame.cli import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
