"""Announcements in the model: who may, what is queued once, how it stops and goes on, and what cannot be undone."""

from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import (
    acknowledging,
    announcement_keys,
    beginning,
    changing,
    delivery,
    freeze,
    resending,
    scheduling,
    sending,
)
from models.actions import announcements as acts
from models.actions.announcements import Offer
from models.actions.delivery import Parcel
from models.queries import announcements
from models.queries.announcement_letters import Announced
from models.refusal import Refusal
from models.rules.ready_audiences import Ready, ready
from models.rules.rights import Viewer
from models.tables import (
    Announcement,
    AnnouncementPart,
    AnnouncementState,
    Letter,
    LetterKind,
    LetterState,
    PartKind,
    Person,
    Posted,
    Role,
    RoleGrant,
)
from tests.world import MORNING, ZONE, World

HOUR = timedelta(hours=1)
TEXT = Offer(7, PartKind.TEXT, "Сбор в пятницу")


class Office:
    """A coordinator with a draft for the heads, and three of these."""

    def __init__(self, world: World, author: Person, viewer: Viewer, heads: list[Person]) -> None:
        self.world, self.author, self.viewer, self.heads = world, author, viewer, heads
        self.number = 0

    async def write(self, *offers: Offer) -> None:
        """Begin a draft of these messages for the heads."""
        async with self.world.database.writing() as session:
            for offer in offers or (TEXT,):
                sheet = await acts.add(session, self.viewer, self.number, offer, MORNING)
                self.number = sheet.row.id
                sheet.row.audience = ready(Ready.HEADS).packed()

    async def send(self, number: int = 3) -> None:
        async with self.world.database.writing() as session:
            await sending.send(session, self.viewer, self.number, number, MORNING)

    async def row(self) -> Announcement:
        return (await self.world.all(Announcement))[-1]

    async def states(self, kind: LetterKind = LetterKind.ANNOUNCEMENT) -> list[LetterState]:
        return [one.state for one in await self.world.all(Letter) if one.kind is kind]

    async def claim(self) -> Parcel | None:
        """The next message the postman would take."""
        while True:
            async with self.world.database.writing() as session:
                if not await delivery.waits(session, MORNING):
                    return None
                if parcels := await delivery.claim(session, MORNING, ZONE):
                    return parcels[0]

    async def bring(self) -> int:
        """The postman brings all that is due; how many calls that takes."""
        calls = 0
        while parcel := await self.claim():
            calls += 1
            parts = parcel.content.step.parts if isinstance(parcel.content, Announced) else ()
            async with self.world.database.writing() as session:
                posted = [(part.id, 1000 + calls * 10 + at) for at, part in enumerate(parts)]
                await delivery.sent(session, parcel, MORNING, posted)
        async with self.world.database.writing() as session:
            await sending.finish(session, MORNING)
        return calls


@pytest.fixture
async def office(world: World) -> Office:
    heads = [await world.member(await world.organisation(f"Колледж {name}"), name=name) for name in "АБВ"]
    author = await world.staff()
    return Office(world, author, await world.viewer(author), heads)


async def refused(world: World, act: object) -> str:
    """The key of the refusal of this act."""
    with pytest.raises(Refusal) as refusal:
        async with world.database.writing() as session:
            await act(session)  # type: ignore[operator]
    return refusal.value.key


async def test_only_who_may_announces(office: Office) -> None:
    student = await office.world.viewer(await office.world.member(await office.world.organisation(), Role.STUDENT))

    async def add(session: AsyncSession) -> None:
        await acts.add(session, student, 0, TEXT, MORNING)

    assert await refused(office.world, add) == "refusal-right-announce"
    assert await office.world.all(Announcement) == []


async def test_a_draft_belongs_to_its_author(office: Office) -> None:
    await office.write()
    other = await office.world.viewer(await office.world.staff(Role.ADMIN, "Пётр"))
    for act in (
        lambda session: acts.add(session, other, office.number, TEXT, MORNING),
        lambda session: acts.discard(session, other, office.number, MORNING),
        lambda session: sending.send(session, other, office.number, 3, MORNING),
        lambda session: sending.rehearse(session, other, office.number, MORNING),
        lambda session: scheduling.schedule(session, other, office.number, MORNING + HOUR, MORNING),
    ):
        assert await refused(office.world, act) == "refusal-announce-other"


async def test_the_same_message_twice_is_one_and_a_changed_one_is_what_it_became(office: Office) -> None:
    await office.write(TEXT, TEXT, Offer(7, PartKind.TEXT, "Сбор в субботу"))
    assert [part.text for part in await office.world.all(AnnouncementPart)] == ["Сбор в субботу"]
    assert (await office.row()).title == "Сбор в субботу"


async def test_more_messages_than_twenty_are_refused(office: Office) -> None:
    await office.write(*(Offer(number, PartKind.PHOTO) for number in range(1, 21)))

    async def add(session: AsyncSession) -> None:
        await acts.add(session, office.viewer, office.number, Offer(21, PartKind.PHOTO), MORNING)

    assert await refused(office.world, add) == "refusal-announce-parts"


