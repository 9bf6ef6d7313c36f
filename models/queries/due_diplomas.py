"""Who is to be given a diploma or a certificate and has none yet: as SQL, to be counted or inserted as it is.

A diploma is for an award of a stage whose results are out. A certificate is for taking part to the end: for whoever
was judged in a stage that is out, has no award in any, and does not wait for another stage.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    null,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import aliased

from models.rules.diplomas import Whom, Words
from models.tables import (
    Award,
    Diploma,
    DiplomaKind,
    Entry,
    Nomination,
    Organisation,
    Outcome,
    Person,
    Stage,
    TeamMember,
    TeamState,
)

RANKS = {award: rank for rank, award in enumerate(Award)}
KIND = case(
    (Outcome.award == Award.PARTICIPANT, literal(DiplomaKind.CERTIFICATE, Diploma.kind.type)),
    else_=literal(DiplomaKind.DIPLOMA, Diploma.kind.type),
)


def _earned(contest_id: int) -> CTE:
    """Each entry with what it has come to, by stage: one row a paper, before it is asked for whom."""
    out = (Stage.contest_id == contest_id, Stage.released_at.is_not(None))
    other, elsewhere = aliased(Outcome), aliased(Stage)
    others = (
        select(other.id)
        .join(elsewhere, elsewhere.id == other.stage_id)
        .where(other.entry_id == Outcome.entry_id, elsewhere.released_at.is_not(None))
    )
    awarded = others.where(other.award != Award.PARTICIPANT).exists()
    went_on = others.where(elsewhere.position > Stage.position).exists()
    ahead = aliased(Stage)
    waits = exists().where(ahead.contest_id == contest_id, ahead.position > Stage.position, ahead.released_at.is_(None))
    ended = and_(~awarded, ~went_on, or_(~Outcome.advances, ~waits))
    return (
        select(
            Outcome.entry_id,
            Outcome.stage_id,
            KIND.label("kind"),
            Outcome.award,
            Outcome.place,
            Entry.number.label("entry_number"),
            Nomination.position.label("nomination_position"),
            Nomination.title.label("nomination"),
            Stage.title.label("stage"),
            Organisation.name.label("organisation"),
        )
        .join(Stage, Stage.id == Outcome.stage_id)
        .join(Entry, Entry.id == Outcome.entry_id)
        .join(Nomination, Nomination.id == Entry.nomination_id)
        .join(Organisation, Organisation.id == Entry.organisation_id)
        .where(*out, ~Entry.trial, or_(Outcome.award != Award.PARTICIPANT, ended))
        .cte("earned")
    )


def _teams(contest_id: int) -> CTE:
    """The names of each team in one line, its head first."""
    named = (
        select(TeamMember.entry_id, Person.name)
        .join(Person, Person.id == TeamMember.person_id)
        .join(Entry, Entry.id == TeamMember.entry_id)
        .where(Entry.contest_id == contest_id, TeamMember.state == TeamState.CONFIRMED)
        .order_by(TeamMember.entry_id, TeamMember.head.desc(), TeamMember.id)
        .subquery()
    )
    names = func.aggregate_strings(named.c.name, ", ").label("names")
    return select(named.c.entry_id, names).group_by(named.c.entry_id).cte("teams")


def due(contest_id: int, words: Words) -> Select[Any]:
    """One row for each paper that is to be issued: for whom (no person: the whole team), for what, what stands on it.

    Papers that were issued once do not come again, revoked or not.
    """
    earned, teams = _earned(contest_id), _teams(contest_id)
    to_people = words.kinds(Whom.BOTH, Whom.PEOPLE)
    to_teams = words.kinds(Whom.BOTH, Whom.TEAM)
    everyone = (
        select(
            earned,
            Person.id.label("person_id"),
            Person.name.label("name"),
            literal("").label("team"),
            TeamMember.head.label("head"),
            TeamMember.id.label("turn"),
        )
        .join(TeamMember, TeamMember.entry_id == earned.c.entry_id)
        .join(Person, Person.id == TeamMember.person_id)
        .where(TeamMember.state == TeamState.CONFIRMED, _of(earned, to_people), ~_there(earned, TeamMember.person_id))
    )
    together = (
        select(
            earned,
            null().label("person_id"),
            earned.c.organisation.label("name"),
            func.coalesce(teams.c.names, "").label("team"),
            false().label("head"),
            literal(0).label("turn"),
        )
        .outerjoin(teams, teams.c.entry_id == earned.c.entry_id)
        .where(_of(earned, to_teams), ~_there(earned, None))
    )
    return select(union_all(everyone, together).subquery("due"))


def in_order(columns: Any) -> list[ColumnElement[Any]]:
    """How papers are numbered: awards first, the highest first; then by nomination and entry, the team before its
    people and its head before the others."""
    rank = case(*((columns.award == award, rank) for award, rank in RANKS.items()), else_=len(RANKS))
    place = func.coalesce(columns.place, 999)
    whose = case((columns.person_id.is_(None), 0), (columns.head, 1), else_=2)
    return [rank, columns.nomination_position, place, columns.entry_number, whose, columns.turn]


def _of(earned: CTE, kinds: Collection[DiplomaKind]) -> ColumnElement[bool]:
    return earned.c.kind.in_(kinds) if kinds else ~true()


def _there(earned: CTE, person: Any) -> ColumnElement[bool]:
    """Was this paper issued already?"""
    return exists().where(
        Diploma.entry_id == earned.c.entry_id,
        Diploma.stage_id == earned.c.stage_id,
        Diploma.kind == earned.c.kind,
        Diploma.person_id.is_(None) if person is None else Diploma.person_id == person,
    )
