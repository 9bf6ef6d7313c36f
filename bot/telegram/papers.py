"""The letter about a plan that was sent: what was understood of it, or why it is none and what to do now."""

from collections.abc import Sequence
from dataclasses import replace

from bot.telegram import doors
from bot.telegram.phrases import cut, lines
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.draft_rows import SectionLine
from models.queries.papers import PaperRefused, PlanRead

MOST_SECTIONS = 8
"""How many sections are named."""
NO_TABLE = "document-not-a-plan"
OF_TEXT = {
    "document-no-table": "no-table",
    "document-no-columns": "no-columns",
    "document-too-big": "too-big",
    "document-slow": "slow",
    "document-broken": "broken",
    "refusal-plan-known": "known",
    "refusal-plan-empty": "empty",
    "paper-role-lost": "role-lost",
}
"""Why a pasted text is no plan, said without the name of a file."""


def letter(say: Say, content: PlanRead | PaperRefused) -> Screen:
    """The screen of one letter."""
    return _read(say, content) if isinstance(content, PlanRead) else _refused(say, content)


def _read(say: Say, read: PlanRead) -> Screen:
    """Title and order, how much there is, what is doubtful; publishing comes first when nothing is."""
    plan = read.plan
    text = lines(
        say("letter-read", title=cut(plan.title, 200) or say("draft-untitled")),
        say("plan-order", number=plan.number, day=plan.approved_on) if plan.number and plan.approved_on else None,
        "",
        *_sections(say, read.sections),
        "",
        _unsure(say, read),
        say("letter-read-draft"),
    )
    rest = [Button(say("letter-plan"), doors.PlanCard(plan=plan.id)), Button(say("button-home"), doors.Home())]
    return Screen(text, [*_next(say, read), rest])


def _sections(say: Say, sections: Sequence[SectionLine]) -> list[Html]:
    """All of it in numbers, then section by section."""
    whole = _counted(say, sum(each.activities for each in sections), sum(each.results for each in sections))
    named = [each for each in sections if each.title]
    if not named:
        return [whole]
    shown = [_section(say, number, each) for number, each in enumerate(named[:MOST_SECTIONS], 1)]
    rest = len(named) - MOST_SECTIONS
    more = [say("letter-read-more", number=rest)] if rest > 0 else []
    return [Html(f"{say('letter-read-sections', number=len(named))}, {whole}"), *shown, *more]


def _section(say: Say, number: int, each: SectionLine) -> Html:
    told = _counted(say, each.activities, each.results)
    return say("plan-section-line", number=number, title=cut(each.title, 80), told=told)


def _counted(say: Say, activities: int, results: int) -> Html:
    """«3 мероприятия», and how many results where those are more."""
    told = say("plan-activities", number=activities)
    return told if results == activities else Html(f"{told}, {say('draft-results', number=results)}")


def _unsure(say: Say, read: PlanRead) -> Html:
    """«3 срока не поняты, 2 исполнителя не найдены»."""
    told = [say(f"draft-doubts-{kind}", number=number) for kind, number in read.doubts.items()]
    if read.strangers:
        told.append(say("letter-read-strangers", number=read.strangers))
    return say("letter-read-check", what=Html(", ".join(told))) if told else say("letter-read-sure")


def _next(say: Say, read: PlanRead) -> list[list[Button]]:
    """What to look at, one after the other; publishing when there is nothing of the kind."""
    plan, unsure = read.plan.id, sum(read.doubts.values())
    buttons = [
        Button(say("letter-read-doubts", number=unsure), doors.Doubts(plan=plan)) if unsure else None,
        Button(say("plan-no-executor", number=read.strangers), doors.Strangers(plan=plan)) if read.strangers else None,
    ]
    first, *others = [button for button in buttons if button] or [Button(say("plan-publish"), doors.Publish(plan=plan))]
    return [[replace(first, style="primary")], *([button] for button in others)]


def _refused(say: Say, paper: PaperRefused) -> Screen:
    """Why, and what to do next: the plan it is already, or another file."""
    key, details = paper.key, dict(paper.details)
    if key == NO_TABLE:
        key = f"document-{details['reason']}"
    if not paper.name:
        key = f"paper-text-{OF_TEXT.get(key, 'broken')}"
    known = [Button(say("letter-plan"), doors.PlanCard(plan=paper.plan_id), style="primary")] if paper.plan_id else []
    again = [Button(say("button-paper-again"), doors.Import(), style=None if known else "primary")]
    return Screen(say(key, **details), [known, again, [Button(say("button-home"), doors.Home())]])
