# Registration: consent, name, role, organisation, the wait
welcome =
    <b>Hello! I keep an eye on the plan of activities.</b>
    I show what your organisation owes and by when.
    I take the report right here: photos, files, links.
    I remind you of the term and tell you what the coordinator decided.
    Register first, it takes two minutes.
button-register = Register

consent =
    <b>Consent to the processing of personal data</b>
    Version { $version }. Until you say yes I keep nothing about you.

    <b>What I keep.</b> Your name, the number of your Telegram account, your organisation and role, whether you are 18, a contact if you write one, and what you send in reports.
    <b>What for.</b> So that you know what to hand in and when, reports reach their reviewers, and reminders reach you. Nothing else: publishing names and works is asked separately.
    <b>Who sees it.</b> Members of your organisation and the network's staff: coordinators, administrators, and for reports also organisers and observers.
    <b>How long.</b> While you take part. Reports and decisions stay in the network's history until they are deleted.
    <b>How to take it back.</b> “My data” → “Consent”: everything about you is deleted at once. If you have reports or decisions already, I do not delete them myself: write to the coordinator, it is done by hand.
    <b>Not 18 yet?</b> A parent signs the consent on paper at the college. I only remember that the paper exists, who said so and when.
consent-given = ✅ You agreed to this text.
consent-changed = The text has changed, please read the new version
consent-refused =
    All right. I kept nothing about you.
    If you change your mind, the text is here:
consent-withdrawn =
    Your consent is taken back, everything about you is deleted.
    To return, begin with the consent:
consent-thanks = Thank you, your consent is noted. You can go on working.
button-consent = Consent
button-agree = I agree
button-disagree = I do not
button-withdraw = Take it back

ask-name =
    <b>What is your name?</b>
    Write your last and first name, for example: Petrova Anna. The coordinator will see it so.
question-name = your name
renamed = You are { $name } now. The coordinator sees the new name too.

ask-role =
    <b>{ $name }, who are you in the organisation?</b>
    A coordinator confirms a head, the head confirms a student.
button-as-student = Student
button-as-head = Head

ask-age =
    <b>Are you 18 already?</b>
    If not, no matter: a parent's consent on paper is needed, the college keeps it.
button-adult = I am 18
button-minor = Under 18

places-all = <b>Choose your organisation</b> · { $number }
places-found = <b>Found by “{ $words }”</b> · { $number }
places-item = { $number }. { $name }
places-town = , { $town }
places-search = No need to turn pages: write a part of the name or the town, for example “полит”.
places-none =
    Nothing found by “{ $words }”.
    Write less: one word of the name, the town or the initials, for example “полит” or “КАТ”.
places-empty = There are no organisations yet. They appear here as soon as the coordinator adds them.
button-all-places = Show all
question-organisation = the organisation

asked-new =
    📨 <b>Your request is sent</b>
    { $organisation }, { $role }
asked-already =
    📨 <b>This request was sent already</b>
    { $organisation }, { $role }
asked-next = I will write as soon as there is a decision.
waiting = 📨 <b>Waiting to be confirmed</b>
waiting-item = { $organisation }, { $role }: since { $since }
decides-head = The head of the organisation decides.
decides-coordinator = The network's coordinator decides.
decides-admin = The network's administrator decides.
decides-head-named = The head decides: { $names }.
decides-coordinator-named = The coordinator decides: { $names }.
decides-admin-named = The administrator decides: { $names }.
decides-nobody = The network has no coordinator yet. Whoever comes will see your request.
waiting-toast = No decision yet, I will write at once
button-refresh = Refresh
button-take-back = Take it back

over-refused = <b>Your request was not confirmed</b>: { $organisation }, { $role }.
over-left = You left: { $organisation }, { $role }.
over-taken-back = You took your request back: { $organisation }, { $role }.
over-suspended = Your membership is suspended: { $organisation }, { $role }. The coordinator can tell you why and for how long.
over-again = You can ask again. Who are you?

refusal-words-only = I wait for words here, not for a file. Please write a text. Changed your mind? /cancel.
refusal-name = That does not look like a name. Write your last and first name in letters, no digits or links: Petrova Anna.
refusal-name-long = Too long for a name: more than { $limit } characters. Last and first name will do.
refusal-consent-stale = The consent text has changed. Open it again: /start. Nothing has changed.
refusal-consent-first = Please read the consent text first: “My data” → “Consent”. Nothing has changed.
refusal-name-first = Please say what your name is first: /profile, button “Name”. Nothing has changed.
refusal-age-first = Please say first whether you are 18: begin with /start. Nothing has changed.
refusal-member-already = You belong to this organisation already: open “Home”. Nothing has changed.
refusal-suspended = Your membership there is suspended. Write to the coordinator. Nothing has changed.
refusal-too-many-requests = You have { $limit } requests without an answer. Wait for a decision or take one back in “My data”.
refusal-withdraw-member = While you have a role or an organisation, consent is needed. Leave the organisation in “My data” and try again.
refusal-withdraw-records = Reports or decisions rest on you. I do not delete them myself: write to the coordinator, it is done by hand. Nothing has changed.
