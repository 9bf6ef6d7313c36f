"""Questions about a contest: asked by entrants, answered by organisers, the frequent ones for everybody."""

from bot.telegram.doors.base import Door


class Ask(Door, prefix="cask"):
    """One's own questions with their answers; what is written now is another one."""

    contest: int


class Frequent(Door, prefix="cfaq"):
    """Questions whose answers are for everybody."""

    contest: int
    page: int = 1


class Questions(Door, prefix="cques"):
    """All questions of a contest, those without an answer first."""

    contest: int
    page: int = 1


class QuestionCard(Door, prefix="cquest"):
    """One question with what its author asked before."""

    question: int


class AnswerQuestion(Door, prefix="canswer"):
    """What is written now is the answer."""

    question: int


class PublishAnswer(Door, prefix="cpublic"):
    """The question and its answer stand among the frequent ones, or do not any more."""

    question: int
    on: bool
