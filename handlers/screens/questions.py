"""Questions about a contest as they are seen: a thread, a list, one of them, the frequent ones."""

from collections.abc import Sequence

from bot.telegram.doors import desk
from bot.telegram.doors import questions as doors
from bot.telegram.doors.contests import ContestCard
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.questions import Asked
from models.rules.rights import Right, Viewer, holds
from models.tables import Contest, ContestState

CUT = 160
"""Characters of a question in a list."""


def frequent(
    say: Say, viewer: Viewer, door: doors.Frequent, contest: Contest, found: Sequence[Asked], pages: Pages
) -> Screen:
    """Question and answer, one after the other; whoever may take part can ask another one."""
    items = [_public(one, number) for number, one in enumerate(found, pages.offset + 1)]
    may_ask = holds(viewer, Right.ENTRY) and contest.state is ContestState.PUBLISHED
    ask = Button(say("button-ask"), doors.Ask(contest=contest.id), style="primary")
    text = Html("\n\n".join([say("faq", title=contest.title), *(items or [say("faq-none")])]))
    rows = [
        [ask] if may_ask else [],
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, ContestCard(contest=contest.id)),
    ]
    return Screen(text, rows)


def _public(one: Asked, number: int) -> Html:
    answer = one.answer.text if one.answer else ""
    return common.lines(Html(f"<b>{number}.</b> ") + common.quote(one.question.text), common.quote(answer))


def thread(say: Say, contest: Contest, found: Sequence[Asked], *, done: str = "") -> Screen:
    """One's own questions with their answers; the next message is another one."""
    text = Html("\n\n".join([
        say("questions-mine", title=contest.title),
        *(_mine(say, one) for one in found),
        say("question-what"),
    ]))  # fmt: skip
    frequent = [Button(say("button-faq"), doors.Frequent(contest=contest.id))]
    rows = [frequent, common.ways(say, ContestCard(contest=contest.id))]
    return Screen(text, rows, asks=Question("contest-question", str(contest.id)), notice=Html(done))


def _mine(say: Say, one: Asked) -> Html:
    return common.lines(
        say("question-of-mine", at=one.question.created_at),
        common.quote(one.question.text),
        *_answer(say, one),
    )


def _answer(say: Say, one: Asked) -> list[Html]:
    if one.answer is None:
        return [say("question-waits")]
    return [say("question-answer", at=one.answer.created_at), common.quote(one.answer.text)]


def overview(say: Say, door: doors.Questions, contest: Contest, found: Sequence[Asked], pages: Pages) -> Screen:
    """A line each, what waits for an answer first."""
    numbered = list(enumerate(found, pages.offset + 1))
    items = [_item(say, number, one) for number, one in numbered]
    buttons = [
        Button(say("plans-open", number=number), doors.QuestionCard(question=one.question.id))
        for number, one in numbered
    ]
    text = Html("\n\n".join([say("questions", title=contest.title), *(items or [say("questions-none")])]))
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        [Button(say("button-faq"), doors.Frequent(contest=contest.id))],
        common.ways(say, desk.Desk(contest=contest.id)),
    ]
    return Screen(text, rows)


def _item(say: Say, number: int, one: Asked) -> Html:
    state = "waits" if one.answer is None else "public" if one.answer.public else "done"
    return common.lines(
        say("questions-line", number=number, name=one.name, organisation=one.organisation or "–"),
        say("questions-words", words=common.cut(one.question.text, CUT)),
        say(f"questions-{state}"),
    )


def asked(say: Say, one: Asked) -> list[Html]:
    """Who asks, when and what."""
    who = say("question-from", name=one.name, organisation=one.organisation or "–", at=one.question.created_at)
    return [who, common.quote(one.question.text)]


def card(say: Say, one: Asked, earlier: Sequence[Asked], *, decides: bool, done: str = "") -> Screen:
    """One question, what its author asked before, and its answer. `decides`: the viewer may answer and publish."""
    text = common.lines(
        say("question-title", contest=one.contest),
        *(part for before in earlier for part in (*asked(say, before), *_answered(say, before), "")),
        *asked(say, one),
        *_answered(say, one),
    )
    rows = [
        _deciding(say, one) if decides else [],
        common.ways(say, doors.Questions(contest=one.question.contest_id)),
    ]
    return Screen(text, rows, toast=done, notice=Html(done))


def _answered(say: Say, one: Asked) -> list[Html]:
    if one.answer is None:
        return [say("questions-waits")]
    by = say("question-answered-by", name=one.answerer, at=one.answer.created_at)
    public = [say("questions-public")] if one.answer.public else []
    return [by, common.quote(one.answer.text), *public]


def _deciding(say: Say, one: Asked) -> Sequence[Button]:
    number = one.question.id
    if one.answer is None:
        return [Button(say("button-answer"), doors.AnswerQuestion(question=number), style="primary")]
    if one.answer.public:
        return [Button(say("button-unpublish"), doors.PublishAnswer(question=number, on=False))]
    return [Button(say("button-publish"), doors.PublishAnswer(question=number, on=True))]


def reply(say: Say, one: Asked) -> Screen:
    """What is asked; the next message is the answer."""
    text = common.lines(say("question-title", contest=one.contest), *asked(say, one), "", say("question-reply"))
    ways = common.ways(say, doors.QuestionCard(question=one.question.id))
    return Screen(text, [ways], asks=Question("contest-answer", str(one.question.id)))
