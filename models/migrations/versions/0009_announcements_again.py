"""Announcements recur, are kept as templates, go to groups and channels, and their originals can be sent anew"""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
NOTHING = sa.text("'{}'")
NONE = sa.text("'[]'")
KEYED = {'sqlite_autoincrement': True}


def upgrade() -> None:
    op.create_table(
        'chats',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('account', sa.BigInteger(), nullable=False),
        sa.Column('thread', sa.BigInteger(), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('title', sa.String(length=255), nullable=False),
        sa.Column('topic', sa.String(length=128), nullable=False),
        sa.Column('may_post', sa.Boolean(), nullable=False),
        sa.Column('added_by', sa.Integer(), nullable=True),
        sa.Column('added_at', MOMENT, nullable=False),
        sa.Column('removed_at', MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ['added_by'], ['people.id'], name=op.f('fk_chats_added_by_people'), ondelete='SET NULL'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_chats')),
        sa.UniqueConstraint('account', 'thread', name=op.f('uq_chats_account_thread')),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table('announcements', table_kwargs=KEYED) as table:
        table.add_column(sa.Column('every', sa.JSON(), server_default=NOTHING, nullable=False))
        table.add_column(sa.Column('series_id', sa.Integer(), nullable=True))
        table.add_column(sa.Column('shared', sa.Boolean(), server_default=sa.false(), nullable=False))
        table.add_column(sa.Column('chats', sa.JSON(), server_default=NONE, nullable=False))
        table.add_column(sa.Column('lost', sa.JSON(), server_default=NONE, nullable=False))
        table.create_foreign_key(
            op.f('fk_announcements_series_id_announcements'),
            'announcements',
            ['series_id'],
            ['id'],
            ondelete='SET NULL',
        )
        table.create_index(op.f('ix_announcements_series_id'), ['series_id'], unique=False)
    with op.batch_alter_table('announcement_parts', table_kwargs=KEYED) as table:
        table.add_column(sa.Column('place', sa.Integer(), server_default='0', nullable=False))
        table.drop_constraint(op.f('uq_announcement_parts_announcement_id_message'), type_='unique')
        table.create_unique_constraint(
            op.f('uq_announcement_parts_announcement_id_chat_message'), ['announcement_id', 'chat', 'message']
        )
    with op.batch_alter_table('letters') as table:
        table.add_column(sa.Column('chat_id', sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f('fk_letters_chat_id_chats'), 'chats', ['chat_id'], ['id'], ondelete='CASCADE'
        )
    op.create_index(
        'ix_letters_chat_id',
        'letters',
        ['chat_id'],
        unique=False,
        sqlite_where=sa.text('chat_id IS NOT NULL'),
        postgresql_where=sa.text('chat_id IS NOT NULL'),
    )


def downgrade() -> None:
    op.drop_index('ix_letters_chat_id', 'letters')
    with op.batch_alter_table('letters') as table:
        table.drop_constraint(op.f('fk_letters_chat_id_chats'), type_='foreignkey')
        table.drop_column('chat_id')
    with op.batch_alter_table('announcement_parts', table_kwargs=KEYED) as table:
        table.drop_constraint(op.f('uq_announcement_parts_announcement_id_chat_message'), type_='unique')
        table.create_unique_constraint(
            op.f('uq_announcement_parts_announcement_id_message'), ['announcement_id', 'message']
        )
        table.drop_column('place')
    with op.batch_alter_table('announcements', table_kwargs=KEYED) as table:
        table.drop_index(op.f('ix_announcements_series_id'))
        table.drop_constraint(op.f('fk_announcements_series_id_announcements'), type_='foreignkey')
        for column in ('lost', 'chats', 'shared', 'series_id', 'every'):
            table.drop_column(column)
    op.drop_table('chats')
