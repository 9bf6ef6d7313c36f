"""A plan goes out on paper: what is in the database → Word or Excel, which reads back as the same plan."""

from collections.abc import Callable, Mapping

from models.documents.reading import Reading
from models.documents.written import excel, plans, proofread, word
from models.documents.written.drawing import Done
from models.queries.whole_plans import WholePlan

FORMATS: Mapping[str, Callable[..., bytes]] = {"docx": word.document, "xlsx": excel.book}


def write(plan: WholePlan, done: Done, kind: str) -> bytes:
    """A file of `kind`, «docx» or «xlsx». Takes about a second for 2,000 rows: give it a thread."""
    return on_paper(plans.reading(plan), done, kind)


def on_paper(plan: Reading, done: Done, kind: str) -> bytes:
    """The same from a reading, as it came from a document or from the database."""
    return FORMATS[kind](proofread.drawn(plan, done))