async def test_it_is_queued_for_everybody_in_one_statement(office: Office) -> None:
    await office.write()
    with office.world.statements() as seen:
        await office.send()
    assert sum("INTO letters" in statement for statement in seen) == 1
    assert await office.states() == [LetterState.WAITING] * 3


async def test_another_number_than_was_seen_sends_nothing(office: Office) -> None:
    await office.write()

    async def send(session: AsyncSession) -> None:
        await sending.send(session, office.viewer, office.number, 2, MORNING)

    assert await refused(office.world, send) == "refusal-announce-number"
    assert await office.states() == []
    assert (await office.row()).state is AnnouncementState.DRAFT


async def test_several_messages_go_step_by_step_and_an_album_at_once(office: Office) -> None:
    await office.write(
        TEXT,
        Offer(8, PartKind.PHOTO, album="1"),
        Offer(9, PartKind.PHOTO, album="1"),
        Offer(10, PartKind.POLL),
    )
    async with office.world.database.writing() as session:
        await announcement_keys.ask_to_acknowledge(session, office.viewer, office.number, on=True)
    await office.send()
    assert await office.bring() == 3 * 4
    assert await office.states() == [LetterState.SENT] * 3
    assert (await office.row()).state is AnnouncementState.SENT
    assert len(await office.world.all(Posted)) == 3 * 4


async def test_what_was_brought_before_a_crash_is_not_brought_again(office: Office) -> None:
    await office.write(TEXT, Offer(8, PartKind.TEXT, "Вторая часть"))
    await office.send()
    first = await office.claim()
    assert first is not None
    assert isinstance(first.content, Announced)
    (part,) = first.content.step.parts
    async with office.world.database.writing() as session:
        await delivery.sent(session, first, MORNING, [(part.id, 1001)])
    dead = await office.claim()
    assert dead is not None
    async with office.world.database.writing() as session:
        await delivery.take_over(session, 1, MORNING)
    again = await office.claim()
    assert again is not None
    assert isinstance(again.content, Announced)
    assert [one.text for one in again.content.step.parts] == ["Вторая часть"]


async def test_a_pause_holds_what_waits_and_what_comes_back(office: Office) -> None:
    await office.write()
    await office.send()
    on_its_way = await office.claim()
    assert on_its_way is not None
    async with office.world.database.writing() as session:
        await sending.pause(session, office.viewer, office.number, MORNING)
        await delivery.again(session, on_its_way, MORNING, "429", 0)
    assert sorted(await office.states()) == [LetterState.HELD, LetterState.HELD, LetterState.WAITING]
    assert await office.claim() is None
    assert await office.states() == [LetterState.HELD] * 3
    async with office.world.database.writing() as session:
        await sending.resume(session, office.viewer, office.number, MORNING)
    assert await office.bring() == 3


async def test_what_is_called_off_never_goes_on_and_drops_what_comes_back(office: Office) -> None:
    await office.write()
    await office.send()
    on_its_way = await office.claim()
    assert on_its_way is not None
    async with office.world.database.writing() as session:
        await sending.cancel(session, office.viewer, office.number, MORNING)
        await delivery.again(session, on_its_way, MORNING, "429", 0)
    assert await office.claim() is None
    assert await office.states() == [LetterState.DROPPED] * 3
    for act in (sending.resume, sending.pause, resending.retry):
        key = await refused(office.world, lambda session, one=act: one(session, office.viewer, office.number, MORNING))
        assert key.endswith("-cancelled")


async def test_what_is_lost_halts_it_and_tells_the_author_once(office: Office) -> None:
    await office.write()
    await office.send()
    parcels = [await office.claim(), await office.claim()]
    async with office.world.database.writing() as session:
        for parcel in parcels:
            assert parcel is not None
            await delivery.lost(session, parcel, MORNING, "message to copy not found")
    assert await office.states() == [LetterState.HELD] * 3
    assert await office.states(LetterKind.ANNOUNCEMENT_TOLD) == [LetterState.WAITING]
    assert ((await office.row()).state, (await office.row()).halted) == (AnnouncementState.PAUSED, "lost")


async def test_a_trial_is_a_letter_to_the_author_alone(office: Office) -> None:
    await office.write()
    async with office.world.database.writing() as session:
        await sending.rehearse(session, office.viewer, office.number, MORNING)
    assert {letter.person_id for letter in await office.world.all(Letter)} == {office.author.id}


async def test_newcomers_get_it_once_and_their_number_is_seen_before(office: Office) -> None:
    await office.write()
    await office.send()
    await office.bring()
    await office.world.member(await office.world.organisation("Колледж Г"), name="Г")

    async def add(session: AsyncSession) -> None:
        await resending.add_newcomers(session, office.viewer, office.number, 2, MORNING)

    assert await refused(office.world, add) == "refusal-announce-number"
    async with office.world.database.writing() as session:
        await resending.add_newcomers(session, office.viewer, office.number, 1, MORNING)
    assert await office.bring() == 1
    assert await office.states() == [LetterState.SENT] * 4


