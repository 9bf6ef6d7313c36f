# Late codes
question-late-day = the day until which the code is good
question-late-code = the late code
button-late-codes = Late codes
button-late-entry = I have a code

late-codes = <b>Late codes</b> · { $title }
late-codes-none = No codes yet. Make one and hand it to whoever was late: with it an entry is taken after the deadline.
late-code = { $number }. <code>{ $code }</code> – used { $uses } of { $most }
late-code-live = Good until { $at }
late-code-used = Used up
late-code-over = Not good since { $at }
late-new = New code
late-copy = Copy { $number }
late-drop = Cancel { $number }
late-make = <b>New code</b> · entries: { $number }
late-until = Until which day does it let entries in? Press a day and the code is in the list.
late-most = { $number }
late-most-chosen = ✅ { $number }
late-made = ✅ Code: <code>{ $code }</code>
late-made-for = Entries: { $number }, until { $at }.
late-made-what = Hand it to whoever was late: on the card of the contest they press “I have a code”.
late-copy-it = Copy the code
late-made-already = The code is made already, here it is.
late-dropped = The code is not good any more. Whom it has let in stays in.
late-which = <b>Late code</b> · { $contest }
    For which entry?
late-draft = Draft: { $what }
late-place = New: { $what }
late-nothing = A code does not help here: your entries are sent, and there is no room for others.
late-code-ask = <b>Late code</b> · { $contest }
late-code-ask-what = Write the code the organiser gave you. Capital and small letters are the same.
late-used = ✅ The code is good. The entry may be sent until { $at }.
late-go-on = To the entry

audit-entry-late = Entry let in by a late code
audit-late-code-made = Late code made
audit-late-code-dropped = Late code cancelled

refusal-code-wrong = There is no such code. Check letters and digits and write it again, or ask the organiser.
refusal-code-expired = This code was good until { $at }. Ask the organiser for a new one.
refusal-code-used = This code has been used as often as it was for: { $most }. Ask the organiser for a new one.
refusal-code-early = No code is needed yet: the entry can be sent as usual.
refusal-code-sent = This entry is sent or withdrawn, it needs no code. Nothing changed.
refusal-code-place = Your organisation has an entry to this nomination, no more than { $each } may be sent. The code is not used.
