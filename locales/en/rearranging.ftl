# Rows of a draft: moved to another section, joined, split, deleted
question-draft-split = the words at which the second activity begins
row-move = To another section
row-join = Join with the next
row-split = Split
row-drop = Delete

move-title = <b>Into which section?</b> { $title }
move-here = It is here now: { $section }
move-nowhere = The plan has no sections.
moved = Moved. <b>{ $title }</b>
    It is in this section now: { $section }

join-sure = <b>Join with the next?</b> { $other }
    This is what it will be:
join-results = { $number } results, each with a term of its own.
join-yes = Yes, join
joined = Joined. <b>{ $title }</b>

split-how = <b>Where does the second activity begin?</b> Copy the words of the title at which it begins and send them to me.
split-sure = <b>There will be two activities:</b>
split-same = The second has the same term and executors, to be corrected afterwards. Not there? Send other words.
split-yes = Yes, split
split-which = <b>Which result becomes an activity of its own?</b> { $title }
split-off-sure = <b>Make the result an activity of its own?</b> It is in “{ $title }” now.
split-off-yes = Yes, its own
split-done = Split. <b>The new activity:</b> { $title }
split-open = The new one
split-first = The old one

row-drop-sure = <b>Delete the activity from the draft?</b> { $title }
    There is no way back.
row-dropped = Deleted: { $title }
row-section = To the section

question-draft-section = the title of the section
section-rename = Section title
section-drop = It is no section
fix-section = <b>The title of the section.</b> Send the new one in one message.
fixed-section = The section is called now: <b>{ $title }</b>
section-drop-sure = <b>Take the section away?</b> { $title }
    Its activities stay and go to the section above.
section-drop-yes = Yes, take it away
section-dropped = There is no section “{ $title }” any more, its activities stay.

refusal-no-next = This is the last activity of the section, there is nothing to join it with. Nothing has changed.
refusal-split-words = These words are not in the title, or nothing is left before them. Copy exactly those at which the second activity begins.
refusal-row-changed = The activity was changed meanwhile. Open it once more and look. Nothing has changed.
refusal-only-result = This is the only result by now, there is nothing to split off. Nothing has changed.
