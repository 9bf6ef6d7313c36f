# A plan comes into the chat: as a document or as text; it is read, and what was understood is told
command-import = Load a plan: a document or text
question-import = a plan, as a document or as text
kind-plan-read = answer: a plan was read
button-paper-import = Load a plan

plans-none-bring = No plans yet. Send the order or the plan right here, as a document or as text: I will read it and show what I understood.

paper-bring = <b>Send me the plan</b>
paper-bring-how = As a document: Word, Excel, PDF or CSV, up to 20 MB. Or paste the text, in several messages if need be. Scans and photos I cannot read.
paper-bring-then = I will show what I understood. Executors will not see it until it is published.

paper-have = <b>Received { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}, { $characters ->
    [one] { $characters } character
   *[other] { $characters } characters
}</b>
paper-more = Is this the whole plan? If not, send the next part.
paper-offer = This looks like a plan. Shall I read it?
paper-offer-more = If this is not the whole plan, send the rest in the next message.
paper-changed = The corrected message is taken.
button-paper-read = Done, read it
button-paper-drop = Cancel
button-paper-plan = Yes, read it as a plan
button-paper-no-plan = No, it is no plan
paper-dropped = All right, this text is forgotten. Nothing was loaded.

paper-nameless = document
paper-reading = Reading “{ $name }”…
paper-reading-text = Reading the text you sent…
paper-reading-then = It usually takes a few seconds. I will write what I understood; you may go on with something else.

letter-read = <b>The plan is read:</b> “{ $title }”
letter-read-sections = { $number ->
    [one] { $number } section
   *[other] { $number } sections
}
letter-read-more = … and { $number ->
    [one] { $number } more section
   *[other] { $number } more sections
}
letter-read-sure = ✅ Everything is understood without doubt, it can be published.
letter-read-check = Please check: { $what }.
letter-read-strangers = { $number ->
    [one] { $number } executor not found
   *[other] { $number } executors not found
}
letter-read-draft = It is a draft for now: executors do not see it.
letter-read-doubts = Look at the doubts · { $number }

button-paper-again = Send another
paper-big = “{ $name }” has more than 20 MB, which Telegram does not hand out to bots. Leave only the table of the plan in it, or paste it here as text.
paper-gone = Telegram does not hand out “{ $name }” any more. Please send the file again.
paper-unfetched = “{ $name }” could not be had from Telegram: the line broke for a whole hour. Please send the file again.
paper-role-lost = “{ $name }” was not loaded: your role changed while I was reading, and plans are loaded by coordinators and admins.
paper-text-no-table = There is no table to be seen in the text, so no plan can be read from it. Better send the document itself: Word, Excel, PDF or CSV.
paper-text-no-columns = There is a table in the text, but it is no plan: no columns with an activity and a term. Please check that the header of the table is there too.
paper-text-too-big = The text is too long: a plan has at most 2000 rows. Divide it, or send a document.
paper-text-slow = The text could not be read in 20 seconds. Leave only the table of the plan in it, or send a document.
paper-text-broken = The text could not be read. Better send the document itself: Word, Excel, PDF or CSV.
paper-text-known = This text is loaded already: plan No. { $number } “{ $title }”. I do not load it twice.
paper-text-empty = There is not one activity in the text. Please check that the whole table with its header is there.
paper-text-role-lost = The text was not loaded: your role changed while I was reading, and plans are loaded by coordinators and admins.

refusal-paper-big = “{ $name }”: { $megabytes } MB, and Telegram hands out no more than 20 to bots. Leave only the table of the plan in it, or paste it here as text.
refusal-paper-photo = I cannot read a plan on a photo. Send the document itself (Word, Excel, PDF, CSV) or paste the plan as text. I am waiting.
refusal-paper-other = This is neither a document nor text. Send the plan as Word, Excel, PDF or CSV, or paste it as text. I am waiting.
refusal-paper-begun = This text has been read or is being read. What I understood comes in a message of its own.
