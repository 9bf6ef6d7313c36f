# The jury: who sits in it, what each is given, what points are given for
command-jury = Works to judge
button-jury = Jury
jury-title = <b>Jury</b> · “{ $title }”
jury-stage = Stage: { $stage }
jury-stage-only = the only one
jury-until = Judge by { $day }
jury-any = all nominations
jury-nameless = No name yet
jury-none = Nobody sits in the jury yet. Press “Invite”: I will give you a link to send to the experts.
jury-no-entries = There are no admitted entries yet. Admit them after the check, then they can be given out.
jury-entries = Admitted entries: { $number }
jury-alone = Not given to anybody yet: { $number }
jury-no-criteria = There are no criteria yet: the jury cannot judge without. Press “Criteria”.
jury-sheets = Scores given: { $given } of { $number }
jury-line = { $number }. { $name } · { $nomination } – { $what }
jury-invite = Invite
jury-deal = Give out entries
jury-criteria = Criteria
jury-outcomes = Results
jury-nag = Remind those behind · { $number }
jury-nagged = Reminded: { $number }
jury-dealt = Given out: { $number ->
    [one] { $number } score sheet
   *[other] { $number } score sheets
}. The jury hears at once, not more than once a day
jury-dealt-none = Nothing to give out: every entry has its jury
jury-link = <b>Link into the jury</b> · “{ $title }”
jury-link-later = The link comes in a minute: the bot's name is not known yet. Open this screen again.
jury-link-rule = Send it to the experts. It lets { $number ->
    [one] { $number } more person
   *[other] { $number } more people
} in, until { $at }.
jury-link-copy = Copy the link
jury-link-new = A new link instead
jury-link-renewed = Earlier links let nobody in any more
jury-invited = <b>You are invited to the jury</b> of “{ $title }”
jury-invited-what = Works come here: look at them, give points by buttons, hand them in. You will not judge your own organisation.
jury-join = Join the jury
jury-join-agree = I agree, join the jury
jury-joined = ✅ You are in the jury of “{ $title }”
jury-joined-what = I will write as soon as there are works for you.
jury-name = What is your name? Write surname and first name, like: Petrova Anna. The organiser will see it.
jury-sheets-open = Judge works

juror-title = <b>{ $name }</b>
juror-nothing = nothing to judge yet
juror-given = { $given } of { $number } given
juror-done = ✅ all { $number } given
juror-nomination = Judges: { $nomination }
juror-work = Scores: { $what }
juror-recused = Declined: { $number }
juror-conflicts = Own organisation, does not count: { $number }
juror-contact = Contact: { $contact }
juror-unreachable = Messages do not arrive: write or call yourself.
juror-hand = Give entries by hand
juror-choose = Nomination
juror-which = What does { $name } judge? What was given out stays.
juror-drop = Remove from the jury
juror-drop-sure = Remove { $name } from the jury? Sheets that are not given yet will be gone, the entries can be given to others.
juror-placed = Judges: { $nomination }
juror-drop-given = Remove { $name } from the jury? Scores given: { $number }. They will count no more.
juror-drop-yes = Yes, remove
juror-dropped = { $name }: not in the jury any more

deal-title = <b>Give out entries</b> · “{ $title }”
deal-figures = Entries: { $entries }, without a jury: { $alone } · jurors: { $jurors }
deal-nobody = Nobody sits in the jury yet: invite experts first.
deal-how =
    <b>By nomination:</b> everybody gets all entries of their nomination.
    <b>Evenly:</b> each entry gets as many experts as you choose, and everybody has about as much to do.
    One by one: on an expert's card.

    Nobody gets their own organisation. What was given out stays; give out new entries once more.
deal-nomination = By nomination
deal-each = Evenly, { $number } per entry

hand-title = <b>{ $name }:</b> which entries?
hand-line =
    { $what }
    { $how } · jurors: { $number }
hand-free = not given
hand-has = given, no score yet
hand-given = score handed in
hand-own = own organisation
hand-recused = declined
hand-give = Give no. { $number }
hand-take = Take back no. { $number }

criteria-title = <b>Criteria</b> · “{ $title }”
criteria-none = There are no criteria yet. Begin with a ready set or add your own: everything can be mended later.
criteria-set-press = Texts and photos: 3 × 10
criteria-set-video = Video: 7 × 5
criteria-set-big = Video: out of 400
criteria-item = { $number }. { $title } – up to { $scale }{ $rest }
criteria-most = The most a work can get: { $number }
criteria-most-of = The most, { $nomination }: { $number }
criterion-weighs = weight { $weight }
criterion-free = optional
criterion-add = Add a criterion
criterion-title = <b>{ $title }</b>
criterion-no-hint = No hint. A good hint says what the highest points are for.
criterion-scale = Points: from 0 to { $scale }
criterion-weight = Weight: × { $weight }
criterion-where = Where it holds: { $nomination }
criterion-all = all nominations
criterion-needed = A score cannot be given without it
criterion-not-needed = Optional: left out, it is neither a zero nor full marks
criterion-free-it = Make it optional
criterion-need-it = Make it required
criterion-place = Nomination
criterion-other-scale = Own
criterion-other-weight = Own
criterion-other-title = Title
criterion-other-hint = Hint
criterion-drop = Delete the criterion
criterion-drop-sure = Delete the criterion “{ $title }”?
criterion-drop-yes = Yes, delete
criterion-which = In which nomination does it hold?
criterion-ask-new = <b>What is the criterion called?</b> For example: Originality of the idea.
criterion-ask-title = What should it be called?
criterion-ask-hint = Write a hint for the jury: what the highest points are for, and the lowest. “-” takes it away.
criterion-ask-scale = How many points at most? A whole number from 1 to { $most }.
criterion-ask-weight = What are its points multiplied by? For example: 2 or 0.5.
question-criterion-new = the title of a criterion
question-criterion-title = a new title of a criterion
question-criterion-hint = a hint for a criterion
question-criterion-scale = the scale of a criterion
question-criterion-weight = the weight of a criterion

