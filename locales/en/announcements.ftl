# Announcements: one thing to many, with proof that it arrived
command-announce = An announcement: write and send it
question-announce = the announcement
question-announce-count = the number of recipients
kind-announcement = announcement
kind-announcement-test = trial of an announcement
kind-announcement-edit = correction of an announcement
kind-announcement-gone = removal of an announcement
kind-announcement-nag = reminder of an announcement
kind-announcement-told = news of your announcement
button-announce = Announcement
button-announcements = Earlier ones · { $number }
refusal-right-announce = Announcements are sent by a head to own students, by coordinators and admins to the network. Nothing has changed.

announce-begin = <b>A new announcement</b>
announce-how = Send here what is to be passed on: a text, a photo, an album, a video, a file, a poll or a forwarded post. Several messages are fine: they go in the same order and just as they are.
announce-nameless = no text
announce-title = “{ $title }”
announce-draft = <b>Announcement</b> · a draft nobody sees
announce-parts = Messages: { $what }
announce-no-parts = No messages yet. Send a text, a photo, a video, a file or a poll.
announce-whom = Goes to { $number ->
    [one] { $number } person
   *[other] { $number } people
}
announce-nobody = No recipients yet.
announce-news = News: those who muted news do not get it.
announce-official = Official: those who muted news get it too.
announce-more = You can send more. The draft is saved by itself.
announce-changed = The changed message is taken over.
announce-pieces = <b>What is in it</b>
announce-piece = { $number }. { $what }
announce-piece-words = { $number }. { $what }: “{ $words }”
announce-part-out = Taken out
announce-trying = Sending to you alone
part-text = { $number ->
    [one] text
   *[other] { $number } texts
}
part-photo = { $number ->
    [one] { $number } photo
   *[other] { $number } photos
}
part-video = { $number ->
    [one] { $number } video
   *[other] { $number } videos
}
part-animation = { $number ->
    [one] animation
   *[other] { $number } animations
}
part-document = { $number ->
    [one] { $number } file
   *[other] { $number } files
}
part-audio = { $number } audio
part-voice = { $number ->
    [one] voice message
   *[other] { $number } voice messages
}
part-video-note = { $number ->
    [one] video message
   *[other] { $number } video messages
}
part-poll = { $number ->
    [one] poll
   *[other] { $number } polls
}
part-other = { $number ->
    [one] { $number } message of another kind
   *[other] { $number } messages of another kind
}

button-announce-send = Send…
button-announce-try = Try on myself
button-announce-official = Make it official
button-announce-news = Make it news
button-announce-drop = Delete the draft
button-announce-drop-yes = Yes, delete
button-announce-drop-no = Keep it
button-announce-draft = To the draft
button-announce-new = New announcement
announce-drop-sure = Delete the draft “{ $title }”? Nothing has been sent to anybody.
announce-dropped-draft = The draft is deleted. Nothing was sent to anybody.

announcements-none = No announcements yet.
announcements-title = <b>Announcements</b> · { $number }
announcements-item = { $number }. “{ $title }”
announcements-draft = draft
announcements-asked = waits for an admin's consent
announcements-scheduled = scheduled
announcements-sending = being sent, arrived: { $sent }
announcements-paused = ⏸ paused, arrived: { $sent }
announcements-sent = { $at }, arrived: { $sent }
announcements-cancelled = called off, arrived before: { $sent }

announce-sure = <b>Send the announcement?</b>
announce-reach = Goes to <b>{ $number ->
    [one] { $number } person
   *[other] { $number } people
}</b>{ $organisations ->
    [0] {""}
    [one] {" "}in { $organisations } organisation
   *[other] {" "}in { $organisations } organisations
}
announce-out-lost = Left out, they blocked the bot: { $number }
announce-out-muted = Left out, they muted news: { $number }
announce-quiet = It goes at once. Those who have quiet hours now get it after them.
announce-at-once = It goes to all at once, <b>quiet hours or not</b>.
announce-lasts = Sending takes about { $time }. It can be stopped at any moment.
announce-type = These are more than 100 people. To send it, type their number: <b>{ $number }</b>
button-announce-go = Send · { $number }
button-announce-now = Now, even at night
button-announce-quiet = Not at night

