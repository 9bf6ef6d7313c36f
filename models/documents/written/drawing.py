"""A plan drawn as strips across a page: lines above the table, its rows, the indicators below; no format yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.documents.indicators import AT_LEAST
from models.documents.reading import Activity, Indicator, Milestone, Reading, Section
from models.documents.rows import Row
from models.documents.written import headers
from models.documents.written.headers import Headers

NOTHING = "–"
# Words that the reader knows, so they are not in a language of the reader's choice.
ABBREVIATIONS = "Сокращения:"
TOTAL = "Всего мероприятий"
MERGED = ("number", "title", "description", "result", "place")


@dataclass(frozen=True)
class Done:
    """What stands under «Исполнение»: a text for each result of each activity, and `total` in the last line."""

    cells: Sequence[Sequence[str]] = ()
    total: str = NOTHING

    def of(self, activity: int, milestone: int) -> str:
        """A dash where nothing is known."""
        cells = self.cells[activity] if activity < len(self.cells) else ()
        return (cells[milestone] if milestone < len(cells) else "") or NOTHING


@dataclass(frozen=True)
class Strip:
    """One line: `kind` is approval, title, note, caption, blank, or in a table header, section, row or total.

    Sections are one cell from edge to edge, totals one up to the last column; the `merged` places of a row are one
    with the cell above.
    """

    kind: str
    cells: tuple[str, ...] = ()
    merged: frozenset[int] = frozenset()

    @property
    def in_table(self) -> bool:
        return self.kind in ("header", "section", "row", "total")


@dataclass(frozen=True)
class Drawing:
    """The strips in order; `weights` say how much room the columns of the plan need, beside each other."""

    strips: tuple[Strip, ...]
    weights: tuple[int, ...]


def draw(plan: Reading, done: Done, *, usual: bool = False) -> Drawing:
    """Sections without activities are drawn too; activities outside any section come first, as in the document."""
    head = headers.of(plan, usual=usual)
    weights = tuple(_weight(role) for role in head.roles)
    return Drawing((*_above(plan), *_table(plan, head, done), *_indicators(plan)), weights)


def rows(drawing: Drawing) -> list[Row]:
    """The same as readers give it, for the interpreter."""
    return [
        Row(strip.cells, line, strip.in_table, strip.merged)
        if strip.in_table
        else Row((strip.cells[0] if strip.cells else "",), line, in_table=False)
        for line, strip in enumerate(drawing.strips, 1)
    ]


def _weight(role: str) -> int:
    return {"number": 3, "title": 12, "description": 12, "result": 10, "milestone": 10, "executor": 11}.get(role, 8)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _above(plan: Reading) -> Iterator[Strip]:
    if plan.approved and plan.approved.text:
        yield Strip("approval", (_one_line(plan.approved.text),))
    if plan.title:
        yield Strip("title", (_one_line(plan.title),))
    if plan.legend:
        yield Strip("note", (ABBREVIATIONS,))
        for short, full in plan.legend.items():
            yield Strip("note", (f"{_one_line(short)} – {_one_line(full)}",))
    yield Strip("blank")


def _table(plan: Reading, head: Headers, done: Done) -> Iterator[Strip]:
    yield Strip("header", head.words)
    width = len(head.words)
    by_section = sorted(enumerate(plan.activities), key=lambda each: -1 if each[1].section is None else each[1].section)
    waiting = list(plan.sections)
    for place, activity in by_section:
        while waiting and activity.section is not None and waiting[0].index <= activity.section:
            yield _section(waiting.pop(0), head)
        for shown, milestone in enumerate(activity.own_milestones):
            yield _row(activity, milestone, shown, head, done.of(place, shown))
    for section in waiting:
        yield _section(section, head)
    cells = [""] * width
    # Every reader skips totals; with one below it a last section without activities is still seen to be a section.
    cells[0], cells[-1] = f"{TOTAL}: {len(plan.activities)}", done.total
    yield Strip("total", tuple(cells))


def _section(section: Section, head: Headers) -> Strip:
    title = _one_line(section.title)
    if section.number:
        # «1. Семинары» in a table whose first column holds titles would be an activity
        word = "Раздел " if head.roles[0] == "title" else ""
        title = f"{word}{section.number} {title}"
    return Strip("section", (title, *[""] * (len(head.words) - 1)))


def _row(activity: Activity, milestone: Milestone, shown: int, head: Headers, done: str) -> Strip:
    """The activity's own words stand beside its first result and are merged over the others."""
    told = {
        "term": _one_line(milestone.term_text) or NOTHING,
        "executor": _one_line(milestone.executors_text) or NOTHING,
    }
    if headers.has_milestones(activity):
        told["milestone"] = _one_line(milestone.text)
    if shown == 0:
        told |= {role: _one_line(getattr(activity, role)) for role in MERGED}
        told["number"] = told["number"] or NOTHING
        if head.numbers_in_titles:
            told["title"] = f"{told['number']}. {told['title']}"
    cells = _cells(told, head)
    cells[head.done] = done
    merged = (place for place, role in enumerate(head.roles) if role in MERGED) if shown else ()
    return Strip("row", tuple(cells), frozenset(merged))


def _cells(told: dict[str, str], head: Headers) -> list[str]:
    """Each text under the first column of its role; a term has its end in a column of its own where there is one."""
    cells = [""] * len(head.roles)
    if "until" in head.roles:
        start, dash, end = told["term"].partition(" – ")
        if dash and start and end:
            told = {**told, "term": start, "until": end}
    for role, text in told.items():
        if role in head.roles:
            cells[head.roles.index(role)] = text
    return cells


def _indicators(plan: Reading) -> Iterator[Strip]:
    """A table for each run of indicators whose values are of the same years and kind."""
    numbered = any(each.number for each in plan.indicators)
    yield Strip("blank")
    if plan.indicators and plan.indicators_title:
        yield Strip("caption", (_one_line(plan.indicators_title),))
    for run in _runs(plan.indicators):
        yield Strip("blank")
        yield Strip("header", _indicator_header(run, numbered))
        for each in run:
            yield Strip("row", _indicator_row(each, numbered))


def _runs(indicators: Sequence[Indicator]) -> list[list[Indicator]]:
    runs: list[list[Indicator]] = []
    for each in indicators:
        if runs and _fits([*runs[-1], each]):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _fits(run: Sequence[Indicator]) -> bool:
    """Whether one header can say what all their values are: the years, and that a bare number is the least."""
    if len({tuple(value.year for value in each.values) for each in run}) > 1:
        return False
    return all(len(_comparators(run, place)) < 2 for place in range(len(run[0].values)))


def _comparators(run: Sequence[Indicator], place: int) -> set[str]:
    """Of the numbers in one column that do not say themselves «не менее»."""
    values = (each.values[place] for each in run)
    return {value.comparator for value in values if value.comparator and not AT_LEAST.match(value.value_text)}


def _indicator_header(run: Sequence[Indicator], numbered: bool) -> tuple[str, ...]:
    values = [
        ("Минимальное значение" if ">=" in _comparators(run, place) else "Значение")
        + (f", {value.year} год" if value.year else "")
        for place, value in enumerate(run[0].values)
    ]
    return (*(["№ п/п"] if numbered else []), "Наименование показателя", "Единица измерения", *(values or ["Значение"]))


def _indicator_row(indicator: Indicator, numbered: bool) -> tuple[str, ...]:
    number = [indicator.number or NOTHING] if numbered else []
    texts = [_one_line(value.value_text) for value in indicator.values] or [""]
    return (*number, _one_line(indicator.name), _one_line(indicator.unit), *texts)
