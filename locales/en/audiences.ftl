# Whom an announcement is for: conditions, how many people, the list by organisation
audience-title = <b>To whom</b>
audience-nobody = Nobody yet.
audience-lists = A ready list takes one press. Any of them can be narrowed down afterwards.
audience-lists-own = You write to your own students.
audience-lists-instead = A ready list replaces what is chosen.
audience-line = <b>{ $number }.</b> { $what }
audience-to = To: { $who }
audience-also = <i>and also</i>
audience-more = { " " }and { $number } more
audience-or = { " " }or{ " " }
audience-name = { $name }
audience-gone = no longer there

audience-any-role = { $what }
audience-not-role = except { $what }
audience-any-everybody = everybody in the network
audience-not-everybody = except everybody in the network
audience-any-organisation = organisations: { $what }
audience-not-organisation = except organisations: { $what }
audience-any-group = groups: { $what }
audience-not-group = except groups: { $what }
audience-any-item = { $what }
audience-not-item = except organisations that { $what }
audience-any-language = language: { $what }
audience-not-language = except language: { $what }
audience-any-presence = { $what }
audience-not-presence = except those who { $what }

audience-role-student = students
audience-role-head = heads
audience-role-coordinator = coordinators
audience-role-organiser = contest organisers
audience-role-juror = jurors
audience-role-admin = admins
audience-role-observer = observers
audience-role-of-student = students
audience-role-of-head = heads
audience-role-of-coordinator = coordinators
audience-role-of-organiser = contest organisers
audience-role-of-juror = jurors
audience-role-of-admin = admins
audience-role-of-observer = observers
audience-language-ru = Russian
audience-language-en = English
audience-presence-new = came within { $days } days
audience-presence-silent = did nothing for { $days } days

audience-item-owes = have not reported on { $item }
audience-item-overdue = are overdue with { $item }
audience-item-returned = got back { $item }
audience-item-reported = reported on { $item }
audience-item-accepted = reported, and accepted is { $item }
audience-item-missed = did not report before it was closed: { $item }
audience-scope-everything = anything at all
audience-scope-plan = anything of the plan “{ $title }”
audience-scope-item = item { $number } “{ $title }”

audience-people-none = No recipients: nobody fits these conditions.
audience-people = Recipients: <b>{ $number ->
    [one] { $number } person
   *[other] { $number } people
}</b>{ $where }
audience-in = { " in " }{ $number ->
    [one] { $number } organisation
   *[other] { $number } organisations
}
audience-apart = , { $number } of them by a role of the network
audience-empty = { $number ->
    [one] { $number } more organisation fits, but nobody there gets it.
   *[other] { $number } more organisations fit, but nobody there gets it.
}
audience-lost = Out of reach: { $number ->
    [one] { $number } person has blocked the bot
   *[other] { $number } people have blocked the bot
}
audience-muted = News muted: { $number }. They get it only if it is official.

button-audience-ready = Done
button-audience-orgs = By organisation · { $number }
button-audience-edit = Change { $number }
button-audience-and = One more condition
button-audience-and-list = Narrow list { $number }
button-audience-or = And also others
button-audience-lists = Ready lists
button-audience-own = Make my own list
button-audience-owed = Have not reported on…
button-audience-out = Remove condition
button-audience-item = One more item
button-audience-anything = Any plan
button-audience-plan = The whole plan
button-audience-activity = The whole item
button-audience-take = { $number }. Not reported · { $organisations }

audience-ready-overdue = Overdue
audience-ready-nothing = Never reported
audience-ready-heads = All heads
audience-ready-coordinators = Coordinators
audience-ready-students = All students
audience-ready-everybody = Whole network
audience-ready-own = All my students

audience-owed = <b>Not reported yet</b> · { $number }
audience-owed-item = <b>{ $number }.</b> { $title }
audience-owed-count = { $number ->
    [one] { $number } organisation has not reported
   *[other] { $number } organisations have not reported
}, { $until }
audience-owed-none = Everything is reported: there is nobody to write to.
audience-owed-none-found = Nothing that is owed has these words.
audience-owed-search = Type some words of the item and I will find it.
audience-found = Found by “{ $words }”
question-audience-owed = words of the item
question-audience-organisation = the name of an organisation

audience-orgs = <b>Who gets it, by organisation</b>
audience-orgs-none = Nobody yet.
audience-share = <b>{ $number }.</b> { $organisation } · { $people }
audience-share-apart = roles of the network

audience-subject = <b>One more condition.</b> What is it about?
audience-subject-also = <b>And also other people.</b> Who are they?
audience-subject-how = Choose where to begin: I show the number of people at every step.
audience-subject-role = Role
audience-subject-organisation = Organisations
audience-subject-group = Groups
audience-subject-item = Item of a plan
audience-subject-language = Language
audience-subject-presence = Activity

audience-choose-role = <b>Role.</b> Several are possible.
audience-choose-organisation = <b>Organisations.</b> Several are possible.
audience-choose-group = <b>Groups.</b> Several are possible.
audience-choose-item = <b>Items of plans.</b> Any of them will do:
audience-choose-without = <b>Items of plans.</b> Except organisations that:
audience-choose-language = <b>The language</b> the bot speaks with a person.
audience-choose-presence = <b>Activity.</b> Several are possible.
audience-none-organisation = There are no organisations yet.
audience-none-group = There are no groups yet.
audience-none-plan = No plan has been published yet.
audience-search = Type a part of the name and I will find it.
audience-group = { $name } · { $number }
audience-not-negated = ▫️ Except these
audience-negated = ✅ Except these

audience-item-plan = <b>An item of which plan?</b>
audience-item-section = Which section?
audience-item-activity = Which item?
audience-item-step = The whole item, or one result?
audience-item-how = <b>Which of them?</b>
audience-step = Result { $number }
audience-standing-owes = Not reported
audience-standing-overdue = Overdue
audience-standing-returned = Returned
audience-standing-reported = Reported
audience-standing-accepted = Accepted
audience-standing-missed = Missed before closing

button-whom = To whom
button-write-to-owing = Write to them
refusal-audience-nobody-owes = There is nobody to write to: all who were to report have done so. Nothing has changed.
refusal-condition-gone = This condition has been taken away already. Open “To whom” again for the current list.
refusal-audience-parts = There are { $most } lists already, no more can be joined. Take one away or send two announcements.
refusal-audience-conditions = There are { $most } conditions in this list already. Take one away or begin another list.
refusal-audience-values = One condition holds { $most } choices at most. Take a group or add another condition.
