"""The jury of a contest: who judges what, the points they gave, and what came of them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import NEVER_AGAIN, Base, one_of


class SheetState(StrEnum):
    """open (also half filled in) → given, and open again until the stage's scores are closed; recused: «самоотвод»."""

    OPEN = "open"
    GIVEN = "given"
    RECUSED = "recused"


class Award(StrEnum):
    """What an entry got in a stage."""

    GRAND_PRIX = "grand-prix"
    WINNER = "winner"  # first place
    PRIZE = "prize"  # second and third places
    LAUREATE = "laureate"
    PARTICIPANT = "participant"


class ListState(StrEnum):
    """waiting (to be read) → read → dealt; refused: it cannot be read, or tells of no jury."""

    WAITING = "waiting"
    READ = "read"
    DEALT = "dealt"
    REFUSED = "refused"


class DiplomaKind(StrEnum):
    """A diploma is for an award, a certificate for taking part."""

    DIPLOMA = "diploma"
    CERTIFICATE = "certificate"


class JuryLink(Base):
    """A link by which people become jurors of a contest (`?start=j_<token>`), for a while and a number of times."""

    __tablename__ = "jury_links"
    __table_args__ = (Index("ix_jury_links_contest_id", "contest_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    token: Mapped[str] = mapped_column(String(32), unique=True)
    uses: Mapped[int] = mapped_column(default=0)
    most: Mapped[int] = mapped_column(default=10)
    expires_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


class Juror(Base):
    """That a person judges in a contest; without a nomination, in any."""

    __tablename__ = "jurors"
    __table_args__ = (UniqueConstraint("contest_id", "person_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    nomination_id: Mapped[int | None] = mapped_column(ForeignKey("nominations.id", ondelete="SET NULL"))
    joined_at: Mapped[datetime]


class Sheet(Base):
    """What one juror says of one entry in one stage: the paper on which points are written down."""

    __tablename__ = "sheets"
    __table_args__ = (
        UniqueConstraint("entry_id", "stage_id", "juror_id"),
        Index("ix_sheets_juror_id_state", "juror_id", "state"),
        Index("ix_sheets_stage_id", "stage_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    juror_id: Mapped[int] = mapped_column(ForeignKey("jurors.id", ondelete="CASCADE"))
    state: Mapped[SheetState] = mapped_column(one_of(SheetState), default=SheetState.OPEN)
    comment: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(String(500), default="")  # of a recusal
    assigned_at: Mapped[datetime]
    given_at: Mapped[datetime | None]


class JuryList(Base):
    """A file that says who judges which entry of a stage: `lines` as `models.documents.jury_list` has read them.

    What they mean is asked anew each time. `refusal` is the text key why it was not read; `tried` counts how often it
    was begun: a file that ends the process that reads it is not tried for ever.
    """

    __tablename__ = "jury_lists"
    __table_args__ = (
        Index(
            "ix_jury_lists_waiting",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    state: Mapped[ListState] = mapped_column(one_of(ListState), default=ListState.WAITING)
    file: Mapped[str] = mapped_column(String(200))  # the messenger's name for it
    file_name: Mapped[str] = mapped_column(String(300), default="")
    lines: Mapped[list[Any]] = mapped_column(JSON, default=list)
    refusal: Mapped[str] = mapped_column(String(60), default="")
    tried: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]


class Score(Base):
    """Points of one sheet for one criterion. No row means no score, which is not a zero."""

    __tablename__ = "scores"

    sheet_id: Mapped[int] = mapped_column(ForeignKey("sheets.id", ondelete="CASCADE"), primary_key=True)
    criterion_id: Mapped[int] = mapped_column(
        ForeignKey("criteria.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    points: Mapped[int]


class Outcome(Base):
    """What an entry came to in a stage: kept back until the stage's results are released.

    `total` and `given` (how many jurors) are as they were when the outcome was settled; `advances`: it goes on to the
    next stage; `word` is the organiser's own to this entrant.
    """

    __tablename__ = "outcomes"
    __table_args__ = (UniqueConstraint("entry_id", "stage_id"), Index("ix_outcomes_stage_id", "stage_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    total: Mapped[float | None]
    given: Mapped[int] = mapped_column(default=0)
    place: Mapped[int | None]
    award: Mapped[Award] = mapped_column(one_of(Award), default=Award.PARTICIPANT)
    advances: Mapped[bool] = mapped_column(default=False)
    word: Mapped[str] = mapped_column(Text, default="")


class Diploma(Base):
    """A diploma or certificate that was issued; its words stay as they were, see `models.rules.diplomas`. `token` is
    its address for a check: `?start=v_<token>`. Without a person it belongs to the whole team; with one it goes when
    the person does, because it holds their name. `file` is the messenger's name once it was sent.
    """

    __tablename__ = "diplomas"
    __table_args__ = (
        UniqueConstraint("contest_id", "number"),
        UniqueConstraint("entry_id", "stage_id", "person_id", "kind"),
        Index(
            "uq_diplomas_team",
            "entry_id",
            "stage_id",
            "kind",
            unique=True,
            sqlite_where=text("person_id IS NULL"),
            postgresql_where=text("person_id IS NULL"),
        ),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    kind: Mapped[DiplomaKind] = mapped_column(one_of(DiplomaKind))
    award: Mapped[Award] = mapped_column(one_of(Award))
    place: Mapped[int | None]
    number: Mapped[str] = mapped_column(String(40))
    token: Mapped[str] = mapped_column(String(32), unique=True)
    words: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    file: Mapped[str] = mapped_column(String(200), default="")
    issued_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
