# A contest is made by its organiser: words of the workshop, dates, nominations and form
question-contest-new = the title of a contest
question-contest-title = a new title of the contest
question-contest-about = what the contest is about
question-contest-regulations = the regulations of the contest
question-contest-team = the size of a team
question-nominations = nominations
question-nomination = the name of a nomination
question-stage-span = the days on which entries are taken
question-stage-date = a date of a stage
question-stage-name = the name of a stage
question-field-new = a new question of the form
question-field = a question of the form

button-contest-new = New contest
button-contest-settings = Make and set up
button-contest-copies = Begin with a past one
button-contest-copy = Take { $number }
button-contest-publish = Publish
button-contest-publish-yes = Yes, publish
button-contest-discard = Delete the draft
button-contest-discard-yes = Yes, delete
button-contest-cancel = Cancel the contest
button-contest-cancel-yes = Yes, cancel
button-contest-archive = To the archive
button-contest-unarchive = Back from the archive
button-contest-keep = No, keep it
button-making-on = Go on
button-making-nominations = Nominations
button-making-dates = Dates
button-making-stages = Stages and dates
button-making-form = Form
button-making-rules = Rules
button-making-about = About
button-making-regulations = Regulations
button-making-title = Title
button-making-aim = Plan’s target
button-regulations-drop = Remove the regulations
button-up = Up
button-down = Down

making-new = <b>A new contest</b>
making-new-how = What is it called? Type the title in one message. Until it is published, only organisers see it.
making-copies = <b>Begin with</b>
    Nominations, form and criteria come along as they are, dates move by whole years. Entries and jury stay with the old one.
making-copied = The draft is ready; check dates and regulations
making-nominations = Nominations: { $number }
making-dates = Entries: { $dates }
making-stage = Stage { $number }: { $dates }
making-no-dates = no dates yet
making-form = Questions in the form: { $number } · criteria: { $criteria }
making-regulations = Regulations: { $what }
making-no-regulations = No regulations yet
making-file = a file
making-aim = Entries count for the target: “{ $title }”
making-ready = ✅ Everything is there, it can be published.
making-lacks = To publish it there remains:
making-lacks-nominations = ▫️ to name the nominations
making-lacks-dates = ▫️ to say from which to which day entries are taken
making-lacks-over = ▫️ to move the dates: the last day for entries is over
making-lacks-fields = ▫️ to make the form: at least one question in each nomination
making-fix-title = Type the new title.
making-fix-about = Tell in a few sentences whom the contest is for and why. To remove the text, send “-”.
making-fix-regulations = Send the regulations as a file, or a link to them. Both are fine too.
making-rules-how = Press what to change, or type how many students there may be in a team.
button-rule-team = { $number } stud.
button-rule-each = { $number } { $number ->
    [one] entry
   *[other] entries
}
rule-team_closes-on = The team is closed together with the entries.
rule-team_closes-off = The team may change as long as the entry may.
rule-blind-on = The jury sees neither organisations nor names.
rule-blind-off = The jury sees whose work it is.
button-rule-team_closes-on = Close teams with entries
button-rule-team_closes-off = Leave teams open
button-rule-blind-on = Hide authors from the jury
button-rule-blind-off = Show authors to the jury
making-aims = <b>For which item of a plan do entries count?</b>
making-aims-none = No published plan has an item with a figure to reach. Once there is one, it can be chosen here.
aim-item = { $number }. { $title }
button-aim = Count for { $number }
button-aim-none = Do not count

contest-publish-sure = <b>Publish “{ $title }”?</b>
contest-publish-opens = It opens by itself on { $day }. { $number ->
    [0] There are no heads in the network yet: nobody to write to.
    [one] In the morning { $number } head hears of it.
   *[other] In the morning { $number } heads hear of it.
}
contest-publish-after = Words, dates and regulations can be mended later. Once it is open the form stays, so that all answer the same.
contest-published = Published. The link can be passed on
contest-discard-sure = Delete the draft “{ $title }”? It cannot be brought back.
contest-discarded = The draft is deleted.
contest-cancel-sure = Cancel “{ $title }”? Everybody who began or sent an entry, and the jury, get a letter. What was sent is kept, but the contest does not come back.
contest-cancelled = Cancelled, the letters are on their way

# Nominations
nominations-how = Send the nominations, one a line. For example:
    Long read
    Video project
    Podcast
nominations-more = To add some, send them, one a line. Press a number to rename, move or delete one.
button-nomination-only = One nomination without a name
nomination-how = To rename it, type the new name, and on the next line what entrants should know.
button-nomination-drop = Delete the nomination
button-nomination-drop-yes = Yes, delete
nomination-drop-sure = Delete the nomination “{ $title }”? Questions asked only there go too.
nomination-dropped = The nomination is deleted

