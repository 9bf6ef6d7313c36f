"""Every address in the bot: one small class per room and per action, packed into a button.

A door carries numbers and words of a closed list, never rights: the room behind it asks again who is pressing.
Prefixes are short because Telegram gives a button 64 bytes.
"""

from bot.telegram.doors import (
    acknowledging,
    approving,
    audiences,
    best,
    changing,
    chats,
    checks,
    contests,
    desk,
    diplomas,
    dropping,
    entries,
    exports,
    filling,
    forms,
    jury,
    jury_lists,
    late_codes,
    making,
    news,
    outcomes,
    questions,
    recurring,
    renewing,
    scoring,
    silence,
    teams,
    templates,
    wrong_names,
)
from bot.telegram.doors.activities import Activities, CalendarFile, Card, Filters, History
from bot.telegram.doors.additions import AddRow, NameExecutors, New, NewPlan
from bot.telegram.doors.amendments import (
    Amend,
    AmendCrew,
    AmendIn,
    Amendments,
    AmendNow,
    AmendOut,
    AmendSeek,
    AmendTarget,
    AmendTerm,
)
from bot.telegram.doors.announcements import (
    Announce,
    AnnouncementCard,
    AnnouncementParts,
    Announcements,
    CancelAnnouncement,
    ConfirmAnnouncement,
    DiscardAnnouncement,
    DropPart,
    LeaveCard,
    Official,
    PauseAnnouncement,
    ResumeAnnouncement,
    SendAnnouncement,
    TryAnnouncement,
    TryAs,
)
from bot.telegram.doors.audit import Audit, AuditFilter, AuditPaper
from bot.telegram.doors.base import DOORS, WORDS, Door, fit
from bot.telegram.doors.clones import ClonePlan
from bot.telegram.doors.counters import CountBy, Counter, Counters
from bot.telegram.doors.drafts import (
    Doubt,
    Doubts,
    DropDraft,
    DropSection,
    FixOrder,
    FixPlan,
    FixResult,
    FixSection,
    FixTarget,
    FixTerm,
    FixText,
    ReadyTerm,
    RowMore,
    RowResult,
    Settle,
    SettleRow,
    TakeTerm,
    TermDays,
    TermSince,
    TermUntil,
)
from bot.telegram.doors.entries import EntryCard, EntryStart, MyEntries
from bot.telegram.doors.hall import Cancel, Help, Home, Page
from bot.telegram.doors.materials import CardMaterials, DropMaterial, PlanMaterials, ShowMaterials, SortMaterials
from bot.telegram.doors.obstacles import (
    AnswerProblem,
    Extend,
    ExtendBecause,
    ExtendTo,
    Extension,
    Extensions,
    GrantTerm,
    KeepTerm,
    NoDay,
    OfferTerm,
    OtherTerm,
    Problem,
    Problems,
    SolveProblem,
    TellProblem,
    Which,
)
from bot.telegram.doors.outgoing import PlanPaper
from bot.telegram.doors.papers import DropText, Import, TakeText
from bot.telegram.doors.people import (
    AddOrganisation,
    Confirm,
    Enrol,
    Grant,
    Groups,
    OrganisationCard,
    Organisations,
    People,
    PersonCard,
    Refuse,
    Request,
    Requests,
    Revoke,
    Stuck,
    Team,
)
from bot.telegram.doors.periods import ClosePeriod, OpenPeriod
from bot.telegram.doors.plans import (
    NoExecutor,
    PlanActivity,
    PlanCard,
    Plans,
    PlanSection,
    ProofNeeded,
    Publish,
    Week,
    WhoOwes,
)
from bot.telegram.doors.post import Freeze, Freezer, Letters, Post, Tomorrow, TomorrowOf
from bot.telegram.doors.publishing import PublishPast
from bot.telegram.doors.rearranging import DropRow, JoinNext, MoveRow, MoveTo, SplitAt, SplitOff, SplitRow
from bot.telegram.doors.registration import (
    Age,
    Agree,
    Choose,
    Consent,
    Contact,
    Disagree,
    Join,
    JoinAs,
    Leave,
    Profile,
    Rename,
)
from bot.telegram.doors.reminders import Later, Snooze, SnoozeMonth, SnoozeOn, Why, rules
from bot.telegram.doors.reports import (
    Attempts,
    Discard,
    Drafts,
    Evidence,
    Materials,
    Postpone,
    Preview,
    Send,
    TakeOut,
    Write,
)
from bot.telegram.doors.review import Accept, ByHead, Forward, Queue, QueueFilter, Return, ReturnBecause, Review
from bot.telegram.doors.scheduling import (
    AnnouncementPaper,
    AnnouncementReport,
    Newcomers,
    RetryFailed,
    Unschedule,
    WhenAnnouncement,
    WhenDay,
    WhenHour,
    WorkingHours,
)
from bot.telegram.doors.settings import (
    Hours,
    Language,
    Settings,
    SummaryAt,
    SummaryDays,
    SummaryHours,
    Switch,
    TakeHours,
    Zone,
    Zones,
)
from bot.telegram.doors.strangers import (
    Aliases,
    ForgetAlias,
    Means,
    MilestoneExecutors,
    Nameless,
    NewGroup,
    NewMeant,
    OneExecutor,
    PutExecutor,
    Seek,
    SeekExecutor,
    Stranger,
    Strangers,
    TakeExecutor,
)
from bot.telegram.doors.timing import (
    AS_ABOVE,
    Absence,
    AskDays,
    DaysOff,
    Deputies,
    Deputise,
    ForgetDay,
    Here,
    Ladder,
)
