"""Contests: their nominations, stages and fields, entries with their versions, the jury, outcomes and diplomas"""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
OF_TEAM = sa.text('person_id IS NULL')
NOT_DONE = sa.text('done_at IS NULL')


def upgrade() -> None:
    op.create_table('contests',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('token', sa.String(length=32), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('search', sa.Text(), nullable=False),
    sa.Column('about', sa.Text(), nullable=False),
    sa.Column('file', sa.String(length=200), nullable=False),
    sa.Column('file_name', sa.String(length=300), nullable=False),
    sa.Column('link', sa.String(length=500), nullable=False),
    sa.Column('team', sa.Integer(), nullable=False),
    sa.Column('each', sa.Integer(), nullable=False),
    sa.Column('team_closes', sa.Boolean(), nullable=False),
    sa.Column('blind', sa.Boolean(), nullable=False),
    sa.Column('formula', sa.String(length=20), nullable=False),
    sa.Column('minimum', sa.Integer(), nullable=False),
    sa.Column('spread', sa.Integer(), nullable=False),
    sa.Column('feedback', sa.String(length=20), nullable=False),
    sa.Column('diploma', sa.JSON(), nullable=False),
    sa.Column('numbered', sa.Integer(), nullable=False),
    sa.Column('awarded', sa.Integer(), nullable=False),
    sa.Column('activity_id', sa.Integer(), nullable=True),
    sa.Column('created_at', MOMENT, nullable=False),
    sa.Column('published_at', MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['activity_id'], ['activities.id'], name=op.f('fk_contests_activity_id_activities'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['author_id'], ['people.id'], name=op.f('fk_contests_author_id_people'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contests')),
    sa.UniqueConstraint('token', name=op.f('uq_contests_token')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_contests_activity_id'), 'contests', ['activity_id'], unique=False)
    op.create_index('ix_contests_state_published_at', 'contests', ['state', 'published_at'], unique=False)
    op.create_table('contest_messages',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('answers_id', sa.Integer(), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('public', sa.Boolean(), nullable=False),
    sa.Column('created_at', MOMENT, nullable=False),
    sa.ForeignKeyConstraint(['answers_id'], ['contest_messages.id'], name=op.f('fk_contest_messages_answers_id_contest_messages'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['author_id'], ['people.id'], name=op.f('fk_contest_messages_author_id_people'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_contest_messages_contest_id_contests'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_contest_messages_person_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contest_messages')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_contest_messages_answers_id'), 'contest_messages', ['answers_id'], unique=False)
    op.create_index('ix_contest_messages_contest_id_person_id', 'contest_messages', ['contest_id', 'person_id'], unique=False)
    op.create_index(op.f('ix_contest_messages_person_id'), 'contest_messages', ['person_id'], unique=False)
    op.create_table('jury_links',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('token', sa.String(length=32), nullable=False),
    sa.Column('uses', sa.Integer(), nullable=False),
    sa.Column('most', sa.Integer(), nullable=False),
    sa.Column('expires_at', MOMENT, nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('created_at', MOMENT, nullable=False),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_jury_links_contest_id_contests'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['created_by'], ['people.id'], name=op.f('fk_jury_links_created_by_people'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_jury_links')),
    sa.UniqueConstraint('token', name=op.f('uq_jury_links_token')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_jury_links_contest_id', 'jury_links', ['contest_id'], unique=False)
    op.create_table('late_codes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=20), nullable=False),
    sa.Column('uses', sa.Integer(), nullable=False),
    sa.Column('most', sa.Integer(), nullable=False),
    sa.Column('until', MOMENT, nullable=False),
    sa.Column('expires_at', MOMENT, nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('created_at', MOMENT, nullable=False),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_late_codes_contest_id_contests'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['created_by'], ['people.id'], name=op.f('fk_late_codes_created_by_people'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_late_codes')),
    sa.UniqueConstraint('contest_id', 'code', name=op.f('uq_late_codes_contest_id_code')),
    sqlite_autoincrement=True
    )
    op.create_table('nominations',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('about', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_nominations_contest_id_contests'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_nominations')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_nominations_contest_id', 'nominations', ['contest_id'], unique=False)
    op.create_table('stages',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('opens_at', MOMENT, nullable=True),
    sa.Column('closes_at', MOMENT, nullable=True),
    sa.Column('checked_by', MOMENT, nullable=True),
    sa.Column('scored_by', MOMENT, nullable=True),
    sa.Column('results_at', MOMENT, nullable=True),
    sa.Column('released_at', MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_stages_contest_id_contests'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stages')),
    sa.UniqueConstraint('contest_id', 'position', name=op.f('uq_stages_contest_id_position')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_stages_closes_at', 'stages', ['closes_at'], unique=False)
    op.create_index('ix_stages_opens_at', 'stages', ['opens_at'], unique=False)
    op.create_table('criteria',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('stage_id', sa.Integer(), nullable=False),
    sa.Column('nomination_id', sa.Integer(), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('hint', sa.String(length=500), nullable=False),
    sa.Column('scale', sa.Integer(), nullable=False),
    sa.Column('weight', sa.Double(), nullable=False),
    sa.Column('required', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['nomination_id'], ['nominations.id'], name=op.f('fk_criteria_nomination_id_nominations'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_criteria_stage_id_stages'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_criteria')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_criteria_nomination_id'), 'criteria', ['nomination_id'], unique=False)
    op.create_index('ix_criteria_stage_id', 'criteria', ['stage_id'], unique=False)
    op.create_table('entries',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('nomination_id', sa.Integer(), nullable=False),
    sa.Column('stage_id', sa.Integer(), nullable=False),
    sa.Column('organisation_id', sa.Integer(), nullable=True),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('trial', sa.Boolean(), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('withdrawn_from', sa.String(length=20), nullable=True),
    sa.Column('number', sa.Integer(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('until', MOMENT, nullable=True),
    sa.Column('created_at', MOMENT, nullable=False),
    sa.Column('changed_at', MOMENT, nullable=False),
    sa.Column('submitted_at', MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['author_id'], ['people.id'], name=op.f('fk_entries_author_id_people'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_entries_contest_id_contests'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['nomination_id'], ['nominations.id'], name=op.f('fk_entries_nomination_id_nominations'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisations.id'], name=op.f('fk_entries_organisation_id_organisations')),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_entries_stage_id_stages'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entries')),
    sa.UniqueConstraint('contest_id', 'number', name=op.f('uq_entries_contest_id_number')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_entries_contest_id_state', 'entries', ['contest_id', 'state'], unique=False)
    op.create_index('ix_entries_nomination_id_organisation_id', 'entries', ['nomination_id', 'organisation_id'], unique=False)
    op.create_index('ix_entries_organisation_id', 'entries', ['organisation_id'], unique=False)
    op.create_index('ix_entries_stage_id', 'entries', ['stage_id'], unique=False)
    op.create_table('fields',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('stage_id', sa.Integer(), nullable=False),
    sa.Column('nomination_id', sa.Integer(), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('hint', sa.String(length=500), nullable=False),
    sa.Column('required', sa.Boolean(), nullable=False),
    sa.Column('limits', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['nomination_id'], ['nominations.id'], name=op.f('fk_fields_nomination_id_nominations'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_fields_stage_id_stages'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fields')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_fields_nomination_id'), 'fields', ['nomination_id'], unique=False)
    op.create_index('ix_fields_stage_id', 'fields', ['stage_id'], unique=False)
    op.create_table('jurors',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('nomination_id', sa.Integer(), nullable=True),
    sa.Column('joined_at', MOMENT, nullable=False),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_jurors_contest_id_contests'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['nomination_id'], ['nominations.id'], name=op.f('fk_jurors_nomination_id_nominations'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_jurors_person_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_jurors')),
    sa.UniqueConstraint('contest_id', 'person_id', name=op.f('uq_jurors_contest_id_person_id')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_jurors_person_id'), 'jurors', ['person_id'], unique=False)
    op.create_table('answers',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('field_id', sa.Integer(), nullable=False),
    sa.Column('value', sa.JSON(), nullable=False),
    sa.Column('changed_at', MOMENT, nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entries.id'], name=op.f('fk_answers_entry_id_entries'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['field_id'], ['fields.id'], name=op.f('fk_answers_field_id_fields'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_answers')),
    sa.UniqueConstraint('entry_id', 'field_id', name=op.f('uq_answers_entry_id_field_id')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_answers_field_id'), 'answers', ['field_id'], unique=False)
    op.create_table('diplomas',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('stage_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('award', sa.String(length=20), nullable=False),
    sa.Column('place', sa.Integer(), nullable=True),
    sa.Column('number', sa.String(length=40), nullable=False),
    sa.Column('token', sa.String(length=32), nullable=False),
    sa.Column('words', sa.JSON(), nullable=False),
    sa.Column('file', sa.String(length=200), nullable=False),
    sa.Column('issued_at', MOMENT, nullable=False),
    sa.Column('revoked_at', MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_diplomas_contest_id_contests'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['entry_id'], ['entries.id'], name=op.f('fk_diplomas_entry_id_entries'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_diplomas_person_id_people'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_diplomas_stage_id_stages'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_diplomas')),
    sa.UniqueConstraint('contest_id', 'number', name=op.f('uq_diplomas_contest_id_number')),
    sa.UniqueConstraint('entry_id', 'stage_id', 'person_id', 'kind', name=op.f('uq_diplomas_entry_id_stage_id_person_id_kind')),
    sa.UniqueConstraint('token', name=op.f('uq_diplomas_token')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_diplomas_person_id'), 'diplomas', ['person_id'], unique=False)
    op.create_index('uq_diplomas_team', 'diplomas', ['entry_id', 'stage_id', 'kind'], unique=True, sqlite_where=OF_TEAM, postgresql_where=OF_TEAM)
    op.create_table('entry_checks',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('stage_id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('verdict', sa.String(length=20), nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('until', MOMENT, nullable=True),
    sa.Column('looked', sa.Boolean(), nullable=False),
    sa.Column('decided_by', sa.Integer(), nullable=True),
    sa.Column('decided_at', MOMENT, nullable=False),
    sa.ForeignKeyConstraint(['decided_by'], ['people.id'], name=op.f('fk_entry_checks_decided_by_people'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['entry_id'], ['entries.id'], name=op.f('fk_entry_checks_entry_id_entries'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_entry_checks_stage_id_stages'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entry_checks'))
    )
    op.create_index('ix_entry_checks_entry_id', 'entry_checks', ['entry_id'], unique=False)
    op.create_table('files_orders',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('upto', sa.Integer(), nullable=False),
    sa.Column('part', sa.Integer(), nullable=False),
    sa.Column('parts', sa.Integer(), nullable=False),
    sa.Column('asked_at', MOMENT, nullable=False),
    sa.Column('done_at', MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['contest_id'], ['contests.id'], name=op.f('fk_files_orders_contest_id_contests'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_files_orders_person_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_files_orders')),
    sqlite_autoincrement=True
    )
    op.create_index('uq_files_orders_open', 'files_orders', ['contest_id', 'person_id'], unique=True, sqlite_where=NOT_DONE, postgresql_where=NOT_DONE)
    op.create_table('entry_versions',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('stage_id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('sent', sa.JSON(), nullable=False),
    sa.Column('submitted_by', sa.Integer(), nullable=True),
    sa.Column('submitted_at', MOMENT, nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entries.id'], name=op.f('fk_entry_versions_entry_id_entries'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_entry_versions_stage_id_stages'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['submitted_by'], ['people.id'], name=op.f('fk_entry_versions_submitted_by_people'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entry_versions')),
    sa.UniqueConstraint('entry_id', 'stage_id', 'version', name=op.f('uq_entry_versions_entry_id_stage_id_version'))
    )
    op.create_table('outcomes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('stage_id', sa.Integer(), nullable=False),
    sa.Column('total', sa.Double(), nullable=True),
    sa.Column('given', sa.Integer(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=True),
    sa.Column('award', sa.String(length=20), nullable=False),
    sa.Column('advances', sa.Boolean(), nullable=False),
    sa.Column('word', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['entries.id'], name=op.f('fk_outcomes_entry_id_entries'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_outcomes_stage_id_stages'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outcomes')),
    sa.UniqueConstraint('entry_id', 'stage_id', name=op.f('uq_outcomes_entry_id_stage_id')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_outcomes_stage_id', 'outcomes', ['stage_id'], unique=False)
    op.create_table('sheets',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('stage_id', sa.Integer(), nullable=False),
    sa.Column('juror_id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('assigned_at', MOMENT, nullable=False),
    sa.Column('given_at', MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['entry_id'], ['entries.id'], name=op.f('fk_sheets_entry_id_entries'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['juror_id'], ['jurors.id'], name=op.f('fk_sheets_juror_id_jurors'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_sheets_stage_id_stages'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sheets')),
    sa.UniqueConstraint('entry_id', 'stage_id', 'juror_id', name=op.f('uq_sheets_entry_id_stage_id_juror_id')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_sheets_juror_id_state', 'sheets', ['juror_id', 'state'], unique=False)
    op.create_index('ix_sheets_stage_id', 'sheets', ['stage_id'], unique=False)
    op.create_table('team_members',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('head', sa.Boolean(), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('publication_at', MOMENT, nullable=True),
    sa.Column('asked_at', MOMENT, nullable=False),
    sa.Column('decided_at', MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['entry_id'], ['entries.id'], name=op.f('fk_team_members_entry_id_entries'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_team_members_person_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_team_members')),
    sa.UniqueConstraint('entry_id', 'person_id', name=op.f('uq_team_members_entry_id_person_id')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_team_members_person_id'), 'team_members', ['person_id'], unique=False)
    op.create_table('scores',
    sa.Column('sheet_id', sa.Integer(), nullable=False),
    sa.Column('criterion_id', sa.Integer(), nullable=False),
    sa.Column('points', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['criterion_id'], ['criteria.id'], name=op.f('fk_scores_criterion_id_criteria'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['sheet_id'], ['sheets.id'], name=op.f('fk_scores_sheet_id_sheets'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('sheet_id', 'criterion_id', name=op.f('pk_scores'))
    )
    op.create_index(op.f('ix_scores_criterion_id'), 'scores', ['criterion_id'], unique=False)

def downgrade() -> None:
    for table in (
        'scores',
        'team_members',
        'sheets',
        'outcomes',
        'entry_versions',
        'files_orders',
        'entry_checks',
        'diplomas',
        'answers',
        'jurors',
        'fields',
        'entries',
        'criteria',
        'stages',
        'nominations',
        'late_codes',
        'jury_links',
        'contest_messages',
        'contests',
    ):
        op.drop_table(table)
