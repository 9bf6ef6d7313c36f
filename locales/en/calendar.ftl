# Calendar: terms as a file for the phone
button-calendar = Calendar
calendar-name = Plan: terms of reports
calendar-file =
    <b>Terms for your calendar</b>
    The file holds { $number ->
        [one] { $number } open term
       *[other] { $number } open terms
    }. Open it, and your phone will offer to add them to the calendar; the alarm is at 10:00 on the day before.
    When terms change, take the file again: the days are updated, not doubled.
calendar-empty = There are no open terms now, nothing to put into a calendar. When there are, I will write.
