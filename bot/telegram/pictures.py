"""The picture of the network's week: its words and numbers, to be drawn when it is sent."""

from datetime import date
from functools import partial

from bot.telegram.screen import Paper
from locales import Say
from models.documents import heatmap as drawing
from models.documents.heatmap import Cell, Column, Key, Line, Sheet
from models.queries.heatmap import Heatmap
from models.queries.network import Network
from models.rules.heat import Heat, Square

FILE = "week.png"
MOST = 9
"""The greatest number a square has room for."""
MARKED = (Heat.DONE, Heat.EMPTY)
"""Squares with a mark and no number."""
EXAMPLES = {Heat.OVERDUE: 2, Heat.SOON: 1, Heat.SUBMITTED: 1, Heat.AHEAD: 3}
"""Numbers for the legend."""


def week(say: Say, network: Network, monday: date, sunday: date) -> Paper | None:
    """The picture to be hung over the words about the same week; None when there is nothing to draw."""
    if network.heatmap is None or not network.heatmap.columns:
        return None
    return Paper(FILE, partial(drawing.draw, sheet(say, network, network.heatmap, monday, sunday)))


def sheet(say: Say, network: Network, heatmap: Heatmap, monday: date, sunday: date) -> Sheet:
    """Everything in the picture, in the reader's language."""
    rows = [
        Line(row.label, [cell(one) for one in row.squares], f"{row.tally.done}/{row.tally.total}")
        for row in heatmap.rows
    ]
    columns = [Column(str(number), title) for number, title in enumerate(heatmap.columns, 1)]
    legend = [Key(heat, _written(heat, EXAMPLES.get(heat, 0)), say(f"heat-{heat}")) for heat in Heat]
    subtitle = say("picture-on-time", number=network.on_time, of=network.ended) if network.ended else None
    return Sheet(
        language=say.language,
        title=say("picture-title", days=say.days(monday, sunday), year=str(sunday.year)),
        subtitle=subtitle or say("picture-accepted", number=network.accepted, of=network.total),
        legend=legend,
        columns=columns,
        rows=rows,
        sum=say("picture-sum"),
        more=_more(say, heatmap),
    )


def cell(square: Square) -> Cell:
    """A square as it is drawn."""
    return Cell(square.heat, _written(square.heat, square.number))


def _written(heat: Heat, number: int) -> str:
    if heat in MARKED:
        return ""
    return str(number) if number <= MOST else f"{MOST}+"


def _more(say: Say, heatmap: Heatmap) -> str:
    """«и ещё 12 организаций · и ещё 2 раздела»; nothing when everything has found room."""
    counted = (("organisations", heatmap.more), ("sections", heatmap.more_columns))
    return " · ".join(say(f"picture-more-{name}", number=number) for name, number in counted if number)
