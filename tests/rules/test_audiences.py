"""An audience is put together by buttons, kept as JSON, and never outgrows a screen."""

import json

import pytest

from models.refusal import Refusal
from models.rules.audience_values import (
    OFFERED,
    Item,
    Lately,
    Presence,
    Scope,
    Standing,
    Subject,
    Value,
    value_of,
    word,
)
from models.rules.audiences import CONDITIONS, PARTS, VALUES, Audience, Condition, Reach, reach
from models.rules.ready_audiences import Ready, heads_who, ready
from models.rules.rights import Belonging, Viewer
from models.tables import MembershipState, Role


def heads() -> Audience:
    return Audience().begun(Subject.ROLE, Role.HEAD)[0]


def everything() -> Audience:
    """One condition of each subject."""
    audience = heads()
    for subject, value in (
        (Subject.ORGANISATION, 7),
        (Subject.GROUP, 2),
        (Subject.ITEM, Item(Standing.OWES, Scope.OCCURRENCE, 12)),
        (Subject.LANGUAGE, "ru"),
        (Subject.PRESENCE, Lately(Presence.SILENT, 30)),
    ):
        audience, key = audience.begun(subject, value, beside=1)
        audience = audience.turned(key, negated=subject is Subject.GROUP)
    return audience


@pytest.mark.parametrize("audience", [Audience(), everything(), *map(ready, Ready)])
def test_what_was_packed_is_read_again(audience: Audience) -> None:
    assert Audience.read(json.loads(json.dumps(audience.packed()))) == audience


@pytest.mark.parametrize("kept", [None, {}])
def test_where_nothing_was_kept_nobody_is_meant(kept: object) -> None:
    assert Audience.read(kept) == Audience()
    assert not Audience()


@pytest.mark.parametrize(
    "about,value", [("weather", "rain"), ("role", "king"), ("organisation", "КАТ"), ("item", ["owes"]), ("item", 5)]
)
def test_what_no_button_makes_is_not_read(about: str, value: object) -> None:
    packed = {"parts": [[{"key": 1, "about": about, "any": [value], "not": False}]], "made": 1}
    with pytest.raises((ValueError, TypeError)):
        Audience.read(packed)


def test_a_condition_beside_another_is_and_one_apart_is_or() -> None:
    audience, _ = heads().begun(Subject.GROUP, 2, beside=1)
    audience, _ = audience.begun(Subject.ROLE, Role.COORDINATOR)
    assert audience.parts == (
        (Condition(1, Subject.ROLE, (Role.HEAD,)), Condition(2, Subject.GROUP, (2,))),
        (Condition(3, Subject.ROLE, (Role.COORDINATOR,)),),
    )


def test_another_role_in_the_same_part_means_or() -> None:
    audience, key = heads().begun(Subject.ROLE, Role.STUDENT, beside=1)
    assert (audience.parts, key) == (((Condition(1, Subject.ROLE, (Role.HEAD, Role.STUDENT)),),), 1)


def test_two_items_in_one_part_must_both_hold() -> None:
    first, second = Item(Standing.ACCEPTED, Scope.ACTIVITY, 1), Item(Standing.OWES, Scope.ACTIVITY, 2)
    audience, _ = Audience().begun(Subject.ITEM, first)
    audience, _ = audience.begun(Subject.ITEM, second, beside=1)
    assert audience.parts == ((Condition(1, Subject.ITEM, (first,)), Condition(2, Subject.ITEM, (second,))),)


def test_a_button_pressed_twice_changes_nothing_more() -> None:
    once = heads()
    assert once.begun(Subject.ROLE, Role.HEAD) == (once, 1)
    assert once.begun(Subject.ROLE, Role.HEAD, beside=1) == (once, 1)
    assert once.chosen(1, Role.HEAD, on=True) == once
    item = Item(Standing.OWES)
    more, key = once.begun(Subject.ITEM, item, beside=1)
    assert more.begun(Subject.ITEM, item, beside=1) == (more, key)


def test_values_come_and_go_and_the_last_one_takes_its_condition_along() -> None:
    audience = heads().chosen(1, Role.STUDENT, on=True).chosen(1, Role.HEAD, on=False)
    assert [one.values for one in audience] == [(Role.STUDENT,)]
    assert audience.chosen(1, Role.STUDENT, on=False) == Audience(made=1)