announce-state-asked = <b>The announcement waits for an admin's consent</b>
announce-state-scheduled = <b>The announcement is scheduled</b>
announce-state-sending = <b>Sending the announcement</b>
announce-state-paused = ⏸ <b>The announcement is paused</b>
announce-state-sent = ✅ <b>The announcement is sent</b>
announce-state-cancelled = <b>The announcement is called off</b>
announce-halted-frozen = An administrator has stopped all messages. Afterwards the announcement goes on by itself, with the next person.
announce-when-now = It is time: it goes within a minute. If an administrator has stopped all messages, as soon as they go out again.
refusal-announce-frozen = An administrator has stopped all messages. When they go out again, so does this.
announce-halted-lost = It stopped by itself: the original message was deleted from this chat or cannot be copied.
announce-sent = Arrived: { $sent } of { $total }
announce-failed = 🔴 Refused by Telegram: { $number }
announce-unreachable = Blocked the bot: { $number }
announce-dropped = Not sent: { $number }
announce-left = Left: { $number }
announce-left-time = Left: { $number }, about { $time }
announce-later = of them waiting for the end of quiet hours: { $number }
announce-final = Called off { $at }. It goes to nobody else and cannot be resumed.
announce-seconds = { $number } s
announce-minutes = { $number } min
announce-hours = { $hours } h { $minutes } min
button-announce-pause = ⏸ Pause
button-announce-resume = Go on
button-announce-stop = Call off
announce-stop-sure = <b>Call off “{ $title }”?</b>
announce-stop-means = It has reached { $sent }, they keep the message. The others ({ $left }) will never get it: what is called off cannot be resumed. If you only want to stop for a while, press “Pause”.
button-announce-stop-yes = Yes, call it off
button-announce-stop-no = Do not

announce-told-tried = This is how recipients will see “{ $title }”. Nobody else was sent anything.
announce-told-lost = ⏸ “{ $title }” has stopped: its original message was deleted from this chat or cannot be copied. Those who got it keep it. Send that message anew, and it goes on with the next person.

refusal-announce-kind = Telegram does not let such a message be copied. Send a text, a photo, a video, a file or a poll.
refusal-announce-poll = This poll is closed. Send an open one.
refusal-announce-parts = An announcement may have { $most } messages at most. The last one was not added.
refusal-announce-other = Somebody else writes this announcement. Nothing has changed.
refusal-announce-begun = This announcement is no draft any more: what it consists of cannot be changed.
refusal-announce-empty = There is no message in the announcement yet. Send a text, a photo or a file.
refusal-announce-nobody = There are no recipients: nobody meets the conditions. Nothing was sent.
refusal-announce-number = There are { $number } recipients now. Nothing was sent: look again and confirm.
refusal-announce-typed = There are { $number } recipients: more than 100, so their number has to be typed.
refusal-announce-count = Type the number of recipients in digits, as it stands on the screen. Nothing was sent.
refusal-announce-draft = This announcement is not being sent yet.
refusal-announce-asked = This announcement is not being sent yet: it waits for an admin's consent.
refusal-announce-scheduled = This announcement is not being sent yet: it is scheduled.
refusal-announce-sending = This announcement is being sent now.
refusal-announce-paused = This announcement is paused.
refusal-announce-sent = This announcement has been sent to all.
refusal-announce-cancelled = This announcement was called off and cannot be resumed. You can write a new one.

audit-announcement-discarded = Draft of an announcement deleted
audit-announcement-sent = Announcement sent
audit-announcement-paused = Announcement paused
audit-announcement-resumed = Announcement resumed
audit-announcement-cancelled = Announcement called off

