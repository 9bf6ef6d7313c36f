# An expert judges: the list of works, a card, points, declining
button-sheets = Judge works
sheets-title = <b>Waiting for your score: { $number }</b>
sheets-all-given = ✅ <b>All scores are handed in</b>
sheets-none = There are no works to judge yet. I will write as soon as you are given some.
sheets-contest = “{ $title }”
sheets-line = <b>No. { $number }</b> · { $what }
sheets-new = no points yet
sheets-begun = begun: { $number } of { $of }
sheets-given = ✅ given: { $points } of { $most }
sheets-open = No. { $number }

sheet-title = <b>Entry no. { $number }</b> · { $nomination }
sheet-home = { $organisation }
sheet-team = Team: { $names }
sheet-blind = The jury does not see whose work it is.
sheet-nothing = There is nothing in the entry.
sheet-none = <b>No points yet</b>
sheet-sum = <b>Your score: { $points } of { $most }</b>
sheet-line = { $number }. { $title }: { $given }{ $rest }
sheet-points = { $points } of { $most }
sheet-no-points = no points
sheet-weighs = { " · weight " }{ $weight }
sheet-optional = { " · optional" }
sheet-comment = Comment: { $text }
sheet-until = The draft is kept by itself. Hand in { $until }.
sheet-given = ✅ Handed in { $at }
sheet-changed = The entry has changed since: look at it again.
sheet-recused = Declined: you do not judge this work.
sheet-closed = Results are settled, scores do not change any more.
sheet-whole = Whole text
sheet-give = Hand in the score
sheet-say = Comment
sheet-recuse = Decline
sheet-reopen = Change
sheet-reopened = This score does not count until you hand it in again
sheet-files-lost = Files that could not be shown: { $number }. Ask the organiser to send them another way.

judge-title = <b>{ $title }</b> · { $place } of { $of }
judge-weight = Weight: points are multiplied by { $weight }
judge-optional = Optional: left out, it is neither a zero nor full marks.
judge-press = How many points? From 0 to { $most }.
judge-typed = How many points? Press or write a number from 0 to { $most }.
judge-clear = Take the points away

comment-ask = <b>What would you say about the work?</b> Up to 2000 characters; “-” takes the comment away.
comment-seen-none = Only organisers will see it.
comment-seen-scores = Only organisers will see it.
comment-seen-comments = After the results the team will see it, without your name.
comment-seen-named = After the results the team will see it, with your name.
question-points = points for a criterion
question-sheet-comment = a comment on a work
question-recuse = the reason for declining

given-title = ✅ <b>Score handed in</b> · entry no. { $number }
given-what = It can be changed until the organiser settles the results.
given-last = That was the last one. Thank you.
given-next = Next · no. { $number }

recuse-why = <b>Why can you not judge this work?</b> Press a reason or write your own, up to 500 characters: the organiser will see it.
recuse-know = I know somebody in the team.
recuse-know-short = I know the team
recuse-took-part = I helped with this work.
recuse-took-part-short = I helped with it
recuse-topic = It is not my field, I would rather not judge.
recuse-topic-short = Not my field
recuse-done = Entry no. { $number }: declined, the organiser will hear. Your score will not count.

refusal-sheet-other = This sheet is another expert's. Nothing has changed.
refusal-sheet-own = This is a work of your own organisation: others judge it. Nothing has changed.
refusal-sheet-entry = This entry is not judged now: it was withdrawn or is being checked again. Nothing has changed.
refusal-sheet-recused = You have declined this work. Changed your mind? Write to the organiser. Nothing has changed.
refusal-sheet-is-given = The score is handed in. To mend it, open the work and press “Change”. Nothing has changed.
refusal-sheet-missing = No points yet: “{ $title }”{ $number ->
    [one] {""}
   *[other] { " and others" }
}. Give them and hand in. Left out is not a zero.
refusal-sheet-criteria = This stage has no criteria yet: the organiser is preparing them. Nothing has changed.
refusal-sheet-comment = The comment has { $length } characters, it may have { $most }. Shorten it and send it again.
refusal-points = A whole number from 0 to { $most } is needed. Send it again.
refusal-scores-closed = The organiser has settled the results: scores do not change any more. Nothing has changed.
refusal-scores-late = Scores were taken until { $at }: what is given does not change. Found a mistake? Write to the organiser.
refusal-recuse-empty = Write the reason in a few words at least: the organiser should understand it.