criterion-theme = True to the theme
criterion-theme-hint = Full marks: the theme is told in full, with the author's own solution.
criterion-rules = By the rules
criterion-rules-hint = Length, format, design and dates as in the regulations.
criterion-original = Originality
criterion-original-hint = Full marks: never seen before, a fresh view, a style of its own.
criterion-depth = Depth and clarity
criterion-depth-hint = It is clear what it is about and why; there are facts, people, a conclusion.
criterion-novelty = Novelty
criterion-novelty-hint = Theme or approach do not repeat what is known.
criterion-story = A complete story
criterion-story-hint = A beginning, a middle, an end, and nothing too much.
criterion-camera = Camera
criterion-camera-hint = Focus, light, composition, a steady picture.
criterion-sound = Sound and effects
criterion-sound-hint = Speech can be heard, music does not disturb, the cut is clean.
criterion-impression = General impression
criterion-impression-hint = Does one want to watch it to the end and show it to others?
criterion-genre = Genre and task
criterion-genre-hint = The work answers the task and the laws of its genre.
criterion-idea = Idea
criterion-idea-hint = Full marks: a clear and strong thought.
criterion-craft = Craft
criterion-craft-hint = How well the idea is made: camera, cut, sound.
criterion-titles = Titles
criterion-titles-hint = Readable, without mistakes, in their place.
criterion-about = Description and presentation
criterion-about-hint = Title, description and cover help to understand the work.

letter-jury-work = <b>To judge: { $number ->
    [one] { $number } work
   *[other] { $number } works
}</b> of “{ $title }”
letter-jury-nag = ⏳ <b>We still wait for { $number ->
    [one] { $number } score
   *[other] { $number } scores
}</b> of “{ $title }”
letter-jury-until = Hand in { $until }
letter-declined = <b>Declined:</b> { $name }, entry no. { $number } · { $nomination }
letter-declined-what = This score will not count. If there are few experts, give the entry to another one.

refusal-jury-link = There is no such link into a jury. Ask the organiser for a new one.
refusal-jury-expired = This link is over. Ask the organiser for a new one.
refusal-jury-full = Everybody who was awaited has come in by this link. Ask the organiser for a new one.
refusal-jury-nobody = Nobody to remind: everybody has handed in. Nothing has changed.
refusal-jury-nagged = Everybody behind was reminded today. The next reminder is tomorrow. Nothing has changed.
refusal-contest-over = The contest is archived or cancelled. Nothing has changed.
refusal-results-out = The results of this stage are out and cannot be changed. Nothing has changed.
refusal-juror-own = This is an entry of the own organisation: it cannot be judged. Nothing has changed.
refusal-juror-recused = This entry was declined: give it to another one. Nothing has changed.
refusal-juror-settled = Results were settled with this expert's scores. Return the nomination to the jury first. Nothing has changed.
refusal-sheet-given = The score is handed in, the entry cannot be taken back. Nothing has changed.
refusal-entry-not-judged = This entry is not judged now: it was withdrawn or is being checked. Nothing has changed.
refusal-criteria-used = The jury gives points already: only title and hint can be changed, not scales and weights. Nothing has changed.
refusal-criteria-many = There can be { $most } criteria at most. Delete some. Nothing has changed.
refusal-criterion-title = The title has { $length } characters, it needs 1 to { $most }. Write it differently.
refusal-criterion-hint = The hint has { $length } characters, it may have { $most }. Shorten it and send it again.
refusal-criterion-scale = A whole number from 1 to { $most } is needed, like 10. Send it again.
refusal-criterion-weight = A number above 0 and up to { $most } is needed, like 2 or 0.5. Send it again.
refusal-criterion-gone = This criterion is not part of the score any more. Open the work again. Nothing has changed.

kind-jury-work = works to judge
kind-jury-nag = a reminder of scores
kind-sheet-recused = an expert declined
kind-result = results of a contest
kind-advanced = going on to the next stage
log-field-sheets = sheets
log-field-entries = entries
log-field-nomination = nomination no.
log-field-award = award
log-field-advances = to the next stage
log-field-given = scores given
log-field-stage = stage no.
audit-jury-invited = A link into the jury was made
audit-jury-joined = An expert joined the jury
audit-jury-nomination = An expert was given a nomination
audit-jury-left = An expert was removed from the jury
audit-jury-dealt = Entries were given to the jury
audit-jury-nagged = The jury was reminded of scores
audit-sheet-recused = An expert declined
audit-criterion-added = Criteria were added
audit-criterion-changed = A criterion was changed
audit-criterion-dropped = A criterion was deleted
audit-outcomes-settled = A nomination was settled
audit-outcomes-dropped = A nomination was returned to the jury
audit-outcome-changed = An entry's result was changed
audit-results-released = Results were given out
audit-stage-advanced = Entries went on to the next stage
