"""The demo's network: a plan and a contest published, people of every role, reports on their way – all done as people
would."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.commands.morning import AFTER, ZONE
from models import documents
from models.actions import (
    contest_states,
    contests,
    evidence,
    forms,
    memberships,
    networks,
    people,
    plans,
    reports,
    reviews,
    roles,
    stages,
)
from models.database import Database
from models.documents import networks as lists
from models.documents.networks import Listed
from models.documents.reading import Reading
from models.queries import contests as known_contests
from models.queries import people as known
from models.rules import consent, materials, quiet
from models.rules.rights import OPERATOR, Viewer
from models.tables import OWED, Assignment, FieldKind, Letter, LetterKind, LetterState, Organisation, Role

COLLEGES = Path(documents.__file__).parent / "samples" / "colleges.tsv"
GROUP = "ПОО"
"""What orders of this field call the colleges; without it in the plan, every executor is one organisation."""
AFTER_TEN = timedelta(hours=1)
"""The plan is published past that day's hour of reminders: of a slot from before it there is nothing to catch up."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody with a phone; `about` says on the page who they are. Newcomers have never met the bot."""

    account: int
    name: str
    about: str
    newcomer: bool = False


STAFF = (
    (101, "Ольга Перминова", Role.COORDINATOR, "координатор"),
    (102, "Ирина Шубина", Role.COORDINATOR, "координатор"),
    (103, "Елена Кропачева", Role.ORGANISER, "организатор"),
    (104, "Сергей Лаптев", Role.OBSERVER, "наблюдатель"),
    (105, "Павел Зорин", Role.ADMIN, "администратор"),
    (106, "Наталья Юферева", Role.JUROR, "жюри"),
)
HEADS = (
    "Анна Котова",
    "Марина Вахрушева",
    "Дмитрий Русских",
    "Татьяна Чарушина",
    "Алексей Бушмелев",
    "Юлия Огородникова",
)
STUDENTS = ("Артём Лаптев", "Полина Шихова", "Кирилл Метелев")
CONTEST = "Лучший медиацентр"
NOMINATIONS = "Лонгрид\nВидеопроект\nПодкаст"
FORM = (
    (FieldKind.TEXT, "Название работы"),
    (FieldKind.TEXT, "О чём работа\nИдея, для кого, как делали."),
    (FieldKind.LINK, "Ссылка на публикацию\nПост или статья в сообществе медиацентра, открытые для всех."),
    (FieldKind.CONSENT, "Права на работу наши, публиковать её можно"),
)
TAKES_ENTRIES = timedelta(days=120)
NEWCOMERS = ((121, "Новый руководитель"), (122, "Новая студентка"))


async def seed(database: Database, reading: Reading, digest: str, morning: datetime) -> list[Actor]:
    """Fill an empty, migrated database; who gets a phone comes back. All that is done lies before `morning`."""
    begun = morning - timedelta(days=AFTER) + AFTER_TEN
    async with database.writing() as session:
        await _network(session, reading, begun)
        stage = Stage(session, begun)
        staff = [await stage.staff(*each) for each in STAFF]
        plan = await plans.import_reading(session, staff[0], reading, digest, begun, ZONE)
        homes = await _homes(session)
        heads = [
            await stage.member(111 + place, name, Role.HEAD, home, staff[0])
            for place, (name, home) in enumerate(zip(HEADS, homes, strict=False))
        ]
        students = zip(STUDENTS, homes, heads, strict=False)
        for place, (name, home, head) in enumerate(students):
            await stage.member(131 + place, name, Role.STUDENT, home, head, minor=place == 0)
        if len(homes) > len(HEADS):
            await stage.member(141, "Вера Исупова", Role.HEAD, homes[len(HEADS)], None)
        await stage.publish(staff[0], plan.plan_id)
        await stage.contest(staff[2])
        await stage.reports(heads, staff[0], morning)
        await _delivered(session, morning)
    return [*stage.actors, *(Actor(number, name, "здесь впервые", newcomer=True) for number, name in NEWCOMERS)]


async def _network(session: AsyncSession, reading: Reading, now: datetime) -> None:
    """The organisations the plan names: colleges for a group of them, one of its own for every other executor."""
    named: dict[str, str] = {}
    for activity in reading.activities:
        for milestone in activity.own_milestones:
            for each in milestone.executors:
                named[each.name] = named.get(each.name) or each.full_name or reading.legend.get(each.name, "")
    has_group = GROUP in named
    if has_group:
        listed = lists.read(COLLEGES.read_bytes())
        full_name = named.pop(GROUP)
        await networks.load(session, OPERATOR, listed, now, group=GROUP, full_name=full_name[:400])
    single = [Listed((full or name)[:300], name[:120] if full else "") for name, full in named.items()]
    await networks.load(session, OPERATOR, single, now, joining=not has_group)


