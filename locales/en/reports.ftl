# A report: draft, evidence, sending
question-evidence = material for a report

report-title = <b>Report No. { $number }: “{ $title }”</b>
report-organisation = { $organisation }
report-have = So far: { $what }
report-empty = Nothing yet. Send photos, videos, a file up to 20 MB, a link or a text right here: one by one or as an album, in any order.
report-missing = Still needed: { $needs }.
report-complete = Everything needed is here: check it and send it.
report-can-send = You can send more: photos, videos, a file up to 20 MB or a link.
report-saved = The draft is saved by itself, come back any day.
report-returned = ↩️ Returned { $at }. Everything you sent is still here; add to it and send it again. Attempt { $attempt }.
report-term = Due: { $until }
report-late = 🔴 The term is over, the report is taken all the same: { $days ->
    [one] { $days } day
   *[other] { $days } days
} late.
report-needs = Needed: { $needs }
report-changed = I saw your edit, the draft is up to date.
report-changed-elsewhere = I saw your edit: the draft of report No. { $number } “{ $title }” is up to date.
report-changed-not = I saw your edit, but it is not in the report. { $why }
report-more-problems = And { $number } more not taken, for reasons like these.
report-doubles = { $number ->
    [one] This is in the report already, not added twice.
   *[other] All of this is in the report already, not added twice.
}
report-postponed = The report “{ $title }” is put away. Come back any day.

tally-photo = { $number ->
    [one] { $number } photo
   *[other] { $number } photos
}
tally-video = { $number ->
    [one] { $number } video
   *[other] { $number } videos
}
tally-file = { $number ->
    [one] { $number } file
   *[other] { $number } files
}
tally-audio = { $number ->
    [one] { $number } recording
   *[other] { $number } recordings
}
tally-link = { $number ->
    [one] { $number } link
   *[other] { $number } links
}
tally-text = { $number ->
    [one] text
   *[other] { $number } texts
}

button-ready = Done, check it
button-take-out = Take out
button-postpone = Later
button-out = Remove { $number }
button-discard = Delete draft
button-discard-yes = Delete
button-discard-no = Keep
button-send-review = Send
button-send-head = Send to the head
button-send-behalf = Report for them
button-add = Add more
button-materials = Show material · { $number }
button-whole-text = Whole text
button-to-card = To the activity
button-go-on = Continue { $number }

evidence-title = <b>What should go?</b> Everything else stays.
evidence-item = { $number }. { $what }
evidence-none = The draft is empty so far. Send a photo, a file, a link or a text.
evidence-out = Removed
evidence-described = { $kind }: { $what }
evidence-text = Text
evidence-link = Link
evidence-photo = Photo
evidence-video = Video
evidence-animation = Animation
evidence-document = File
evidence-audio = Audio
evidence-voice = Voice message
evidence-video-note = Video message
evidence-more-text = { $number ->
    [one] { $number } more character
   *[other] { $number } more characters
} of text are among the material.
evidence-all = In all: { $what }

preview-title = <b>Check before sending.</b> This is what the reviewer will see:
preview-behalf = You report on behalf of the organisation: this is written into the log, and another reviewer decides.
preview-missing = Too early to send. Still needed: { $needs }. Send it right here, the draft is saved.

receipt = 📨 Report No. { $number } sent { $at }
receipt-to-head = 📨 Report No. { $number } passed to the head { $at }
receipt-what = “{ $title }”: { $what }.
receipt-late = { $days ->
    [one] { $days } day
   *[other] { $days } days
} late.
receipt-next-review = A coordinator checks it, usually within 2 working days. I will write when it is decided.
receipt-next-head = The head checks it and sends it to the coordinator, or returns it with a comment. I will write when it is decided.
receipt-next-behalf = You reported on behalf of the organisation, so another coordinator or an admin checks it. I will write when it is decided.
receipt-forwarded = 📨 Report No. { $number } ({ $author }) is with the coordinator now: “{ $title }”. It usually takes 2 working days, I will write when it is decided.

drafts-title = <b>Reports begun</b> · { $number }
drafts-more = and { $number } more: they appear here once these are sent. Any of them opens from “My activities” too.
drafts-item = { $number }. { $title }
drafts-returned = ↩️ returned for completion
drafts-none = No reports begun. Open an activity and press “Report”: the draft is saved by itself.
draft-empty = Nothing sent so far.
discard-sure = Delete the draft of the report “{ $title }”? It cannot be brought back.
discarded = The draft of the report “{ $title }” is deleted. You can begin anew any day.

refusal-not-author = Somebody else is writing this report. Nothing has changed. You can begin your own on the activity's card.
refusal-evidence-gone = This is not in the draft any more: it was removed before. The rest is in place.
refusal-report-sent = Report No. { $number } was sent { $at } and waits to be checked. I will write when it is decided.
refusal-report-with-head = Report No. { $number } is with the head since { $at }. I will write when it is decided.
refusal-report-accepted = Report No. { $number } was accepted { $at }. Something to correct? Write to the coordinator.
refusal-report-rejected = Report No. { $number } was rejected { $at }. Begin a new one: “Report” on the activity's card.
refusal-report-incomplete = The report is not complete yet. Press “Done, check it” to see what is missing. The draft is saved.
refusal-report-full = A report holds up to { $limit } pieces, this one did not fit. Take something out or send a link to a folder with the rest.
refusal-report-long = All texts of a report are up to { $limit } characters, { $left } are left. This one was not added: shorten it or send a file. The rest is saved.
refusal-other-sent = A report on this has been sent already: No. { $number }, { $name }, { $at }. Your draft is saved, a second one is not needed now.
refusal-assignment-accepted = This was accepted { $at }, no new report is needed. Something to correct? Write to the coordinator.
refusal-assignment-closed = No report is expected on this any more. Nothing has changed, the draft is saved.
refusal-attempt-over = This screen is of an earlier attempt: the report has changed since. Open it again. Nothing has changed.
refusal-no-head = Your organisation has no head here yet, there is nobody to pass the report to. The draft is saved: ask the head to register.
refusal-discard-returned = A reviewer has seen this report, it cannot be deleted. Take out what is too much and add to it.

refusal-link-scheme = A link that begins with “{ $scheme }:” cannot be taken: it needs http:// or https://. The rest is saved.
refusal-link-broken = This does not look like an address: “{ $link }”. Copy the whole link from the browser and send it again. The rest is saved.
refusal-link-long = The link is longer than { $limit } characters. Please send a short one.
refusal-file-large = The file has { $size } MB, and Telegram gives bots no more than { $limit }. Send a link to a disk or cloud: it counts as well.
refusal-not-evidence-sticker = A sticker cannot be part of a report. Send a photo, a video, a file, a link or a text.
refusal-not-evidence-contact = A contact cannot be part of a report. Send a photo, a video, a file, a link or a text.
refusal-not-evidence-location = A place on the map cannot be part of a report. Send a photo, a video, a file, a link or a text.
refusal-not-evidence-poll = A poll cannot be part of a report: send a picture of its results, a link or a text.
refusal-not-evidence-dice = Dice cannot be part of a report. Send a photo, a video, a file, a link or a text.
refusal-not-evidence-other = Such a message cannot be part of a report. Send a photo, a video, a file, a link or a text.
