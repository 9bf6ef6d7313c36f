"""What was drawn is read again before it goes out; a term or an executor that would be read otherwise is spelt out."""

from dataclasses import replace

from models.documents import interpreter
from models.documents.reading import Activity, Executor, Milestone, Reading
from models.documents.written import drawing
from models.documents.written.drawing import Done, Drawing
from models.rules import term_words
from models.rules.terms import Term


def drawn(plan: Reading, done: Done) -> Drawing:
    """The plan's own words stay wherever they still mean what the plan means: a human may have corrected either.

    Its own columns stay where they tell its rows apart; without numbers a row may look like the rest of another.
    """
    usual = False
    first = drawing.draw(plan, done)
    back = interpreter.interpret(drawing.rows(first))
    if _shape(back) != _shape(plan):
        usual = True
        first = drawing.draw(plan, done, usual=True)
        back = interpreter.interpret(drawing.rows(first))
    spelt = _spelt(plan, back) if _shape(back) == _shape(plan) else plan
    return first if spelt == plan else drawing.draw(spelt, done, usual=usual)


def _shape(plan: Reading) -> list[tuple[str, int | None, int]]:
    return [(one.number, one.section, len(one.own_milestones)) for one in plan.activities]


def _spelt(plan: Reading, back: Reading) -> Reading:
    pairs = zip(plan.activities, back.activities, strict=True)
    return replace(plan, activities=tuple(_activity(own, read) for own, read in pairs))


def _activity(own: Activity, read: Activity) -> Activity:
    mended = [_milestone(*pair) for pair in zip(own.own_milestones, read.own_milestones, strict=True)]
    if mended == list(own.own_milestones):
        return own
    if own.milestones:
        return replace(own, milestones=tuple(mended))
    return replace(own, term_text=mended[0].term_text, executors_text=mended[0].executors_text)


def _milestone(own: Milestone, read: Milestone) -> Milestone:
    if not same_term(own.term, read.term):
        own = replace(own, term_text=term_words.words(own.term))
    if named(own.executors) != named(read.executors):
        own = replace(own, executors_text="; ".join(map(_written, own.executors)))
    return own


def same_term(one: Term, other: Term) -> bool:
    """Whether two terms ask for the same; what was guessed in reading is not compared."""
    return (one.start, one.end, one.recurrence, one.ranges) == (other.start, other.end, other.recurrence, other.ranges)


def named(executors: tuple[Executor, ...]) -> list[tuple[str, str]]:
    """Names with scopes; the person in charge is a part of the scope, as drafts keep it."""
    return [(each.name, "; ".join(part for part in (each.scope, each.person) if part)) for each in executors]


def _written(executor: Executor) -> str:
    ((name, scope),) = named((executor,))
    return f"{name} ({scope})" if scope else name
