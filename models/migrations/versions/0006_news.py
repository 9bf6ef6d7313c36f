"""Announcements can be muted; who has done nothing for long is found by an index; an audience keeps numbers of periods"""

import re

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('people', sa.Column('news', sa.Boolean(), server_default=sa.true(), nullable=False))
    op.create_index('ix_audit_actor_id_at', 'audit', ['actor_id', 'at'], unique=False)
    op.create_index('ix_reviews_reviewer_id_decided_at', 'reviews', ['reviewer_id', 'decided_at'], unique=False)
    if op.get_bind().dialect.name == 'sqlite':
        number_never_again('occurrences')


def number_never_again(table: str) -> None:
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
    op.drop_index('ix_reviews_reviewer_id_decided_at', table_name='reviews')
    op.drop_index('ix_audit_actor_id_at', table_name='audit')
    op.drop_column('people', 'news')
