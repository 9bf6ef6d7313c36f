# Entries to contests, as those who send them see them
command-entries = My entries to contests
contest-enter = Enter
button-entries = My entries
refusal-right-fill = The form of an entry is filled in by entrants. Nothing has changed.

entry-number = Entry № { $number }
entry-unnumbered = Entry
entry-trial = Trial entry
entry-title = { $entry } · “{ $contest }”
entry-nomination = Nomination: { $nomination }
entry-stage = Stage: { $stage }
entry-organisation = { $organisation }
entry-any-time = without a deadline
entry-until = until { $at } ({ $days ->
    [0] the last day
    [one] { $days } day left
   *[other] { $days } days left
    })
entry-until-over = until { $at }

entry-state-draft = draft
entry-state-submitted = sent
entry-state-returned = returned to be mended
entry-state-admitted = admitted
entry-state-not-admitted = not admitted
entry-state-withdrawn = withdrawn
entry-is-draft = A draft: the organisers have not got it yet.
entry-is-submitted = Sent, the organisers see it.
entry-is-returned = Returned: mend it and send it again.
entry-mend-by = Returned: it may be mended and sent again { $until }.
entry-is-admitted = Admitted to the contest.
entry-is-not-admitted = Not admitted to the contest.
entry-is-withdrawn = Withdrawn: it takes no part.

entries-none =
    No entries yet.

    As soon as a contest opens, a head presses “Enter” on its card, and the entry appears here.
entries-title = My entries · { $number }
entries-item = { $number }. “{ $contest }”, { $nomination }
entries-open = Open { $number }
entry-next-confirm = You are called to the team: say whether you take part.
entry-next-late = Entries closed { $at }. The draft is kept.
entry-next-fill = { $number ->
    [one] { $number } question is left
   *[other] { $number } questions are left
    }
entry-next-send = All is filled in: check it and send it
entry-next-mend = Mend it and send it again
entry-next-wait = Wait for the check: I will write when it is done.
entry-next-edit = It can be changed
entry-next-admitted = Wait for the results: I will write when they are out.
entry-next-not-admitted = The reason is on its card.
entry-next-withdrawn = As long as entries are taken it can be brought back.

entry-sent-at = Sent { $at }, version { $version }.
entry-taken = Entries are taken { $until }.
entry-closed = Entries were taken { $until }. It cannot be changed or sent any more.
entry-back-until = It can be brought back { $until }.
entry-trial-why = Only you see it, and it counts nowhere.
entry-filled = Answered: { $answered } of { $total }.
entry-missing = { $number ->
    [one] { $number } answer is missing
   *[other] { $number } answers are missing
    }: { $names }.
entry-changed = There are changes the organisers do not see yet. Send them so that they count.
entry-asks-you = You are called to the team. Do you take part?

entry-begin = Fill in
entry-go-on = Go on
entry-check = Check and send
entry-look = See the answers
entry-send = 📨 Send the entry
entry-send-again = 📨 Send the changes
entry-team = Team
entry-versions = What was sent
entry-contest = The contest
entry-withdraw = Withdraw
entry-restore = Bring it back
entry-files = Show files · { $number }
entry-withdrawn = The entry is withdrawn
entry-restored = The entry is in the contest again

start-title = An entry to “{ $contest }”
start-whose = Which organisation's entry is it?
start-item = { $number }. { $nomination }
start-there = { $entry }: { $state }
start-more = And { $number } more.
start-begin = Begin { $number }
start-open = Open { $number }
there = { $entry } in “{ $nomination }” is there already, and your organisation { $each ->
    [one] may send only one
   *[other] may send { $each } at most
    }.
there-what = Open it: answers can be changed as long as entries are taken.
there-open = Open the entry

sent = 📨 { $entry } was sent { $at }
sent-trial = 📨 { $entry } was sent { $at }: this is what an entrant sees. It counts nowhere.
sent-version = This is version { $version }: it takes the place of the last one, and the jury will see it.
sent-answers = Answers in the entry: { $number }.
sent-next = It can be changed and sent again: { $until }. Then the organisers check it, and I will write.
sent-copy = Show what was sent
late-kept = All your answers are kept. You can ask the organisers for more time.
late-ask = Ask for more time

withdraw-sure = { $entry }: withdraw it?
withdraw-what = It leaves the contest, the answers are kept.
withdraw-undo = You can change your mind { $until }.
withdraw-final = Entries are closed: it cannot be brought back afterwards.
withdraw-yes = Yes, withdraw
withdraw-no = Keep it

versions-none = This entry has not been sent yet.
versions-title = Versions sent: { $number }
versions-item = Version { $version }: { $at }, { $name }
versions-open = Version { $version }
copy-title = Version { $version }, sent { $at }
files-title = Files in the entry: { $number }.
files-none = There are no files in the entry.

audit-entry-withdrawn = An entry to a contest is withdrawn
audit-entry-restored = A withdrawn entry is back

refusal-contest-closed = This contest takes no entries now. Nothing has changed.
refusal-entries-early = Entries open { $at }. Come back then.
refusal-entries-late = Entries closed { $at }: this came later.
refusal-entry-withdrawn = This entry is withdrawn. To change it, bring it back on its card first.
refusal-entry-not-withdrawn = This entry is not withdrawn: there is nothing to bring back.
refusal-entry-not-admitted = This entry was not admitted, nothing in it can be changed. The reason is on its card.
refusal-entry-head = An entry is begun, sent and withdrawn by the head of the organisation or a deputy. Ask them.
refusal-entry-team = This entry is seen by its team and the head of the organisation. Nothing has changed.
refusal-entry-trial = A trial entry is seen only by whoever began it. Nothing has changed.
refusal-entry-sent = Sent already { $at }, entry № { $number }. No need to do it twice.
refusal-entry-same = Nothing has changed in entry № { $number } since it was sent: there is nothing to send.
refusal-entry-incomplete = Too early to send: not everything is answered. Open the entry, it shows what is missing.
refusal-entry-place-taken = Your organisation has begun another entry in this nomination in its place. Withdraw that one first.
