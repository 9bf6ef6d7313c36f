"""The jury as it is seen: the board, the invitation, one juror, and how entries are given out."""

from collections.abc import Sequence

from bot.telegram.contests import ends
from bot.telegram.doors import jury as doors
from bot.telegram.doors.contests import ContestCard
from bot.telegram.doors.jury_lists import DealFile
from bot.telegram.doors.outcomes import Outcomes
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen, Style
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.jury import Ground, Handed, Progress, Seat
from models.rules import consent
from models.rules.rights import Right, Viewer, holds
from models.tables import Contest, JuryLink, Nomination, SheetState

EACH = (1, 2, 3, 5)
"""To how many jurors an entry is usually given."""


def round_of(say: Say, where: Ground) -> Html:
    """Which stage it is about: by its name, else by its number where there are several."""
    alone = where.stage.position == 1 and where.following is None
    number = say("jury-stage-only") if alone else str(where.stage.position)
    return say("jury-stage", stage=where.stage.title or number)


def overview(say: Say, viewer: Viewer, where: Ground, figures: Progress, seats: Sequence[Seat], pages: Pages) -> Screen:
    """How far the jury has come, one line a juror; for organisers, what to do next."""
    contest, stage = where.contest, where.stage
    numbered = list(enumerate(seats, pages.offset + 1))
    text = common.lines(
        say("jury-title", title=contest.title),
        round_of(say, where),
        say("jury-until", day=ends(say, stage.scored_by)) if stage.scored_by else None,
        "",
        *_figures(say, figures),
        *(["", *(_line(say, number, one) for number, one in numbered)] if numbered else ["", say("jury-none")]),
    )
    buttons = [
        Button(f"{number}. {common.cut(one.name or say('jury-nameless'), 20)}", doors.JurorCard(juror=one.juror.id))
        for number, one in numbered
    ]
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: doors.Jury(contest=contest.id, page=page)),
        *(_leading(say, where, figures) if holds(viewer, Right.CONTEST) else []),
        common.ways(say, ContestCard(contest=contest.id)),
    ]
    return Screen(text, rows)


def _figures(say: Say, figures: Progress) -> list[Html]:
    return [
        say("jury-entries", number=figures.entries) if figures.entries else say("jury-no-entries"),
        *([say("jury-alone", number=figures.alone)] if figures.alone else []),
        *([say("jury-sheets", given=figures.given, number=figures.sheets)] if figures.sheets else []),
        *([] if figures.criteria else [say("jury-no-criteria")]),
    ]


def _line(say: Say, number: int, one: Seat) -> Html:
    return say(
        "jury-line",
        number=number,
        name=one.name or say("jury-nameless"),
        nomination=say("jury-any") if not one.nomination else one.nomination,
        what=_done(say, one),
    )


def _done(say: Say, one: Seat) -> Html:
    """«сдано 12 из 24», «ещё ничего не дали оценить»."""
    if not one.given + one.todo:
        return say("juror-nothing")
    return say("juror-done" if not one.todo else "juror-given", given=one.given, number=one.given + one.todo)


def _leading(say: Say, where: Ground, figures: Progress) -> Sequence[Sequence[Button]]:
    contest, stage = where.contest, where.stage
    main: Style | None = "primary" if figures.alone and figures.jurors else None
    return [
        [
            Button(
                say("jury-invite"), doors.InviteJury(contest=contest.id), style=None if figures.jurors else "primary"
            ),
            Button(say("jury-deal"), doors.Deal(stage=stage.id), style=main),
        ],
        [
            Button(say("jury-criteria"), doors.Criteria(stage=stage.id)),
            Button(say("jury-outcomes"), Outcomes(stage=stage.id)),
        ],
        [Button(say("jury-nag", number=figures.behind), doors.NagJury(stage=stage.id))] if figures.behind else [],
    ]


def invite(say: Say, contest: Contest, link: JuryLink, address: str, *, renewed: bool) -> Screen:
    """The link, for whom and for how long."""
    text = common.lines(
        say("jury-link", title=contest.title),
        "",
        Html(address) if address else say("jury-link-later"),
        "",
        say("jury-link-rule", number=link.most - link.uses, at=link.expires_at),
    )
    rows = [
        [Button(say("jury-link-copy"), copy=address)] if address else [],
        [Button(say("jury-link-new"), doors.InviteJury(contest=contest.id, renew=True))],
        common.ways(say, doors.Jury(contest=contest.id)),
    ]
    return Screen(text, rows, toast=say("jury-link-renewed") if renewed else "")


def invited(say: Say, viewer: Viewer, contest: Contest, token: str) -> Screen:
    """What a guest is invited to; a stranger reads first what is kept about them."""
    asks = [] if viewer.consented else ["", say("consent", version=consent.VERSION)]
    version = "" if viewer.consented else consent.VERSION
    yes = Button(
        say("jury-join" if viewer.consented else "jury-join-agree"),
        doors.JoinJury(token=token, version=version),
        style="success",
    )
    text = common.lines(say("jury-invited", title=contest.title), say("jury-invited-what"), *asks)
    return Screen(text, [[yes], common.ways(say)])


