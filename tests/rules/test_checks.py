"""The list of rules of a formal check: what the bot can tell of an entry, and what it says it cannot."""

from typing import Any

import pytest

from models.rules.checks import Finding, Mark, Member, Point, broken, findings
from models.tables import Field, FieldKind, TeamState

HEAD = Member("Анна Котова", head=True, state=TeamState.CONFIRMED)
ILYA = Member("Илья Рыков", head=False, state=TeamState.CONFIRMED)
VERA = Member("Вера Зайцева", head=False, state=TeamState.ASKED)


def field(number: int, kind: FieldKind, title: str, *, required: bool = True, **limits: Any) -> Field:
    return Field(id=number, kind=kind, title=title, required=required, limits=limits, position=number, stage_id=1)


NAME = field(1, FieldKind.TEXT, "Название", most=20)
LINK = field(2, FieldKind.LINK, "Ссылка", required=False, hosts=["vk.com"], hashtags=["медиацентр"])
AGREED = field(3, FieldKind.CONSENT, "Согласие на публикацию")
PHOTOS = field(4, FieldKind.PHOTO, "Фото", required=False, most=2, megabytes=1)
FORM = (NAME, LINK, AGREED, PHOTOS)


def photo(unique: str, size: int = 1000) -> dict[str, Any]:
    return {"file": unique, "unique": unique, "name": "photo.jpg", "size": size, "kind": "photo"}


GOOD: dict[int, dict[str, Any]] = {
    1: {"text": "Один день"},
    2: {"link": "https://vk.com/wall-1_1", "tagged": ["#медиацентр"]},
    3: {"agreed": True},
    4: {"files": [photo("a"), photo("b")]},
}


def found(values: dict[int, dict[str, Any]], *team: Member, students: int = 5, looked: bool = True) -> list[Finding]:
    return list(findings(students, FORM, values, team or (HEAD, ILYA), looked=looked))


def test_an_entry_that_keeps_every_rule_says_so_rule_by_rule() -> None:
    marks = {one.point: one.mark for one in found(GOOD)}
    points = [point for point in Point if point is not Point.LIMITS]
    assert marks == dict.fromkeys(points, Mark.MET)


def test_whether_a_link_opens_is_unseen_until_a_human_has_looked() -> None:
    assert found(GOOD, looked=False)[-1] == Finding(Point.OPENS, Mark.UNSEEN)
    assert found(GOOD, looked=True)[-1] == Finding(Point.OPENS, Mark.MET)


def test_without_a_link_nothing_is_said_about_links() -> None:
    values = {key: value for key, value in GOOD.items() if key != 2}
    points = [one.point for one in found(values, looked=False)]
    assert points == [Point.TEAM, Point.CONFIRMED, Point.CONSENT, Point.REQUIRED, Point.FILES]


@pytest.mark.parametrize(
    ("team", "students", "number"),
    [((HEAD, ILYA, VERA), 1, 2), ((ILYA,), 5, 1), ((HEAD, HEAD), 5, 0)],
)
def test_a_team_has_one_head_and_no_more_students_than_allowed(
    team: tuple[Member, ...], students: int, number: int
) -> None:
    assert found(GOOD, *team, students=students)[0] == Finding(Point.TEAM, Mark.BROKEN, number=number, most=students)


def test_who_has_not_confirmed_is_named() -> None:
    assert broken(found(GOOD, HEAD, ILYA, VERA)) == [Finding(Point.CONFIRMED, Mark.BROKEN, ["Вера Зайцева"])]


@pytest.mark.parametrize(
    ("number", "value", "point", "about"),
    [
        (1, None, Point.REQUIRED, "Название"),
        (1, {"text": "Слишком длинное название"}, Point.LIMITS, "Название"),
        (2, {"link": "https://ok.ru/1", "tagged": ["#медиацентр"]}, Point.HOST, "Ссылка"),
        (2, {"link": "https://vk.com/1"}, Point.HASHTAG, "Ссылка"),
        (3, None, Point.CONSENT, "Согласие на публикацию"),
        (4, {"files": [photo("a"), photo("b"), photo("c")]}, Point.FILES, "Фото"),
        (4, {"files": [photo("a", 2_000_000)]}, Point.FILES, "Фото"),
    ],
)
def test_each_rule_that_is_not_kept_names_its_field(
    number: int, value: dict[str, Any] | None, point: Point, about: str
) -> None:
    values = {key: one for key, one in {**GOOD, number: value}.items() if one is not None}
    assert broken(found(values)) == [Finding(point, Mark.BROKEN, [about])]
