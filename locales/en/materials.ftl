# Materials of a plan and of an activity: the order, a template, a form, a link
button-shelf = Materials
button-shelf-number = Materials · { $number }
button-show-files = Show files
button-done = Done
shelf-plan = <b>Materials of the plan</b> “{ $title }”
shelf-activity = <b>Materials for the activity</b> “{ $title }”
shelf-empty = Nothing yet.
shelf-send = Send the order, a template or a form here: a file up to 20 MB, a photo or a link, one by one or as an album. Executors will see them on the activity's card.
shelf-doubles = { $number ->
    [one] This is here already, I do not add it twice.
   *[other] All of this is here already, I do not add it twice.
}
shelf-needed = <b>Materials</b> · { $number }. The files are above, open and save them.
shelf-none = There are no materials for this activity.
question-materials = materials for the plan
letter-plan-materials = The order, templates and links are on the cards of activities, button “Materials”.

refusal-material-words = Files and links go here, and this is plain text. Send a file, a photo or a link.
refusal-materials-full = No more than { $limit } materials fit in here, the rest was not taken. Take some out or send one link to a folder.
refusal-material-gone = This material is not here any more. Nothing has changed.

audit-material-added = Materials added
audit-material-removed = Material taken away