def test_a_condition_is_turned_round_and_back() -> None:
    turned = heads().turned(1, negated=True)
    assert [one.negated for one in turned] == [True]
    assert turned.turned(1, negated=False) == heads()


def test_the_number_of_a_condition_that_was_taken_away_is_never_given_again() -> None:
    audience, _ = heads().without(1).begun(Subject.ROLE, Role.STUDENT)
    assert [one.key for one in audience] == [2]
    for late in (audience.find, audience.without):
        with pytest.raises(Refusal, match="refusal-condition-gone"):
            late(1)


def test_what_replaces_an_audience_has_numbers_of_its_own() -> None:
    before, _ = heads().begun(Subject.LANGUAGE, "ru", beside=1)
    after = ready(Ready.OVERDUE).instead_of(before.without(2))
    assert ([one.key for one in after], after.made) == ([3, 4], 4)
    assert [one.values for one in after] == [one.values for one in ready(Ready.OVERDUE)]


def test_there_is_no_end_of_buttons() -> None:
    parts = heads()
    for number in range(PARTS - 1):
        parts, _ = parts.begun(Subject.GROUP, number)
    with pytest.raises(Refusal, match="refusal-audience-parts"):
        parts.begun(Subject.ROLE, Role.OBSERVER)
    conditions = heads()
    for number in range(CONDITIONS - 1):
        conditions, _ = conditions.begun(Subject.ITEM, Item(Standing.OWES, Scope.PLAN, number), beside=1)
    with pytest.raises(Refusal, match="refusal-audience-conditions"):
        conditions.begun(Subject.LANGUAGE, "ru", beside=1)
    values, _ = Audience().begun(Subject.ORGANISATION, 0)
    for number in range(1, VALUES):
        values = values.chosen(1, number, on=True)
    with pytest.raises(Refusal, match="refusal-audience-values"):
        values.chosen(1, VALUES, on=True)


@pytest.mark.parametrize("one", [Role.HEAD, "en", 7, 2**31 - 1, *OFFERED])
def test_a_button_carries_a_value_there_and_back(one: Value) -> None:
    subjects = {Role: Subject.ROLE, str: Subject.LANGUAGE, int: Subject.GROUP, Lately: Subject.PRESENCE}
    assert value_of(subjects[type(one)], word(one)) == one


@pytest.mark.parametrize(
    "subject,carried",
    [
        (Subject.ROLE, "king"),
        (Subject.LANGUAGE, "русский"),
        (Subject.LANGUAGE, ""),
        (Subject.ORGANISATION, "0"),
        (Subject.ORGANISATION, "КАТ"),
        (Subject.GROUP, str(2**31)),
        (Subject.PRESENCE, "silent-31"),
        (Subject.PRESENCE, "silent"),
        (Subject.ITEM, "owes"),
    ],
)
def test_a_value_that_no_button_offers_is_refused(subject: Subject, carried: str) -> None:
    with pytest.raises(Refusal, match="refusal-gone"):
        value_of(subject, carried)


def test_heads_who_owe_an_item_are_one_part() -> None:
    item = Item(Standing.OWES, Scope.OCCURRENCE, 12)
    assert heads_who(item).parts == ((Condition(1, Subject.ROLE, (Role.HEAD,)), Condition(2, Subject.ITEM, (item,))),)


def viewer(*belongings: tuple[int, Role, MembershipState], roles: tuple[Role, ...] = ()) -> Viewer:
    made = tuple(Belonging(number, place, "", role, state) for number, (place, role, state) in enumerate(belongings))
    return Viewer(1, "ru", "UTC", 1, network_roles=frozenset(roles), belongings=made)


@pytest.mark.parametrize("role", list(Role))
def test_only_staff_write_to_the_network(role: Role) -> None:
    assert reach(viewer(roles=(role,))).whole is (role in (Role.COORDINATOR, Role.ADMIN))


def test_a_head_writes_to_the_students_of_the_organisations_they_lead() -> None:
    leads, waits = (4, Role.HEAD, MembershipState.CONFIRMED), (5, Role.HEAD, MembershipState.ASKED)
    studies = (6, Role.STUDENT, MembershipState.CONFIRMED)
    assert reach(viewer(leads, waits, studies)) == Reach(whole=False, organisations=(4,))
    assert reach(viewer(leads, roles=(Role.ADMIN,))) == Reach(whole=True)
