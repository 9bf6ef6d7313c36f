# Letters: what has happened, and what it is time to do
letter-asked = <b>{ $name }</b> asks to be confirmed: { $role }, { $organisation }.
letter-asked-minor = Under 18: mark in the request that the parent’s consent is kept at the college.
letter-confirm = ✅ Confirm
letter-refuse = ✖ Refuse
letter-request = Request

letter-membership-confirmed =
    ✅ You are confirmed: { $organisation }, { $role }.
    Now you see what to hand in and by when.
letter-membership-refused = The request was not confirmed: { $organisation }, { $role }.
letter-membership-again = If this is a mistake, send it again: press “Home”.
letter-membership-suspended =
    Access is suspended: { $organisation }, { $role }.
    Your reports are kept. Ask the coordinator of the network.
letter-membership-left = You no longer belong: { $organisation }, { $role }. Your reports are kept.
letter-membership-asked = The request is open again: { $organisation }, { $role }. I will write when it is decided.

letter-plan-published = <b>A plan is published:</b> “{ $title }”
letter-plan-own = { $number ->
    [one] { $number } item is your organisation’s.
   *[other] { $number } items are your organisation’s.
}
letter-plan-network = { $number ->
    [one] { $number } report is expected in the network.
   *[other] { $number } reports are expected in the network.
}
letter-plan-nearest = The nearest { $until }.
letter-plan = Open plan

letter-with-head =
    📨 A student’s report waits for you: “{ $title }”
    From { $author }. Look at it and send it to the coordinator, or return it with a reason.
letter-look = Look

letter-report-accepted = ✅ Report No. { $number } accepted: “{ $title }”
letter-report-returned = ↩️ Report No. { $number } returned: “{ $title }”
letter-report-rejected = Report No. { $number } rejected: “{ $title }”
letter-report-by-head = Decided by the head.
letter-report-term = Complete it and send it again, { $until }.
letter-complete = Complete report
letter-open = Open

letter-roles = <b>Your roles have changed.</b> You are now:
letter-roles-none = You have no roles any more. If this is a mistake, write to the administrator of the network.

letter-mishap =
    <b>Failure { $code }</b>, { $times ->
        [one] { $times } time
       *[other] { $times } times
    }
    <pre>{ $trace }</pre>

letter-uncertain = { $number ->
    [one] <b>{ $number } letter may not have arrived.</b>
   *[other] <b>{ $number } letters may not have arrived.</b>
}
letter-uncertain-one = • { $name }: { $what }, { $at }
letter-uncertain-more = … and { $number } more
letter-uncertain-why = The line broke while they were leaving. I will not repeat them, so that none comes twice.
letter-kind-mishap = about a failure

nudge-soon = ⏳ { $days ->
    [one] { $days } day
   *[other] { $days } days
} to the { $number ->
    [one] term, { $number } report expected
   *[other] nearest term, { $number } reports expected
}
nudge-draft = ⏳ { $days ->
    [one] { $days } day
   *[other] { $days } days
} to the term: { $number ->
    [one] your draft is not sent yet
   *[other] { $number } drafts are not sent yet
}
nudge-today = ⏳ Last day today, { $number ->
    [one] { $number } report
   *[other] { $number } reports
} expected
nudge-late = 🔴 The term is over, { $number ->
    [one] { $number } report
   *[other] { $number } reports
} still expected
nudge-both = 🔴 { $number ->
    [one] { $number } report
   *[other] { $number } reports
} expected, { $late } of them overdue
nudge-item = { $number }. { $title }, { $until }
nudge-begun = draft begun
nudge-whose = { $name }
nudge-more = and { $number } more
nudge-report = Report
nudge-report-number = Report { $number }
nudge-go-on = Go on
nudge-go-on-number = Go on { $number }
nudge-later = Later
nudge-why = Why this?
nudge-queue = 📨 { $number ->
    [one] { $number } report waits for review
   *[other] { $number } reports wait for review
}

nudge-back = Welcome back. This is what waits for you now.
nudge-stuck = 🔴 Overdue for more than { $days } days: { $number ->
    [one] { $number } report
   *[other] { $number } reports
}, { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
}
nudge-stuck-one = { $name } – { $number }
nudge-stuck-list = Who is late

nudge-reviews = 📨 { $number ->
    [one] { $number } report has waited
   *[other] { $number } reports have waited
} for a decision for more than 3 days, the oldest for { $days ->
    [one] { $days } day
   *[other] { $days } days
}
nudge-lost = { $number ->
    [one] <b>Messages do not reach { $number } person</b>
   *[other] <b>Messages do not reach { $number } people</b>
}
nudge-lost-item = • { $who }: out of reach since { $since }
nudge-lost-do = Please reach them another way: let them open the bot and press “Start”.
nudge-praise = ✅ All done: { $month }, { $number ->
    [one] { $number } report
   *[other] { $number } reports
}, nothing overdue. Thank you.
lost-who = Who it is
