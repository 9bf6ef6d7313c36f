# Checking reports
question-return-reason = the reason for a return

queue-title = <b>On review</b> · { $number }
queue-title-narrow = <b>On review</b> (not all) · { $number }
queue-item = { $number }. { $organisation } → “{ $title }”
queue-none = Nothing is on review. I will write as soon as a report comes.
queue-none-here = Nothing is on review here. Look at the whole queue.
queue-choose-plan = Reports of which plan?
queue-choose-organisation = Reports of which organisation?
queue-choose-activity = Reports on which activity?
button-queue-all = Whole queue
button-by-plan = By plan
button-by-organisation = By organisation
button-by-activity = By activity
button-check = Check { $number }

button-accept = ✅ Accept
button-return = ↩️ Return
button-attempts = History
button-following = Next › · { $number }
button-forward = 📨 Send on
button-return-student = ↩️ Return
button-reject = Reject for good
button-only-return = Only return

review-age = { $days ->
    [0] came today
    [one] waits { $days } day
   *[other] waits { $days } days
}
review-waits = 📨 On review, { $days ->
    [0] came today
    [one] waits { $days } day
   *[other] waits { $days } days
}
review-waits-head = 📨 With the head, { $days ->
    [0] came today
    [one] waits { $days } day
   *[other] waits { $days } days
}
review-accepted = ✅ Accepted: { $name }, { $at }
review-returned = ↩️ Returned: { $name }, { $at }
review-rejected = Rejected: { $name }, { $at }
review-draft = ▫️ A draft, not sent yet
review-author = Sent by { $author }
review-author-sender = Prepared by { $author }, sent by { $sender }
review-in-time = In time
review-no-term = No term
review-moved = { $words } (in the plan { $day }, the term was moved)
review-late = { $days ->
    [one] { $days } day
   *[other] { $days } days
} late
review-card-late = Sent { $days ->
    [one] { $days } day
   *[other] { $days } days
} late
review-again = { $number ->
    [2] for the second time
    [3] for the third time
   *[other] for the { $number }th time
}
review-new = <b>New:</b> { $what }
review-nothing-new = Nothing new since last time.
review-last = The last comment:

reasons-return = <b>Why does report No. { $number } go back?</b> Press a ready reason or write your own, up to 1000 characters: the author will see it.
reasons-reject = <b>Why is report No. { $number } rejected for good?</b> The organisation begins a new report. Press a ready reason or write your own, up to 1000 characters.
reasons-phrase = <b>{ $short }</b> – { $text }
phrase-photo = Please add photos of the event itself: these do not show that it took place.
phrase-photo-short = Photos needed
phrase-link = Please add a link to a publication: a post, a page or an album.
phrase-link-short = Link needed
phrase-text = Please describe in two or three sentences what happened, when, and who took part.
phrase-text-short = Story needed
phrase-access = The link does not open: check the address and that everybody may see it.
phrase-access-short = No access
phrase-other = This is material of another activity. Please send what belongs to this one.
phrase-other-short = Wrong item
phrase-number = Please give the number of participants: the indicator cannot be counted without it.
phrase-number-short = Number needed

done-accepted = ✅ Report No. { $number } is accepted, the author is told
done-returned = ↩️ Report No. { $number } is returned, the author is told
done-rejected = Report No. { $number } is rejected, the author is told

pupils-title = <b>Students' reports wait for you</b> · { $number }
pupils-none = No reports of students so far. I will write as soon as one comes.
pupils-returned = ↩️ Report No. { $number } went back to its author ({ $author }) with your comment.

refusal-own-report = You sent this report yourself, so another reviewer must decide. Nothing has changed.
refusal-already-accepted = Accepted already: { $name }, { $at }. Nothing has changed.
refusal-already-returned = Returned already: { $name }, { $at }. Nothing has changed.
refusal-already-rejected = Rejected already: { $name }, { $at }. Nothing has changed.
refusal-comment-empty = Write a few words at least: the author must understand what to correct.
refusal-comment-long = The reason has { $length } characters, { $limit } fit. Shorten it and send it again.
refusal-comment-words = Please write the reason in words: the author must understand what to correct.