async def test_an_author_without_the_role_sends_nothing_when_the_time_comes(office: Office) -> None:
    await office.write()
    async with office.world.database.writing() as session:
        await scheduling.schedule(session, office.viewer, office.number, MORNING + HOUR, MORNING)
        (grant,) = await office.world.all(RoleGrant)
        await session.delete(await session.get_one(RoleGrant, grant.id))
    async with office.world.database.writing() as session:
        assert await beginning.begin_due(session, ZONE, MORNING + HOUR - timedelta(seconds=1)) == 0
        assert await beginning.begin_due(session, ZONE, MORNING + HOUR) == 0
    assert (await office.row()).state is AnnouncementState.DRAFT
    assert await office.states(LetterKind.ANNOUNCEMENT_TOLD) == [LetterState.WAITING]


async def test_who_acknowledges_meanwhile_is_not_nagged(office: Office) -> None:
    await office.write()
    async with office.world.database.writing() as session:
        await announcement_keys.ask_to_acknowledge(session, office.viewer, office.number, on=True)
    await office.send()
    await office.bring()
    anna = await office.world.viewer(office.heads[0])
    async with office.world.database.writing() as session:
        _, number = await acknowledging.nag(session, office.viewer, office.number, 0, MORNING)
        assert number == 3
        assert await acknowledging.acknowledge(session, anna, office.number, MORNING)
        assert not await acknowledging.acknowledge(session, anna, office.number, MORNING)
    assert await office.bring() == 2
    nags = await office.states(LetterKind.ANNOUNCEMENT_NAG)
    assert sorted(nags) == [LetterState.DROPPED, LetterState.SENT, LetterState.SENT]


async def test_while_sending_is_frozen_nobody_is_nagged(office: Office) -> None:
    await office.write()
    async with office.world.database.writing() as session:
        await announcement_keys.ask_to_acknowledge(session, office.viewer, office.number, on=True)
    await office.send()
    await office.bring()
    admin = await office.world.viewer(await office.world.staff(Role.ADMIN, "Пётр"))
    async with office.world.database.writing() as session:
        await acknowledging.nag(session, office.viewer, office.number, 0, MORNING)
        await freeze.freeze(session, admin, MORNING)
    assert await office.claim() is None
    nag = lambda session: acknowledging.nag(session, office.viewer, office.number, 1, MORNING)  # noqa: E731
    assert await refused(office.world, nag) == "refusal-announce-frozen"
    async with office.world.database.writing() as session:
        await freeze.thaw(session, admin, MORNING)
    assert await office.bring() == 3


async def test_a_correction_goes_to_those_who_have_it_and_an_older_one_is_stale(office: Office) -> None:
    await office.write()
    await office.send()
    await office.bring()
    (part,) = await office.world.all(AnnouncementPart)
    async with office.world.database.writing() as session:
        await changing.correct(session, office.viewer, part.id, "Сбор в субботу", MORNING)
        await changing.correct(session, office.viewer, part.id, "Сбор в воскресенье", MORNING)
    assert await office.bring() == 3
    edits = await office.states(LetterKind.ANNOUNCEMENT_EDIT)
    assert edits == [LetterState.DROPPED] * 3 + [LetterState.SENT] * 3


@pytest.mark.parametrize("taken_back", [False, True])
async def test_what_is_on_its_way_meanwhile_is_corrected_or_taken_back_after_it(
    office: Office, *, taken_back: bool
) -> None:
    await office.write()
    await office.send()
    parcels = [await office.claim(), await office.claim()]
    (part,) = await office.world.all(AnnouncementPart)
    first, second = (one for one in parcels if one is not None)
    async with office.world.database.writing() as session:
        await delivery.sent(session, first, MORNING, [(part.id, 1001)])
        if taken_back:
            await changing.take_back(session, office.viewer, office.number, MORNING)
        else:
            await changing.correct(session, office.viewer, part.id, "Сбор в субботу", MORNING)
        await delivery.sent(session, second, MORNING, [(part.id, 1002)])
    await office.bring()
    kind = LetterKind.ANNOUNCEMENT_GONE if taken_back else LetterKind.ANNOUNCEMENT_EDIT
    assert await office.states(kind) == [LetterState.SENT] * 2


async def test_taking_it_back_calls_off_the_rest(office: Office) -> None:
    await office.write()
    await office.send()
    parcel = await office.claim()
    assert parcel is not None
    (part,) = await office.world.all(AnnouncementPart)
    async with office.world.database.writing() as session:
        await delivery.sent(session, parcel, MORNING, [(part.id, 1001)])
        await changing.take_back(session, office.viewer, office.number, MORNING)
    assert await office.bring() == 1
    assert await office.states(LetterKind.ANNOUNCEMENT_GONE) == [LetterState.SENT]
    assert sorted(await office.states()) == [LetterState.DROPPED, LetterState.DROPPED, LetterState.SENT]


async def test_the_card_counts_in_one_statement(office: Office) -> None:
    await office.write()
    await office.send()
    async with office.world.database.reading() as session:
        with office.world.statements() as seen:
            found = await announcements.progress(session, office.number, MORNING)
    assert len(seen) == 1
    assert found[LetterKind.ANNOUNCEMENT].left == 3
