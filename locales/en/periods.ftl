# A period of a recurring item is closed, and opened again
button-close-period = Close the period
button-open-period = Open the period
plan-period-step = Period { $number }
plan-period-closed = The period was closed on { $day }
period-ask = <b>Close the period { $period }?</b>
period-ask-owed = { $number ->
    [one] { $number } organisation has not reported yet: it will not be able to
   *[other] { $number } organisations have not reported yet: they will not be able to
}, I will stop reminding, and it stays “not handed in”.
period-ask-all = Everybody has reported. I will take no more reports.
period-ask-waiting = On review: { $number }. They can be accepted after that too.
period-ask-back = The period can be opened again if need be.
period-closed = ✅ The period is closed: { $period }.
period-missed = Not handed in: { $number }. I will not remind of it any more.
period-opened = ✅ The period is open again: { $period }.
period-owed = Waiting again: { $number }. Tell those who asked.
count-missed = not handed in: { $number }
standing-missed = not handed in
tab-shut = Closed
activities-none-shut = No closed items.
card-period-closed = The period was closed on { $day }. If the report is needed after all, ask the coordinator to open it.

refusal-period-closed = The period was closed on { $day }: no reports are taken. Ask the coordinator to open it; what you sent is kept.
refusal-period-closed-before = The period is closed already: { $day }. Nothing has changed.
refusal-period-closed-return = The period was closed on { $day }: nobody could add to the report. Accept it, reject it, or open the period first.
refusal-period-open = The period is open, reports are taken. Nothing has changed.
refusal-no-period = Only periods of recurring items of a plan in force are closed. Nothing has changed.

audit-period-closed = Period closed
audit-period-opened = Period opened again
log-kind-occurrence = Period
log-field-missed = not handed in
log-field-owed = waiting again
log-value-missed = not handed in
