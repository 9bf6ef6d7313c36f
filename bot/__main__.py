"""The command `bot`: first sees that everything needed is there, then does what was asked."""

from __future__ import annotations

import sys

from bot import environment


def main() -> None:
    """Run one command of the command line; exit with 0 done, 1 refused or failed, 2 wrong settings or usage."""
    environment.prepare("bot")
    from bot.commands import line

    sys.exit(line.call(sys.argv[1:]))


if __name__ == "__main__":
    main()
