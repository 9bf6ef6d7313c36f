"""One's own data as they are seen."""

from bot.telegram import doors
from bot.telegram.doors import diplomas
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.registration import roles
from locales import Html, Say
from models.queries.memberships import Request
from models.rules.deadlines import day_of
from models.rules.rights import Viewer
from models.tables import MembershipState, Person, Role


def profile(say: Say, viewer: Viewer, person: Person) -> Screen:
    """Everything kept about the person, and a button for each change."""
    consent = (
        say("profile-consent", day=day_of(person.consent_at, say.zone.key), version=person.consent_version or "")
        if person.consent_at
        else say("profile-consent-none")
    )
    text = common.lines(
        say("profile-name", name=name(say, person.name)),
        say("profile-contact", contact=person.contact) if person.contact else say("profile-contact-none"),
        *(say("profile-role", role=say(f"role-{role}")) for role in Role if role in viewer.network_roles),
        *_belongings(say, viewer),
        say("profile-minor") if person.is_minor else None,
        say("profile-language", language=say(f"language-{say.language}")),
        consent,
    )
    rows = [
        [Button(say("button-name"), doors.Rename()), Button(say("button-contact"), doors.Contact())],
        *([_leave(say, one.membership_id, one.organisation, one.state)] for one in viewer.belongings),
        roles(say) if viewer.consented else [],
        [Button(say("button-calendar"), doors.CalendarFile())] if viewer.organisations() else [],
        [Button(say("button-mydiplomas"), diplomas.MyDiplomas())] if viewer.roles else [],
        [Button(say("button-consent"), doors.Consent()), Button(say("button-settings"), doors.Settings())],
        common.ways(say),
    ]
    return Screen(text, rows)


def name(say: Say, written: str) -> str:
    """A name, or that there is none yet: an admin from the settings has not been asked."""
    return written or say("nameless")


def _belongings(say: Say, viewer: Viewer) -> list[Html]:
    if not viewer.belongings:
        return [say("profile-staff" if viewer.network_roles else "profile-nowhere")]
    lines = [
        say(f"profile-{one.state}", organisation=one.organisation, role=say(f"role-{one.role}"))
        for one in viewer.belongings
    ]
    return [*lines, say("profile-another")]


def _leave(say: Say, membership: int, organisation: str, state: MembershipState) -> Button:
    key = "button-take-back" if state is MembershipState.ASKED else "button-leave"
    return Button(f"{say(key)}: {common.cut(organisation)}", doors.Leave(membership=membership))


def ask_name(say: Say, viewer: Viewer) -> Screen:
    """Another name: who will see it."""
    text = say("ask-new-name", name=name(say, viewer.name))
    return Screen(text, [common.ways(say, doors.Profile())], asks=Question("name"))


def ask_contact(say: Say) -> Screen:
    """A telephone, an address – in the person's own words, and only if they like."""
    return Screen(say("ask-contact"), [common.ways(say, doors.Profile())], asks=Question("contact"))


def sure(say: Say, one: Request) -> Screen:
    """What leaving means."""
    taking_back = one.state is MembershipState.ASKED
    key = "sure-take-back" if taking_back else "sure-leave"
    label = say("button-take-back" if taking_back else "button-leave")
    rows = [
        [Button(label, doors.Leave(membership=one.id, sure=True), style="danger")],
        common.ways(say, doors.Profile()),
    ]
    return Screen(say(key, organisation=one.organisation_name, role=say(f"role-{one.role}")), rows)
