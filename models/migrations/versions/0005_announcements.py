"""Announcements: what is said to many, where it has arrived, who has acknowledged it"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
OF_MANY = 'priority = 9'


def upgrade() -> None:
    op.create_index(
        'ix_letters_of_many',
        'letters',
        ['subject_id', 'kind', 'state'],
        unique=False,
        sqlite_where=sa.text(OF_MANY),
        postgresql_where=sa.text(OF_MANY),
    )
    op.create_table(
        'announcements',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('author_id', sa.Integer(), nullable=True),
        sa.Column('state', sa.String(length=20), nullable=False),
        sa.Column('title', sa.String(length=120), nullable=False),
        sa.Column('search', sa.Text(), nullable=False),
        sa.Column('official', sa.Boolean(), nullable=False),
        sa.Column('at_once', sa.Boolean(), nullable=False),
        sa.Column('working', sa.Boolean(), nullable=False),
        sa.Column('audience', sa.JSON(), nullable=False),
        sa.Column('buttons', sa.JSON(), nullable=False),
        sa.Column('remark', sa.String(length=500), nullable=False),
        sa.Column('halted', sa.String(length=60), nullable=False),
        sa.Column('card', sa.BigInteger(), nullable=True),
        sa.Column('nags', sa.Integer(), nullable=False),
        sa.Column('approved_by', sa.Integer(), nullable=True),
        sa.Column('scheduled_at', MOMENT, nullable=True),
        sa.Column('started_at', MOMENT, nullable=True),
        sa.Column('finished_at', MOMENT, nullable=True),
        sa.Column('deleted_at', MOMENT, nullable=True),
        sa.Column('created_at', MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ['author_id'], ['people.id'], name=op.f('fk_announcements_author_id_people'), ondelete='SET NULL'
        ),
        sa.ForeignKeyConstraint(
            ['approved_by'], ['people.id'], name=op.f('fk_announcements_approved_by_people'), ondelete='SET NULL'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_announcements')),
        sqlite_autoincrement=True,
    )
    op.create_index('ix_announcements_state_scheduled_at', 'announcements', ['state', 'scheduled_at'], unique=False)
    op.create_index('ix_announcements_author_id', 'announcements', ['author_id'], unique=False)
    op.create_table(
        'announcement_parts',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('announcement_id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('chat', sa.BigInteger(), nullable=False),
        sa.Column('message', sa.BigInteger(), nullable=False),
        sa.Column('album', sa.String(length=40), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('file', sa.String(length=200), nullable=False),
        sa.Column('revision', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['announcement_id'],
            ['announcements.id'],
            name=op.f('fk_announcement_parts_announcement_id_announcements'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_announcement_parts')),
        sa.UniqueConstraint(
            'announcement_id', 'message', name=op.f('uq_announcement_parts_announcement_id_message')
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        'posted',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('letter_id', sa.Integer(), nullable=False),
        sa.Column('part_id', sa.Integer(), nullable=True),
        sa.Column('message', sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ['letter_id'], ['letters.id'], name=op.f('fk_posted_letter_id_letters'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(
            ['part_id'],
            ['announcement_parts.id'],
            name=op.f('fk_posted_part_id_announcement_parts'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_posted')),
    )
    op.create_index('ix_posted_letter_id', 'posted', ['letter_id'], unique=False)
    op.create_index(op.f('ix_posted_part_id'), 'posted', ['part_id'], unique=False)
    op.create_table(
        'acknowledged',
        sa.Column('announcement_id', sa.Integer(), nullable=False),
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.Column('at', MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ['announcement_id'],
            ['announcements.id'],
            name=op.f('fk_acknowledged_announcement_id_announcements'),
            ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(
            ['person_id'], ['people.id'], name=op.f('fk_acknowledged_person_id_people'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('announcement_id', 'person_id', name=op.f('pk_acknowledged')),
    )
    op.create_index(op.f('ix_acknowledged_person_id'), 'acknowledged', ['person_id'], unique=False)


def downgrade() -> None:
    for table in ('acknowledged', 'posted', 'announcement_parts', 'announcements'):
        op.drop_table(table)
    op.drop_index('ix_letters_of_many', 'letters')
