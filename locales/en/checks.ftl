# The check of an entry: admit, return to be mended, not admit
question-mend-date = the day until which the entry is to be mended
question-mend-what = what is to be mended in the entry
question-not-admit = the reason why the entry is not admitted
question-prolong = the day until which the entry may be sent

check-rules = <b>The rules</b>
check-team-met = Team: { $number ->
    [0] the head alone
    [one] the head and { $number } student
   *[other] the head and { $number } students
}, up to { $most } allowed
check-team-broken = The team is not as the regulations want it: one head and up to { $most } students, there are { $number }
check-confirmed-met = Everybody has confirmed
check-confirmed-broken = Not confirmed: { $about }
check-consent-met = Consents are given
check-consent-broken = No consent: { $about }
check-required-met = Required fields are filled in
check-required-broken = Not filled in: { $about }
check-limits-broken = The answer does not fit what is asked: { $about }
check-host-met = Links lead to the right site
check-host-broken = The link leads elsewhere: { $about }
check-hashtag-met = Hashtags are there: the author says so, the post cannot be seen from here
check-hashtag-broken = The author has not confirmed the hashtags: { $about }
check-files-met = Files fit in number, type and size
check-files-broken = Files do not fit: { $about }
check-opens-met = The links open: you have looked
check-opens-unseen = Whether the links open I do not know: the bot does not visit them. Open them and tick it yourself
check-called = Entry No. { $number } · { $organisation }
check-none = Nothing more to check. As soon as an entry is sent, it will be here.
check-left = { $number ->
    [one] { $number } more entry waits for its check.
   *[other] { $number } more entries wait for their check.
}
check-done-admitted = ✅ Entry No. { $number } is admitted, the entrant is told.
check-done-returned = ↩️ Entry No. { $number } is to be mended, the entrant is told.
check-done-not-admitted = Entry No. { $number } is not admitted, the entrant is told.

button-admit = ✅ Admit
button-admit-sure = ✅ Admit all the same
button-mend = ↩️ To be mended
button-not-admit = Do not admit
button-look = The links open
button-looked = ✅ The links open
button-recheck = Check again
button-recheck-sure = Yes, check again
button-prolong = More time
button-mend-rules = Return with this list

admit-although = <b>Admit it, although not everything is right?</b>
mend-until = <b>Until which day is it to be mended?</b>
mend-what = <b>What is to be mended until { $day }?</b> Press a ready phrase or write your own, up to 1000 characters: the entrant reads it.
mend-broken = Not as the rules want it:
mend-access = The link does not open: check the address and that everybody may see it.
mend-access-short = No access
mend-hashtag = The post lacks the required hashtags: add them and send the entry again.
mend-hashtag-short = No hashtags
mend-team = Not everybody in the team has confirmed: ask them to press the button in the bot's letter.
mend-team-short = Not all confirmed
mend-quality = The file cannot be read or is of poor quality: send it again, best as a document.
mend-quality-short = File unreadable
not-admit-why = <b>Why is the entry not admitted?</b> Write the reason, up to 1000 characters: the entrant reads it.
not-admit-means = It cannot be mended afterwards. If it can be mended, rather return it.
recheck-sure = <b>Check the entry again?</b>
recheck-means = The decision will not count any more. The entrant is not told now: they are when you decide again.
rechecked = 📨 Entry No. { $number } waits for its check again.
prolong-until = <b>Until which day may it be sent?</b>
prolong-whose = For this entry only: { $organisation }. The deadline of the others stays.
prolong-now = Now until { $at }
prolong-done = ✅ More time until { $at }: { $organisation }. The entrant is told.

letter-entry-admitted = ✅ <b>Entry No. { $number } is admitted to the contest “{ $contest }”</b>
letter-entry-admitted-means = Now the jury looks at it. I will write when there are results.
letter-entry-returned = ↩️ <b>Entry No. { $number } to the contest “{ $contest }” has to be mended</b>
letter-entry-returned-means = Mend it and send it again.
letter-entry-mend = Mend it and send it again until { $at }. All that is filled in is kept.
letter-entry-not-admitted = <b>Entry No. { $number } is not admitted to the contest “{ $contest }”</b>
letter-entry-not-admitted-means = If you think that this is a mistake, ask the organisers.
letter-entry-do = Mend the entry
letter-entry-prolonged = ⏳ <b>Your entry to the contest “{ $contest }” may be sent until { $at }</b>
letter-entry-prolonged-means = More time is for you only. All that is filled in is kept: finish and send it.

audit-entry-admitted = Entry admitted
audit-entry-returned = Entry returned to be mended
audit-entry-not-admitted = Entry not admitted

refusal-check-admitted = Already admitted: { $name }, { $at }. Nothing changed.
refusal-check-returned = Already being mended: { $name }, { $at }. Nothing changed.
refusal-check-not-admitted = Already not admitted: { $name }, { $at }. Nothing changed.
refusal-check-draft = The entry is still a draft: nothing to decide until it is sent. Nothing changed.
refusal-check-withdrawn = The entry was withdrawn. Nothing changed.
refusal-check-submitted = The entry waits for its check. Nothing changed.
refusal-check-waits = The entry waits for its check anyway. Nothing changed.
refusal-check-newer = The entry was sent again. Open it anew and see what changed.
refusal-check-judged = The jury is judging the entry, it cannot be checked again. Nothing changed.
refusal-own-entry = You sent this entry, so another organiser has to decide. Nothing changed.
refusal-mend-empty = Write a few words at least: the entrant has to understand what to mend.
refusal-not-admit-empty = Write the reason in a few words at least: the entrant has to understand why.
refusal-prolong-settled = This entry is decided about, there is nothing to prolong. Nothing changed.
refusal-prolong-open = Entries are taken without a deadline anyway. Nothing changed.
