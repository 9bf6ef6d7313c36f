# My activities
activities-title = <b>My activities</b> · { $number }
activities-found = Found by “{ $words }”
activities-narrowed = One section is shown
activities-item = { $number }. { $title }
activities-organisation = { $organisation }
activities-open = Open { $number }
activities-filters = Sections, search
activities-reset = Show all
activities-search = Choose a section, or write words of a title: I will show everything that has them.
question-search = words to search for
refusal-search-empty = Write at least one word of the title, for example “site”.
activities-staff = You have no organisation of your own, so there is nothing to hand in. “Plans” shows how the network is doing.
activities-none-now = Everything is handed in, nothing is awaited.
activities-none-late = Nothing is overdue.
activities-none-week = Nothing is due within 7 days.
activities-none-back = Nothing has been returned.
activities-none-wait = Nothing is on review.
activities-none-done = Nothing accepted yet. The first report appears here after review.
activities-none-all = Nothing is assigned yet. I will write as soon as the coordinator publishes the plan.
activities-none-found = Nothing found. Try one shorter word, such as “site” or “contest”.

tab-now = To do
tab-late = 🔴 Overdue
tab-week = ⏳ This week
tab-back = ↩️ Returned
tab-wait = 📨 On review
tab-done = ✅ Accepted
tab-all = All

standing-overdue = overdue
standing-past = the term was over before the plan was published; you may still report
standing-returned = returned for more work
standing-soon = due soon
standing-active = in progress
standing-undated = no term
standing-upcoming = not yet
standing-submitted = on review
standing-done = accepted
standing-closed = not required

card-title = <b>{ $title }</b>
card-place = { $section }, item { $number }
card-whose = { $organisation }
card-activity = <b>Activity:</b> { $title }
card-description = <b>How:</b> { $text }
card-result = <b>Result:</b> { $text }
card-term = <b>Term:</b> { $text }
card-term-unset = not stated
card-executors = <b>Together with you:</b> { $names }
card-executors-too = <b>Also taking part:</b> { $names }
card-executor = { $name }
card-executor-scope = { $name } ({ $scope })
card-proof = <b>Needed:</b> { $needs }
card-sent = Report No. { $number } sent { $at }
card-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
card-decided = Answer of { $at }:
card-accepted = Accepted { $at }
card-history = History
card-report = Report
card-report-for = Report for them
card-continue = Go on with draft
card-complete = Complete report
card-review = Review
card-materials = Show materials

proof-any = a text, a photo, a file or a link
proof-text = a text
proof-link = { $number ->
    [one] a link
   *[other] at least { $number } links
}
proof-photo = { $number ->
    [one] a photo (or a link)
   *[other] at least { $number } photos (or a link)
}
proof-file = { $number ->
    [one] a file (or a link)
   *[other] { $number } files (or a link)
}

story-report-submitted = 📨 { $at }: report No. { $number } sent. { $person }
story-report-with-head = { $at }: report No. { $number } passed to the head. { $person }
story-report-forwarded = 📨 { $at }: report No. { $number } sent by the head. { $person }
story-decision-accepted = ✅ { $at }: report No. { $number } accepted. { $person }
story-decision-returned = ↩️ { $at }: report No. { $number } returned. { $person }
story-decision-rejected = { $at }: report No. { $number } rejected. { $person }
story-extension-asked = { $at }: another term asked for. { $person }
story-extension-granted = { $at }: the term was moved. { $person }
story-extension-refused = { $at }: the term stays. { $person }
story-problem-told = { $at }: a problem was told. { $person }
story-problem-answered = { $at }: the problem was answered. { $person }
story-problem-solved = { $at }: the problem is solved. { $person }
story-amended-term = { $at }: the plan was changed: the term. { $person }
story-amended-target = { $at }: the plan was changed: the target. { $person }
story-nobody = operator
story-empty = Nothing has happened yet.
