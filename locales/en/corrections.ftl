# Corrections in a draft: the fields of a row and its term
question-draft-plan-title = the title of the plan
question-draft-plan-order = the number and date of the order
question-draft-text = the new text for a row of the plan
question-draft-result = what the result is
question-draft-target = the target in figures
question-draft-term = the term
question-draft-term-offer = another term, or “Yes, right”

field-title = Title
field-description = How it is done
field-result = Result
field-place = Place
field-number = Number
field-milestone = Result
field-target = Target
fix-title = Title
fix-description = Description
fix-result = Result
fix-place = Place
fix-number = Number
fix-milestone = To show
fix-term = Term
fix-executors = Executors
fix-target = Target

fix-what = <b>{ $what }:</b> { $title }
fix-whose = <b>{ $what }:</b>
fix-nothing = Nothing is there yet.
fix-how = Send the new text in one message, up to { $limit } characters.
fix-clear = Take it away
fix-was = It was: { $text }
fix-plan = <b>The title of the plan.</b> Send the new one in one message. A year in the title tells me the years of terms.
fixed-plan = <b>The plan is called so now:</b>
fix-order = <b>The order.</b> Send its number and date in one message, for example: No. 784 of 13.06.2024.
fixed-order = <b>Noted. The plan’s order:</b>
fix-target-how = Write the target with a figure and a unit, in Russian: не менее 34 заявок, 12 семинаров, не менее 80 % ПОО.
fixed = <b>Corrected. { $what }:</b> { $title }
fixed-now = It is now: { $text }
fixed-empty = It is empty now.
fixed-row = To the activity
fixed-doubts = Doubts

fix-term-title = <b>Term:</b> { $title }
fix-term-how =
    Write the term as a plan does, in Russian: до 15 марта, 3 квартал, июнь – декабрь 2024, сентябрь; ноябрь, 1 раз в квартал. Or press a button.
    I will show first how I understand it.
ready-year = The whole year
ready-quarterly = Each quarter
ready-monthly = Each month
ready-ongoing = All the time
ready-undated = Without a term
term-calendar = By the calendar
term-since = <b>From which day?</b> If only the last one matters, press the first button.
term-until = <b>From { $day }. And until which day?</b>
term-until-any = <b>Until which day?</b>
term-only-until = Only the last day
term-one-day = This day only
offer-term = <b>I understand:</b> { $text }
offer-how = Right? If not, write it in other words.
offer-take = Yes, right
offer-term-partly-read = Some words I did not understand, check the days.
offer-term-approximate = The term is approximate: check the days.
offer-term-until-month = I took “до” a month as until its last day.
offer-year-guessed = The year comes from the words beside it, check it.
term-taken = <b>The term is written down:</b> { $text }

term-means = It is { $days }
term-means-none = No days: I will not remind of it
term-means-ongoing = As long as the plan lasts, without a last day
term-means-unknown = I do not understand this term
term-means-periods = It is { $number ->
    [one] { $number } period
   *[other] { $number } periods
}: { $periods }
term-more = { $number } more
term-period = { $name } – until { $day }
term-times = In each period: { $number ->
    [one] { $number } time
   *[other] { $number } times
}
term-note = Set the days yourself: { $note }
span-day = { $day }, one day
span-both = from { $start } to { $end }
span-until = until { $end }
span-since = from { $start }, without a last day

refusal-term-words = I do not understand the term. Write it in Russian, for example: до 15 марта, 3 квартал, июнь – декабрь 2024, 1 раз в квартал, постоянно.
refusal-term-year = I do not know the year: the plan names none. Write it with the year, for example: до 15 марта 2025.
refusal-term-long = The term is longer than { $limit } characters (yours has { $length }). Leave only the term, for example: до 15 марта.
refusal-target-words = There is no figure with a unit. Write it in Russian, for example: не менее 34 заявок, 12 семинаров, не менее 80 % ПОО.
refusal-order-words = I need both the number and a date with its year. Write, for example: No. 784 of 13.06.2024.
refusal-text-long = This is longer than { $limit } characters (yours has { $length }). Shorten it and send it again.
refusal-text-short = Too short: at least three letters are needed. Write it again.
refusal-offer-gone = This is not the term on the screen any more. Open “Term” of the activity and write it again. Nothing has changed.
