# Plans: the list, a plan, a section, an activity, who owes, publishing
plans-none = No plans yet. As soon as a coordinator loads one, it will be here.
plans-title = <b>Plans</b> · { $number }
plans-item = <b>{ $number }.</b> { $title }
plans-open = Open { $number }

plan-state-draft = Draft: executors do not see it
plan-state-published = In force
plan-state-archived = In the archive
plan-title = <b>{ $title }</b>
plan-part = { $plan }
plan-order = No. { $number } of { $day }
plan-period = Terms: { $start } – { $end }
plan-progress = { $done } of { $total } accepted
plan-activities = { $number ->
    [one] { $number } activity
   *[other] { $number } activities
}
plan-warning-executor = Executor not found: { $number ->
    [one] { $number } item
   *[other] { $number } items
}
plan-warning-term = Term not clear: { $number ->
    [one] { $number } item
   *[other] { $number } items
}
plan-indicators = Indicators: { $number }
plan-no-section = Without a section
plan-section-line = <b>{ $number }.</b> { $title }: { $told }
plan-section = Section { $number }
plan-section-empty = There are no activities in this section.
plan-publish = Publish
plan-no-executor = Executor not found · { $number }

plan-item = Item { $number }
plan-item-line = <b>{ $number }.</b> { $title }
plan-next = Next term: { $until }
status-upcoming = not yet
status-active = under way
status-partly-done = partly done
status-done = done
status-suspended = suspended
status-cancelled = cancelled
status-unassigned = given to nobody

plan-field-description = <b>How:</b> { $text }
plan-field-result = <b>Result:</b> { $text }
plan-field-place = <b>Where:</b> { $text }
plan-target = <b>Target:</b> { $targets }
plan-target-least = at least { $value } { $unit }
plan-target-exact = { $value } { $unit }
plan-step = <b>{ $number }. { $text }</b>
plan-executors = <b>Executors:</b> { $names }
plan-executors-none = No executor is named
plan-executor = { $name }
plan-executor-group = { $name } ({ $number ->
    [one] { $number } organisation
   *[other] { $number } organisations
})
plan-executor-unknown = { $name } (not found)
plan-who = Not reported · { $number }
plan-who-only = Who owes
plan-proof = Proof needed

owes-title = <b>Not reported:</b> { $title }
owes-line = <b>{ $number }.</b> { $organisation }: { $told }
owes-open = Open { $number }
owes-none = Everybody has reported. What waits for a decision is in “To review”.
owes-nobody = Nobody has been given this: the plan is not published yet, or its executor was not found.

orphans-title = <b>Executor not found</b> · { $number }
orphans-names = Not found: { $names }
orphans-none = Every item has its executors.
orphans-draft = Add an organisation or a group with just this name: “Organisations”, or the command <code>bot people organisations</code>. I shall look again when the plan is published.
orphans-published = The plan is in force without these executors. Items without an executor are given to nobody.

proof-title = <b>What a report must contain:</b> { $title }
proof-hint = Press to ask for more: 1, 2, 3 and none again. What is new holds for reports not submitted yet.
proof-kind-text = Text: { $number }
proof-kind-photo = Photo: { $number }
proof-kind-link = Link: { $number }
proof-kind-file = File: { $number }

publish-title = <b>Publish the plan?</b> { $title }
publish-organisations = { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
} will be given { $assignments ->
    [one] { $assignments } assignment
   *[other] { $assignments } assignments
} in all.
publish-people = { $number ->
    [0] No messages about this yet: nobody is registered in these organisations. Who comes later sees everything at once.
   *[other] Messages about this: { $number }, one a person.
}
publish-final = Publishing cannot be undone.
publish-nobody = There is nobody to publish it for: no executor of the plan is found among organisations and groups. Add them, then it can be published.
publish-orphans = Who is missing
published = The plan is published: { $assignments ->
    [one] { $assignments } assignment
   *[other] { $assignments } assignments
}. Letters to people: { $people }, they go now. From here on I remind of every term.
published-look = To the plan


refusal-plan-known = This file is loaded already: plan No. { $number } “{ $title }”. I do not load it twice.
refusal-plan-empty = There is no activity in the file, nothing to load. Check the plan's table.
refusal-plan-published = The plan was published already: { $day }. Nothing has changed.
refusal-plan-nobody = There is nobody to publish it for: no executor is found among organisations and groups. It stays a draft.
