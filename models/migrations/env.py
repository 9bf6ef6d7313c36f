"""How Alembic reaches the database: through the connection it is given."""

from typing import Literal

from alembic import context
from sqlalchemy import Connection

from models.tables import Base
from models.tables.base import Moment

config = context.config


def _plain(kind: str, item: object, _context: object) -> str | Literal[False]:
    """A migration must not change when our own types do: it names the database's."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


def run(connection: Connection) -> None:
    """Run the migrations on a connection that is already open."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,  # SQLite cannot alter a table, Alembic rebuilds it
        compare_type=True,
        render_item=_plain,
    )
    with context.begin_transaction():
        context.run_migrations()


run(config.attributes["connection"])
