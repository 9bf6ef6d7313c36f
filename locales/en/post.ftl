# The post: what arrived, what did not, what goes out tomorrow, and the switch
command-post = The post: what arrived, what goes out tomorrow
command-freeze = Stop all unasked messages, or go on
button-post = Post
home-frozen = ⏸ Messages are stopped since { $since }: no reminders, summaries or announcements go out.

post = <b>Post</b> · a week back and a week ahead
post-sent = Arrived: { $number }
post-retried = not at the first attempt: { $number }
post-unreachable = 🔴 Not arrived, the bot is blocked: { $number }
post-failed = 🔴 Not arrived, Telegram refused: { $number }
post-uncertain = 🔴 Not known whether they arrived: { $number }
post-waiting = Wait for their hour: { $number }
post-dropped = Not needed, handed in by then or out of date: { $number }
button-tomorrow = Who gets what tomorrow
button-lost = Not arrived · { $number }
button-retried = Not at once · { $number }
button-freeze = Stop messages
button-thaw = Let messages go
button-letters = Letters

letters-lost = <b>Not arrived</b>
letters-retried = <b>Not at once</b>
letters-all = <b>Letters</b>
letters-of = <b>Letters</b> · { $name }
letters-to = <b>{ $name }</b>
letters-about = { $kind }, “{ $title }”
letters-none = There are no such letters.
fate-sent = arrived { $at }
fate-retried = arrived { $at }, { $attempts } { $attempts ->
    [one] attempt
   *[other] attempts
}
fate-waiting = goes out { $at } or later, not in quiet hours
fate-again = not sent, { $attempts } { $attempts ->
    [one] attempt
   *[other] attempts
}; the next { $at }
fate-claimed = on its way
fate-failed = Telegram refused it { $at }: { $reason }
fate-unreachable = not arrived, the bot is blocked; was due { $at }
fate-dropped = not needed; was due { $at }
fate-uncertain = not known whether it arrived; was on its way { $at }

kind-membership-asked = a request
kind-membership-decided = decision about a request
kind-plan-published = a new plan
kind-plan-amended = change of a plan
kind-report-with-head = a student’s report
kind-report-decided = decision about a report
kind-queue = new reports to review
kind-roles-changed = new roles
kind-mishap = a mishap
kind-reminder = reminder of a term
kind-overdue = reminder of something overdue
kind-escalation = word of what is overdue for long
kind-back = all that waited during an absence
kind-draft = reminder of a draft
kind-summary = weekly summary
kind-praise = “all done”
kind-reviews-wait = reminder of reviews
kind-unreachable = word about somebody out of reach
kind-uncertain = list of uncertain letters
kind-extension-asked = request for another term
kind-extension-decided = decision about a term
kind-problem-told = a problem
kind-problem-answered = answer to a problem
kind-entry-checked = decision about an entry
kind-entry-prolonged = more time for an entry
kind-entry-awaited = reminder of an entry to a contest
kind-question-asked = question about a contest
kind-question-answered = answer to a question about a contest
kind-problem-solved = problem solved

tomorrow = <b>Tomorrow, { $day }</b> · { $number ->
    [one] { $number } person
   *[other] { $number } people
}
tomorrow-hour = { $time } – { $number ->
    [one] { $number } person
   *[other] { $number } people
}
tomorrow-home = { $number }. { $name }, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
tomorrow-reminders = { $number ->
    [one] { $number } reminder
   *[other] { $number } reminders
}
tomorrow-summaries = { $number ->
    [one] { $number } summary
   *[other] { $number } summaries
}
tomorrow-others = { $number ->
    [one] { $number } other letter
   *[other] { $number } other letters
}
tomorrow-staff = Without an organisation
tomorrow-none = Nothing to nobody.
tomorrow-note = As seen now. What is handed in by then, or has nothing to say, is not written about; in somebody’s quiet hours it waits.
tomorrow-of = <b>Tomorrow, { $day }</b>
tomorrow-person = { $number }. <b>{ $name }</b>, { $time }
tomorrow-title = • { $title }
tomorrow-kind = • { $kind }

freeze-off = <b>Messages go out</b>
freeze-means = If you stop them, nobody gets reminders, summaries or announcements. Only urgent official ones pass (“Now, even at night”). Answers, requests and decisions about reports come as usual.
freeze-do = Stop messages
freeze-on = ⏸ <b>Messages are stopped</b> { $since }, { $name }
freeze-held = Waiting already: { $number }
freeze-announcements = Announcements paused: { $number }, they go on by themselves
thaw-means = When they go again, everybody gets one message about what still matters. What is out of date does not come.
thaw-do = Let messages go
refusal-right-freeze = Messages are stopped by an administrator. Nothing has changed.
