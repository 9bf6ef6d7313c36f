# Changes of a published plan: from what to what, why, who hears of it
plan-amend = Change
amend-title = <b>Change:</b> { $title }
amend-how = The plan is binding, so those concerned hear of every change: what it was and what it is now.
amend-term = Term
amend-crew = Executors
amend-target = Target
amend-term-number = Term { $number }
amend-crew-number = Who { $number }
amend-target-number = Target { $number }
amend-history = What was changed · { $number }
amend-is = Now: { $text }
amend-term-how = Write the new term as an order would, in Russian: до 15 марта, 3 квартал, июнь – декабрь 2024, сентябрь; ноябрь. First I show what it changes.
amend-target-title = <b>Target:</b> { $title }
amend-out = Take out: { $name }

amend-ask-term = <b>Change the term?</b> { $title }
amend-ask-target = <b>Change the target?</b> { $title }
amend-ask-in = <b>Add an executor?</b> { $title }
amend-ask-out = <b>Take an executor out?</b> { $title }
amend-was = Before: { $text }
amend-becomes = Now: <b>{ $text }</b>
amend-name = <b>{ $name }</b>
amend-nothing = not said
amend-told = { $number ->
    [0] Nobody will hear of it: the organisations have no people yet.
    [one] { $number } person will hear of it.
   *[other] { $number } people will hear of it.
}
amend-told-in = The new executors get the assignment and hear of it.
amend-told-out = The assignment is taken back where there is no report yet; the executors hear of it. Reports that were sent stay in the queue.
amend-why = Why? Write it in one message, with the number of the order if there is one. Or change it without a reason.
amend-now = Change without a reason
question-amend-term = a new term
question-amend-target = a new target
question-amend-search = whom to add
question-amend-why = the reason of the change

amended-term = ✅ <b>The term was changed.</b> { $title }
amended-target = ✅ <b>The target was changed.</b> { $title }
amended-in = ✅ <b>The executor was added.</b> { $title }
amended-out = ✅ <b>The executor was taken out.</b> { $title }
amended-told = { $number ->
    [0] Nobody to write to: the organisations have no people yet.
    [one] I will tell { $number } person.
   *[other] I will tell { $number } people.
}
amend-more = Change more

amendments-title = <b>What was changed:</b> { $title }
amendments-none = Nothing was changed: everything is as in the order.
amendment-term = { $at }: the term. { $name }
amendment-target = { $at }: the target. { $name }
amendment-in = { $at }: an executor was added. { $name }
amendment-out = { $at }: an executor was taken out. { $name }
amendment-of = → { $title }

letter-amended-term = <b>The term has changed:</b> { $title }
letter-amended-target = <b>The target has changed:</b> { $title }
letter-amended-in = <b>You have a new assignment:</b> { $title }
letter-amended-out = <b>Not to be handed in any more:</b> { $title }
letter-amended-of = Activity: { $title }
letter-amended-plan = Plan: { $title }

refusal-amend-draft = This is still a draft: simply correct it, nobody will hear of it. Nothing has changed.
refusal-amend-archived = The plan is in the archive and changes no more.
refusal-amend-past = This term ended on { $day }. Write one that is ahead.
refusal-amend-changed = Somebody has changed this while you were choosing. It says now: { $now }. Nothing has changed, open the activity and have a look.
refusal-amend-reason = Too short. Write the reason in a few words, or press “Change without a reason”.
