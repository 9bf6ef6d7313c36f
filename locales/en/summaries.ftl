# Summaries: one’s own week, the network’s, and its picture
summary-week = <b>Week of { $days }</b>
summary-own = { $names }
summary-due = { $number ->
    [0] Nothing is due this week.
    [one] { $number } report is due by Sunday.
   *[other] { $number } reports are due by Sunday.
}
summary-item = { $title }, { $until }
summary-pupils = { $number ->
    [one] { $number } report of a student waits for your decision.
   *[other] { $number } reports of students wait for your decision.
}

summary-mine = Your reports: { $told }
summary-mine-draft = { $number ->
    [one] { $number } draft
   *[other] { $number } drafts
}
summary-mine-with-head = { $number } with the head
summary-mine-submitted = { $number } on review
summary-mine-returned = { $number } returned
summary-mine-accepted = { $number } accepted this week

summary-on-time = Handed in on time: { $number } of { $of }
summary-accepted = Accepted: { $number } of { $of }
summary-fresh = { $number } within the week
summary-worst = Most overdue: { $names }
summary-worst-one = { $name } – { $number }
summary-worst-more = and { $number ->
    [one] { $number } more organisation
   *[other] { $number } more organisations
}
summary-silent = Silent: { $number ->
    [one] { $number } organisation
   *[other] { $number } organisations
}
summary-who = Who is silent
summary-queue = On review · { $number }

summary-post = Letters within the week: { $number } sent
summary-post-fine = all have arrived
summary-post-unreachable = { $number ->
    [one] { $number } person could not be reached
   *[other] { $number } people could not be reached
}
summary-post-failed = { $number } failed
summary-post-uncertain = { $number } perhaps not arrived
summary-post-mishaps = { $number ->
    [one] { $number } failure of ours
   *[other] { $number } failures of ours
}

button-week = Picture of the week
week-empty = There is nothing to show yet. Publish a plan, and you will see here how every organisation is doing.
picture-title = Week of { $days } { $year }
picture-on-time = Handed in on time: { $number } of { $of }
picture-accepted = Accepted: { $number } of { $of }
picture-sum = accepted
picture-more-organisations = and { $number ->
    [one] { $number } more organisation
   *[other] { $number } more organisations
}
picture-more-sections = and { $number ->
    [one] { $number } more section
   *[other] { $number } more sections
}
heat-overdue = overdue
heat-soon = due soon
heat-submitted = on review
heat-done = all accepted
heat-ahead = not handed in yet
heat-empty = not assigned