# Stages and dates
stage-span-how = When are entries taken? Type the first and the last day in one message, or press the first.
stage-span-example = For example: 1.10 – 31.10, 1 October – 31 October, 1.10 – 31.10 18:00. Without an hour the last day ends at 23:59.
stage-opens = Opens: { $when }
stage-closes = Last day for entries: { $when }
stage-checked = Entries are checked by: { $when }
stage-scored = The jury scores by: { $when }
stage-results = Results: { $when }
stage-how = Press what to set or move. Checking, scores and results are a promise to entrants: nothing closes by itself then.
stage-hour = An hour is fine too: 31.10 18:00.
stage-ask-opens = From which day are entries taken?
stage-ask-closes = Until which day are entries taken?
stage-ask-checked = By which day are entries checked?
stage-ask-scored = By which day does the jury score?
stage-ask-results = By which day are the results out?
stage-set = Noted
stage-moved = Moved, the letters are on their way
stage-change-opens = Opens: { $before } → { $after }
stage-change-closes = Entries: until { $before } → until { $after }
stage-change-checked = Checking: by { $before } → by { $after }
stage-change-scored = The jury: by { $before } → by { $after }
stage-change-results = Results: by { $before } → by { $after }
stage-tell = { $number ->
    [0] There are no entries and no jury yet: nobody to write to.
    [one] { $number } person will hear of it once: drafts, entries and the jury.
   *[other] { $number } people will hear of it once: drafts, entries and the jury.
}
stage-name-how = What is the stage called? For example: First round, Final.
stage-drop-sure = Delete stage { $number } with its form?
button-stage-opens = Opening
button-stage-closes = Last day
button-stage-checked = Checking
button-stage-scored = Jury
button-stage-results = Results
button-stage-clear = Promise no day
button-stage-move = Move and tell
button-stage-name = Name of the stage
button-stage-new = Add a stage
button-stage-drop = Delete the stage
button-stage-drop-yes = Yes, delete

# The form
form-title = <b>The form</b> · { $title } · questions: { $number }
form-item = { $number }. { $title }
form-try = Fill in the form as an entrant would: a trial is seen by you alone and counts nowhere. In which nomination?
button-form-try = Trial entry
form-empty = No question yet. Take a ready form and mend it, or add questions yourself.
button-form-ready = Ready forms
button-field-new = Add a question
ready-title = <b>What do entrants send?</b> · { $title }
    Take a ready form: any question in it can be mended, removed or added later.
ready-taken = The form is taken
ready-link = <b>A publication</b>
ready-video = <b>A video</b>
ready-text = <b>A text</b>
ready-centre = <b>A media centre</b>
button-ready-link = Publication
button-ready-video = Video
button-ready-text = Text
button-ready-centre = Media centre
ready-field-title = Title of the work
ready-hint-title = It will be called so in lists and on the diploma.
ready-field-about = What the work is about
ready-hint-about = The idea, for whom, how it was made. From 100 to 1,500 characters.
ready-field-post = Link to the publication
ready-hint-post = A post or article in the media centre’s community, open to all.
ready-field-film = Link to the video
ready-hint-film = VK, Rutube or a cloud; open by the link, without a password.
ready-field-shots = Stills
ready-hint-shots = Up to 5 photos.
ready-field-paper = File with the text
ready-hint-paper = DOCX, ODT or PDF.
ready-field-published = Where it was published
ready-hint-published = A link, if the text is out already.
ready-field-pages = Page of the media centre
ready-hint-pages = A site or community, open to all.
ready-field-members = People in the media centre
ready-hint-members = Students and teachers together.
ready-field-posts = Things published in a year
ready-hint-posts = Posts, articles, videos and podcasts.
ready-field-rights = The work is ours and may be published
ready-hint-rights = Music, photos and quotations are our own or permitted.

field-kind-text = text
field-kind-number = number
field-kind-date = date
field-kind-choice = one option
field-kind-choices = several options
field-kind-link = link
field-kind-file = file
field-kind-photo = photo
field-kind-video = video
field-kind-consent = consent
button-kind-text = Text
button-kind-number = Number
button-kind-date = Date
button-kind-choice = One option
button-kind-choices = Several options
button-kind-link = Link
button-kind-file = File
button-kind-photo = Photo
button-kind-video = Video
button-kind-consent = Consent
field-kind-text-new = <b>A new question: answered by a text</b>
field-kind-number-new = <b>A new question: answered by a number</b>
field-kind-date-new = <b>A new question: answered by a date</b>
field-kind-choice-new = <b>A new question: one option</b>
field-kind-choices-new = <b>A new question: several options</b>
field-kind-link-new = <b>A new question: answered by a link</b>
field-kind-file-new = <b>A new question: a file</b>
field-kind-photo-new = <b>A new question: photos</b>
field-kind-video-new = <b>A new question: a video</b>
field-kind-consent-new = <b>A new question: a consent</b>
field-new = <b>A new question</b>
    What does the entrant send in answer?
