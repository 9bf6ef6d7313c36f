"""An audience in words: each condition as a person would say it, and how many people it finds."""

from collections.abc import Sequence

from bot.telegram.phrases import cut, hall, lines, period
from locales import Html, Say
from models.queries.audience_names import Name, Names
from models.queries.audiences import Reached
from models.queries.chats import is_open
from models.rules.audience_values import Item, Lately, Scope, Subject, Taking, Value
from models.rules.audiences import Audience, Condition
from models.tables import Chat, Role

NAMED = 3
"""How many organisations, groups or items one condition names; the others are counted."""
WIDTH = 60
"""How much of a title stands in a condition."""


def audience(say: Say, found: Audience, names: Names) -> Html:
    """Its conditions, numbered through; «а также» between its parts."""
    blocks, number = [], 0
    for part in found.parts:
        listed = []
        for condition in part:
            number += 1
            listed.append(say("audience-line", number=number, what=condition_of(say, condition, names)))
        blocks.append("\n".join(listed))
    return Html(f"\n{say('audience-also')}\n".join(blocks))


def brief(say: Say, found: Audience, names: Names) -> Html:
    """The same in one line: «руководители; не сдали п. 3 «Сайт»»."""
    parts = ("; ".join(condition_of(say, condition, names) for condition in part) for part in found.parts)
    return Html(f" {say('audience-also')} ".join(parts))


def condition_of(say: Say, condition: Condition, names: Names) -> Html:
    """«руководители», «кроме организаций: КАТ, ВГК и ещё 3», «не сдали: п. 3 «Сайт»»."""
    if condition.subject is Subject.ROLE and len(condition.values) == len(Role):
        return say(f"audience-{'not' if condition.negated else 'any'}-everybody")
    told = [value(say, condition.subject, one, names, of=condition.negated) for one in condition.values]
    shown = told if len(told) <= NAMED or condition.subject is Subject.ROLE else told[:NAMED]
    more = say("audience-more", number=len(told) - len(shown)) if len(shown) < len(told) else ""
    between = say("audience-or") if condition.subject in (Subject.ITEM, Subject.PRESENCE, Subject.CONTEST) else ", "
    words = Html(between.join(shown) + more)
    return say(f"audience-{'not' if condition.negated else 'any'}-{condition.subject}", what=words)


def value(say: Say, subject: Subject, one: Value, names: Names, *, of: bool = False) -> Html:
    """One value of a condition; `of`: a role in the genitive, after «кроме»."""
    if isinstance(one, Item):
        return item(say, one, names)
    if isinstance(one, Lately):
        return say(f"audience-presence-{one.presence}", days=one.days)
    if isinstance(one, Taking):
        return taking(say, one, names.get((subject, one.contest)))
    if subject is Subject.ROLE:
        return say(f"audience-role-of-{one}" if of else f"audience-role-{one}")
    if subject is Subject.LANGUAGE:
        return say(f"audience-language-{one}")
    found = names.get((subject, int(one)))
    return say("audience-name", name=cut(found.text, WIDTH)) if found else say("audience-gone")


def item(say: Say, one: Item, names: Names) -> Html:
    """«не сдали п. 3 «Сайт», I квартал 2024», «просрочили хоть что-нибудь»."""
    return say(f"audience-item-{one.standing}", item=scope(say, one.scope, names.get((one.scope, one.id))))


def taking(say: Say, one: Taking, name: Name | None) -> Html:
    """«подали заявку на «Лучший медиацентр»»."""
    title = say("audience-name", name=cut(name.text, WIDTH)) if name else say("audience-gone")
    return say(f"audience-contest-{one.entered}", title=title)


def scope(say: Say, where: Scope, name: Name | None) -> Html:
    """How much of the plans is meant."""
    if where is Scope.EVERYTHING:
        return say("audience-scope-everything")
    if name is None:
        return say("audience-gone")
    if where is Scope.PLAN:
        return say("audience-scope-plan", title=cut(name.text, WIDTH))
    label = period(say, name.period)
    title = say("audience-scope-item", number=name.number or "–", title=cut(name.text, WIDTH))
    return Html(f"{title}, {label}") if label else title


def reached(say: Say, found: Reached) -> Html:
    """How many people get it, where, and who is left out."""
    return lines(
        _people(say, found),
        say("audience-empty", number=found.empty) if found.empty else None,
        say("audience-lost", number=found.unreachable) if found.unreachable else None,
        say("audience-muted", number=found.muted) if found.muted else None,
    )


def _people(say: Say, found: Reached) -> Html:
    if not found.people:
        return say("audience-people-none")
    where = say("audience-in", number=found.organisations) if found.organisations else ""
    apart = say("audience-apart", number=found.apart) if found.organisations and found.apart else ""
    return say("audience-people", number=found.people, where=Html(where + apart))


def halls(say: Say, chats: Sequence[Chat]) -> list[Html]:
    """The groups and channels it goes to; those where the bot cannot write any more say so."""
    return [
        say("chats-line" if is_open(chat) else "chats-line-shut", chat=hall(chat.title, chat.topic)) for chat in chats
    ]
