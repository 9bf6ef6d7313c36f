# Whom the plan names and nobody knows, who executes one item, remembered names
strangers-title = <b>Executor not found:</b> { $number ->
    [one] { $number } name
   *[other] { $number } names
}
strangers-hint = The plan names executors like this, and the network has no such names. Say once who it is: I will correct all items and remember it.
strangers-none = ✅ All executors of the plan are known.
stranger-line = <b>{ $number }.</b> { $name } – in { $items ->
    [one] { $items } item
   *[other] { $items } items
}
button-nameless = No executor named · { $number }
button-aliases = Remembered names

stranger-title =
    <b>Who is it?</b>
    { $name }
stranger-full = The plan explains it: { $name }.
stranger-where = In { $items ->
    [one] item { $numbers }
   *[other] items { $numbers }
}
stranger-like = Most like:
stranger-like-below = The most similar names are on the buttons.
stranger-unlike = No organisation or group is like it.
stranger-remember = I will remember your choice and recognise the name in later plans.
choice-item = <b>{ $number }.</b> { $name }
button-seek = Find by name
button-new-organisation = New organisation
button-new-group = New group
button-outside = Nobody here
choices-found = Found by “{ $words }”:
choices-all = All groups and organisations:
question-stranger-search = whom to look for
question-stranger-organisation = the name of the organisation
question-stranger-short = the short name of the organisation
button-as-written = Call it as in the plan
ask-short-name =
    ✅ Added: { $name }.
    <b>What is it called in short?</b> Write it, for example “KAT”: that is what stands on buttons.
button-no-short = No short name

stranger-is = ✅ <b>{ $name }</b> is { $whom }.
stranger-is-so = ✅ <b>{ $name }</b> is in the network now.
stranger-is-outside = ✅ <b>{ $name }</b> is not of the network. The name stays in the plan, but there will be no assignments and no letters.
stranger-kept = { $items ->
    [one] Corrected in { $items } item
   *[other] Corrected in { $items } items at once
} and remembered.
stranger-everywhere = { $items ->
    [one] Corrected in { $items } item.
   *[other] Corrected in { $items } items at once.
}
group-empty = The group is empty yet: put organisations into it, “Organisations” → card → “Groups”.
button-next-stranger = Next · { $number }
button-undo = Undo

nameless-title = <b>No executor named</b> · { $number }
nameless-hint = Open an item and add who answers for it. Without an executor nobody will get it.
nameless-none = Every item has an executor.

aliases-title = <b>Remembered names</b> · { $number }
aliases-hint = This is what plans call organisations. If one is wrong, forget it: I will ask about it in drafts again.
aliases-none = Nothing remembered yet. Names appear here once you say whom a plan means.
alias-line = <b>{ $number }.</b> “{ $name }” – { $whom }
alias-outside = <b>{ $number }.</b> “{ $name }” – not of the network
alias-forgotten = Forgot “{ $name }”. Drafts do not know the name any more, published plans have not changed.
button-forget = Forget { $number }

crew-title = <b>Who executes</b>
crew-whom = <b>Whom to add?</b>
crew-stranger = { " " }– not recognised
crew-outside = { " " }– not of the network
crew-means = { " " }– this is { $whom }
crew-one = <b>{ $name }</b>
crew-scope = Part: { $scope }
crew-no-scope = Part: all of it
crew-ask-scope = Only a part of it? Write which, for example “training”. A “-” makes it all again.
crew-rescoped = ✅ The part is corrected.
crew-out = ✅ Taken out.
crew-in = ✅ Added.
button-add-executor = Add an executor
button-who-is-it = Who is it?
button-executor-out = Take out
question-executor-search = whom to add as an executor
question-executor-scope = which part the executor answers for

refusal-stranger-known = “{ $name }” is recognised already: somebody was faster. Nothing has changed; see “Remembered names”.
refusal-alias-gone = This name is forgotten already. Nothing has changed.
refusal-executor-gone = This executor is not here any more. Nothing has changed.
refusal-executor-there = { $name } is an executor already. Nothing has changed.
refusal-scope-long = Too long: please say it in { $limit } characters.
refusal-short-name = A short name has 1 to { $limit } characters. Write a shorter one or press “No short name”.
refusal-group-exists = There is a group { $name } already, find it by name. Nothing has changed.
refusal-group-name = Too long for a group: up to { $limit } characters. Choose another button.

audit-executor-chosen = Said whom a plan means
audit-alias-forgotten = Name forgotten
audit-executor-added = Executor added
audit-executor-removed = Executor removed
audit-executor-rescoped = Executor's part corrected
audit-group-added = Group added
log-kind-alias = Name
log-field-outside = not of the network
log-field-items = items
log-field-executor = executor no.
