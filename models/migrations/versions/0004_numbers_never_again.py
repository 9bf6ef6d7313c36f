"""A number on a button is never given to another row: SQLite gave that of the last deleted one again"""

import re

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

TABLES = (
    'people', 'plans', 'sections', 'activities', 'milestones', 'executors', 'occurrences', 'papers', 'doubts', 'aliases',
    'memberships',
)


def upgrade() -> None:
    if op.get_bind().dialect.name == 'sqlite':
        for table in TABLES:
            rebuild(table)


def rebuild(table: str) -> None:
    """The same table as it was written, but for its key; SQLite cannot change that in place."""
    connection = op.get_bind()
    parts = connection.execute(
        sa.text('SELECT type, sql FROM sqlite_master WHERE tbl_name = :table AND sql IS NOT NULL'), {'table': table}
    ).all()
    written = next(sql for kind, sql in parts if kind == 'table')
    keyed = re.sub(r'\bid INTEGER NOT NULL\b', 'id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT', written, count=1)
    keyed = re.sub(rf',\s*CONSTRAINT pk_{table} PRIMARY KEY \(id\)', '', keyed)
    moved = re.sub(rf'^CREATE TABLE "?{table}"?', f'CREATE TABLE {table}_new', keyed)
    op.execute(sa.text(moved.replace(':', r'\:')))
    op.execute(f'INSERT INTO {table}_new SELECT * FROM {table}')
    op.drop_table(table)
    op.rename_table(f'{table}_new', table)
    for kind, sql in parts:
        if kind == 'index':
            op.execute(sa.text(sql.replace(':', r'\:')))


def downgrade() -> None:
    """The tables hold the same either way."""
