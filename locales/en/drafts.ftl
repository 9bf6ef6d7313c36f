# A draft plan: doubts, sections, a row and its results
draft-untitled = A plan without a title
draft-untitled-row = Without a title
draft-plan-empty = There is no activity in this plan yet.
draft-sure = Nothing is doubtful: look through the sections and publish.
draft-check = <b>Check:</b> { $doubts }
draft-doubts-term = { $number ->
    [one] { $number } term not understood
   *[other] { $number } terms not understood
}
draft-doubts-term-check = { $number ->
    [one] { $number } term unsure
   *[other] { $number } terms unsure
}
draft-doubts-executor = { $number ->
    [one] { $number } executor unsure
   *[other] { $number } executors unsure
}
draft-doubts-unread = { $number ->
    [one] { $number } row not read
   *[other] { $number } rows not read
}
draft-doubts-section = { $number ->
    [one] { $number } section unsure
   *[other] { $number } sections unsure
}
draft-doubts-row = { $number ->
    [one] { $number } row unsure
   *[other] { $number } rows unsure
}
draft-results = { $number ->
    [one] { $number } result
   *[other] { $number } results
}
draft-doubts = Doubts · { $number }
draft-rename = Title of the plan
draft-order = Order
draft-drop = Delete the draft
draft-drop-sure = <b>Delete the draft?</b> { $title }

    Everything in it goes: { $number ->
        [one] { $number } activity
       *[other] { $number } activities
    } and all corrections. There is no way back; the file itself can be loaded again.
draft-drop-yes = Yes, delete
draft-dropped = The draft “{ $title }” is deleted.

draft-row-term = { $text }
draft-row-doubts = { $number ->
    [one] { $number } doubt
   *[other] { $number } doubts
}
draft-result = Result { $number }
draft-result-text = <b>To show:</b> { $text }
draft-executors-more = <b>Executors:</b> { $names } and { $number } more
row-more = More…
row-more-title = <b>More can be done:</b> { $title }
row-doubt = <b>Check:</b> { $doubt }
row-doubts-more = And { $number ->
    [one] { $number } more doubt
   *[other] { $number } more doubts
}.

doubts-title = <b>Doubts</b> · { $number }
doubts-none = No doubts are left. Look through the sections and publish: until then executors see nothing.
doubt-line = <b>{ $number }.</b> { $doubt }
doubt-where = → { $title }
doubt-open = Open { $number }
doubt-row = Line { $number } of the document
doubt-how = If it is an activity, add it yourself. If it is nothing, press “All right”, and I will not ask about it again.
doubt-how-section = Is it a section indeed? Press “All right”. If not, open it and press “It is no section”; an activity can be added.
doubt-settle = All right
doubt-settled = Noted, on to the next

refusal-draft-other = This is not the draft I asked about. Open it in “Plans” and decide again. Nothing has changed.
refusal-draft-published = This plan is published already ({ $day }), it is no draft any more. Open “Plans” to see how it goes. Nothing has changed.
