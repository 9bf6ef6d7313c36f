"""Letters into chats of many: owed once, in the author's name, and never mistaken for the author's own."""

import pytest

from models.actions import acknowledging, announcement_keys, changing, chats, delivery, resending, sending
from models.actions import announcements as acts
from models.actions.announcements import Offer
from models.actions.delivery import Parcel
from models.queries import acknowledgements, announcement_reports, news, reach, readers
from models.queries.announcement_letters import Announced
from models.queries.readers import Reader
from models.refusal import Refusal
from models.rules.halls import Hall
from models.rules.ready_audiences import Ready, ready
from models.rules.rights import Viewer
from models.tables import (
    Announcement,
    Chat,
    ChatKind,
    Letter,
    LetterKind,
    LetterState,
    PartKind,
    Person,
    Posted,
    Role,
)
from tests.world import MORNING, ZONE, World

GROUP, CHANNEL = -1001, -1002
KICKED = "Forbidden: bot was kicked from the supergroup chat"


class Office:
    """A coordinator whose draft goes to one head, a group and a channel."""

    def __init__(self, world: World, author: Person, viewer: Viewer, number: int) -> None:
        self.world, self.author, self.viewer, self.number = world, author, viewer, number

    async def send(self, number: int = 3) -> None:
        async with self.world.database.writing() as session:
            await sending.send(session, self.viewer, self.number, number, MORNING)

    async def claim(self, *busy: int) -> Parcel | None:
        """The next message the postman would take."""
        async with self.world.database.writing() as session:
            if not await delivery.waits(session, MORNING, busy):
                return None
            return next(iter(await delivery.claim(session, MORNING, ZONE, busy)), None)

    async def bring(self) -> list[int]:
        """The postman brings all that is due; to which accounts."""
        accounts: list[int] = []
        while (parcel := await self.claim()) is not None:
            accounts.append(parcel.to.account)
            parts = parcel.content.step.parts if isinstance(parcel.content, Announced) else ()
            async with self.world.database.writing() as session:
                await delivery.sent(session, parcel, MORNING, [(part.id, 100 + len(accounts)) for part in parts])
        async with self.world.database.writing() as session:
            await sending.finish(session, MORNING)
        return accounts

    async def letters(self, kind: LetterKind = LetterKind.ANNOUNCEMENT) -> list[tuple[int | None, LetterState]]:
        return [(one.chat_id, one.state) for one in await self.world.all(Letter) if one.kind is kind]


@pytest.fixture
async def office(world: World) -> Office:
    await world.member(await world.organisation("А"), name="Анна")
    author = await world.staff()
    viewer = await world.viewer(author)
    async with world.database.writing() as session:
        for hall in (Hall(GROUP, ChatKind.GROUP, "Группа"), Hall(CHANNEL, ChatKind.CHANNEL, "Канал")):
            await chats.note(session, viewer, hall, MORNING, there=True, may_post=True)
        sheet = await acts.add(session, viewer, 0, Offer(7, PartKind.TEXT, "Сбор"), MORNING)
        sheet.row.audience = ready(Ready.HEADS).packed()
        for number in (1, 2):
            await chats.switch(session, viewer, sheet.row.id, number, on=True)
        await announcement_keys.ask_to_acknowledge(session, viewer, sheet.row.id, on=True)
    return Office(world, author, viewer, sheet.row.id)


async def test_each_chat_gets_it_once_without_buttons_that_are_each_readers_own(office: Office) -> None:
    await office.send()
    async with office.world.database.writing() as session:
        row = await session.get_one(Announcement, office.number)
        assert await sending.queue(session, office.viewer, row, MORNING) == 0
    seen = {}
    while (parcel := await office.claim()) is not None:
        assert isinstance(parcel.content, Announced)
        seen[parcel.to.account] = (parcel.to.chat, [key["kind"] for key in parcel.content.keys])
        async with office.world.database.writing() as session:
            await delivery.sent(session, parcel, MORNING)
    (head,) = [account for account in seen if account > 0]
    assert seen == {head: (0, ["ack"]), GROUP: (1, []), CHANNEL: (2, [])}


async def test_a_chat_that_was_just_written_to_waits_and_its_author_does_not_hold_it_up(office: Office) -> None:
    await office.send()
    (anna,) = [one for one in await office.world.all(Person) if one.id != office.author.id]
    first = await office.claim(anna.account, office.author.account, CHANNEL)
    assert first is not None
    assert first.to.account == GROUP
    assert await office.claim(anna.account, CHANNEL) is None


async def test_an_author_out_of_reach_stops_no_chat(office: Office) -> None:
    await office.send()
    parcel = await office.claim()
    assert parcel is not None
    own = Parcel(await _reader(office), parcel.content, (), 0, 0, silent=False)
    async with office.world.database.writing() as session:
        await delivery.unreachable(session, own, MORNING, "Forbidden: bot was blocked by the user")
        await delivery.give_back(session, parcel)
    assert sorted(await office.bring())[:2] == [CHANNEL, GROUP]


