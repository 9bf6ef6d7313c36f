"""Plans in the chat: papers, doubts, aliases, materials, amendments"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.drop_index('ix_memberships_state', 'memberships')
    op.create_index('ix_memberships_state_person_id', 'memberships', ['state', 'person_id'])
    op.create_table(
        'aliases',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=400), nullable=False),
        sa.Column('organisation_id', sa.Integer(), nullable=True),
        sa.Column('group_id', sa.Integer(), nullable=True),
        sa.Column('created_at', MOMENT, nullable=False),
        sa.CheckConstraint('organisation_id IS NULL OR group_id IS NULL', name=op.f('ck_aliases_one')),
        sa.ForeignKeyConstraint(
            ['group_id'], ['groups.id'], name=op.f('fk_aliases_group_id_groups'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(
            ['organisation_id'],
            ['organisations.id'],
            name=op.f('fk_aliases_organisation_id_organisations'),
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_aliases')),
        sa.UniqueConstraint('name', name=op.f('uq_aliases_name')),
    )
    op.create_index(op.f('ix_aliases_group_id'), 'aliases', ['group_id'], unique=False)
    op.create_index(op.f('ix_aliases_organisation_id'), 'aliases', ['organisation_id'], unique=False)
    op.create_table(
        'papers',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.Column('state', sa.String(length=20), nullable=False),
        sa.Column('file', sa.String(length=200), nullable=False),
        sa.Column('file_name', sa.String(length=300), nullable=False),
        sa.Column('file_size', sa.BigInteger(), nullable=True),
        sa.Column('tried', sa.Integer(), nullable=False),
        sa.Column('refusal', sa.JSON(), nullable=False),
        sa.Column('plan_id', sa.Integer(), nullable=True),
        sa.Column('created_at', MOMENT, nullable=False),
        sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_papers_person_id_people')),
        sa.ForeignKeyConstraint(['plan_id'], ['plans.id'], name=op.f('fk_papers_plan_id_plans'), ondelete='SET NULL'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_papers')),
    )
    op.create_index(
        'ix_papers_waiting',
        'papers',
        ['id'],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        'uq_papers_collecting',
        'papers',
        ['person_id'],
        unique=True,
        sqlite_where=sa.text("state = 'collecting'"),
        postgresql_where=sa.text("state = 'collecting'"),
    )
    op.create_table(
        'paper_texts',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('paper_id', sa.Integer(), nullable=False),
        sa.Column('message', sa.BigInteger(), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ['paper_id'], ['papers.id'], name=op.f('fk_paper_texts_paper_id_papers'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_paper_texts')),
        sa.UniqueConstraint('paper_id', 'message', name=op.f('uq_paper_texts_paper_id_message')),
    )
    op.create_table(
        'materials',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('plan_id', sa.Integer(), nullable=False),
        sa.Column('activity_id', sa.Integer(), nullable=True),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('fingerprint', sa.String(length=200), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('file', sa.String(length=200), nullable=False),
        sa.Column('file_name', sa.String(length=300), nullable=False),
        sa.Column('file_size', sa.BigInteger(), nullable=True),
        sa.Column('created_at', MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ['activity_id'], ['activities.id'], name=op.f('fk_materials_activity_id_activities'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(['plan_id'], ['plans.id'], name=op.f('fk_materials_plan_id_plans'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_materials')),
        sa.UniqueConstraint(
            'plan_id', 'activity_id', 'fingerprint', name=op.f('uq_materials_plan_id_activity_id_fingerprint')
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f('ix_materials_activity_id'), 'materials', ['activity_id'], unique=False)
    op.create_index(op.f('ix_materials_plan_id'), 'materials', ['plan_id'], unique=False)
    op.create_index(
        'uq_materials_of_plan',
        'materials',
        ['plan_id', 'fingerprint'],
        unique=True,
        sqlite_where=sa.text('activity_id IS NULL'),
        postgresql_where=sa.text('activity_id IS NULL'),
    )
    op.create_table(
        'amendments',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('plan_id', sa.Integer(), nullable=False),
        sa.Column('activity_id', sa.Integer(), nullable=True),
        sa.Column('milestone_id', sa.Integer(), nullable=True),
        sa.Column('field', sa.String(length=40), nullable=False),
        sa.Column('before', sa.JSON(), nullable=False),
        sa.Column('after', sa.JSON(), nullable=False),
        sa.Column('reason', sa.String(length=500), nullable=False),
        sa.Column('order', sa.String(length=120), nullable=False),
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.Column('created_at', MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ['activity_id'], ['activities.id'], name=op.f('fk_amendments_activity_id_activities'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(
            ['milestone_id'], ['milestones.id'], name=op.f('fk_amendments_milestone_id_milestones'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_amendments_person_id_people')),
        sa.ForeignKeyConstraint(
            ['plan_id'], ['plans.id'], name=op.f('fk_amendments_plan_id_plans'), ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_amendments')),
    )
    op.create_index(op.f('ix_amendments_activity_id'), 'amendments', ['activity_id'], unique=False)
    op.create_index(op.f('ix_amendments_milestone_id'), 'amendments', ['milestone_id'], unique=False)
    op.create_index(op.f('ix_amendments_plan_id'), 'amendments', ['plan_id'], unique=False)
    op.create_table(
        'doubts',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('plan_id', sa.Integer(), nullable=False),
        sa.Column('activity_id', sa.Integer(), nullable=True),
        sa.Column('milestone_id', sa.Integer(), nullable=True),
        sa.Column('code', sa.String(length=60), nullable=False),
        sa.Column('details', sa.JSON(), nullable=False),
        sa.Column('row', sa.Integer(), nullable=True),
        sa.Column('settled_at', MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ['activity_id'], ['activities.id'], name=op.f('fk_doubts_activity_id_activities'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(
            ['milestone_id'], ['milestones.id'], name=op.f('fk_doubts_milestone_id_milestones'), ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(['plan_id'], ['plans.id'], name=op.f('fk_doubts_plan_id_plans'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_doubts')),
    )
    op.create_index(op.f('ix_doubts_activity_id'), 'doubts', ['activity_id'], unique=False)
    op.create_index(op.f('ix_doubts_milestone_id'), 'doubts', ['milestone_id'], unique=False)
    op.create_index('ix_doubts_plan_id_settled_at', 'doubts', ['plan_id', 'settled_at'], unique=False)
    op.add_column('executors', sa.Column('outside', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column('occurrences', sa.Column('closed_at', MOMENT, nullable=True))
    op.add_column('plans', sa.Column('columns', sa.JSON(), nullable=False, server_default='[]'))
    op.add_column('plans', sa.Column('indicators_title', sa.Text(), nullable=False, server_default=''))


def downgrade() -> None:
    op.drop_index('ix_memberships_state_person_id', 'memberships')
    op.create_index('ix_memberships_state', 'memberships', ['state'])
    for name in ('doubts', 'amendments', 'materials', 'paper_texts', 'papers', 'aliases'):
        op.drop_table(name)
    for table, columns in (('executors', ('outside',)), ('occurrences', ('closed_at',)), ('plans', ('columns', 'indicators_title'))):
        with op.batch_alter_table(table) as batch_op:
            for column in columns:
                batch_op.drop_column(column)
