# Who has sent no entry, and a reminder
button-silence = No entry · { $number }
button-silence-remind = Remind…
button-silence-go = Remind · { $number }
silence = <b>No entry</b> · { $number ->
    [one] { $number } organisation
   *[other] { $number } organisations
}
silence-none = Everybody has sent one.
silence-line = { $number }. { $organisation }
silence-draft = { $number ->
    [one] has a draft
   *[other] has { $number } drafts
}
silence-headless = no head
silence-reminded = reminded { $at }
silence-remind = <b>Remind them?</b> Organisations without an entry: { $organisations }. Their heads get a letter, { $heads } of them; in quiet hours in the morning.
silence-without = Without a head, not reached: { $number }.
silence-words = The letter says that “{ $contest }” still takes entries, until when, and has a button. Who sends one meanwhile gets no letter. There is no second one on the same day.
silence-done = ✅ The reminder goes to { $number ->
    [one] { $number } head
   *[other] { $number } heads
}.

letter-awaited = ⏳ <b>The contest “{ $contest }” still waits for your entry</b>
letter-awaited-until = { $organisation }: no entry yet. Taken until { $at }, { $days ->
    [0] that is today
    [one] { $days } day left
   *[other] { $days } days left
}.
letter-awaited-draft = A draft is begun, all that is filled in is kept: finish and send it.
letter-awaited-go-on = Go on with it
letter-awaited-about = The contest
letter-awaited-none = You can begin now: the draft is kept by itself. If you do not take part, there is nothing to do.

refusal-silence-closed = No entries are taken now, there is nothing to remind of. Nothing changed.
refusal-silence-today = They have been reminded today. Once more is possible tomorrow.
