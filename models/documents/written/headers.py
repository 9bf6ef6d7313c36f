"""Which columns a plan goes out in: those its document had, with what is missing for what it says now."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.documents import columns
from models.documents.numbering import NUMBER_AND_TITLE
from models.documents.reading import Activity, Milestone, Reading, Target
from models.documents.rows import Row

DONE = "Исполнение"
"""The column that is added; a reader knows it as a mark of what was done and takes nothing from it."""
# Words that `columns.recognise` takes for these roles, in the order in which a plan usually has them.
USUAL = {
    "number": "№ п/п",
    "title": "Наименование мероприятия",
    "description": "Описание",
    "result": "Ожидаемый результат",
    "milestone": "Промежуточный результат",
    "place": "Место проведения",
    "term": "Срок",
    "executor": "Ответственный исполнитель",
}
ORDER = tuple(USUAL)


@dataclass(frozen=True)
class Headers:
    """The words of the header and the role of each column; `done` is the place of «Исполнение».

    `numbers_in_titles`: the document has no column for numbers and writes «1. Семинар».
    """

    words: tuple[str, ...]
    roles: tuple[str, ...]
    done: int
    numbers_in_titles: bool = False


def of(plan: Reading, *, usual: bool = False) -> Headers:
    """The document's own header where it can say everything, else (or when told) the usual one, with numbers."""
    needed = _needed(plan.activities)
    own = columns.recognise(Row(tuple(plan.columns), 0)) if plan.columns and not usual else None
    if own and own.kind == "plan":
        in_titles = "number" not in own.roles and _are_in_titles(plan.activities)
        kept = [place for place, role in enumerate(own.roles) if role != "when"]
        mended = _with(
            [(own.headers[place], own.roles[place]) for place in kept], needed - ({"number"} if in_titles else set())
        )
        if _is_understood(mended):
            return _headers(mended, in_titles)
    return _headers([(USUAL[role], role) for role in ORDER if role in needed | {"number"}], in_titles=False)


def has_milestones(activity: Activity) -> bool:
    """Whether it has results besides itself."""
    return bool(activity.milestones) and not is_itself(activity.milestones, activity.title, activity.targets)


def is_itself(milestones: Sequence[Milestone], title: str, targets: tuple[Target, ...]) -> bool:
    """Whether the only result is the activity by its own name, as a table without results has it."""
    return len(milestones) == 1 and (milestones[0].text, milestones[0].targets) == (title, targets)


def _needed(activities: Sequence[Activity]) -> set[str]:
    """A row without a number is told from the rest of the row above by a dash in its number's place."""
    told = {role for role in ("number", "description", "result", "place") if any(getattr(a, role) for a in activities)}
    if any(map(has_milestones, activities)):
        told |= {"number", "milestone"}
    if any(NUMBER_AND_TITLE.match(each.title) for each in activities):
        told.add("number")
    return told | {"title", "term", "executor"}


def _are_in_titles(activities: Sequence[Activity]) -> bool:
    return all(each.number and not has_milestones(each) for each in activities)


def _with(own: list[tuple[str, str]], needed: set[str]) -> list[tuple[str, str]]:
    """Each missing column before the first one that usually comes after it."""
    for role in (role for role in ORDER if role in needed and role not in {known for _, known in own}):
        after = [place for place, (_, known) in enumerate(own) if known in ORDER[ORDER.index(role) + 1 :]]
        own.insert(after[0] if after else len(own), (USUAL[role], role))
    return own


def _is_understood(pairs: list[tuple[str, str]]) -> bool:
    found = columns.recognise(Row(tuple(word for word, _ in pairs), 0))
    return found is not None and found.kind == "plan" and list(found.roles) == [role for _, role in pairs]


def _headers(pairs: list[tuple[str, str]], in_titles: bool) -> Headers:
    words = [word for word, _ in pairs]
    if not any(columns.fold(word) == columns.fold(DONE) for word in words):
        pairs = [*pairs, (DONE, "mark")]
        words.append(DONE)
    done = next(place for place, word in enumerate(words) if columns.fold(word) == columns.fold(DONE))
    return Headers(tuple(words), tuple(role for _, role in pairs), done, in_titles)
