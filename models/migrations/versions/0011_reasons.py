"""A contest is cancelled for a reason"""

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None

KEYED = {'sqlite_autoincrement': True}


def upgrade() -> None:
    with op.batch_alter_table('contests', table_kwargs=KEYED) as table:
        table.add_column(sa.Column('reason', sa.Text(), server_default='', nullable=False))


def downgrade() -> None:
    with op.batch_alter_table('contests', table_kwargs=KEYED) as table:
        table.drop_column('reason')
