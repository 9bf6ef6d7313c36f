"""The letter about a plan that was sent: what was understood of it, or why it is none and what to do now."""

from bot.telegram import doors
from bot.telegram.phrases import cut, lines
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.papers import PaperRefused, Part, PlanRead

MOST_PARTS = 8
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


def _read(say: Say, plan: PlanRead) -> Screen:
    """Title and order, how much there is, what is doubtful; publishing comes first when nothing is."""
    title = cut(plan.title, 200) or say("paper-untitled")
    known = plan.number and plan.approved_on
    text = lines(
        say("letter-read", title=title),
        say("plan-order", number=plan.number, day=plan.approved_on) if known and plan.approved_on else None,
        "",
        *_parts(say, plan),
        "",
        _doubts(say, plan) if plan.doubts else say("letter-read-sure"),
        say("letter-read-draft"),
    )
    card = doors.PlanCard(plan=plan.plan_id)
    look = Button(say("letter-read-doubts", number=plan.doubts), card, style="primary")
    publish = Button(say("plan-publish"), doors.Publish(plan=plan.plan_id), style="primary")
    rest = [Button(say("letter-plan"), card), Button(say("button-home"), doors.Home())]
    return Screen(text, [[look if plan.doubts else publish], rest])


def _parts(say: Say, plan: PlanRead) -> list[Html]:
    """All of it in numbers, then section by section."""
    whole = _counted(say, sum(each.activities for each in plan.parts), sum(each.results for each in plan.parts))
    named = [each for each in plan.parts if each.title]
    if not named:
        return [whole]
    shown = [_part(say, number, each) for number, each in enumerate(named[:MOST_PARTS], 1)]
    more = [say("letter-read-more", number=len(named) - MOST_PARTS)] if len(named) > MOST_PARTS else []
    return [Html(f"{say('letter-read-sections', number=len(named))}, {whole}"), *shown, *more]


def _part(say: Say, number: int, part: Part) -> Html:
    told = _counted(say, part.activities, part.results)
    return say("plan-section-line", number=number, title=cut(part.title, 80), told=told)


def _counted(say: Say, activities: int, results: int) -> Html:
    """«3 мероприятия», and how many results where those are more."""
    told = say("plan-activities", number=activities)
    return told if results == activities else Html(f"{told}, {say('letter-read-results', number=results)}")


def _doubts(say: Say, plan: PlanRead) -> Html:
    """«3 срока не поняты, 2 исполнителя не найдены»."""
    counted = (("terms", plan.terms), ("strangers", plan.strangers), ("others", plan.others))
    told = ", ".join(say(f"letter-read-{name}", number=number) for name, number in counted if number)
    return say("letter-read-check", what=Html(told))


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