question-announce-day = the day to send it
question-announce-time = the time to send it
button-announce-later = Schedule…
button-announce-when = Another time
button-announce-unschedule = Unschedule
button-announce-working = Working hours only
button-announce-always = Not only working hours
button-announce-report = By organisation
button-announce-sheet = Sheet of people
button-announce-again = Retry the missed · { $number }
button-announce-newcomers = To newcomers
announce-when-day = <b>When is it to go?</b>
announce-when-time = <b>At what time?</b> { $day }
announce-time-typed = Or type the time: “14:30”.
announce-when = Goes { $at }, in { $time }.
announce-working = In the reader's working hours only: 9 to 18, on working days.
announce-always = It waits for the reader's quiet hours to end.
announce-then = Recipients are counted at that moment.
announce-unscheduled = Unscheduled, it is a draft again.
announce-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
announce-report = <b>How the announcement went</b>
announce-report-line = { $number }. { $label }: arrived { $sent } of { $total }
announce-report-known = acknowledged by { $number }
announce-report-apart = No organisation
announce-sheet = Announcement
announce-sheet-text = “{ $title }”, every recipient: { $number ->
    [one] { $number } line
   *[other] { $number } lines
}.
announce-column-name = Name
announce-column-organisation = Organisation
announce-column-state = What became of it
announce-column-sent = Arrived
announce-column-acknowledged = Acknowledged
announce-column-error = Telegram's answer
announce-fate-waiting = waits
announce-fate-held = paused
announce-fate-claimed = being sent
announce-fate-sent = arrived
announce-fate-failed = refused by Telegram
announce-fate-unreachable = blocked the bot
announce-fate-dropped = not sent
announce-fate-uncertain = uncertain
announce-newcomers = <b>Send it to newcomers?</b> There are { $number }.
announce-newcomers-means = These meet the conditions now and have not had it. Nobody else gets it twice.
announce-told-role = “{ $title }” did not go at its time: your role has changed and you cannot send announcements any more. It is a draft still.
announce-told-nobody = “{ $title }” did not go at its time: nobody met the conditions. It is a draft again, correct the recipients.
refusal-announce-time = I do not understand this time. Type 14:30, for example.
refusal-announce-past = This time is past. Choose another.
refusal-announce-far = It cannot be scheduled so far ahead: { $day } is the last day.
refusal-announce-all-there = There is nobody to retry: it has reached all it can. Those who blocked the bot get it once they are back and you press again.
refusal-announce-no-newcomers = There are no newcomers who have not had it.
refusal-announce-deleted = This announcement was deleted for all. You can write a new one.
refusal-announce-again-draft = This announcement has not been sent yet.
refusal-announce-again-asked = This announcement has not been sent yet.
refusal-announce-again-scheduled = This announcement has not been sent yet.
refusal-announce-again-sending = This announcement is still being sent. Wait for the end.
refusal-announce-again-paused = This announcement is paused. Let it go on first.
refusal-announce-again-cancelled = This announcement was called off: it goes to nobody else. You can write a new one.
audit-announcement-scheduled = Announcement scheduled
audit-announcement-unscheduled = Announcement unscheduled
audit-announcement-retried = Announcement retried
audit-announcement-newcomers = Announcement sent to newcomers

question-announce-link = the link for a button
question-announce-item = words to find the item
question-announce-edit = the new text of the announcement
button-announce-keys = Buttons
button-key-ack = + Acknowledge
button-key-link = + Link
button-key-item = + Plan item
key-acknowledge = I have read it
key-open-item = Open the plan item
key-ack = { $number }. “I have read it”: shows who has and who has not
key-link = { $number }. “{ $label }” → { $url }
key-item = { $number }. Plan item “{ $title }”, everybody's own
announce-keys = <b>Buttons under the announcement</b>
announce-no-keys = None yet.
announce-keys-number = Buttons under it: { $number }
announce-keys-below = About the announcement above:
announce-link-ask = Send a link, perhaps with a label: “Rules – vk.com/doc1”.
announce-item-ask = <b>Which item should it open?</b> Choose, or type a word of its title.
announce-item = { $number }. { $title }
announce-item-none = There is none such in the plans in force.
announce-known = Noted: you have read it. Thank you
announce-known-already = You have said so before.
announce-known-title = <b>Read by { $known } of { $got }</b>
announce-all-know = Nobody is silent.
announce-silent = { $number }. { $name }
announce-silent-of = { $number }. { $name }, { $organisation }
announce-nags-left = { $number ->
    [0] They were reminded three times, that is the most.
    [one] They can be reminded { $number } more time.
   *[other] They can be reminded { $number } more times.
}
announce-nagged = A reminder goes to them: { $number }
announce-nag = You have not acknowledged “{ $title }” yet. If you have read it, press “I have read it”: I will not remind you again.
button-announce-silent = Who has not read it
button-nag = Remind · { $number }
button-announce-correct = Correct the text
button-announce-take-back = Delete for all
button-announce-take-back-yes = Yes, delete
announce-correct-which = <b>Which message is to be corrected?</b>
announce-correct = <b>Send the new text.</b> It replaces the old one at once for all who have it, and the others get it corrected. It says now:
announce-take-back = <b>Delete “{ $title }” for all?</b>
announce-take-back-means = The message disappears from the chats that have it ({ $number }). Telegram allows this for 48 hours after sending, { $time } are left.
announce-take-back-stops = The sending is called off with it: the others ({ $number }) do not get it.
announce-state-deleted = <b>The announcement is deleted for all</b>
progress-announcement-edit = Corrected: { $sent } of { $total }
progress-announcement-gone = Deleted: { $sent } of { $total }
progress-announcement-nag = Reminders: { $sent } of { $total }
announce-blanks-missing = General words in place of { $blank } for { $number ->
    [one] { $number } person
   *[other] { $number } people
}: “{ $words }”
blank-name = colleague
blank-home = your organisation
blank-term = the term follows
refusal-announce-link = One link is needed, for example: Rules – vk.com/doc1. Send it again.
refusal-announce-keys = There may be { $most } buttons under an announcement at most.
refusal-announce-trial = This is a trial: it counts only once the announcement is sent.
refusal-announce-not-yours = This item was not given to your organisation.
refusal-announce-no-ack = There is no “I have read it” under this announcement.
refusal-announce-nags = They were reminded { $most } times, that is the most.
refusal-announce-nagged = They have been reminded already. Open the list again.
refusal-announce-all-know = Everybody it reached has read it. There is nobody to remind.
refusal-announce-fixed = There is nothing to correct: Telegram lets nobody change polls and video messages.
refusal-announce-long = It does not fit: { $most } characters at most, with what is filled in. Shorten it and send it again.
refusal-announce-late = It is too late to delete it: 48 hours are over. The text can be corrected.
refusal-announce-nowhere = There is nothing to delete: it has reached nobody yet.
audit-announcement-nagged = Reminder of an announcement
audit-announcement-corrected = Text of an announcement corrected
audit-announcement-taken-back = Announcement deleted for all
announce-only-hours = { $number } h

