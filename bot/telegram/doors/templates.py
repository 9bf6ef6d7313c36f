"""Templates of announcements: kept, found, begun from; and earlier announcements found."""

from bot.telegram.doors.base import Door


class Templates(Door, prefix="tpls"):
    """One's own and the network's."""

    words: str = ""
    page: int = 1


class FoundAnnouncements(Door, prefix="annfind"):
    """Earlier announcements in which the words stand."""

    words: str
    page: int = 1


class TemplateCard(Door, prefix="tpl"):
    """One of them."""

    announcement: int


class KeepTemplate(Door, prefix="tplkeep"):
    """Keep this announcement as a template."""

    announcement: int


class StartFrom(Door, prefix="tplgo"):
    """Begin a new announcement from this one."""

    announcement: int


class ShareTemplate(Door, prefix="tplshare"):
    """Everybody may use it, or its author alone."""

    announcement: int
    on: bool


class ForgetTemplate(Door, prefix="tpldrop"):
    """Throw it away, asked once."""

    announcement: int
    sure: bool = False
