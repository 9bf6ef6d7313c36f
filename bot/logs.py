"""The log on stderr: one line an event; codes and places in the code, never names, tokens or what people wrote."""

import asyncio
import logging
import re
import sys
import threading
import traceback
from collections.abc import MutableMapping
from copy import copy
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog

_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")

Event = MutableMapping[str, Any]


def configure(level: str) -> None:
    """Log events of this level and above («INFO»); libraries only warn."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.captureWarnings(capture=True)
    sys.excepthook = _crashed
    threading.excepthook = lambda given: _crashed(given.exc_type, given.exc_value, given.exc_traceback)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            discreet,
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def discreet(_logger: Any, _method: str, event: Event) -> Event:
    """Of an exception only its kind and places, of a token nothing."""
    if event.pop("exc_info", None):
        event["trace"] = places(sys.exc_info()[1])
    return {name: without_token(value) if isinstance(value, str) else value for name, value in event.items()}


class Discreet(logging.Formatter):
    """What libraries say: the first line, without values. Their exceptions hold what people wrote."""

    def format(self, record: logging.LogRecord) -> str:
        """The record in our words; what another handler has made of its exception is not used."""
        record = copy(record)
        record.exc_text = None
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 – the library's name
        """The line; asyncio and warnings put whole objects under their first line."""
        record.message = without_token(record.getMessage().partition("\n")[0])
        if record.name == "py.warnings":
            record.message = record.message.partition("Warning:")[0] + "Warning"
        return super().formatMessage(record)

    def formatException(  # noqa: N802 – the library's name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Kind and places."""
        return places(ei[1])

    def formatStack(self, stack_info: str) -> str:  # noqa: N802 – the library's name
        """Nothing: it would be lines of code."""
        return ""


def places(failure: BaseException | None) -> str:
    """The kind of a failure and where in the code it passed, its parts and causes too, without any values."""
    if failure is None:
        return ""
    steps = traceback.extract_tb(failure.__traceback__)
    parts = failure.exceptions if isinstance(failure, BaseExceptionGroup) else ()
    told = [" < ".join([type(failure).__name__, *(_place(step) for step in reversed(steps))])]
    return "\n".join([*told, *(places(part) for part in (*parts, failure.__cause__ or failure.__context__) if part)])


def _crashed(_kind: type[BaseException], failure: BaseException | None, _trace: TracebackType | None) -> None:
    structlog.get_logger().critical("crashed", trace=places(failure))


def _place(step: traceback.FrameSummary) -> str:
    return f"{Path(step.filename).name}:{step.lineno} {step.name}"


def without_token(text: str) -> str:
    """A text in which no bot token can be read: addresses of calls hold it."""
    return _TOKEN.sub("<token>", text)


def watch(loop: asyncio.AbstractEventLoop) -> None:
    """What nobody caught in this loop is logged by kind and place; asyncio itself would print the values."""
    log = structlog.get_logger()

    def unheard(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        log.error("nobody caught", what=context.get("message"), trace=places(context.get("exception")))

    loop.set_exception_handler(unheard)
