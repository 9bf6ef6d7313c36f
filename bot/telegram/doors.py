"""Every address in the bot: one small class per room and per action, packed into a button.

A door carries numbers and words of a closed list, never rights: the room behind it asks again who is pressing.
Prefixes are short because Telegram gives a button 64 bytes.
"""

from typing import Any

from aiogram.filters.callback_data import CallbackData

from models.tables import Role

WORDS = 16
"""How many characters of a search fit into a button beside everything else."""


def fit(words: str) -> str:
    """Search words as a door can carry them: one line, no separator, at most `WORDS` characters."""
    return " ".join(words.replace(":", " ").split())[:WORDS].strip()


DOORS: dict[str, type["Door"]] = {}


class Door(CallbackData, prefix="?"):
    """The root of all doors; it keeps the list of them."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if cls.__prefix__ in DOORS:
            raise TypeError(f"two doors with the prefix {cls.__prefix__!r}")
        DOORS[cls.__prefix__] = cls


# ─── the hall


class Home(Door, prefix="home"):
    """The first screen."""


class Cancel(Door, prefix="cancel"):
    """Leave the question that was asked; drafts stay."""


class Help(Door, prefix="help"):
    """What a person in this role can do here; `topic` names one screen."""

    topic: str = ""


class Settings(Door, prefix="set"):
    """Language, zone, what the bot may write about."""


class Language(Door, prefix="lang"):
    """Speak another language from now on."""

    code: str


class Switch(Door, prefix="switch"):
    """Let the bot write about «reminders» or «summaries», or not."""

    what: str
    on: bool


class Zones(Door, prefix="zones"):
    """Choose one's own zone."""


class Zone(Door, prefix="zone"):
    """Take the zone with this number of the list; 0 is the network's."""

    number: int


class Page(Door, prefix="page"):
    """The label «2/7» between the arrows: says where one is."""

    number: int
    last: int


# ─── registration


class Consent(Door, prefix="consent"):
    """The text about personal data."""


class Agree(Door, prefix="agree"):
    """Yes to the text of this version."""

    version: str


class Disagree(Door, prefix="disagree"):
    """No: nothing is kept."""


class JoinAs(Door, prefix="joinas"):
    """Head or student?"""

    role: Role


class Age(Door, prefix="age"):
    """Is the person under 18?"""

    role: Role
    minor: bool


class Choose(Door, prefix="choose"):
    """The organisations one can join, found by words."""

    role: Role
    words: str = ""
    page: int = 1


class Join(Door, prefix="join"):
    """Ask to belong to this organisation."""

    role: Role
    organisation: int


class Profile(Door, prefix="profile"):
    """What the bot knows about the person."""


class Rename(Door, prefix="rename"):
    """Ask for another name."""


class Contact(Door, prefix="contact"):
    """Ask for another contact."""


class Leave(Door, prefix="leave"):
    """Leave an organisation, or take a request back."""

    membership: int
    sure: bool = False


# ─── members and people


class Requests(Door, prefix="asks"):
    """Who waits to be confirmed."""

    page: int = 1


class Request(Door, prefix="ask"):
    """One who waits."""

    membership: int


class Confirm(Door, prefix="confirm"):
    """Let them in; `paper` says that the parent's signature is kept at the college."""

    membership: int
    paper: bool = False


class Refuse(Door, prefix="refuse"):
    """Do not let them in; a reason is asked, or `phrase` is one of the ready ones."""

    membership: int
    phrase: str = ""


class People(Door, prefix="people"):
    """People of the network; `show` is «all» or «unreachable»."""

    show: str = "all"
    words: str = ""
    page: int = 1


class PersonCard(Door, prefix="person"):
    """One person; the rest is the way back to the list."""

    person: int
    show: str = "all"
    words: str = ""
    page: int = 1


class Grant(Door, prefix="grant"):
    """Give a role of the network."""

    person: int
    role: Role


class Revoke(Door, prefix="revoke"):
    """Take a role of the network back."""

    person: int
    role: Role


class Organisations(Door, prefix="orgs"):
    """Organisations; `show` is «all» or «silent»."""

    show: str = "all"
    words: str = ""
    page: int = 1


class OrganisationCard(Door, prefix="org"):
    """One organisation: its people, its groups, how it stands; the rest is the way back to the list."""

    organisation: int
    show: str = "all"
    words: str = ""
    page: int = 1


class AddOrganisation(Door, prefix="orgadd"):
    """Ask for the name of a new organisation."""


class Groups(Door, prefix="groups"):
    """The groups an organisation may belong to."""

    organisation: int


class Enrol(Door, prefix="enrol"):
    """Put an organisation into a group; `past` decides about items whose term is over («ask», «owe», «skip»)."""

    organisation: int
    group: int
    past: str = "ask"


class Team(Door, prefix="team"):
    """The head's own people."""

    page: int = 1


# ─── activities


