# A reminder: put it off, ask why it came
later = When shall I remind you again? The time is yours, { $zone }.
later-hours = In 2 hours, at { $time }
later-evening = This evening, at { $time }
later-tomorrow = Tomorrow, at { $time }
later-on = { $day }, at { $time }
later-day = Another day
later-when = <b>On which day shall I remind you?</b> I will write in the morning, at 9:00.
question-snooze = the day to remind you
refusal-snooze-day = It can be put off from { $first } to { $last }. Choose or type another day.
snoozed = All right, I will remind you on { $at }. { $number ->
    [one] { $number } report is put off
   *[other] { $number } reports are put off
}.
snoozed-over = ⏳ By then, { $at }, the term of { $number ->
    [one] { $number } report
   *[other] { $number } reports
} will be over. Nothing is put off yet. Remind you then all the same?
snoozed-sure = Yes, remind me then
snoozed-other = Another time
snoozed-nothing = Nothing to put off: everything I reminded you of has been handed in.

why-reminder =
    <b>Why this reminder</b>
    Your organisation owes a report and the term is near. I remind as the plan says (usually 14, 7, 3 and 1 days before and on the last morning), at 10:00, and instead of days off on the last working day before them. The heads are told until the report is handed in; the deputy when a head is away.
why-overdue =
    <b>Why this reminder came</b>
    The term is over and the report is not in yet. I remind after 1, 3 and 7 days, then weekly, six times at most. As soon as the report goes on review, reminders stop.
why-draft =
    <b>Why this reminder of a draft came</b>
    You have begun a report and the term is in two days. I remind of that once. Send or delete the draft, and I will not write again.
why-summary =
    <b>Why this summary came</b>
    Once a week, on the day and at the hour you chose, I send the week: what is due until Sunday, what is overdue and what is on review. When there is nothing to say, I do not write.
why-escalation =
    <b>Why this message about overdue reports</b>
    A report is a week overdue and reminders have not helped. I tell the coordinator on day 7 and the admin on day 14, in one message a day.
why-back =
    <b>Why everything at once</b>
    You are back. While you were away others got the reminders; here is all that is overdue or due within two weeks.
why-queue =
    <b>Why this message about the queue came</b>
    You check reports. When new ones come, I say so at most once a day.
why-reviews-wait =
    <b>Why this reminder of reviews came</b>
    You check reports. On Wednesdays and Fridays at 10:00 I write when a report has waited for more than three days. Decide about them, and I will not write.
why-unreachable =
    <b>Why this message about somebody came</b>
    Two messages in a row have not reached them: the bot is blocked or the chat is gone. I tell a student’s head, or the coordinators of everybody else, once, until the person is back.
why-praise =
    <b>Why “all done” came</b>
    You asked for it: on the first of a month I write when reports were handed in and nothing is overdue.
why-always = This message is part of your work in the network, it always comes.
why-no-reminders = Do not remind me
why-no-summaries = No more summaries
why-no-praise = No more praise