async def _reader(office: Office) -> Reader:
    async with office.world.database.reading() as session:
        return await readers.reader(session, office.author.id, ZONE)


async def test_thrown_out_the_chat_is_shut_and_nobody_is_called_unreachable(office: Office) -> None:
    await office.send()
    parcel = await office.claim(*[one.account for one in await office.world.all(Person)])
    assert parcel is not None
    async with office.world.database.writing() as session:
        await delivery.unreachable(session, parcel, MORNING, KICKED)
    assert await office.letters() == [
        (None, LetterState.WAITING),
        (1, LetterState.UNREACHABLE),
        (2, LetterState.WAITING),
    ]
    assert [one.removed_at for one in await office.world.all(Chat)] == [MORNING, None]
    assert [one.unreachable_since for one in await office.world.all(Person)] == [None, None]
    async with office.world.database.reading() as session:
        assert await reach.untold(session, MORNING) == []


async def test_come_back_it_is_tried_again(office: Office) -> None:
    await office.send()
    parcel = await office.claim(*[one.account for one in await office.world.all(Person)])
    assert parcel is not None
    async with office.world.database.writing() as session:
        await delivery.unreachable(session, parcel, MORNING, KICKED)
    await office.bring()
    with pytest.raises(Refusal, match="refusal-announce-all-there"):
        async with office.world.database.writing() as session:
            await resending.retry(session, office.viewer, office.number, MORNING)
    async with office.world.database.writing() as session:
        hall = Hall(GROUP, ChatKind.GROUP, "Группа")
        await chats.note(session, office.viewer, hall, MORNING, there=True, may_post=True)
        await resending.retry(session, office.viewer, office.number, MORNING)
    assert await office.bring() == [GROUP]


async def test_the_new_number_of_a_group_takes_the_place_of_the_old(office: Office) -> None:
    await office.send()
    parcel = await office.claim(*[one.account for one in await office.world.all(Person)])
    assert parcel is not None
    async with office.world.database.writing() as session:
        noted = Hall(-2002, ChatKind.GROUP, "Группа")
        await chats.note(session, office.viewer, noted, MORNING, there=True, may_post=True)
        await delivery.moved(session, parcel, MORNING, -2002)
    assert [(one.id, one.account) for one in await office.world.all(Chat)] == [(1, -2002), (2, CHANNEL)]
    assert sorted(await office.bring())[:2] == [-2002, CHANNEL]


async def test_what_went_into_chats_is_not_the_authors_own(office: Office) -> None:
    await office.send()
    await office.bring()
    async with office.world.database.writing() as session:
        assert (await acknowledgements.count(session, office.number)).got == 1
        with pytest.raises(Refusal, match="refusal-announce-trial"):
            await acknowledging.acknowledge(session, office.viewer, office.number, MORNING)
        row = await session.get_one(Announcement, office.number)
        assert await announcement_reports.newcomers(session, row, office.viewer, MORNING) == 0
        assert len(await announcement_reports.recipients(session, office.number)) == 1
        assert [one.mine for one in await news.lines(session, office.author.id, "", 9, 0)] == [True]


async def test_a_correction_and_the_removal_find_their_messages_in_each_chat(office: Office) -> None:
    await office.send()
    await office.bring()
    (part,) = {one.part_id for one in await office.world.all(Posted)}
    assert part is not None
    async with office.world.database.writing() as session:
        await changing.correct(session, office.viewer, part, "Сбор в субботу", MORNING)
    assert len(await office.bring()) == 3
    async with office.world.database.writing() as session:
        await changing.take_back(session, office.viewer, office.number, MORNING)
    assert len(await office.bring()) == 3
    for kind in (LetterKind.ANNOUNCEMENT_EDIT, LetterKind.ANNOUNCEMENT_GONE):
        assert sorted(await office.letters(kind), key=str) == [
            (1, LetterState.SENT),
            (2, LetterState.SENT),
            (None, LetterState.SENT),
        ]


async def test_a_head_addresses_no_chat_whatever_the_draft_was_begun_from(office: Office) -> None:
    head = await office.world.viewer(await office.world.member(await office.world.organisation("Б"), name="Вера"))
    with pytest.raises(Refusal, match="refusal-right-people"):
        async with office.world.database.writing() as session:
            await chats.switch(session, head, office.number, 1, on=True)
    async with office.world.database.writing() as session:
        row = Announcement(author_id=head.person_id, chats=[1, 2], created_at=MORNING)
        session.add(row)
        await session.flush()
        assert await chats.reached(session, head, row) == 0
        assert await chats.owe(session, head, row, MORNING) == 0
    assert Role.HEAD in head.roles
