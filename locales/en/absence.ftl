# Absence and deputies
absence-title = <b>Absence</b>
absence-ahead = You will be away: { $days }.
absence-set = You are away: { $days }.
absence-none = You are here.
absence-hearers = While you are away the reminders go to: { $names }.
absence-nobody = There is no deputy. Without one I will write to you once about each term, on the last working day.
absence-return = When you are back, one message will tell what waits.
absence-hint = To set the days, write them: “01.07 – 14.07”.
question-absence = the days of absence
absence-here = I am here
absence-deputies = Deputies
team-absence = Absence

deputies-title = <b>Deputies</b>
deputies-about = A deputy gets the reminders while the head is away, and 3 days after the term. They can see the activities and prepare reports at any time.
deputies-item = { $number }. { $name }
deputies-is = { $number }. { $name } – deputy
deputies-none = There is nobody to name yet: the team has no confirmed students.

refusal-absence-over = These days are over. Write days that are ahead.
refusal-absence-long = Too long: up to { $most } days. If you are away longer, let the coordinator confirm another head.
refusal-deputy-member = Only a confirmed member can be a deputy. Nothing has changed.