def joined(say: Say, viewer: Viewer, contest: Contest) -> Screen:
    """They are in; a nameless one is asked for a name at once."""
    nameless = None if viewer.name else say("jury-name")
    text = common.lines(say("jury-joined", title=contest.title), nameless or say("jury-joined-what"))
    sheets = Button(say("jury-sheets-open"), doors.MySheets(contest=contest.id), style="primary")
    return Screen(text, [[sheets] if viewer.name else [], common.ways(say)], menu=viewer.roles)


def card(say: Say, viewer: Viewer, where: Ground, seat: Seat) -> Screen:
    """One juror."""
    juror = seat.juror
    text = common.lines(
        say("juror-title", name=seat.name or say("jury-nameless")),
        say("jury-title", title=where.contest.title),
        "",
        say("juror-nomination", nomination=seat.nomination or say("jury-any")),
        say("juror-work", what=_done(say, seat)),
        say("juror-recused", number=seat.recused) if seat.recused else None,
        say("juror-conflicts", number=seat.conflicts) if seat.conflicts else None,
        say("juror-contact", contact=seat.contact) if seat.contact else None,
        None if seat.reachable else say("juror-unreachable"),
    )
    may = holds(viewer, Right.CONTEST)
    rows = [
        [
            Button(say("juror-hand"), doors.Hand(juror=juror.id)),
            Button(say("juror-choose"), doors.JurorNomination(juror=juror.id)),
        ]
        if may
        else [],
        [Button(say("juror-drop"), doors.DropJuror(juror=juror.id), style="danger")] if may else [],
        common.ways(say, doors.Jury(contest=where.contest.id)),
    ]
    return Screen(text, rows)


def which(say: Say, seat: Seat, nominations: Sequence[Nomination]) -> Screen:
    """Any, or one of them."""
    juror = seat.juror.id
    choices = [
        [Button(common.cut(one.title), doors.PutNomination(juror=juror, nomination=one.id))] for one in nominations
    ]
    any_ = [Button(say("jury-any"), doors.PutNomination(juror=juror, nomination=0))]
    text = say("juror-which", name=seat.name or say("jury-nameless"))
    return Screen(text, [any_, *choices, common.ways(say, doors.JurorCard(juror=juror))])


def ask_drop(say: Say, seat: Seat) -> Screen:
    """What goes with them."""
    juror = seat.juror.id
    key = "juror-drop-given" if seat.given else "juror-drop-sure"
    text = say(key, name=seat.name or say("jury-nameless"), number=seat.given)
    yes = Button(say("juror-drop-yes"), doors.DropJuror(juror=juror, sure=True), style="danger")
    return Screen(text, [[yes], common.ways(say, doors.JurorCard(juror=juror))])


def deal(say: Say, where: Ground, figures: Progress) -> Screen:
    """By nomination, evenly, or by hand – and what each means."""
    stage = where.stage.id
    back = common.ways(say, doors.Jury(contest=where.contest.id))
    title = say("deal-title", title=where.contest.title)
    if not figures.entries or not figures.jurors:
        return Screen(common.lines(title, "", say("deal-nobody" if figures.entries else "jury-no-entries")), [back])
    text = common.lines(
        title,
        say("deal-figures", entries=figures.entries, jurors=figures.jurors, alone=figures.alone),
        "",
        say("deal-how"),
    )
    evenly = [
        Button(say("deal-each", number=each), doors.DealNow(stage=stage, each=each))
        for each in EACH
        if each <= figures.jurors
    ]
    rows = [
        [Button(say("deal-nomination"), doors.DealNow(stage=stage, each=0))],
        *pairs(evenly),
        [Button(say("deal-file"), DealFile(stage=stage))],
        back,
    ]
    return Screen(text, rows)


def hand(say: Say, seat: Seat, found: Sequence[Handed], pages: Pages) -> Screen:
    """One line an entry; a button gives it or takes it back, where that is possible."""
    juror = seat.juror.id
    name = seat.name or say("jury-nameless")
    if not found:
        text = common.lines(say("hand-title", name=name), "", say("jury-no-entries"))
        return Screen(text, [common.ways(say, doors.JurorCard(juror=juror))])
    lines = [say("hand-line", what=_entry(one), how=say(_how(one)), number=one.jurors) for one in found]
    buttons = [_switch(say, juror, one, pages.number) for one in found if _how(one) in ("hand-free", "hand-has")]
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: doors.Hand(juror=juror, page=page)),
        common.ways(say, doors.JurorCard(juror=juror)),
    ]
    return Screen(Html("\n\n".join([say("hand-title", name=name), *lines])), rows)


def _entry(one: Handed) -> str:
    place = f" · {common.cut(one.organisation, 40)}" if one.organisation else ""
    return f"№ {one.number} · {common.cut(one.nomination, 40)}{place}"


def _how(one: Handed) -> str:
    if one.state is SheetState.RECUSED:
        return "hand-recused"
    if one.own:
        return "hand-own"
    if one.state is SheetState.GIVEN:
        return "hand-given"
    return "hand-free" if one.state is None else "hand-has"


def _switch(say: Say, juror: int, one: Handed, page: int) -> Button:
    on = one.state is None
    label = say("hand-give" if on else "hand-take", number=str(one.number))
    return Button(label, doors.HandOne(juror=juror, entry=one.id, on=on, page=page), style="success" if on else None)
