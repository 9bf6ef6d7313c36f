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

# Letters of a contest
kind-contest-opened = a contest opens
kind-contest-closed = entries are closed
kind-contest-moved = dates of a contest moved
kind-contest-cancelled = a contest cancelled
kind-entry-unsent = a reminder of an entry
why-entry-unsent =
    <b>An entry to a contest</b>
    You have begun an entry and not sent it yet, or it came back to be mended. I remind 7, 3 and 1 days before the deadline and on its last morning.
contest-opened = <b>Entries are open: “{ $title }”</b>
contest-opened-until = An entry can be sent { $until }. { $number ->
    [one] There is one nomination.
   *[other] Nominations: { $number }.
} Begin early: the draft saves itself, and you can come back to it.
contest-closed =
    <b>Entries are closed: “{ $title }”</b>
    Sent: { $sent }. Begun and not sent: { $drafts }.
contest-moved = <b>The dates have changed: “{ $title }”</b>
contest-moved-closes = Entries: was until { $before } → now until { $after }.
contest-moved-scored = The jury: was until { $before } → now until { $after }.
contest-moved-draft = { $number ->
    [one] Your draft is in its place and can be sent until the new deadline.
   *[other] Your drafts are in their place and can be sent until the new deadline.
}
contest-moved-sent = { $number ->
    [one] Your entry has arrived; until the new deadline you may change anything in it.
   *[other] Your entries have arrived; until the new deadline you may change anything in them.
}
contest-moved-juror = You are in the jury: scoring begins once entries are closed.
contest-called-off =
    <b>The contest is cancelled: “{ $title }”</b>
    There is nothing to do. All you have sent is kept.
entry-unsent = { $number ->
    [one] ⏳ <b>An entry to a contest is not sent yet</b>
   *[other] ⏳ <b>{ $number } entries to contests are not sent yet</b>
}
entry-unsent-item = “{ $contest }”, { $nomination } – { $until }
entry-unsent-returned = ↩️ “{ $contest }”, { $nomination } – to be mended { $until }
button-contest-open = Open the contest
button-entry-on-number = Go on with { $number }
button-entry-on = Go on with the entry

# Announcements: a contest’s button, and readers by their entries
question-announce-contest = words to find a contest
button-key-contest = + Contest
key-contest = { $number }. Contest “{ $title }”
announce-contest-ask = <b>Which contest does it open?</b> Choose, or type a word of its title.
announce-contest-none = No published contest has these words.
audience-subject-contest = Contest
audience-choose-contest = <b>Entries to a contest.</b> Which organisations get it:
audience-none-contest = There are no published contests yet.
audience-any-contest = organisations that { $what }
audience-not-contest = without organisations that { $what }
audience-contest-not = have sent no entry to “{ $title }”
audience-contest-draft = have begun an entry to “{ $title }”
audience-contest-sent = have sent an entry to “{ $title }”
audience-entered-not = { $number }: no entry
audience-entered-draft = { $number }: draft
audience-entered-sent = { $number }: sent
