"""A week in words: one's own, the network's, the post's; the picture of the network says the same."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.phrases import counted, cut, lines, until
from bot.telegram.screen import Button
from bot.telegram.targets import count, figure
from locales import Html, Say
from models.queries.assignments import Line
from models.queries.counters import Aimed
from models.queries.health import Health
from models.queries.network import Network
from models.queries.readers import Reader
from models.queries.summaries import Mine, Own, Summary
from models.rules.rights import HOLDERS, Right

WIDTH = 90
"""Characters of a title: longer ones from orders are whole on the card."""
WORST = 3
"""How many organisations are named for what is overdue, and how many targets that were missed."""


def told(say: Say, summary: Summary, named: Iterable[int], now: datetime) -> Html:
    """The whole summary; items with the ids `named` have just been told in the same message."""
    parts = [
        _own(say, summary.own, set(named), now) if summary.own else None,
        whole(say, summary.network) if summary.network else None,
        _missed(say, summary.missed) if summary.missed else None,
        _health(say, summary.health) if summary.health else None,
    ]
    head = say("summary-week", days=say.days(summary.monday, summary.sunday))
    return Html("\n\n".join([head, *(part for part in parts if part)]))


# ─── one's own


def _own(say: Say, own: Own, named: set[int], now: datetime) -> Html:
    several = len(own.organisations) > 1
    items = [_item(say, one, several, now) for one in own.items if one.id not in named]
    rest = own.week + own.overdue - len(own.items)
    told = {"overdue": own.overdue} if own.mine else {"overdue": own.overdue, "returned": own.returned}
    return lines(
        say("summary-own", names=", ".join(own.organisations)),
        Html(" · ".join(counted(say, **told, submitted=own.submitted))) or None,
        _mine(say, own.mine) if own.mine else None,
        say("summary-pupils", number=own.pupils) if own.pupils else None,
        say("summary-due", number=own.week),
        *items,
        say("nudge-more", number=rest) if rest > 0 else None,
    )


def _item(say: Say, one: Line, several: bool, now: datetime) -> Html:
    when = until(say, one.due_at, now) if one.due_at else Html()
    line = say("summary-item", title=cut(one.title, WIDTH), until=when)
    whose = f" · {say('nudge-whose', name=one.organisation)}" if several else ""
    return Html(f"• {line}{whose}")


def _mine(say: Say, mine: Mine) -> Html:
    numbers = (
        ("draft", mine.draft),
        ("with-head", mine.with_head),
        ("submitted", mine.submitted),
        ("returned", mine.returned),
        ("accepted", mine.accepted),
    )
    parts = [say(f"summary-mine-{name}", number=number) for name, number in numbers if number]
    return say("summary-mine", told=Html(", ".join(parts)))


# ─── the network


def whole(say: Say, network: Network) -> Html:
    """How the network stands: what came in time, what waits, who needs looking at."""
    accepted = say("summary-accepted", number=network.accepted, of=network.total)
    fresh = say("summary-fresh", number=network.fresh) if network.fresh else None
    return lines(
        say("summary-on-time", number=network.on_time, of=network.ended) if network.ended else None,
        Html(", ".join(part for part in (accepted, fresh) if part)),
        Html(" · ".join(counted(say, submitted=network.submitted, overdue=network.overdue))) or None,
        say("summary-due", number=network.week),
        _worst(say, network),
        say("summary-silent", number=network.silent) if network.silent else None,
    )


def _worst(say: Say, network: Network) -> Html | None:
    """«Больше всего просрочено: ВПМТ – 3, ВКК – 1 и ещё у 4 организаций»."""
    named = [one for one in network.ranked[:WORST] if one.tally.overdue]
    if not named:
        return None
    names = ", ".join(say("summary-worst-one", name=cut(one.label), number=one.tally.overdue) for one in named)
    rest = network.late - len(named)
    more = f" {say('summary-worst-more', number=rest)}" if rest else ""
    return say("summary-worst", names=Html(f"{names}{more}"))


def _missed(say: Say, missed: Sequence[Aimed]) -> Html:
    """The targets whose term is over, each with how far it came; the rest is counted."""
    named = [
        say("summary-target", target=figure(say, one.aim), count=count(say, one.aim), title=cut(one.title, WIDTH))
        for one in missed[:WORST]
    ]
    rest = len(missed) - len(named)
    more = say("nudge-more", number=rest) if rest else None
    return lines(say("summary-targets", number=len(missed)), *(Html(f"• {one}") for one in named), more)


# ─── the post


def _health(say: Say, health: Health) -> Html:
    numbers = (
        ("unreachable", health.unreachable),
        ("failed", health.failed),
        ("uncertain", health.uncertain),
        ("mishaps", health.mishaps),
    )
    parts = [say(f"summary-post-{name}", number=number) for name, number in numbers if number]
    sent = say("summary-post", number=health.sent)
    return Html(", ".join([sent, *(parts or [say("summary-post-fine")])]))


# ─── where it leads


def ways_in(say: Say, summary: Summary, to: Reader) -> list[Sequence[Button]]:
    """The rooms the summary speaks of, as far as its reader may enter them; two in a row."""
    buttons = []
    if summary.own:
        buttons.append(Button(say("button-activities"), doors.Activities()))
        if summary.own.pupils:
            buttons.append(Button(say("button-pupils"), doors.ByHead()))
    if summary.network:
        buttons += _to_the_network(say, summary.network, to)
    if summary.health and summary.health.unreachable:
        buttons.append(Button(say("button-people"), doors.People()))
    return [buttons[index : index + 2] for index in range(0, len(buttons), 2)]


def _to_the_network(say: Say, network: Network, to: Reader) -> list[Button]:
    silent = network.silent and to.roles & HOLDERS[Right.ORGANISATIONS]
    queue = network.submitted and to.roles & HOLDERS[Right.REVIEW]
    found = [
        Button(say("summary-who"), doors.Organisations(show="silent")) if silent else None,
        Button(say("summary-queue", number=str(network.submitted)), doors.Queue()) if queue else None,
        Button(say("button-week"), doors.Week()) if network.heatmap is None else None,
        Button(say("button-plans"), doors.Plans()),
    ]
    return [button for button in found if button is not None]
