"""Who did what is written down in the same transaction as the deed."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.rules.rights import Viewer
from models.tables import AuditEntry


def record(
    session: AsyncSession,
    viewer: Viewer,
    now: datetime,
    action: str,
    subject: str,
    subject_id: int,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """Add one entry: `action` («report-accepted»), what it was done to («report», 118), and what changed.

    `before` and `after` hold states, dates and numbers; names of people and texts they wrote do not belong there.
    """
    session.add(
        AuditEntry(
            at=now,
            actor_id=viewer.person_id or None,
            action=action,
            subject=subject,
            subject_id=subject_id,
            before=before or {},
            after=after or {},
        )
    )
