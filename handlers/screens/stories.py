"""What happened, line by line, oldest first, with the words of the reviewers."""

from collections.abc import Sequence

from bot.telegram.phrases import lines, quote
from locales import Html, Say
from models.queries.histories import Event


def told(say: Say, heading: str, events: Sequence[Event]) -> Html:
    """The heading, then each submission and decision; or that nothing has happened yet."""
    parts = [_line(say, event) for event in events] or [say("story-empty")]
    return Html("\n\n".join([heading, *parts]))


def _line(say: Say, event: Event) -> Html:
    who = event.person or say("story-nobody")
    line = say(f"story-{event.what}", at=event.at, number=str(event.report_id), person=who)
    return lines(line, quote(event.comment) if event.comment else None)
