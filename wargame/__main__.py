"""`python -m wargame` and the `wargame` command."""

import io
import sys


def main() -> int:
    """Run the command line; returns the exit status."""
    from wargame.cli import main as run

    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # what a terminal cannot show or send becomes a question mark
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
