# A plan as a file: Word and Excel with what was done
button-paper = Download
button-word = Word
button-excel = Excel
paper-choice = I will send the plan as a file: the columns of the document and one more, “Исполнение”, with how much is accepted and how much overdue today.
paper-made = The plan as a file, { $number ->
    [one] { $number } activity
   *[other] { $number } activities
}. You may correct it and send it to me again: I do not read the column “Исполнение”.
paper-submitted = { $number } in review
paper-overdue = { $number } overdue
paper-moved = term moved for { $number }
paper-day = handed in { $day }
paper-days = handed in { $first } – { $last }