field-new-how = Type the question, and on the next line, if needed, a hint.
field-new-choices = Type the question, and below it the options, one a line.
field-optional = may be skipped
field-only = only in “{ $title }”
field-everywhere = Asked in all nominations
field-must = Must be answered
field-may = May be skipped
field-option = { $option }
limit-text-least = from { $number } characters
limit-text-most = up to { $number } characters
limit-choices-least = at least { $number }
limit-choices-most = at most { $number }
limit-files-most = up to { $number }
limit-number-least = from { $number }
limit-number-most = up to { $number }
limit-whole = whole
limit-after = not before { $day }
limit-before = not after { $day }
limit-options = { $number ->
    [one] { $number } option
   *[other] { $number } options
}
limit-hosts = { $what }
limit-hashtags = { $what }
limit-types = { $what }
limit-megabytes = up to { $number } MB
limit-seconds = up to { $number } s
button-limit-least = At least
button-limit-most = At most
button-limit-least-many = How many at least
button-limit-most-many = How many at most
button-limit-after = Not before a day
button-limit-before = Not after a day
button-limit-options = Options
button-limit-hosts = Which site
button-limit-hashtags = Hashtags
button-limit-types = Kinds of files
button-limit-megabytes = Size
button-limit-seconds = Length of the video
button-limit-whole = Whole only
button-limit-any = Fractions too
button-field-title = Rewrite the question
button-field-hint = Hint
button-field-must = Must be answered
button-field-may = May be skipped
button-field-where = In which nomination
button-field-everywhere = In all
button-field-drop = Delete the question
button-field-drop-yes = Yes, delete
field-where = In which nomination is it asked?
field-drop-sure = Delete the question “{ $title }”?
field-fix-title = Type the question anew.
field-fix-hint = Type a hint: what exactly is wanted. To remove it, send “-”.
field-fix-least = Type the smallest number. For no limit send “-”.
field-fix-most = Type the greatest number. For no limit send “-”.
field-fix-after = The earliest day that fits? For no limit send “-”.
field-fix-before = The latest day that fits? For no limit send “-”.
field-fix-options = Send all options anew, one a line.
field-fix-hosts = To which sites may the link lead? For example: vk.com, rutube.ru. For any send “-”.
field-fix-hashtags = Which hashtags must the post have? For example: #mediacentre #college. For none send “-”.
field-fix-types = Which files fit? For example: docx, pdf. For any send “-”.
field-fix-megabytes = How many megabytes at most? Telegram gives bots 20 at most.
field-fix-seconds = How many seconds may the video last? For no limit send “-”.

log-kind-contest = Contest
audit-contest-begun = A contest begun
audit-contest-published = A contest published
audit-contest-cancelled = A contest cancelled
audit-contest-archived = A contest put into the archive
audit-contest-unarchived = A contest taken out of the archive
audit-contest-discarded = A draft of a contest deleted
audit-contest-rules = Rules of a contest changed
audit-contest-aimed = Entries of a contest count for a plan’s target
audit-nomination-dropped = A nomination deleted
audit-stage-moved = Dates of a contest moved

refusal-nominations-none = I see no name. Send the nominations, one a line.
refusal-nominations-many = A contest has room for { $most } nominations. Send fewer, or delete some.
refusal-nomination-long = “{ $name }…” is longer than { $most } characters. Shorten it: more can be said separately.
refusal-nomination-used = There are entries in this nomination, so it cannot be deleted. It can be renamed.
refusal-nomination-last = This is the last nomination of a published contest. Add another one first.
refusal-contest-number = A whole number from { $first } to { $last } fits here.
refusal-contest-lacks = It cannot be published yet: its settings say what is missing. Nothing has changed.
refusal-contest-published = This contest is published already. Open it anew and see it as it is.
refusal-contest-open = Entries are still taken: too early for the archive. Move its dates, or cancel it.
refusal-regulations = I wait for a file with the regulations, or one link to them. Not a photo: send a document.
refusal-stage-span = From which to which day? Type both days in their order, for example: 1.10 – 31.10.
refusal-stage-window = The dates of a stage follow each other: a day from { $first } to { $last } fits here.
refusal-stage-hour = There is no such hour. Type, for example: 31.10 18:00.
refusal-stage-past = That time is over. Let the last day for entries be today or later.
refusal-stage-opened = The stage is open already, this cannot be changed. The last day for entries can be moved.
refusal-stage-released = The results of the stage are out, its dates change no more.
refusal-stage-first = Every contest has a first stage, it cannot be deleted. Its dates and form can be changed.
refusal-stages-many = A contest has room for { $most } stages.
refusal-form-full = A form has room for { $most } questions. Delete one, or ask two things in one.
refusal-form-there = The form has questions already. Delete them if you want a ready one.
refusal-limits-cross = Nothing could be answered: the smallest is greater than the greatest. Mend one of them.
refusal-limit-number = A number from { $least } to { $most } fits here.
refusal-limit-list = Send one to { $most } values, separated by commas.
refusal-options-few = At least { $least } options are needed, one a line. The first line is the question.
refusal-options-many = More than { $most } options do not fit on buttons. Shorten the list.
refusal-options-more = There are { $number } options, so many cannot be chosen.
refusal-option-long = The option “{ $option }…” is longer than { $most } characters and does not fit on a button.
refusal-hashtag = A hashtag is one word after the sign, without spaces. For example: #mediacentre.
refusal-file-types = Type the endings of files, separated by commas. For example: docx, pdf.
