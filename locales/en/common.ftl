# What many screens share
button-home = Home
button-back = ‹ Back
button-help = Help
button-search = Search “{ $words }”
page = Page { $number } of { $last }

until-left = by { $day } ({ $days ->
    [one] { $days } day left
   *[other] { $days } days left
})
until-today = by the end of today, { $day }
until-over = by { $day } ({ $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
})

period-quarter = quarter { $number }, { $year }
period-half = half-year { $number }, { $year }
period-year = { $year }
period-since = from { $day }
period-until = until { $day }
period-week = week from { $start }
period-window = { $start } to { $end }

count-overdue = 🔴 { $number } overdue
count-soon = ⏳ { $number } within 7 days
count-returned = ↩️ { $number } returned
count-submitted = 📨 { $number } on review
count-moved = term moved: { $number }
count-unreachable = unreachable: { $number }

role-student = student
role-head = head
role-coordinator = coordinator
role-organiser = contest organiser
role-juror = juror
role-admin = administrator
role-observer = observer

files-lost = { $number ->
    [one] Telegram no longer gives out { $number } file.
   *[other] Telegram no longer gives out { $number } files.
}
