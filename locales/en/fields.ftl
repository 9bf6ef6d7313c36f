# Fields of an entry: why an answer does not fit, and what to do.
refusal-field-wants-text = Words are needed here, not a file. Write the answer as text.
refusal-field-wants-number = One number in digits is needed here, like 12 or 3.5. Send it without words or units.
refusal-field-wants-date = A date is needed here. Write, for example, 5.10 or 5 October 2024.
refusal-field-wants-choice = Choose one option with a button under the question.
refusal-field-wants-choices = Choose options with the buttons under the question.
refusal-field-wants-link = A link is needed here. Copy the address from the browser and send all of it.
refusal-field-wants-file = A file is needed here. Attach it with the paper clip.
refusal-field-wants-photo = A photo is needed here: as a picture, or as a file (JPG, PNG, HEIC).
refusal-field-wants-video = A video is needed here: as a clip, or as a file (MP4, MOV).
refusal-field-wants-consent = Your consent is needed here: press the button under the question.
refusal-field-short = { $length ->
    [one] It has { $length } character
   *[other] It has { $length } characters
    } so far and needs at least { $least }. Add { $more } more and send the whole text.
refusal-field-long = { $length ->
    [one] It has { $length } character
   *[other] It has { $length } characters
    } and may have { $most } at most. Cut { $over } and send it again.
refusal-field-whole = A whole number is needed here, without a fraction.
refusal-field-number-least = That is too little: the number must be { $least } or more.
refusal-field-number-most = That is too much: the number must be { $most } or less.
refusal-field-number-least-most = The number does not fit: it must be from { $least } to { $most }.
refusal-field-date-after = { $day } is too early: the day must be { $after } or later.
refusal-field-date-before = { $day } is too late: the day must be { $before } or earlier.
refusal-field-date-after-before = { $day } does not fit: the day must be from { $after } to { $before }.
refusal-field-links = { $number ->
    [one] I see { $number } link, and one is needed.
   *[other] I see { $number } links, and one is needed.
    } Send only the one that leads to the work.
refusal-field-host = The link leads elsewhere. A link to { $hosts } is needed: open your work there and copy the address.
refusal-field-untagged = Please confirm that the post has { $tags }: I cannot open it myself.
refusal-field-option-gone = There is no such option any more: the organisers have changed the question. Open it again.
refusal-field-choices-most = { $most ->
    [one] You may choose { $most } option at most.
   *[other] You may choose { $most } options at most.
    } Take one off first, then mark the new one.
refusal-field-choices-least = { $least ->
    [one] Choose at least { $least } option.
   *[other] Choose at least { $least } options.
    } Marked now: { $chosen }.
refusal-field-type = This file does not fit here. It must be { $types }. Send a picture or a clip as a file, uncompressed.
refusal-field-large = The file has { $size } MB, and { $limit } MB are the most. Compress it or save it in lower quality and send it again.
refusal-field-files-most = { $most ->
    [one] There is { $most } file here already
   *[other] There are { $most } files here already
    }, no more fit. Take one out first, then send the new one.
refusal-field-files-over = { $number ->
    [one] { $number } file is attached
   *[other] { $number } files are attached
    }, and { $most } are the most. Take some out.
refusal-field-file-gone = This file is not here any more.
refusal-field-film-long = The clip lasts { $seconds } s, and { $longest } s are the most. Shorten it and send it again.
refusal-field-length-unknown = Telegram does not tell how long a clip is when it comes as a file. Send it as a video: { $seconds } s at most.
