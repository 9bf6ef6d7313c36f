"""Targets are counted: where the number comes from, and the one written down"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'counters',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('activity_id', sa.Integer(), nullable=False),
        sa.Column('milestone_id', sa.Integer(), nullable=True),
        sa.Column('kind', sa.Text(), nullable=False),
        sa.Column('place', sa.Integer(), nullable=False),
        sa.Column('source', sa.String(length=20), nullable=False),
        sa.Column('number', sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(
            ['activity_id'], ['activities.id'], name=op.f('fk_counters_activity_id_activities'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(
            ['milestone_id'], ['milestones.id'], name=op.f('fk_counters_milestone_id_milestones'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_counters')),
        sa.UniqueConstraint('milestone_id', 'kind', 'place', name=op.f('uq_counters_milestone_id_kind_place')),
    )
    op.create_index('ix_counters_activity_id', 'counters', ['activity_id'], unique=False)
    op.create_index(
        'uq_counters_whole',
        'counters',
        ['activity_id', 'kind', 'place'],
        unique=True,
        sqlite_where=sa.text('milestone_id IS NULL'),
        postgresql_where=sa.text('milestone_id IS NULL'),
    )


def downgrade() -> None:
    op.drop_table('counters')
