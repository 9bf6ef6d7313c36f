"""What an entrant is told from the organiser's desk: what was decided about an entry, and more time for it."""

from bot.telegram import doors
from bot.telegram.phrases import lines, quote
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.desk_cards import Case
from models.queries.desk_letters import EntryChecked, EntryProlonged
from models.tables import Verdict


def letter(say: Say, content: EntryChecked | EntryProlonged) -> Screen:
    """The screen of one letter."""
    text = _checked(say, content.case) if isinstance(content, EntryChecked) else _prolonged(say, content.case)
    return Screen(text, [[Button(say("button-home"), doors.Home())]])


def _checked(say: Say, case: Case) -> Html:
    """What was decided, the words, until when, and what to do."""
    check = case.check
    if check is None:
        raise TypeError("nothing was decided")
    return lines(
        say(f"letter-entry-{check.verdict}", number=str(case.entry.number or ""), contest=case.contest.title),
        *_place(say, case),
        *([quote(check.comment)] if check.comment else []),
        "",
        say("letter-entry-mend", at=check.until)
        if check.verdict is Verdict.RETURNED and check.until
        else say(f"letter-entry-{check.verdict}-means"),
    )


def _prolonged(say: Say, case: Case) -> Html:
    """The day and the hour until which it may be sent."""
    return lines(
        say("letter-entry-prolonged", contest=case.contest.title, at=case.entry.until or case.entry.changed_at),
        *_place(say, case),
        "",
        say("letter-entry-prolonged-means"),
    )


def _place(say: Say, case: Case) -> list[Html]:
    return [say("desk-line", number=case.nomination, organisation=case.organisation)]
