# Organisations and groups
orgs-all = <b>Organisations</b> · { $number }
orgs-silent = <b>Silent</b> · { $number }
orgs-found = Found by “{ $words }”
orgs-item = { $number }. { $name }
orgs-headless = no head
orgs-none = Nothing found. Try one word of the name, the town or the initials.
orgs-none-silent = Nobody is silent: all have a head and have handed something in.
orgs-search = Write a part of the name or the town, I will find it.
question-organisations = which organisation to look for
button-silent = Silent · { $number }
button-all-organisations = All organisations
button-add-organisation = Add

org-name = <b>{ $name }</b>
org-place = { $place }
org-headless = 🔴 No confirmed head: there is nobody to hand reports in.
org-person-confirmed = { $name } – { $role }
org-person-asked = 📨 { $name } – { $role }, waits to be confirmed
org-more = … and more people: find them in “People” by the organisation's name.
org-nobody = Nobody has registered yet.
org-groups = Groups: { $names }
org-no-groups = In no group: it gets no assignments from plans.
org-owes-nothing = No assignments yet.
org-counts = Owed: { $owed } · ✅ accepted: { $done }
button-groups = Groups
button-open-organisation = Open

ask-organisation-name =
    <b>What is the organisation called?</b>
    The full name, as in the order. I find one that is there already and make no second.
question-organisation-name = the name of the organisation
org-added =
    ✅ Added: { $name }.
    Put it into a group, so that it gets assignments from the plan.

groups-title = <b>Groups</b>: { $name }
groups-none = No groups yet: they come with a plan that names them (“ПОО”).
group-inside = ✅ { $name } · { $number }
group-outside = ▫️ { $name } · { $number }
ask-past =
    <b>Give the past ones too?</b>
    { $name } → { $group }. { $number ->
        [one] { $number } item of the plan is
       *[other] { $number } items of the plan are
    } over already. Given now, it can be handed in, but I will not remind of what is past.
button-past-skip = Future only
button-past-owe = Past ones too
enrolled =
    ✅ { $name } is in the group { $group } now.
    Assignments given: { $number }.

refusal-organisation-name = That does not look like a name: write it in words, from 3 to { $limit } characters.
refusal-organisation-exists = It is there already: { $organisation }. I make no second one, find it in “Organisations”.
refusal-in-group = { $organisation } is in the group { $group } already. Nothing has changed.

stuck-title = <b>Overdue for more than { $days } days</b> · { $number }
stuck-item = { $number }. { $name }: { $reports }, the oldest since { $day }
stuck-none = Nobody is that late.
