"""Diplomas of a contest as their organiser sees them: the words on the page, who gets one, giving them out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial

from bot.telegram import diplomas as page
from bot.telegram.doors import contests
from bot.telegram.doors import diplomas as doors
from bot.telegram.links import Links
from bot.telegram.screen import Button, Paper, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.documents import diplomas as printer
from models.queries.diplomas import Counts, Desk
from models.rules.diplomas import BLANKS, LIMITS, Whom, Words
from models.tables import Award, Contest, DiplomaKind

TEXTS = tuple(DiplomaKind)
"""Parts that have a usual text."""
SHOWN = 160
"""Characters of a part on the desk."""


def usual(say: Say) -> Mapping[DiplomaKind, str]:
    """The texts where the organiser says nothing of their own."""
    return {kind: say(f"paper-text-{kind}", contest="{конкурс}", nomination="{номинация}") for kind in DiplomaKind}


def desk(say: Say, found: Desk, *, done: str = "") -> Screen:
    """What stands on them, how many wait, how many are out. `done` says what has just been done."""
    number = found.contest.id
    text = common.lines(
        say("diplomas-title", title=common.cut(found.contest.title, 120)),
        "",
        *_parts(say, found.words),
        "",
        *_waiting(say, found),
        *_out(say, found),
    )
    rows = [*_acts(say, found), *pairs(_changes(say, number)), common.ways(say, contests.ContestCard(contest=number))]
    return Screen(text, rows, toast=done)


def _parts(say: Say, words: Words) -> list[Html]:
    said = {kind: getattr(words, kind) or text for kind, text in usual(say).items()}
    return [
        say("diplomas-issuer", issuer=_one_line(words.issuer)) if words.issuer else say("diplomas-issuer-none"),
        say("diplomas-signer", signer=_one_line(words.signer)) if words.signer else say("diplomas-signer-none"),
        *(say(f"diplomas-text-{kind}", text=_one_line(text)) for kind, text in said.items()),
        say("diplomas-day", day=date.fromisoformat(words.day)) if words.day else say("diplomas-day-issue"),
        *(say(f"diplomas-to-{kind}", whom=say(f"diplomas-whom-{words.to(kind)}")) for kind in DiplomaKind),
    ]


def _one_line(words: str) -> str:
    return common.cut(words.replace("\n", ", "), SHOWN)


def _counted(say: Say, counts: Counts) -> Html:
    """«6 дипломов, 18 сертификатов»."""
    told = [say(f"diplomas-number-{kind}", number=counts[kind]) for kind in DiplomaKind if counts.get(kind)]
    return Html(", ".join(told))


def _waiting(say: Say, found: Desk) -> list[Html]:
    if found.wait:
        return [say("diplomas-wait", what=_counted(say, found.due))]
    return [] if found.issued else [say("diplomas-none")]


def _out(say: Say, found: Desk) -> list[Html]:
    if not found.issued:
        return []
    figures = (("brought", found.brought), ("lost", found.lost), ("revoked", found.revoked))
    told = [say(f"diplomas-{name}", number=number) for name, number in figures if number]
    out = say("diplomas-out", what=_counted(say, found.issued))
    return [out, Html(" · ".join(told))] if told else [out]


def _acts(say: Say, found: Desk) -> list[list[Button]]:
    number, issued = found.contest.id, sum(found.issued.values())
    give = Button(say("button-issue", number=found.wait), doors.IssueDiplomas(contest=number), style="primary")
    every = Button(say("button-issued", number=issued), doors.IssuedDiplomas(contest=number))
    return [[give] if found.wait else [], [every] if issued else [], _looks(say, number, DiplomaKind)]


def _looks(say: Say, contest: int, kinds: Iterable[DiplomaKind]) -> list[Button]:
    return [Button(say(f"button-sample-{kind}"), doors.DiplomaSample(contest=contest, sort=kind)) for kind in kinds]


def _changes(say: Say, number: int) -> list[Button]:
    parts = [Button(say(f"button-words-{part}"), doors.DiplomaWords(contest=number, line=part)) for part in LIMITS]
    day = Button(say("button-diploma-day"), doors.DiplomaDay(contest=number))
    return [*parts, day, Button(say("button-diploma-whom"), doors.DiplomaWhom(contest=number))]


def words(say: Say, door: doors.DiplomaWords, now: Words) -> Screen:
    """Asks for one part: what it is for, an example, and what is said now."""
    said = getattr(now, door.line) or (usual(say)[DiplomaKind(door.line)] if door.line in TEXTS else "")
    text = common.lines(
        say(f"diplomas-ask-{door.line}", limit=LIMITS[door.line]),
        say("diplomas-blanks", blanks=BLANKS) if door.line in TEXTS else None,
        *(["", say("diplomas-now"), common.quote(said)] if said else []),
    )
    own = door.line in TEXTS and getattr(now, door.line)
    back = [Button(say("button-usual"), door.model_copy(update={"usual": True}))] if own else []
    ways = common.ways(say, doors.Diplomas(contest=door.contest))
    return Screen(text, [back, ways], asks=Question("diploma-words", f"{door.contest}:{door.line}"))


def day(say: Say, contest: int, now: Words) -> Screen:
    """Asks for the date on the papers."""
    current = say("diplomas-day", day=date.fromisoformat(now.day)) if now.day else say("diplomas-day-issue")
    issue = Button(say("button-day-issue"), doors.DiplomaDay(contest=contest, issue=True))
    rows = [[issue] if now.day else [], common.ways(say, doors.Diplomas(contest=contest))]
    return Screen(common.lines(say("diplomas-ask-day"), "", current), rows, asks=Question("diploma-day", str(contest)))


def whom(say: Say, contest: int, now: Words) -> Screen:
    """Who gets them: for each kind what is so now, and the other choices."""
    text = common.lines(
        say("diplomas-ask-whom"),
        "",
        *(say(f"diplomas-to-{kind}", whom=say(f"diplomas-whom-{now.to(kind)}")) for kind in DiplomaKind),
    )
    rows: list[Sequence[Button]] = []
    for kind in DiplomaKind:
        others = [one for one in Whom if one is not now.to(kind)]
        rows += [[_choice(say, contest, kind, one)] for one in others]
    return Screen(text, [*rows, common.ways(say, doors.Diplomas(contest=contest))])


def _choice(say: Say, contest: int, kind: DiplomaKind, one: Whom) -> Button:
    label = say(f"button-to-{kind}", whom=say(f"diplomas-whom-{one}"))
    return Button(label, doors.DiplomaWhom(contest=contest, kind=kind, whom=one))


def sample(say: Say, row: Contest, nomination: str, kind: DiplomaKind, today: date, links: Links) -> Screen:
    """A page with an invented name and «ОБРАЗЕЦ» across it."""
    words = Words.read(row.diploma)
    home, of_team = say("sample-home"), words.to(kind) is Whom.TEAM
    said = {
        "contest": row.title,
        "nomination": nomination or say("sample-nomination"),
        "stage": "",
        "issuer": words.issuer or say("sample-issuer"),
        "signer": words.signer or say("sample-signer"),
        "text": getattr(words, kind) or usual(say)[kind],
        "day": words.on(today).isoformat(),
        "name": home if of_team else say("sample-name"),
        "organisation": home,
        "team": say("sample-team") if of_team else "",
    }
    award, place = (Award.WINNER, 1) if kind is DiplomaKind.DIPLOMA else (Award.PARTICIPANT, None)
    link = links.to(page.CHECK, page.SAMPLE)
    whole = page.sheet(say, kind, award, place, said, number=f"{today.year}-000", link=link, sample=say("sample-mark"))
    file = Paper(f"sample-{kind}.pdf", partial(printer.draw, whole))
    back = common.ways(say, doors.Diplomas(contest=row.id))
    return Screen(say(f"sample-{kind}"), [back], enclosed=file)


def issue(say: Say, found: Desk) -> Screen:
    """How many to whom, before they go."""
    number = found.contest.id
    text = common.lines(say("issue-sure", what=_counted(say, found.due)), "", say("issue-means"), say("issue-look"))
    give = doors.IssueDiplomas(contest=number, sure=True)
    sure = Button(say("button-issue-sure", number=found.wait), give, style="success")
    looks = _looks(say, number, [kind for kind in DiplomaKind if kind in found.due])
    return Screen(text, [[sure], looks, common.ways(say, doors.Diplomas(contest=number))])


def issued(say: Say, contest: int, number: int) -> Screen:
    """They are on their way."""
    return Screen(say("issue-done", number=number), [common.ways(say, doors.Diplomas(contest=contest))])
