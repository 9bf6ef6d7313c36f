# Requests, decisions, my team
requests-title = <b>Waiting to be confirmed</b> · { $number }
requests-item = { $number }. { $name } – { $role }, { $organisation }
requests-none = Nobody waits. When somebody asks, I write to you, and the request appears here.
request-title = <b>{ $name }</b>
request-role = { $role }, { $organisation }
request-since = Asked { $since } ({ $days ->
    [0] today
    [one] waits { $days } day
   *[other] waits { $days } days
})
request-minor =
    Under 18. You can confirm once the consent signed by a parent is at the college.
request-paper = Under 18. The parent's consent is at the college, as was said on { $day }.
request-confirmed = ✅ Confirmed
request-confirmed-by = ✅ Confirmed: { $name }, { $at }
request-refused = ↩️ Refused
request-refused-by = ↩️ Refused: { $name }, { $at }
request-left = The request was taken back, or the person left
request-left-by = Left the organisation: { $name }, { $at }
request-suspended = Membership suspended
request-suspended-by = Membership suspended: { $name }, { $at }
request-confirmed-toast = Confirmed, I will tell them
button-confirm = ✅ Confirm
button-confirm-paper = ✅ Confirm, the parent's consent is here
button-refuse = ✖ Refuse

ask-refuse-reason =
    <b>Why not?</b>
    { $name } will read the reason. Write it or choose a ready one.
question-refuse-reason = the reason of the refusal
button-refuse-unknown = Not known here
button-refuse-elsewhere = Another organisation
button-refuse-role = Wrong role
refuse-phrase-unknown = We did not find you among the participants. Tell the head, they will check.
refuse-phrase-elsewhere = You seem to be from another organisation. Choose yours and ask again.
refuse-phrase-role = The role is not the right one. Ask again and choose the other.

team-title = <b>My team</b> · { $number }
team-item = { $number }. { $name } – { $role }
team-waiting = { $number }. 📨 { $name } – { $role }, waiting to be confirmed
team-organisation = { $organisation }
team-unreachable = unreachable
team-alone = You are alone here so far. Ask students to find the bot and choose your organisation: their requests come to you.

refusal-paper = Under 18: a consent signed by a parent must be at the college first. If it is, open the request and confirm with the button that says so.
refusal-reason-short = Please give a reason of a word or two at least: the person will read it.
refusal-reason-long = That reason is too long: up to { $limit } characters.
refusal-own-request = You cannot confirm your own request: another coordinator or an administrator decides. Nothing has changed.
refusal-heads-by-coordinator = A coordinator confirms a head, not another head. Nothing has changed.
refusal-request-confirmed = Confirmed already. Nothing has changed.
refusal-request-refused = Refused already. Nothing has changed.
refusal-request-left = The request was taken back. Nothing has changed.
refusal-request-suspended = The membership is suspended. Nothing has changed.
refusal-request-confirmed-by = Confirmed already: { $name }, { $at }. Nothing has changed.
refusal-request-refused-by = Refused already: { $name }, { $at }. Nothing has changed.
refusal-request-left-by = Not here any more: { $name }, { $at }. Nothing has changed.
refusal-request-suspended-by = Membership suspended: { $name }, { $at }. Nothing has changed.
