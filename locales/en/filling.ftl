# The form of an entry: one question a screen
question-fill = the answer to a question of an entry

fill-heading = “{ $contest }”, { $nomination }
fill-progress = Question { $place }/{ $total } · { $answered } answered
fill-title = <b>{ $title }</b>
fill-optional = You may skip it.
fill-have = Your answer: { $value }
fill-unfit = ⏳ { $why }
fill-kept = ✅ “{ $title }” is written down.
fill-early = This message came before you saw the question and did not become its answer. Please answer once more.
fill-cleared = The answer is wiped out

fill-wants-text = Answer with a message.
fill-wants-number = Send a number.
fill-wants-date = Send a date: 5.10, 05.10.2024 or 5 October.
fill-wants-choice = Choose one option.
fill-wants-choices = Mark options and press “Next”.
fill-wants-link = Send a link.
fill-wants-file = { $most ->
    [1] Send a file.
   *[other] Send up to { $most } files, together if you like.
    }
fill-wants-photo = { $most ->
    [1] Send a photo.
   *[other] Send up to { $most } photos, as an album if you like.
    }
fill-wants-video = { $most ->
    [1] Send a video.
   *[other] Send up to { $most } videos.
    }
fill-wants-consent = Read it and confirm with the button.
fill-text-least-most = At least { $least } and at most { $most } characters.
fill-text-most = Up to { $most } characters.
fill-number-least-most = From { $least } to { $most }.
fill-number-least = { $least } or more.
fill-number-most = { $most } or less.
fill-whole = A whole one, without a fraction.
fill-date-after-before = From { $after } to { $before }.
fill-date-after = { $after } or later.
fill-date-before = { $before } or earlier.
fill-choices-exactly = Exactly { $most }.
fill-choices = At least { $least } and at most { $most }.
fill-hosts = A link to { $hosts } will do.
fill-hashtags = The post must have { $tags }.
fill-types = { $types } will do.
fill-seconds = { $seconds } s at most.
fill-megabytes = Files up to { $limit } MB.

fill-on = Next
fill-skip = Skip
fill-all = All questions
fill-clear = Wipe the answer
fill-leave = Save and leave
fill-agree = ✅ I agree
fill-tagged = ✅ The hashtags are there
fill-out = Take out { $number }
fill-open = Open { $number }

fill-every = { $answered } of { $total } answered
fill-item-done = { $number }. { $title } – ✅ answered
fill-item-open = { $number }. { $title } – ▫️ needs an answer
fill-item-unfit = { $number }. { $title } – ⏳ needs mending
fill-item-optional = { $number }. { $title } – may be skipped

check-gaps = The entry is kept, but cannot be sent yet.
check-ready = All is ready. Check it before it goes:
check-head = All is filled in. The head will send it.
check-team = Team: { $names }
check-missing = { $number ->
    [one] { $number } answer is missing:
   *[other] { $number } answers are missing:
    }
check-empty = ▫️ { $title }
check-unfit = ⏳ { $title }. { $why }

answer-tagged = its author vouches for { $tags }

refusal-field-gone = There is no such question any more: the organisers have changed the form. Open the entry again.
