# Counting targets: how much there is, where the number comes from, who wrote it when
button-counters = Counting of targets
counter-target = { $target } · { $count }
counter-number = { $number } so far
counter-reached = ✅ reached, { $number } so far
counter-none = not written down yet

counters-title = <b>Counting of targets:</b> { $title }
counters-none = This activity has no targets in figures. They can be set: “Change” → “Target”.
counters-item = <b>{ $number }.</b> { $target } · { $count }
counters-of = → { $title }
counters-open = Target { $number }

counter-by-manual = The number is written by hand.
counter-by-organisations = I count the organisations that have an accepted report.
counter-by-share = I count how many reports of every hundred are accepted.
counter-by-reports = I count accepted reports.
counter-write = How much is there? Send a number, for example 12.
counter-take-reports = Count accepted reports
counter-take-manual = Write it by hand
counter-wrote = { $at }: { $number }. { $name }
counter-chose-reports = { $at }: accepted reports are counted from now on. { $name }
counter-chose-manual = { $at }: the number is written by hand from now on. { $name }

question-count = how much there is for a target
counter-written = Written down: <b>{ $number }</b>.
counter-was = Before: { $number }
counter-again = Again, and the history

card-target = <b>Target of all:</b> { $target } · { $count }
paper-target = target: { $target } – { $count }
paper-target-number = { $number } so far
paper-target-none = not written down

refusal-count-number = I do not see how much. Send one number, for example 12 or 12.5.
refusal-count-negative = It cannot be less than zero. Send a number from 0 on, for example 12.
refusal-count-absurd = This looks like a slip: no target is that big. Check the number and send it again.
refusal-count-reports = Accepted reports count this target now, nothing needs to be written. The number stays as it was.
refusal-count-draft = This is still a draft. Targets are counted once the plan is published.
refusal-count-archived = The plan is archived, its targets are counted no more. Nothing was changed.
refusal-target-gone = This target was changed or taken away meanwhile. Nothing was changed; open the activity and look.

summary-targets = The term is over, the target is not reached: { $number }
summary-target = { $target } · { $count }: { $title }
counter-by-entries = Counts the entries sent to this activity’s contests and not taken back.
counter-take-entries = Count the entries
counter-chose-entries = { $at }: entries to a contest count from now on. { $name }
refusal-count-entries = Entries to a contest count this target. To write the number yourself, press “Write it by hand”.
refusal-count-contest = No contest belongs to this activity yet. An organiser links one in its settings: “Plan’s target”.
log-value-entries = entries to a contest
