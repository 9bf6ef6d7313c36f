# When the bot reminds: the ladder of a plan or an item, days off, absence
ladder-title = <b>Reminders:</b> { $title }
ladder-now = I remind { $days }, at 10:00.
ladder-usual = As in all plans until something else is chosen.
ladder-as-plan = As in the whole plan.
ladder-off = On days off I am silent: I remind on the last working day before them.
ladder-after = After the term: on day 1, 3 and 7, then weekly, six times at most. On day 3 the deputy hears of it, on day 7 the coordinator, on day 14 the admin.
ladder-hint = Choose, or write the days with commas, for example “10, 3, 1, 0”: 0 is the morning of the last day.
question-ladder = how many days before to remind
ladder-before = { $days } { $last ->
    [one] day before
   *[other] days before
}
ladder-morning = on the last morning
ladder-and = { " and " }
ladder-above = As usual
ladder-above-plan = As in the plan
plan-ladder = Reminders

refusal-ladder-words = I see no days. Write numbers with commas, for example “14, 7, 3, 1, 0”.
refusal-ladder-far = That is too much: { $most } reminders at most, the earliest { $days } days before.

ahead-before = I will remind: { $days }.
ahead-after = If it is late: { $days }, then weekly, { $number } times at most.
ahead-others = Then these will know: { $others }.
ahead-deputy = { $day } – the deputy
ahead-coordinator = { $day } – the coordinator
ahead-admin = { $day } – the admin
card-day-off = { $day } is a day off. The last working day: { $last }.

daysoff-title = <b>Days off</b>
daysoff-about = I know the holidays and transfers of Russia. Here is what is different with you.
daysoff-ahead = Ahead, besides weekends: { $days }.
daysoff-corrected = <b>Corrected:</b>
daysoff-off = { $day } – off
daysoff-work = { $day } – worked
daysoff-none = Nothing is corrected.
daysoff-forget = Remove { $day }
daysoff-add-off = + day off
daysoff-add-work = + working day
daysoff-ask-off = <b>Which days are off?</b> Write a day or several in a row: “09.05”, “01.05 – 03.05”.
daysoff-ask-work = <b>Which days are worked?</b> Write a day or several in a row: “28.12”, “01.05 – 03.05”.
question-days-off = the days
refusal-days-words = I see no date. Write, for example, “28.06” or “01.07 – 14.07”.
refusal-days-backwards = The end comes before the beginning. Write the first day first: “from 1 to 14 July”.
refusal-days-many = Too many days at once: up to { $most }.