command-news = Announcements you have got
question-news = a word of the announcement
news = <b>Announcements you have got</b>
news-found = <b>Found by “{ $words }”</b>
news-none = There were no announcements yet. When the first one comes, you can read it again here.
news-not-found = Nothing found by “{ $words }”. Try another word.
news-line = { $number }. “{ $title }”, { $at }
news-seek = Looking for an old one? Type a word of it.
news-at = <b>Announcement</b> · { $at }
news-with = It came with: { $what }
news-coming = It comes in a moment
button-news-all = Show all
button-news-again = Send it again
announce-told-gone = The trial did not work: one of the messages of “{ $title }” was deleted from this chat or cannot be copied. Take it out of the draft and send it again.

question-announce-return = what to change in the announcement
button-announce-rule-on = Consent for others': off
button-announce-rule-off = Consent for others': on
button-announce-look = See it as a reader
button-announce-approve = Let it go
button-announce-return = Hand it back
button-announce-withdraw = Back to drafts
announce-by = Author: { $name }
announce-remark = ↩️ Handed back: “{ $remark }”
announce-return-why = What is to be changed in “{ $title }”? Type it, the author will see these words.
announce-handed-back = ↩️ “{ $title }” is with its author again. Nothing was sent to anybody.
announce-told-asked = The announcement “{ $title }” waits for your consent. Nobody has got it yet.
announce-told-approved = An admin has let “{ $title }” go. Its card shows how far it has come.
announce-told-returned = ↩️ An admin has handed “{ $title }” back, nothing was sent to anybody. Correct it and send it again.
refusal-right-approve = Admins consent to announcements. Nothing has changed.
refusal-announce-decided = This announcement was decided about, or its author has taken it back. Nothing has changed.
refusal-announce-own = Another admin consents to your own announcement.
audit-announcement-asked = Announcement sent for consent
audit-announcement-approved = Announcement let go
audit-announcement-returned = Announcement handed back
audit-announcement-withdrawn = Announcement taken back before consent
audit-approval-on = Consent to announcements switched on
audit-approval-off = Consent to announcements switched off

question-announce-as = the name of a recipient
button-announce-as = As seen by…
announce-as-whom = As whom do you want to see it? Type the name of a recipient. It comes to you alone.
announce-as = It comes to you as { $name } will see it.
refusal-announce-as = There is no such name among the recipients. Type another one, or a part of it.
fate-held = paused together with its announcement; it was to go { $at }
