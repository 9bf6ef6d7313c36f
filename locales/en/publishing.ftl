# Publishing a plan some of whose terms are over
publish-unknown = No executor, or not recognised: { $number ->
    [one] { $number } item
   *[other] { $number } items
}. Whom I do not know gets nothing.
publish-ask-past =
    <b>{ $number ->
        [one] The term of { $number } item is over.
       *[other] The term of { $number } items is over.
    } What about them?</b>
    • Handed in on paper – accepted at once, no reports are asked for.
    • Overdue – I will wait for reports and remind.
    • Not required – nobody hands them in.
button-past-as-paper = Handed in on paper
button-past-as-late = Count as overdue
button-past-as-waived = Not required
publish-past-paper = Past items ({ $number }): <b>handed in on paper</b>, I will mark them accepted.
publish-past-late = Past items ({ $number }): <b>overdue</b>. I will remind first at the next 10:00 of a working day, in one message.
publish-past-waived = Past items ({ $number }): <b>not required</b>.
published-paper = Past items are marked as handed in on paper.
published-late = Past items count as overdue.
published-waived = Past items are not required.
card-noted-paper = Handed in on paper before the plan was published, no report is needed.
card-noted-waived = The term was over before the plan was published, no report is required.
letter-plan-late = 🔴 { $number ->
    [one] { $number } item is overdue already
   *[other] { $number } items are overdue already
}: send a report, or say what hinders you.
log-value-paper = handed in on paper
log-value-late = overdue
