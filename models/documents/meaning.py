"""Items → activities: terms and executors understood with the whole document in view, doubts named by row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from models.documents import heading
from models.documents.body import Body, Item
from models.documents.heading import Heading
from models.documents.reading import Activity, Doubt, Executor, Milestone, Term
from models.rules import dates, executors, targets, terms
from models.rules.plan_years import PlanYears

DOUBTFUL_FLAGS = ("year-guessed", "partly-read", "approximate", "until-month")


@dataclass(frozen=True)
class Meant:
    """What the items came to; `years` are those the terms name, for a document whose title names none."""

    activities: tuple[Activity, ...]
    legend: Mapping[str, str]
    years: tuple[int, ...]


def understand(
    body: Body, head: Heading, explained: Mapping[str, str], doubts: list[Doubt], roles: frozenset[str]
) -> Meant:
    """Two passes: first the years and abbreviations the document uses anywhere, then each item with them."""
    reader = _Reader(body, head, explained, doubts, roles)
    activities = tuple(reader.activity(item) for item in body.items)
    return Meant(activities, reader.legend, reader.years_used(activities))


class _Reader:
    def __init__(
        self, body: Body, head: Heading, explained: Mapping[str, str], doubts: list[Doubt], roles: frozenset[str]
    ) -> None:
        self.body, self.head, self.doubts, self.roles = body, head, doubts, roles
        lines = [each for item in body.items for each in (item, *item.milestones)]
        split = [executors.split(line.text("executor")) for line in lines]
        self.legend = {
            **explained,
            **{each.name: each.full_name for group in split for each in group if each.full_name},
        }
        self.alone = frozenset(name for group in split for name in executors.standing_alone(group))
        self.written = tuple(sorted({year for line in lines for year in years_written(line.text("term"))}))
        self.near: int | None = None
        self.day: date | None = None
        if body.items and "executor" not in roles:
            doubts.append(Doubt("executors-none", body.items[0].row))

    def activity(self, item: Item) -> Activity:
        """Where milestones have a column of their own, the activity's term and executors are theirs together."""
        if not item.text("title"):
            self.doubts.append(Doubt("title-empty", item.row))
        if not item.milestones:
            term = self.term(item, item)
            who = self.executors(item)
            return self._activity(item, (), term, who)
        if item.milestones[0].is_part:
            who = self.executors(item)
            parts = tuple(self.milestone(each, item) for each in item.milestones)
            return self._activity(item, parts, _together(parts), who)
        milestones = tuple(self.milestone(each, item) for each in item.milestones)
        who = tuple(
            {each.name: Executor(each.name) for milestone in milestones for each in milestone.executors}.values()
        )
        return self._activity(item, milestones, _together(milestones), who)

    def _activity(
        self, item: Item, milestones: tuple[Milestone, ...], term: Term, who: tuple[Executor, ...]
    ) -> Activity:
        result = item.text("result")
        return Activity(
            number=item.number,
            section=item.section,
            title=item.text("title").rstrip(": "),
            term_text=item.text("term"),
            term=term,
            executors_text=item.text("executor"),
            executors=who,
            description=item.text("description"),
            result=result,
            place=item.text("place"),
            targets=targets.of_row(item.text("title"), result),
            milestones=milestones,
            row=item.row,
        )

    def milestone(self, line: Item, item: Item) -> Milestone:
        inherits = line.is_part and not line.text("executor")
        text = line.text("milestone")
        who = () if inherits else self.executors(line)
        return Milestone(
            text,
            line.text("term"),
            self.term(line, item),
            line.text("executor"),
            who,
            targets.find(text),
            inherits,
            line.row,
        )

    def term(self, line: Item, item: Item) -> Term:
        text = line.text("term")
        if terms.is_clock(text) and self.day:
            self.doubts.append(Doubt("day-from-row-above", line.row, {"text": text}))
            return Term(self.day, self.day, flags=("date-from-previous-row",))
        years = self.years_for(item)
        if not text and years.is_month and years.own_period:
            lender = self.head.title if item.section is None else self.body.sections[item.section].title
            self.doubts.append(Doubt("term-carried", line.row, {"text": lender}))
            return Term(*years.own_period, flags=("from-section",))
        term = terms.read(text, years)
        self.day = term.start if term.start == term.end else None
        named = years_written(text)
        self.near = named[-1] if named else self.near
        self._doubt_term(line.row, text, term)
        return term

    def years_for(self, item: Item) -> PlanYears:
        """The section's own month or years, else the title's, else what the other terms or the order itself name."""
        month = heading.month_in(self.body.sections[item.section].title) if item.section is not None else None
        if month:
            whole = self._years_around(item)
            year = month[1] or whole.year_of(month[0])
            if year:
                return PlanYears((year,), heading.whole_month(year, month[0]), "section", self.near)
        return self._years_around(item)

    def _years_around(self, item: Item) -> PlanYears:
        if item.section is not None:
            years, is_school = heading.years_in(self.body.sections[item.section].title)
            if years and not (len(self.head.years) == 1 and len(years) > 1):
                period = (date(years[0], 9, 1), date(years[-1], 8, 31)) if is_school else None
                return PlanYears(years, period, "section", self.near, is_school)
        if self.head.years:
            return PlanYears(self.head.years, self.head.period, "title", self.near, self.head.is_school)
        if self.written:
            return PlanYears(
                self.written[:1] if len(self.written) == 1 else (), None, "context", self.near or self.written[0]
            )
        approved = self.head.approved.date if self.head.approved else None
        return PlanYears((approved.year,) if approved else (), None, "context")

    def executors(self, line: Item) -> tuple[Executor, ...]:
        text = line.text("executor")
        plain = executors.split(text, self.legend)
        shared = executors.share_roles(plain, self.alone)
        for before, after in zip(plain, shared, strict=True):
            if before != after:
                self.doubts.append(Doubt("executor-role-carried", line.row, {"text": after.name}))
        if not shared and "executor" in self.roles:
            self.doubts.append(Doubt("executor-empty", line.row))
        return shared

    def _doubt_term(self, row: int, text: str, term: Term) -> None:
        if term.is_unknown:
            code = "year-unknown" if "year-unknown" in term.flags else "term-unknown"
            self.doubts.append(Doubt(code, row, {"text": text}) if text else Doubt("term-empty", row))
        for flag in term.flags:
            if flag in DOUBTFUL_FLAGS:
                code = {"year-guessed": "year-guessed"}.get(flag, f"term-{flag}")
                self.doubts.append(Doubt(code, row, {"text": text}))
        approved = self.head.approved.date if self.head.approved else None
        if approved and term.end and term.end < approved:
            self.doubts.append(Doubt("term-before-approval", row, {"text": text, "approved": approved.isoformat()}))

    def years_used(self, activities: Iterable[Activity]) -> tuple[int, ...]:
        """The years written in terms; without any, those that were borrowed from the order."""
        if self.written:
            return self.written
        days = [day for activity in activities for day in (activity.term.start, activity.term.end) if day]
        return tuple(sorted({day.year for day in days}))


@lru_cache(maxsize=4_096)
def years_written(text: str) -> tuple[int, ...]:
    """The years a term names itself, in order."""
    marks = dates.tokens(dates.fold(text[: terms.LONGEST]))
    found = [
        int(token.text[:4]) if token.kind == "year" else token.mark.year if token.mark else None for token in marks
    ]
    return tuple(year for year in found if year)


def _together(milestones: tuple[Milestone, ...]) -> Term:
    """From the first start to the last end; open where one of them is."""
    found = [each.term for each in milestones]
    if any(term.start is None and term.end is None for term in found):
        return Term(recurrence=next(term.recurrence for term in found if term.start is None and term.end is None))
    starts, ends = [term.start for term in found], [term.end for term in found]
    start = None if None in starts else min(day for day in starts if day)
    return Term(start, None if None in ends else max(day for day in ends if day), None)