class Activities(Door, prefix="list"):
    """What my organisation owes. `show` (≤ 5 letters) filters by standing, `words` searches; 0 means any."""

    show: str = "now"
    section: int = 0
    plan: int = 0
    words: str = ""
    page: int = 1


class Filters(Door, prefix="filter"):
    """Choose a section or a plan for the list."""

    show: str = "now"
    section: int = 0
    plan: int = 0


class Card(Door, prefix="card"):
    """One assignment; the rest is the way back to the list."""

    assignment: int
    show: str = "now"
    section: int = 0
    plan: int = 0
    words: str = ""
    page: int = 1


class History(Door, prefix="story"):
    """Everything that happened to one assignment."""

    assignment: int


# ─── reports


class Write(Door, prefix="write"):
    """Begin or go on with a report."""

    assignment: int


class Drafts(Door, prefix="drafts"):
    """Reports begun and not sent."""


class Evidence(Door, prefix="proofs"):
    """What has been sent so far, each with a button that takes it out."""

    report: int
    page: int = 1


class TakeOut(Door, prefix="takeout"):
    """Take one piece out of the draft."""

    evidence: int


class Preview(Door, prefix="preview"):
    """The report as the reviewer will see it."""

    report: int


class Send(Door, prefix="send"):
    """Submit; the attempt makes a second press harmless."""

    report: int
    attempt: int


class Postpone(Door, prefix="later"):
    """Put the draft away."""

    report: int


class Discard(Door, prefix="discard"):
    """Delete a draft."""

    report: int
    sure: bool = False


class Materials(Door, prefix="files"):
    """Send the original files again, from the messenger's own store."""

    report: int


class Attempts(Door, prefix="attempts"):
    """All decisions about one report."""

    report: int


# ─── review


class Queue(Door, prefix="queue"):
    """Reports that wait, oldest first; 0 means any plan, any organisation, any activity."""

    plan: int = 0
    organisation: int = 0
    activity: int = 0
    page: int = 1


class QueueFilter(Door, prefix="sift"):
    """Choose what the queue shows: «plan», «organisation» or «activity»."""

    by: str
    page: int = 1


class Review(Door, prefix="review"):
    """One report to decide about; the rest is the queue's filter."""

    report: int
    plan: int = 0
    organisation: int = 0
    activity: int = 0


class Accept(Door, prefix="accept"):
    """Accept this attempt; the rest is the queue's filter."""

    report: int
    attempt: int
    plan: int = 0
    organisation: int = 0
    activity: int = 0


class Return(Door, prefix="return"):
    """Choose or write why this attempt goes back; `reject` for good. The rest is the queue's filter."""

    report: int
    attempt: int
    reject: bool = False
    plan: int = 0
    organisation: int = 0
    activity: int = 0


class ReturnBecause(Door, prefix="because"):
    """Return (or reject) with a ready phrase. The rest is the queue's filter."""

    report: int
    attempt: int
    phrase: str
    reject: bool = False
    plan: int = 0
    organisation: int = 0
    activity: int = 0


class ByHead(Door, prefix="pupils"):
    """Students' reports that wait for their head."""

    page: int = 1


class Forward(Door, prefix="forward"):
    """The head sends a student's report up."""

    report: int
    attempt: int


# ─── plans


class Plans(Door, prefix="plans"):
    """All plans."""

    page: int = 1


class PlanCard(Door, prefix="plan"):
    """One plan: what it is and how it goes."""

    plan: int
    page: int = 1


class PlanSection(Door, prefix="section"):
    """The activities of one section; section 0 holds those without."""

    plan: int
    section: int
    page: int = 1


class PlanActivity(Door, prefix="activity"):
    """One activity as the coordinator sees it."""

    activity: int
    page: int = 1


class WhoOwes(Door, prefix="owes"):
    """Which organisations have not reported on a milestone's occurrence."""

    occurrence: int
    page: int = 1


class ProofNeeded(Door, prefix="proof"):
    """What a report on this activity must contain; `kind` empty only shows, otherwise the number moves on."""

    activity: int
    kind: str = ""


class NoExecutor(Door, prefix="noexec"):
    """Milestones whose executor nobody has matched."""

    plan: int
    page: int = 1


class Publish(Door, prefix="publish"):
    """Make a draft plan binding."""

    plan: int
    sure: bool = False


# ─── the log


class Audit(Door, prefix="audit"):
    """Who did what; `action` filters."""

    action: str = ""
    page: int = 1


class AuditFilter(Door, prefix="auditby"):
    """Choose an action to filter by."""


class AuditPaper(Door, prefix="auditcsv"):
    """The log as a file."""

    action: str = ""


# ─── reminders


class Snooze(Door, prefix="snooze"):
    """Remind me again: «evening», «tomorrow»."""

    until: str


class Why(Door, prefix="why"):
    """Why did I get this?"""

    kind: str
