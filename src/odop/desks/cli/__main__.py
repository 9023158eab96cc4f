"""The command line: ./odop COMMAND."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def main() -> None:
    """Hand the words over to the commands."""
    from odop.desks.cli.commands import app

    app(prog_name="./odop", args=sys.argv[1:])


if __name__ == "__main__":
    main()
