# Contests: the list and the card for everybody
command-contests = Contests: dates and entries
question-contests = a word to find a contest
button-contests = Contests
button-contest-until = Contest · until { $day }
button-contests-all = All contests
button-regulations = Regulations
button-regulations-link = Regulations online
button-contest-link = Copy the link
button-contest-go-on = Go on with registration

contests-title = <b>Contests</b> · { $number }
contests-found = <b>Contests</b> by “{ $words }”
contests-none = There are no contests yet. As soon as one opens, I will write to the heads.
contests-not-found = No contest found by “{ $words }”. Try another word.
contests-item = { $number }. <b>{ $title }</b>
contests-seek = To find one, type a word of its title.

contest-title = <b>{ $title }</b>
contest-is-draft = A draft: only organisers see it
contest-is-soon = ▫️ Entries will be taken from { $day }
contest-is-open = ⏳ Entries are taken { $until }
contest-is-closed = 📨 Entries are closed, the jury is at work
contest-is-closed-until = 📨 Entries are closed, results by { $day }
contest-is-over = ✅ The results are out
contest-is-archived = In the archive
contest-is-cancelled = Cancelled
contest-until-hour = until { $moment } ({ $days ->
    [one] { $days } day left
   *[other] { $days } days left
})
contest-until-now = until { $moment } (less than a day)
contest-nominations = <b>Nominations</b>
contest-nomination = { $number }. { $title }
contest-nomination-about = { " – " }{ $about }
contest-stage = <b>{ $title }</b>
contest-stage-number = <b>Stage { $number }</b>
contest-no-dates = No dates yet
contest-dates-entries = Entries: { $first } – { $last }
contest-dates-checked = Entries are checked by { $day }
contest-dates-scored = The jury scores by { $day }
contest-dates-results = Results by { $day }
contest-team = A team: the head and up to { $number ->
    [one] { $number } student
   *[other] { $number } students
}
contest-team-alone = The head takes part alone, without students
contest-each = { $number ->
    [one] { $number } entry
   *[other] { $number } entries
} of an organisation to a nomination
contest-regulations = Regulations: { $link }
contest-figures = Sent: { $sent } · drafts: { $drafts }
contest-mine = Your organisation has { $number ->
    [one] { $number } entry
   *[other] { $number } entries
} already

refusal-contest-cancelled = The contest is cancelled: there is nothing to change in it. You may make a new one after it.
refusal-contest-archived = The contest is in the archive and shown as it was. You may make a new one after it.
refusal-contest-opened = Entries are being taken, and the form is the same for all. Words and hints can be mended; ask for more in the next stage.
