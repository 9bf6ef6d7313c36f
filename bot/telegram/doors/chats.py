"""Groups and channels an announcement goes to."""

from bot.telegram.doors.base import Door


class Chats(Door, prefix="chats"):
    """Those the bot is in, to be chosen for a draft."""

    announcement: int
    page: int = 1


class SwitchChat(Door, prefix="chat"):
    """The draft goes there too, or does not."""

    announcement: int
    chat: int
    on: bool
    page: int = 1
