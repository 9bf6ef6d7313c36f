"""`bot plan check` and `bot plan import`: a file with a plan shown as it is understood, or kept."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.words import Plain
from bot.telegram import phrases
from models.documents import worker
from models.documents.reading import Activity, Milestone, Reading
from models.refusal import Refusal

if TYPE_CHECKING:
    from bot.settings import Settings
    from models.actions.plans import Published


def check(path: Path, as_json: bool) -> int:
    """Print the reading, for people or in the JSON of the domain; raises Refusal when the file is no plan."""
    reading = read(path)
    say = Plain()
    if as_json:
        print(json.dumps(reading.as_json(_worded(say)), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(say, reading)))
    return 0


async def import_plan(settings: "Settings", path: Path, publish: bool) -> int:
    """Keep the plan as a draft, or publish it at once – also one that was kept before; print what it came to."""
    from models.actions import plans
    from models.clock import Clock
    from models.database import Database
    from models.migrate import migrate
    from models.rules.rights import OPERATOR

    reading = read(path)
    say = Plain(settings.timezone)
    operator = replace(OPERATOR, zone=settings.timezone)
    database = Database(settings.database_url)
    try:
        await migrate(database)
        now = Clock().now()
        async with database.writing() as session:
            try:
                result = await plans.import_reading(session, operator, reading, digest(path), now, settings.timezone)
            except Refusal as known:
                if not publish or known.key != "refusal-plan-known":
                    raise
                _tell(say, await plans.publish(session, operator, int(str(known.details["number"])), now))
                return 0
            done = await plans.publish(session, operator, result.plan_id, now) if publish else None
    finally:
        await database.close()
    written = result.written
    print(say("cli-imported", number=str(result.plan_id), activities=written.activities, items=written.occurrences))
    if written.strangers:
        print(say("cli-strangers", names=", ".join(written.strangers)))
    if reading.warnings:
        print(say("cli-look-at", number=len(reading.warnings), file=str(path)))
    if done:
        _tell(say, done)
    else:
        print(say("cli-draft"))
    return 0


def _tell(say: Plain, done: "Published") -> None:
    print(say("cli-published", assignments=done.assignments, people=done.people))


def read(path: Path) -> Reading:
    """The reading of a file; a Refusal names the reason."""
    try:
        return worker.read(path.read_bytes(), path.name)
    except Refusal as refusal:
        if refusal.key == "document-not-a-plan":
            raise Refusal(f"document-{refusal.details['reason']}", name=path.name) from None
        raise Refusal(refusal.key, **{**refusal.details, "name": path.name}) from None


def digest(path: Path) -> str:
    """What tells the same file again."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _lines(say: Plain, reading: Reading) -> Iterator[str]:
    yield reading.title or say("cli-no-title")
    if reading.approved:
        yield reading.approved.text
    milestones = sum(len(each.own_milestones) for each in reading.activities)
    yield say(
        "cli-summary",
        sections=len(reading.sections),
        activities=len(reading.activities),
        milestones=milestones,
        indicators=len(reading.indicators),
    )
    titles = {each.index: each.title for each in reading.sections}
    section: int | None = None
    for activity in reading.activities:
        if activity.section is not None and activity.section != section:
            yield f"\n{titles.get(activity.section, '')}"
        section = activity.section
        yield from _activity(say, activity)
    if reading.indicators:
        yield f"\n{reading.indicators_title or say('cli-indicators')}"
        for indicator in reading.indicators:
            values = ", ".join(each.value_text for each in indicator.values)
            yield f"  {indicator.number} {indicator.name} ({indicator.unit}): {values}"
    yield ""
    yield say("cli-warnings", number=len(reading.warnings)) if reading.warnings else say("cli-no-warnings")
    for doubt in reading.warnings:
        words = _worded(say)(doubt.code, **doubt.details)
        yield f"  {say('cli-row', number=str(doubt.row))}: {words}" if doubt.row else f"  {words}"


def _worded(say: Plain) -> Callable[..., str]:
    """How a doubt is said, with all the words it is about."""
    return lambda code, **details: phrases.doubt(say, code, details, whole=True)


def _activity(say: Plain, activity: Activity) -> Iterator[str]:
    yield f"  {activity.number} {activity.title}".rstrip()
    for milestone in activity.own_milestones:
        if activity.milestones:
            yield f"      – {milestone.text}"
        yield f"        {_term(say, milestone)}"
        names = ", ".join(each.name + (f" ({each.scope})" if each.scope else "") for each in milestone.executors)
        yield f"        {names or say('cli-no-executor')}"


def _term(say: Plain, milestone: Milestone) -> str:
    """As written, and what it means where that adds something."""
    term = milestone.term
    if term.is_unknown:
        return say("cli-term-unknown", text=milestone.term_text)
    spans = term.ranges or ((term.start, term.end),)
    meant = "; ".join(" – ".join(f"{day:%d.%m.%Y}" if day else "…" for day in span) for span in spans if any(span))
    often = say(f"cli-often-{term.recurrence.kind}") if term.recurrence else ""
    return f"{milestone.term_text}: {', '.join(part for part in (often, meant) if part)}"
