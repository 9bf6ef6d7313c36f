"""What was announced: everybody finds what they got, by a word of it."""

from bot.telegram.doors.base import Door


class News(Door, prefix="news"):
    """Announcements one has got, the newest first."""

    words: str = ""
    page: int = 1


class NewsItem(Door, prefix="newsitem"):
    """One of them, to be read again."""

    announcement: int


class NewsAgain(Door, prefix="newsagain"):
    """Send it to me once more, with its files."""

    announcement: int
