"""The command `bot`: first sees that everything needed is there, then does what was asked."""

from __future__ import annotations

import gc
import sys

from bot import environment


def main() -> None:
    """Run one command of the command line; exit with 0 done, 1 refused or failed, 2 wrong settings or usage.

    A tenth of the start went on looking for garbage among imports, so nobody looks before a command that lives on
    (`run`, `demo`) enables it.
    """
    environment.prepare("bot")
    gc.disable()
    from bot.commands import line

    code = line.call(sys.argv[1:])
    gc.freeze()  # what is loaded goes with the process: taking it apart lasted 1.5 s after Ctrl-C
    sys.exit(code)


if __name__ == "__main__":
    main()
