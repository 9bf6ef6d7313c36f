"""The lines of one row without separators → its cells: the term is found first, the rest lies around it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from models.documents import joining, ticks
from models.documents.layouts.bare_header import Line
from models.rules import dates, executors, terms
from models.rules.plan_years import PlanYears

ANY_YEAR = PlanYears((2024,), near=2024)
PERSON_LINE = re.compile(rf"^{executors.PERSON}(?:\s*,?\s*{executors.PERSON})*\s*,?$")
RESULT = re.compile(
    r"(?:приказ|отч[её]т|протокол|информаци|аналитич|справк|положени|договор|соглашени|распоряжени|акт\b|спис[ок]|реестр"
    r"|письм|программ|план|методич|сборник|[а-яё]+(?:[ае]н|[ея]т)[аоы]?\b)",
    re.IGNORECASE,
)
BEGINS = re.compile(
    rf"(?:\d|[ivxхі]+\b|{dates.MONTH}|(?:до|со?|ко?|по|не\s+\w+|начиная|в|во|на|весь|согласно|раз|один|два|три|при)\s"
    r"|(?:еже|постоян|регуляр|системат|непрерыв|кажд|поквартал|помесяч|круглый|круглогод|весн|лето|осен|зим|срок|перв|втор"
    r"|трет|четв|последн|начал|середин|кон[ец]|течени))",
    re.IGNORECASE,
)
BY_PLAN = re.compile(r"(?:по|согласно|в|срок\w*)\s", re.IGNORECASE)
BRACKETS = re.compile(r"\([^()]*\)?")
HOLIDAYS = re.compile(r"(?:в )?(?:\w+ (?:и|или) )?\w*\s*каникул\w*$", re.IGNORECASE)
WHOLE_MONTH = re.compile(r"в\s+течени[ие]\s+(?:всего\s+)?месяца$", re.IGNORECASE)
TAIL = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s*(?:час|ч\.|мин)|гг?\.?$|год[ауы]?$", re.IGNORECASE)
PERSONS_AT_END = re.compile(rf"^(?P<before>.*?)[\s,]*(?P<names>{executors.PERSON}(?:[\s,]+{executors.PERSON})*)$")
FIGURES_FIRST = re.compile(r"^(?P<figures>\d[\d\s.,]*|-)\s+(?P<after>\D.*)$")
MOST_TERM_LINES, MOST_TERM_WORDS, LONGEST_ROW = 8, 12, 120
Span = tuple[int, int]


@dataclass
class Known:
    """What stood in a column of rows that were plain: role → texts. In the plan of a month `days` alone are terms."""

    texts: dict[str, set[str]] = field(default_factory=dict)
    days: bool = False

    def learn(self, role: str, text: str) -> None:
        self.texts.setdefault(role, set()).add(text)

    def has(self, role: str, text: str) -> bool:
        return text in self.texts.get(role, ())


@dataclass(frozen=True)
class Cells:
    """role → text; `sure` when nothing was guessed."""

    texts: dict[str, str]
    sure: bool


def split(lines: Sequence[Line], roles: Sequence[str], known: Known) -> Cells:
    """`roles` in the order of the header, without the number."""
    lines = lines[:LONGEST_ROW]
    if "term" not in roles:
        return _zone(lines, roles, known)
    place = roles.index("term")
    cells = _groups(lines, lambda line: line.opens)
    if len(cells) == len(roles) and _term(text(cells[place]), days=known.days):
        return Cells(dict(zip(roles, map(text, cells), strict=True)), sure=True)
    spans = term_spans([line.text for line in lines], days=known.days)
    span = _likeliest(spans, lines, before=place > 0, after=place + 1 < len(roles))
    if span is None:
        return _without_term(lines, roles, known)
    first, last = _zone(lines[: span[0]], roles[:place], known), _zone(lines[span[1] :], roles[place + 1 :], known)
    term = " ".join(line.text for line in lines[slice(*span)])
    is_cut = any(line.opens for line in lines[span[0] + 1 : span[1]])
    sure = first.sure and last.sure and len(spans) == 1 and not is_cut
    return Cells({**first.texts, "term": term, **last.texts}, sure)


def term_spans(texts: Sequence[str], *, days: bool = False) -> list[Span]:
    """Runs of pieces that are a term together, every one of them needed; the longest from each place."""
    found: list[Span] = []
    start = 0
    while start < len(texts):
        end = _longest(texts, start, days=days)
        if end:
            found.append((start, end))
        start = end or start + 1
    return found


def _longest(texts: Sequence[str], start: int, *, days: bool) -> int:
    """Where the longest term from `start` ends; 0 when none begins there. A piece that adds nothing is not its."""
    best, best_term = 0, None
    for end in range(start + 1, min(len(texts), start + MOST_TERM_LINES) + 1):
        if _is_by_plan(best_term) and not texts[end - 1][0].islower():
            break
        term = _term(" ".join(texts[start:end]), days=days)
        needed = term != best_term or bool(TAIL.match(texts[end - 1]))
        starts = (
            best
            or end == start + 1
            or texts[start].isdecimal()
            or _term(" ".join(texts[start + 1 : end]), days=days) != term
        )
        if term and needed and starts:
            best, best_term = end, term
    return best


def is_term(text: str) -> bool:
    """Whether all of it says when."""
    return _term(text) is not None


def says_when(text: str) -> bool:
    """Whether there is a term among the words of a line."""
    return bool(term_spans(text.split()[:LONGEST_ROW]))


def _is_by_plan(term: terms.Term | None) -> bool:
    return term is not None and term.recurrence is not None and term.recurrence.kind == "by-plan"


def _term(text: str, *, days: bool = False) -> terms.Term | None:
    """What it means when all of it is a term; time of day alone counts."""
    if len(text) > 100:
        return None
    if terms.is_clock(text) or WHOLE_MONTH.match(text) or (days and ticks.DAYS.match(dates.fold(text))):
        return terms.Term(flags=(text,))
    if not BEGINS.match(text):
        return None
    term = terms.read(text, ANY_YEAR)
    if term.is_unknown or "partly-read" in term.flags:
        return None
    if _is_by_plan(term):
        return term if BY_PLAN.match(text) else None
    alone = terms.read(BRACKETS.sub(" ", text), ANY_YEAR).recurrence if term.recurrence else None
    return term if not alone or not alone.note or HOLIDAYS.match(alone.note) else None


def _likeliest(spans: Sequence[Span], lines: Sequence[Line], *, before: bool, after: bool) -> Span | None:
    """A term has the other columns on its sides and, if anything, blank lines around it; of equals the last."""

    def fits(span: Span) -> tuple[bool, bool, int]:
        sides = (span[0] > 0) == before and (not after or span[1] < len(lines))
        apart = lines[span[0]].opens or (span[1] < len(lines) and lines[span[1]].opens)
        return sides, apart, span[0]

    return max(spans, key=fits) if spans else None


def _without_term(lines: Sequence[Line], roles: Sequence[str], known: Known) -> Cells:
    """A term inside a line: «Семинар май 2024 г. ЦОПП»; else there is none."""
    words = [word for line in lines for word in line.text.split()]
    spans = term_spans(words[: 3 * LONGEST_ROW])
    place = roles.index("term")
    rest = [role for role in roles if role != "term"]
    if not spans:
        return Cells(_zone(lines, rest, known).texts, len(rest) == 1)
    numbers = [line.number for line in lines for _ in line.text.split()]
    apart = [Line(word, number) for word, number in zip(words, numbers, strict=True)]
    span = _likeliest(spans, apart, before=place > 0, after=place + 1 < len(roles)) or spans[-1]
    sides = [" ".join(words[: span[0]]), " ".join(words[span[1] :])]
    zones = [
        _zone([Line(text, lines[0].number)] if text else [], part, known)
        for text, part in zip(sides, (roles[:place], roles[place + 1 :]), strict=True)
    ]
    texts = {**zones[0].texts, "term": " ".join(words[slice(*span)]), **zones[1].texts}
    return Cells(texts, len(spans) == 1 and all(zone.sure for zone in zones))


def _zone(lines: Sequence[Line], roles: Sequence[str], known: Known) -> Cells:
    """Lines on one side of the term, for the columns on that side."""
    if len(roles) < 2 or not lines:
        texts = {roles[0]: text(lines)} if roles and lines else {}
        return Cells(texts, bool(roles) or not lines)
    peeled = _peeled(lines, roles, known)
    if peeled:
        return peeled
    groups = _groups(lines, lambda line: line.opens)
    if len(groups) == len(roles):
        return Cells(dict(zip(roles, map(text, groups), strict=True)), sure=True)
    names = [executors.begins_name(group[0].text) for group in groups]
    if roles[-1] == "executor" and len(groups) > 1 and names[-1] and sum(names) == 1:
        rest = _zone([line for group in groups[:-1] for line in group], roles[:-1], known)
        return Cells({**rest.texts, "executor": text(groups[-1])}, rest.sure)
    if len(roles) == 2:
        for cut in range(len(lines) + 1):
            sides = text(lines[:cut]), text(lines[cut:])
            if all(not side or known.has(role, side) for role, side in zip(roles, sides, strict=True)):
                return Cells(dict(zip(roles, sides, strict=True)), sure=True)
            if any(side and known.has(role, side) for role, side in zip(roles, sides, strict=True)):
                return Cells(dict(zip(roles, sides, strict=True)), sure=False)
    return Cells(_by_capitals(lines, roles), sure=False)


def _peeled(lines: Sequence[Line], roles: Sequence[str], known: Known) -> Cells | None:
    """What is known by its look: names of people at the end, money and numbers of people at the beginning."""
    if roles[-1] == "executor":
        names = _persons(lines)
        if names:
            rest = _zone(lines[:-names], roles[:-1], known)
            return Cells({**rest.texts, "executor": text(lines[-names:])}, rest.sure)
    whole = text(lines)
    figures = FIGURES_FIRST.match(whole) if roles[0] in ("budget", "people") else None
    if figures:
        rest = _zone([replace(lines[0], text=figures["after"])], roles[1:], known)
        return Cells({roles[0]: figures["figures"], **rest.texts}, rest.sure)
    ending = PERSONS_AT_END.match(whole) if roles[-1] == "executor" and len(lines) == 1 else None
    if ending:
        before = [replace(lines[0], text=ending["before"])] if ending["before"] else []
        rest = _zone(before, roles[:-1], known)
        return Cells({**rest.texts, "executor": ending["names"]}, rest.sure)
    return None


def _persons(lines: Sequence[Line]) -> int:
    """How many lines at the end are names of people."""
    count = 0
    while count < len(lines) and PERSON_LINE.match(lines[-1 - count].text):
        count += 1
    return count


def _by_capitals(lines: Sequence[Line], roles: Sequence[str]) -> dict[str, str]:
    """A guess: a cell begins with a capital; where there are more of them, an executor with a name of a body."""
    groups = _groups(lines, lambda line: line.text[0].isupper() or line.text[0] in '"«')
    if len(groups) == len(roles):
        return dict(zip(roles, map(text, groups), strict=True))
    bodies = [
        place
        for place, group in enumerate(groups)
        if place
        and (executors.HEAD_NOUN.match(group[0].text) or executors.ABBREVIATION.match(group[0].text.split()[0]))
    ]
    if "executor" in roles and bodies:
        others = [role for role in roles if role != "executor"]
        cut = sum(len(group) for group in groups[: bodies[-1]])
        if roles[-1] == "executor":
            return {others[0]: text(lines[:cut]), "executor": text(lines[cut:])}
    if roles[:2] == ["executor", "result"] and any(RESULT.match(group[0].text) for group in groups[1:]):
        cut = next(sum(map(len, groups[:at])) for at, group in enumerate(groups) if at and RESULT.match(group[0].text))
        return {"executor": text(lines[:cut]), "result": text(lines[cut:])}
    whole = "executor" if "executor" in roles and "title" not in roles else roles[0]
    return {whole: text(lines)}


def _groups(lines: Sequence[Line], begins: Callable[[Line], bool]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not begins(line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def text(lines: Sequence[Line]) -> str:
    """The lines as one text, with the words that a line has cut put together."""
    return joining.lines(line.text for line in lines)
