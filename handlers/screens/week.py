"""The network's week as it is seen: the picture, and the same in words."""

from datetime import date

from bot.telegram import doors, pictures
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Screen
from bot.telegram.summaries import whole
from handlers.screens import common
from locales import Say
from models.queries.network import Network


def week(say: Say, network: Network, monday: date, sunday: date) -> Screen:
    """What a coordinator gets on Monday, at any time."""
    if not network.total:
        return Screen(say("week-empty"), [[Button(say("button-plans"), doors.Plans())], common.ways(say)])
    head = say("summary-week", days=say.days(monday, sunday))
    picture = pictures.week(say, network, monday, sunday)
    return Screen(lines(head, "", whole(say, network)), [common.ways(say, doors.Plans())], picture=picture)
