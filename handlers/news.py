"""What was announced is found again: by a word of it, read in place, or sent once more with its files."""

from aiogram.types import Message

from bot.telegram import doors as every
from bot.telegram.doors import news as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import news as screens
from models.actions import sending
from models.queries import news
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.News, may=Right.BELONG, command="news")
async def overview(visit: Visit, door: doors.News) -> Screen:
    """The newest first, or those that hold the words."""
    me = visit.viewer.person_id
    pages = Pages(await news.count(visit.session, me, door.words), door.page)
    found = await news.lines(visit.session, me, door.words, pages.size, pages.offset)
    return screens.overview(visit.say, door, found, pages)


@rooms.answer("news", may=Right.BELONG)
async def seek(visit: Visit, message: Message, about: str) -> Screen:
    """Those that hold the typed words."""
    words = every.fit(typed.words(message))
    if not words:
        raise Refusal("refusal-search-empty")
    return await overview(visit, doors.News(words=words))


@rooms.room(doors.NewsItem, may=Right.BELONG)
async def item(visit: Visit, door: doors.NewsItem) -> Screen:
    """One of them, as it reads now."""
    found = await news.item(visit.session, visit.viewer, door.announcement, visit.now)
    return screens.item(visit.say, found)


@rooms.room(doors.NewsAgain, may=Right.BELONG)
async def again(visit: Visit, door: doors.NewsAgain) -> Whisper:
    """All of it comes once more, to the reader alone."""
    await sending.bring_again(visit.session, visit.viewer, door.announcement, visit.now)
    return Whisper(visit.say("news-coming"))
