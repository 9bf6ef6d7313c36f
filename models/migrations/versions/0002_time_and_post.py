"""Time and post: leases and fences, wishes about time, days off, moved terms, problems"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column('people', sa.Column('praise', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column('people', sa.Column('quiet_hours', sa.String(length=11), nullable=True))
    op.add_column('people', sa.Column('sundays', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column('people', sa.Column('summary_day', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('people', sa.Column('summary_hour', sa.Integer(), nullable=False, server_default='9'))
    op.add_column('people', sa.Column('away_from', sa.Date(), nullable=True))
    op.add_column('people', sa.Column('away_until', sa.Date(), nullable=True))
    op.create_index('ix_people_away_until', 'people', ['away_until'])
    op.create_index('ix_people_summary_day_summary_hour', 'people', ['summary_day', 'summary_hour'])
    op.create_index('ix_people_praise', 'people', ['praise'])
    op.create_index('ix_people_unreachable_since', 'people', ['unreachable_since'])
    op.add_column('memberships', sa.Column('deputy', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column('plans', sa.Column('ladder', sa.String(length=60), nullable=True))
    op.add_column('activities', sa.Column('ladder', sa.String(length=60), nullable=True))
    op.add_column('letters', sa.Column('fence', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('letters', sa.Column('tried_at', MOMENT, nullable=True))
    op.drop_index('ix_letters_state_not_before', 'letters')
    op.create_index('ix_letters_state_priority_not_before_id', 'letters', ['state', 'priority', 'not_before', 'id'])
    with op.batch_alter_table('letters') as batch_op:
        batch_op.drop_column('claimed_until')
    op.add_column('inbox', sa.Column('account', sa.BigInteger(), nullable=False, server_default='0'))
    waiting = sa.text('handled_at IS NULL')
    op.create_index(
        'ix_inbox_waiting', 'inbox', ['account', 'update_id'], sqlite_where=waiting, postgresql_where=waiting
    )
    op.create_table(
        'leases',
        sa.Column('name', sa.String(length=80), nullable=False),
        sa.Column('holder', sa.String(length=40), nullable=False),
        sa.Column('fence', sa.Integer(), nullable=False),
        sa.Column('until', MOMENT, nullable=False),
        sa.PrimaryKeyConstraint('name', name=op.f('pk_leases')),
    )
    op.create_table(
        'days_off',
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('off', sa.Boolean(), nullable=False),
        sa.Column('note', sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint('day', name=op.f('pk_days_off')),
    )
    op.create_table(
        'switches',
        sa.Column('name', sa.String(length=40), nullable=False),
        sa.Column('since', MOMENT, nullable=False),
        sa.Column('by_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ['by_id'], ['people.id'], name=op.f('fk_switches_by_id_people'), ondelete='SET NULL'
        ),
        sa.PrimaryKeyConstraint('name', name=op.f('pk_switches')),
    )
    op.create_table(
        'extensions',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('assignment_id', sa.Integer(), nullable=False),
        sa.Column('asked_by', sa.Integer(), nullable=False),
        sa.Column('asked_at', MOMENT, nullable=False),
        sa.Column('wanted_on', sa.Date(), nullable=False),
        sa.Column('reason', sa.Text(), nullable=False),
        sa.Column('state', sa.String(length=20), nullable=False),
        sa.Column('granted_on', sa.Date(), nullable=True),
        sa.Column('decided_by', sa.Integer(), nullable=True),
        sa.Column('decided_at', MOMENT, nullable=True),
        sa.Column('comment', sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ['assignment_id'], ['assignments.id'],
            name=op.f('fk_extensions_assignment_id_assignments'), ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(['asked_by'], ['people.id'], name=op.f('fk_extensions_asked_by_people')),
        sa.ForeignKeyConstraint(['decided_by'], ['people.id'], name=op.f('fk_extensions_decided_by_people')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_extensions')),
    )
    op.create_index('ix_extensions_assignment_id', 'extensions', ['assignment_id'])
    op.create_index('ix_extensions_state', 'extensions', ['state'])
    asked = sa.text("state = 'asked'")
    op.create_index(
        'uq_extensions_asked', 'extensions', ['assignment_id'],
        unique=True, sqlite_where=asked, postgresql_where=asked,
    )
    op.create_table(
        'problems',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('assignment_id', sa.Integer(), nullable=False),
        sa.Column('told_by', sa.Integer(), nullable=False),
        sa.Column('told_at', MOMENT, nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('answer', sa.Text(), nullable=False),
        sa.Column('solved_by', sa.Integer(), nullable=True),
        sa.Column('solved_at', MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ['assignment_id'], ['assignments.id'],
            name=op.f('fk_problems_assignment_id_assignments'), ondelete='CASCADE',
        ),
        sa.ForeignKeyConstraint(['told_by'], ['people.id'], name=op.f('fk_problems_told_by_people')),
        sa.ForeignKeyConstraint(['solved_by'], ['people.id'], name=op.f('fk_problems_solved_by_people')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_problems')),
    )
    op.create_index('ix_problems_assignment_id', 'problems', ['assignment_id'])
    unsolved = sa.text('solved_at IS NULL')
    op.create_index(
        'uq_problems_open', 'problems', ['assignment_id'],
        unique=True, sqlite_where=unsolved, postgresql_where=unsolved,
    )


def downgrade() -> None:
    for index in (
        'ix_people_unreachable_since', 'ix_people_praise', 'ix_people_summary_day_summary_hour', 'ix_people_away_until',
    ):
        op.drop_index(index, 'people')
    for name in ('problems', 'extensions', 'switches', 'days_off', 'leases'):
        op.drop_table(name)
    op.add_column('letters', sa.Column('claimed_until', MOMENT, nullable=True))
    op.drop_index('ix_letters_state_priority_not_before_id', 'letters')
    op.create_index('ix_letters_state_not_before', 'letters', ['state', 'not_before'])
    op.drop_index('ix_inbox_waiting', 'inbox')
    for table, columns in (
        ('inbox', ('account',)),
        ('letters', ('tried_at', 'fence')),
        ('activities', ('ladder',)),
        ('plans', ('ladder',)),
        ('memberships', ('deputy',)),
        ('people', ('away_until', 'away_from', 'summary_hour', 'summary_day', 'sundays', 'quiet_hours', 'praise')),
    ):
        with op.batch_alter_table(table) as batch_op:
            for column in columns:
                batch_op.drop_column(column)
