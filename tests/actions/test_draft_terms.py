"""A term in a draft: what typed words and chosen days would mean there, and what is kept once somebody agrees."""

from datetime import date

import pytest

from models.actions import draft_terms
from models.documents.term_offers import Offer
from models.refusal import Refusal
from models.rules.rights import OPERATOR
from models.tables import AuditEntry, DoubtNote, Milestone, Occurrence
from tests.drafts import draft, published
from tests.world import MORNING, World

Days = tuple[date | None, date | None]


async def offered(world: World, words: str, milestone: int = 2) -> Offer:
    async with world.database.reading() as session:
        return await draft_terms.offer(session, OPERATOR, milestone, words)


def spans(offer: Offer) -> list[Days]:
    return [(each.starts_on, each.due_on) for each in offer.meant.spans]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("до 15 марта", [(None, date(2024, 3, 15))]),
        ("3 квартал", [(date(2024, 7, 1), date(2024, 9, 30))]),
        ("июнь – декабрь", [(date(2024, 6, 1), date(2024, 12, 31))]),
        ("сентябрь; ноябрь", [(date(2024, 9, 1), date(2024, 9, 30)), (date(2024, 11, 1), date(2024, 11, 30))]),
        ("5 октября 2025", [(date(2025, 10, 5), date(2025, 10, 5))]),
        ("постоянно", [(None, None)]),
        ("без срока", [(None, None)]),
        ("year", [(date(2024, 1, 1), date(2024, 12, 31))]),
        ("undated", [(None, None)]),
    ],
)
async def test_words_mean_days_of_the_plan(world: World, words: str, days: list[Days]) -> None:
    await draft(world)
    assert spans(await offered(world, words)) == days


async def test_a_recurrence_makes_its_periods_ahead(world: World) -> None:
    await draft(world)
    offer = await offered(world, "1 раз в квартал")
    assert [(each.period, each.due_on) for each in offer.meant.spans] == [
        ({"key": "quarter", "number": 1, "year": 2024}, date(2024, 3, 31)),
        ({"key": "quarter", "number": 2, "year": 2024}, date(2024, 6, 30)),
        ({"key": "quarter", "number": 3, "year": 2024}, date(2024, 9, 30)),
        ({"key": "quarter", "number": 4, "year": 2024}, date(2024, 12, 31)),
    ]
    assert len((await offered(world, "monthly")).meant.spans) == 12


async def test_a_plan_without_a_year_lends_the_time_its_terms_name(world: World) -> None:
    await draft(world, "1\tСеминар\tмарт 2024\tПОО", "2\tКонкурс\tкак-нибудь\tПОО", title="План работы")
    assert spans(await offered(world, "до 15 апреля")) == [(None, date(2024, 4, 15))]
    assert spans(await offered(world, "ежемесячно")) == [(date(2024, 3, 1), date(2024, 3, 31))]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("потом", "refusal-term-words"),
        ("!!!", "refusal-term-words"),
        ("31.02.2024", "refusal-term-words"),
        ("до 15 марта " * 30, "refusal-term-long"),
    ],
)
async def test_words_that_mean_nothing_are_refused(world: World, words: str, key: str) -> None:
    await draft(world)
    with pytest.raises(Refusal, match=key):
        await offered(world, words)


async def test_a_year_named_nowhere_is_asked_for(world: World) -> None:
    await draft(world, "1\tСеминар\tкак-нибудь\tПОО", title="План работы")
    with pytest.raises(Refusal, match="refusal-term-year"):
        await offered(world, "до 15 марта", 1)
    assert spans(await offered(world, "до 15 марта 2025", 1)) == [(None, date(2025, 3, 15))]


async def test_days_of_the_calendar_leave_the_season_beside_them(world: World) -> None:
    await draft(world, "1\tСмена\tв весенние или осенние каникулы\tПОО")
    async with world.database.reading() as session:
        one = await draft_terms.offer_days(session, OPERATOR, 1, date(2024, 3, 25), date(2024, 3, 31))
        until = await draft_terms.offer_days(session, OPERATOR, 1, None, date(2024, 3, 31))
    assert one.meant.text == "25.03.2024 – 31.03.2024 (в весенние или осенние каникулы)"
    assert (spans(one), spans(until)) == (
        [(date(2024, 3, 25), date(2024, 3, 31))],
        [(None, date(2024, 3, 31))],
    )


async def test_a_term_counts_once_it_is_taken(world: World) -> None:
    plan = await draft(world)
    offer = await offered(world, "1 раз в квартал")
    assert (await world.all(Milestone))[1].term_text == "по готовности зала"
    async with world.database.writing() as session:
        taken = await draft_terms.take(session, OPERATOR, Offer.unpacked(offer.packed()), MORNING)
    assert (taken.activity_id, taken.plan_id, taken.title) == (2, plan, "Конкурс плакатов")
    milestone = (await world.all(Milestone))[1]
    assert (milestone.term_text, milestone.term["recurrence"]) == ("1 раз в квартал", {"kind": "quarterly", "times": 1})
    mine = [each for each in await world.all(Occurrence) if each.milestone_id == 2]
    assert [(each.position, each.due_on) for each in mine] == [
        (0, date(2024, 3, 31)), (1, date(2024, 6, 30)), (2, date(2024, 9, 30)), (3, date(2024, 12, 31)),
    ]  # fmt: skip
    assert [each.code for each in await world.all(DoubtNote) if each.settled_at is None] == []
    entry = (await world.all(AuditEntry))[-1]
    assert (entry.action, entry.before, entry.after) == (
        "row-term", {"term": "по готовности зала"}, {"term": "1 раз в квартал"},
    )  # fmt: skip


async def test_a_term_of_a_published_or_deleted_draft_is_not_taken(world: World) -> None:
    plan = await draft(world)
    offer = await offered(world, "июль")
    await published(world, plan)
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-draft-published"):
            await draft_terms.take(session, OPERATOR, offer, MORNING)
        with pytest.raises(Refusal, match="refusal-draft-published"):
            await draft_terms.offer(session, OPERATOR, 2, "июль")
        with pytest.raises(Refusal, match="refusal-gone"):
            await draft_terms.offer(session, OPERATOR, 999, "июль")


def test_an_offer_that_cannot_be_read_is_gone() -> None:
    for about in ("", "12:0", "[1, 2]", "{}"):
        with pytest.raises(Refusal, match="refusal-offer-gone"):
            Offer.unpacked(about)
