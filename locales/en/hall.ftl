# The hall: home, help
bot-description =
    An official plan of activities made plain: what to hand in, by when, and what has been accepted.
    Press Start: you choose your organisation and see your activities.
bot-short-description = A plan of activities: what to hand in, when, and what is accepted.

command-home = First screen
command-activities = My activities and terms
command-drafts = Reports begun
command-pupils = Students’ reports
command-team = My team
command-queue = Reports on review
command-requests = Who asks to be confirmed
command-plans = Plans and how they go
command-daysoff = Days off
command-organisations = Organisations
command-people = People and roles
command-audit = Log of actions
command-profile = My data
command-settings = Language, time, reminders
command-help = What can be done here
command-cancel = Leave the current question

home-belongs = <b>{ $organisation }</b> · { $role }
home-role = <b>You are { $role } of the network</b>
home-asked = ⏳ { $organisation }: waiting to be confirmed as { $role }
home-consent = We have not met yet: please read the consent and tell me your name.
home-nothing = Nothing is assigned yet. I will write as soon as the coordinator publishes the plan.
home-done = ✅ Everything is handed in and accepted. I will write when there is more.
home-later = Nothing urgent. { $number ->
    [one] { $number } item of the plan is
   *[other] { $number } items of the plan are
} still ahead.
home-no-plan = No plan is published yet.
home-no-plan-bring = No plan is published yet. Send one right here as a document; drafts wait in “Plans”.
home-network = Network: { $done } of { $total } accepted
home-nearest = Next: “{ $title }”, { $until }

button-activities = My activities
button-drafts = Drafts
button-pupils = Students’ reports
button-queue = On review
button-requests = Requests
button-team = My team
button-plans = Plans
button-organisations = Organisations
button-people = People
button-audit = Log
button-profile = My data
button-introduce = Introduce yourself
button-settings = Settings

cancel-nothing = Nothing to cancel: I am not asking anything now.
cancel-done = All right, I no longer ask: { $what }.
cancel-kept = Everything you sent is kept; come back any day.

help-intro = <b>How to work with me</b>
help-stranger =
    <b>How to work with me</b>
    Press “Home” and register: choose your organisation, and its head or the coordinator will confirm you.
help-student =
    <b>Students.</b> “My activities” is what your organisation does. Open an item, press “Report” and send photos, files or a link. The report goes to your head.
help-head =
    <b>Heads.</b> “My activities” is what is expected of your organisation and when. Open an item, press “Report”, send photos, files or a link, check and send. You confirm your students: “Requests”.
help-coordinator =
    <b>Coordinators.</b> “On review”: reports one by one, accept or return with a reason. “Plans”: who has reported and who has not; send a new plan right here, as a document or as text. “Requests”: whom to confirm.
help-organiser =
    <b>Organisers.</b> “Plans”: how the network is doing.
help-juror =
    <b>Jury.</b> “Judge works”: what you were given. Open one, give points by buttons, press “Hand in the score”. The draft is kept by itself; if you cannot judge, press “Decline”.
help-admin =
    <b>Administrators.</b> “People”: roles. “Log”: who did what. Everything else as for coordinators.
help-observer =
    <b>Observers.</b> “Plans”: how activities go; nothing can be changed.

help-waits = I am waiting for: { $what }. Go on and send it, nothing is lost.

lost-stale = Screen renewed
lost-command = There is no command /{ $command }. All commands are in the “/” menu and in Help.
lost-stranger = I help to report on a plan of activities. Start by registering: press “Home”.
lost-words = I was not asking anything. Shall I search your activities for it?
lost-staff = I was not asking anything, so I have not written it down anywhere. What can be done here is in “Help”.
lost-file = Is it for a report? Open the draft or the activity and send it again, so that I know where it belongs.

mishap = That did not work, and it is our fault. Everything you sent before is kept; code for support: <code>{ $code }</code>. Please try again in a minute.
away = The database does not answer right now. Nothing is lost: I will answer as soon as it is back. No need to repeat anything.
