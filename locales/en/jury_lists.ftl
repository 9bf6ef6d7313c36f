# Who judges what, from a file: a table goes out, comes back filled in, is read and given out
deal-file = From a file
list-ask = <b>Give entries out from a file</b> · “{ $title }”
list-ask-what =
    Send an Excel or CSV table with a header: a column with the entry's number and a column with experts. Put a semicolon between several names in a cell.

    Easier: take the ready one with all entries and what is given out already. I show what I understood first and give nothing out without your yes. Up to { $rows } rows and { $megabytes } MB.
list-form = Take the table
list-file = Who judges what
list-head-entry = Entry no.
list-head-nomination = Nomination
list-head-organisation = Organisation
list-head-jurors = Experts
list-form-made = <b>The table to fill in</b>, entries: { $number }. Put experts into the last column and send the file here.
list-names = In the jury: { $names }
list-names-more = and others: all names are on the “Jury” screen.
list-reading = Reading “{ $name }”. I will write what I understood in a few seconds.
list-read = <b>I have read “{ $name }”</b>
list-new = I will give out { $sheets ->
    [one] { $sheets } sheet
   *[other] { $sheets } sheets
}: entries { $entries }, experts { $jurors }.
list-none = There is nothing new to give out in it.
list-there = Given out earlier, and staying so: { $number }, of which judged { $given }.
list-troubles = <b>Rows not understood: { $number }</b>
list-trouble-number = Row { $row }: no entry number (“{ $entry }”)
list-trouble-entry = Row { $row }: no admitted entry “{ $entry }”
list-trouble-juror = Row { $row }: nobody in the jury is called “{ $juror }”
list-trouble-several = Row { $row }: “{ $juror }” may be several people, write the name in full
list-trouble-own = Row { $row }: “{ $juror }” – an entry of their own organisation
list-trouble-recused = Row { $row }: “{ $juror }” – has declined it
list-more = … and { $number } more
list-deal = Give out · { $number }
list-again = Send another file
list-dealt = ✅ Given out already.
list-done = ✅ Given out: { $number ->
    [one] { $number } sheet
   *[other] { $number } sheets
}. I write to the jury at once, not more than once a day.
list-empty = There is nothing in “{ $name }”. Put entries and experts in and send it again.
list-too-big = “{ $name }” is too big. Leave only the table: up to 5 MB and 5000 rows with experts.
list-format = “{ $name }” is no table. Send an Excel or CSV file.
list-broken = “{ $name }” does not open: it is damaged, has a password or macros. Save it as a plain .xlsx and send it again.
list-columns = I found no header in “{ $name }”. It needs the columns “Entry no.” and “Experts”; the button gives a ready table.
list-unfetched = “{ $name }” could not be fetched from Telegram. Send the file again.
question-jury-list = a file: who judges what

refusal-list-file = I am waiting for an Excel or CSV file. Entries can be given out without one too: by buttons on an expert's card.
refusal-list-big = “{ $name }” has more than { $megabytes } MB. Leave only the table in it and send it again.
refusal-list-nothing = There are no admitted entries yet, so there is nothing to put into a table. Admit entries first.
refusal-list-dealt = This file has been given out already. Nothing has changed.
refusal-list-changed = Something has changed since: now there are { $number } to give out. Send the file again. Nothing was given out.
kind-jury-list = a list of jurors that was read
