"""What the letters of an organiser's desk say: what was decided about an entry, more time, questions and answers."""

from datetime import datetime

from bot.telegram import doors
from bot.telegram.phrases import lines, quote
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.desk_cards import Case
from models.queries.desk_letters import DeskContent, EntryChecked, QuestionTold
from models.queries.questions import Asked
from models.queries.silence import EntryAwaited
from models.rules.deadlines import days_between
from models.tables import EntryState, Verdict


def letter(say: Say, content: DeskContent, now: datetime) -> Screen:
    """The screen of one letter."""
    home = Button(say("button-home"), doors.Home())
    if isinstance(content, QuestionTold):
        return _answered(say, content.asked, home) if content.mine else _asked(say, content.asked, home)
    if isinstance(content, EntryAwaited):
        return _awaited(say, content, home, now)
    text = _checked(say, content.case) if isinstance(content, EntryChecked) else _prolonged(say, content.case)
    case = content.case
    mend = case.entry.state is EntryState.RETURNED
    card = Button(
        say("letter-entry-do" if mend else "letter-open"), doors.EntryCard(entry=case.entry.id), style="primary"
    )
    ask = Button(say("button-ask"), doors.questions.Ask(contest=case.contest.id))
    return Screen(text, [[card], [ask, home]])


def _awaited(say: Say, content: EntryAwaited, home: Button, now: datetime) -> Screen:
    """That no entry has come yet, until when it is taken, and the way to it."""
    at = content.closes_at
    text = lines(
        say("letter-awaited", contest=content.contest.title),
        "",
        say("letter-awaited-until", organisation=content.organisation, at=at, days=days_between(now, at, say.zone.key)),
        say("letter-awaited-draft" if content.entry_id else "letter-awaited-none"),
    )
    go_on = Button(say("letter-awaited-go-on"), doors.EntryCard(entry=content.entry_id or 0), style="primary")
    begin = Button(say("contest-enter"), doors.EntryStart(contest=content.contest.id), style="primary")
    about = Button(say("letter-awaited-about"), doors.contests.ContestCard(contest=content.contest.id))
    return Screen(text, [[go_on if content.entry_id else begin], [about, home]])


def _asked(say: Say, asked: Asked, home: Button) -> Screen:
    """Who asks what, with the button to answer."""
    number = asked.question.id
    text = lines(
        say("letter-question", contest=asked.contest),
        say("question-from", name=asked.name, organisation=asked.organisation or "–", at=asked.question.created_at),
        quote(asked.question.text),
    )
    answer = Button(say("button-answer"), doors.questions.AnswerQuestion(question=number), style="primary")
    return Screen(text, [[answer], [Button(say("letter-open"), doors.questions.QuestionCard(question=number)), home]])


def _answered(say: Say, asked: Asked, home: Button) -> Screen:
    """One's own question and the answer to it."""
    text = lines(
        say("letter-question-answered", contest=asked.contest),
        quote(asked.question.text),
        say("question-answer-is"),
        quote(asked.answer.text if asked.answer else ""),
    )
    again = Button(say("button-ask-again"), doors.questions.Ask(contest=asked.question.contest_id))
    return Screen(text, [[again, home]])


def _checked(say: Say, case: Case) -> Html:
    """What was decided, the words, until when, and what to do."""
    check = case.check
    if check is None:
        raise TypeError("nothing was decided")
    return lines(
        say(f"letter-entry-{check.verdict}", number=str(case.entry.number or ""), contest=case.contest.title),
        *_place(say, case),
        *([quote(check.comment)] if check.comment else []),
        "",
        say("letter-entry-mend", at=check.until)
        if check.verdict is Verdict.RETURNED and check.until
        else say(f"letter-entry-{check.verdict}-means"),
    )


def _prolonged(say: Say, case: Case) -> Html:
    """The day and the hour until which it may be sent."""
    return lines(
        say("letter-entry-prolonged", contest=case.contest.title, at=case.entry.until or case.entry.changed_at),
        *_place(say, case),
        "",
        say("letter-entry-prolonged-means"),
    )


def _place(say: Say, case: Case) -> list[Html]:
    return [say("desk-line", number=case.nomination, organisation=case.organisation)]
