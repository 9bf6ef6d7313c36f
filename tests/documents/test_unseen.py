"""Plans as other offices write them: their layouts and wordings are real, their schools, people and events are not.

Beside each document stands what it means, read by a human: a line a result, `title | from…to, how often | executors`.
"""

from pathlib import Path

import pytest

from models import documents
from models.documents.reading import Milestone
from models.refusal import Refusal

FOLDER = Path(__file__).parent / "unseen"
PAPERS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".meant")


def meant(result: Milestone) -> str:
    windows = result.term.ranges or ((result.term.start, result.term.end),)
    dated = " ".join(f"{start or ''}…{end or ''}" for start, end in windows)
    often = f", {result.term.recurrence.kind}" if result.term.recurrence else ""
    return " | ".join((result.text, dated + often, " + ".join(each.name for each in result.executors)))


def told(path: Path) -> list[str]:
    try:
        plan = documents.read(path.read_bytes(), path.name)
    except Refusal as refused:
        return [refused.key]
    found = []
    for place, activity in enumerate(plan.activities):
        if activity.section is not None and (not place or plan.activities[place - 1].section != activity.section):
            found.append(f"= {plan.sections[activity.section].title}")
        found += map(meant, activity.own_milestones)
    return found


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_a_plan_nobody_here_has_seen_is_read_as_a_human_reads_it(path: Path) -> None:
    assert told(path) == path.with_suffix(".meant").read_text(encoding="utf-8").splitlines()