async def _homes(session: AsyncSession) -> Sequence[Organisation]:
    """Who has people in the demo; one organisation that is found by «полит» is left to whoever tries the demo."""
    rows = await session.scalars(
        select(Organisation)
        .where(Organisation.joining, Organisation.search.not_like("%полит%"))
        .order_by(Organisation.id)
        .limit(len(HEADS) + 1)
    )
    return rows.all()


class Stage:
    """Lets people act in the past, one step a minute."""

    def __init__(self, session: AsyncSession, begun: datetime) -> None:
        self.session = session
        self.now = begun
        self.actors: list[Actor] = []

    def _tick(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    async def _viewer(self, account: int) -> Viewer:
        return await known.viewer(self.session, account, "ru", ZONE)

    async def _person(self, account: int, name: str, *, minor: bool | None = None) -> Viewer:
        """Somebody who agrees and says who they are."""
        await people.agree(self.session, await self._viewer(account), consent.VERSION, "ru", self._tick())
        await people.rename(self.session, await self._viewer(account), name, self._tick())
        if minor is not None:
            await people.set_age(self.session, await self._viewer(account), self._tick(), minor=minor)
        return await self._viewer(account)

    async def staff(self, account: int, name: str, role: Role, about: str) -> Viewer:
        """Somebody with a role of the network."""
        person = await self._person(account, name)
        await roles.grant(self.session, OPERATOR, person.person_id, role, self._tick())
        self.actors.append(Actor(account, name, about))
        return await self._viewer(account)

    async def member(
        self, account: int, name: str, role: Role, home: Organisation, by: Viewer | None, *, minor: bool = False
    ) -> Viewer:
        """A head or a student, let in by somebody; by nobody yet: the request waits."""
        person = await self._person(account, name, minor=minor if role is Role.STUDENT else None)
        asked = await memberships.ask(self.session, person, role, home.id, self._tick())
        if by is not None:
            await memberships.confirm(self.session, by, asked.membership.id, self._tick(), paper=minor)
        what = "руководитель" if role is Role.HEAD else "студент"
        about = f"{what} · {home.name}" if by else f"ждёт подтверждения · {home.name}"
        self.actors.append(Actor(account, name, about))
        return await self._viewer(account)

    async def publish(self, coordinator: Viewer, plan_id: int) -> None:
        """The plan becomes binding."""
        await plans.match_executors(self.session, coordinator, plan_id, self._tick())
        await plans.publish(self.session, coordinator, plan_id, self._tick())

    async def contest(self, organiser: Viewer) -> None:
        """A contest that takes entries."""
        made = await contests.begin(self.session, organiser, CONTEST, self._tick())
        await contests.add_nominations(self.session, organiser, made.id, NOMINATIONS)
        (first,) = await known_contests.stages(self.session, made.id)
        for kind, words in FORM:
            await forms.add(self.session, organiser, first.id, kind, words, self._tick())
        days = f"{self.now:%d.%m.%Y} – {self.now + TAKES_ENTRIES:%d.%m.%Y}"
        await stages.set_span(self.session, organiser, first.id, days, ZONE, self._tick())
        network = contest_states.Network(ZONE, quiet.DEFAULT)
        await contest_states.publish(self.session, organiser, made.id, network, self._tick())

    async def reports(self, heads: Sequence[Viewer], coordinator: Viewer, morning: datetime) -> None:
        """Two reports accepted, one returned, the others wait; each on the earliest term its organisation owes.

        Where the plan names a term that was over before it began, those reports are late.
        """
        self.now = morning - timedelta(hours=18)
        for place, head in enumerate(heads):
            if not (owed := await self._owed(head)):
                continue
            number = await self._report(head, owed[min(place % 2, len(owed) - 1)])
            if place < 2:
                await reviews.accept(self.session, coordinator, number, 1, self._tick())
            elif place == 2:
                words = "Добавьте ссылку на группу медиацентра и фото с первой встречи."
                await reviews.send_back(self.session, coordinator, number, 1, words, self._tick())

    async def _owed(self, head: Viewer) -> Sequence[int]:
        rows = await self.session.scalars(
            select(Assignment.id)
            .where(Assignment.organisation_id.in_(head.organisations()), Assignment.state.in_(OWED))
            .order_by(Assignment.due_at.is_(None), Assignment.due_at, Assignment.id)
            .limit(2)
        )
        return rows.all()

    async def _report(self, head: Viewer, assignment_id: int) -> int:
        sheet = await reports.begin(self.session, head, assignment_id, self._tick())
        words = "Команда собрана, план работы утверждён. Подробности: https://vk.com/mediacentr"
        offer = materials.from_words(words)
        await evidence.add(self.session, head, sheet.report.id, offer.materials, 0, self._tick())
        await reports.submit(self.session, head, sheet.report.id, 1, self._tick())
        return sheet.report.id


async def _delivered(session: AsyncSession, morning: datetime) -> None:
    """What people were told in the past they have read; only the news of the plan is still to come."""
    await session.execute(
        update(Letter)
        .where(Letter.kind != LetterKind.PLAN_PUBLISHED, Letter.state == LetterState.WAITING)
        .values(state=LetterState.SENT, sent_at=morning)
    )
