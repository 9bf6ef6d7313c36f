"""Diplomas in words: what stands on the page, what its letter says, and what one is called in lists."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from bot.telegram import doors
from bot.telegram.doors import diplomas as rooms
from bot.telegram.doors.wrong_names import WrongName
from bot.telegram.links import Links
from bot.telegram.phrases import cut, lines
from bot.telegram.screen import Button, Paper, Screen
from locales import Html, Say, speaker
from models.documents import diplomas as printer
from models.documents.diplomas import Sheet
from models.queries.diplomas import Annulled, Brought, edition
from models.queries.readers import Reader
from models.rules import diplomas as rules
from models.rules.rights import HOLDERS, Right
from models.tables import Award, Diploma, DiplomaKind

ROMAN = {1: "I", 2: "II", 3: "III"}
CHECK = "v"
"""The prefix of links that tell whether a diploma is real."""
SAMPLE = "sample"
"""What stands in the link of a page that shows how diplomas will look: no real token is so short."""


def paper(row: Diploma, links: Links) -> Paper:
    """The file, to be made when it is sent unless the messenger has it already."""
    say = speaker(row.words["language"], "UTC")
    whole = sheet(say, row.kind, row.award, row.place, row.words, number=row.number, link=links.to(CHECK, row.token))
    return Paper(f"diploma-{row.number}.pdf", partial(printer.draw, whole), row.file)


def sheet(
    say: Say,
    kind: DiplomaKind,
    award: Award,
    place: int | None,
    words: Mapping[str, Any],
    *,
    number: str,
    link: str,
    sample: str = "",
) -> Sheet:
    """Everything on the page, in the language of its issue."""
    signer, *post = words["signer"].split("\n")
    team = "team" if words["team"] else "person"
    below = [words["team"]] if words["team"] else [words["organisation"]]
    return Sheet(
        language=say.language,
        award=award,
        issuer=words["issuer"].split("\n"),
        title=say(f"paper-title-{kind}"),
        rank=" · ".join(part for part in (say(f"paper-rank-{award}"), _place(say, award, place)) if part),
        given=say(f"paper-given-{kind}-{team}"),
        name=words["name"],
        below=below,
        text=rules.filled(words["text"], words).split("\n"),
        post=", ".join(post),
        signer=signer,
        number=say("paper-number", number=number),
        date=say("paper-date", day=date.fromisoformat(words["day"])),
        link=link,
        check=say("paper-check") if link else "",
        sample=sample,
    )


def _place(say: Say, award: Award, place: int | None) -> str:
    if place is None or not rules.has_place(award, place):
        return ""
    return say("paper-place", place=ROMAN.get(place, str(place)))


def merit(say: Say, award: Award, place: int | None) -> Html:
    """«победитель, I место», «участник»."""
    return Html(", ".join(part for part in (say(f"diploma-{award}"), _place(say, award, place)) if part))


def whose(words: Mapping[str, Any]) -> str:
    """The name on it, with the organisation where that is another."""
    name, home = cut(words["name"], 150), cut(words["organisation"], 150)
    return name if words["team"] else f"{name}, {home}"


def letter(say: Say, content: Brought | Annulled, to: Reader, links: Links) -> Screen:
    """The paper itself with a few words, or the news that it does not count any more."""
    row = content.diploma
    if isinstance(content, Annulled):
        text = say(f"letter-revoked-{row.kind}", number=row.number, contest=cut(row.words["contest"], 150))
        return Screen(text, [_home(say)])
    other = row.person_id not in (to.id, None) and bool(to.roles & HOLDERS[Right.CONTEST])
    text = lines(
        say(f"letter-{row.kind}-{'other' if other else 'mine' if row.person_id else 'team'}"),
        say("diploma-for", contest=cut(row.words["contest"], 150), nomination=cut(row.words["nomination"], 100)),
        say("diploma-merit", merit=merit(say, row.award, row.place), number=row.number),
        say("diploma-named", name=whose(row.words)),
        say("letter-diploma-corrected") if edition(row) else None,
    )
    card = Button(say("letter-open"), rooms.DiplomaCard(diploma=row.id))
    all_of_them = Button(say("button-mydiplomas"), rooms.MyDiplomas())
    wrong = Button(say("button-wrong-name"), WrongName(diploma=row.id))
    rows = [[card]] if other else [[all_of_them], [wrong]]
    return Screen(text, [*rows, _home(say)], enclosed=paper(row, links))


def _home(say: Say) -> Sequence[Button]:
    return [Button(say("button-home"), doors.Home())]
