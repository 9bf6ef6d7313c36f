# The organiser's desk: entries of a contest
question-desk = the number of an entry or a part of an organisation's name
button-desk = Entries
button-desk-check = Check · { $number }
button-desk-all = All entries · { $number }
button-desk-sent = To be checked
button-desk-back = Being mended
button-desk-in = Admitted
button-desk-out = Not admitted
button-desk-draft = Drafts
button-desk-gone = Withdrawn
button-desk-nomination = Nomination { $number }
button-desk-homes = By organisation
button-desk-days = By day
button-desk-following = Next › · { $number }
button-desk-entry = Entry No. { $number }

desk-title = <b>Entries</b> · { $title }
desk-closes = Taken until { $at }
desk-closed = Taken until { $at }, closed
desk-homes = Organisations: { $homes } have sent one, { $missing } have not
desk-none = No entries yet, not even drafts.
desk-none-here = Nothing here yet.
desk-not-found = Nothing found. Write the number of an entry or another part of the name.
desk-count-submitted = 📨 To be checked: { $number }
desk-count-returned = ↩️ Being mended: { $number }
desk-count-admitted = ✅ Admitted: { $number }
desk-count-not-admitted = Not admitted: { $number }
desk-count-draft = ▫️ Drafts: { $number }
desk-count-withdrawn = Withdrawn: { $number }
desk-nominations = <b>Nominations</b>
desk-share = { $number }. { $title } – { $sent }
desk-share-waiting = , { $number } to be checked
desk-by-homes = <b>By organisation</b> · { $title }
desk-days = <b>By day</b> · { $title }
desk-days-none = No entries for { $number } days.
desk-day = { $day } – { $number }
desk-days-note = An entry that was sent again stands on its last day.
desk-of-home = <b>Entries of the organisation</b>
desk-pile-all = <b>All entries</b>
desk-pile-sent = <b>To be checked</b>
desk-pile-back = <b>Being mended</b>
desk-pile-in = <b>Admitted</b>
desk-pile-out = <b>Not admitted</b>
desk-pile-draft = <b>Drafts</b>
desk-pile-gone = <b>Withdrawn</b>
desk-found = <b>Entries</b> found by “{ $words }”
desk-seek = To find an entry, write its number or a part of the organisation's name.
desk-number = No. { $number }
desk-draft = Draft
desk-draft-of = { $organisation }
desk-line = <b>{ $number }</b> · { $organisation }
desk-line-state = { $nomination } · { $state }
desk-filled = ▫️ { $filled } of { $asked } filled in
desk-again = sent again
desk-state-draft = ▫️ draft
desk-state-submitted = 📨 to be checked
desk-state-returned = ↩️ being mended
desk-state-admitted = ✅ admitted
desk-state-not-admitted = not admitted
desk-state-withdrawn = withdrawn

desk-entry = Entry No. { $number }
desk-entry-draft = Draft of an entry
desk-head-draft = ▫️ <b>Draft of an entry</b>
desk-mend-until = To be mended until { $at }
desk-head = <b>{ $entry }</b>: { $state }
desk-waits = 📨 { $days ->
    [0] came today
    [one] waits for { $days } day
   *[other] waits for { $days } days
}
desk-head-waits = 📨 <b>{ $entry }</b>: { $days ->
    [0] came today
    [one] waits for { $days } day
   *[other] waits for { $days } days
}
desk-head-admitted = ✅ <b>{ $entry }</b>: admitted. { $name }, { $at }
desk-head-returned = ↩️ <b>{ $entry }</b>: being mended. { $name }, { $at }
desk-head-not-admitted = <b>{ $entry }</b>: not admitted. { $name }, { $at }
desk-place = “{ $nomination }” · { $stage }
desk-place-number = “{ $nomination }”, stage { $number }
desk-sent-once = Author: { $name }. Sent { $at }
desk-sent = Author: { $name }. Sent { $at }, version { $version }
desk-author = Author: { $name }
desk-term = Can be sent until { $at }
desk-own-term = Can be sent until { $at }: this entry has a deadline of its own
desk-nothing = No answers.
desk-missing = 🔴 Still needed: { $titles }
desk-full = ✅ Filled in, only to be sent
desk-team = <b>Team</b> · { $number }, { $confirmed } confirmed
desk-member-head = • { $name }, head – { $state }
desk-member = • { $name } – { $state }
desk-member-asked = no answer yet
desk-member-confirmed = takes part
desk-member-declined = does not take part
desk-history = <b>{ $entry }: what happened</b>
desk-event-sent = { $at } – version { $version }, sent by { $name }
desk-event-admitted = { $at } – ✅ admitted by { $name }
desk-event-admitted-looked = { $at } – ✅ admitted, links opened by { $name }
desk-event-returned = { $at } – ↩️ to be mended until { $until }, by { $name }
desk-event-not-admitted = { $at } – not admitted by { $name }
desk-event-entry-prolonged = { $at } – given more time by { $name }
desk-event-entry-late = { $at } – let in by a late code: { $name }
desk-event-entry-rechecked = { $at } – to be checked again, by { $name }

answer-title = <b>{ $title }</b>
answer-said = <b>{ $title }:</b> { $answer }
answer-more = { $number } more characters: press “Whole text”.
answer-consent = agreed

button-differences = What changed
diff-title = <b>Entry No. { $number }: what changed</b>
    Version { $old } → version { $new }
diff-was = Before:
diff-was-nothing = Before: empty
diff-is = Now:
diff-is-nothing = Now: empty
diff-nothing = empty
diff-line = { $old } → { $new }
diff-came = <b>New in the team:</b> { $names }
diff-left = <b>Left the team:</b> { $names }
diff-none = The same was sent: neither answers nor team changed.
refusal-no-differences = Nothing to compare: no new version has come since the decision. Nothing changed.
