"""Who judges what can be said by a file"""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'jury_lists',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('stage_id', sa.Integer(), nullable=False),
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.Column('state', sa.String(length=20), nullable=False),
        sa.Column('file', sa.String(length=200), nullable=False),
        sa.Column('file_name', sa.String(length=300), nullable=False),
        sa.Column('lines', sa.JSON(), nullable=False),
        sa.Column('refusal', sa.String(length=60), nullable=False),
        sa.Column('tried', sa.Integer(), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ['stage_id'], ['stages.id'], name=op.f('fk_jury_lists_stage_id_stages'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(
            ['person_id'], ['people.id'], name=op.f('fk_jury_lists_person_id_people'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_jury_lists')),
        sqlite_autoincrement=True,
    )
    op.create_index(
        'ix_jury_lists_waiting',
        'jury_lists',
        ['id'],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )


def downgrade() -> None:
    op.drop_index('ix_jury_lists_waiting', 'jury_lists')
    op.drop_table('jury_lists')
