"""Announcements can be muted; who has done nothing for long is found by an index"""

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


def downgrade() -> None:
    op.drop_index('ix_reviews_reviewer_id_decided_at', table_name='reviews')
    op.drop_index('ix_audit_actor_id_at', table_name='audit')
    op.drop_column('people', 'news')
