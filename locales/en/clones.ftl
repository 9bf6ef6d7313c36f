# A plan once more: for a new year
button-clone = Repeat in a new year
clone-which =
    This plan is for { $year }. <b>For which year shall it be repeated?</b>
    It becomes a draft: the same activities, executors and materials, with the terms moved. Cancelled activities are left out.
clone-done = The draft is ready: <b>{ $title }</b>
clone-moved = { $number ->
    [one] { $number } term
   *[other] { $number } terms
} moved.
clone-term = “{ $before }” → “{ $after }”
clone-more = and { $number ->
    [one] { $number } more wording
   *[other] { $number } more wordings
}
clone-next = Executors do not see it yet. Look at terms that fall on days off, then publish it.
clone-look = To the draft
clone-order = the new order has no number and date yet: “{ $text }” is repeated without them
clone-year = the text still names the year { $year }: “{ $text }”
refusal-clone-draft = Only a published plan can be repeated, and this is still a draft. Nothing was changed.
refusal-clone-known = This plan was already repeated for that year: plan No. { $number } “{ $title }”. There will be no second one.
audit-plan-cloned = Plan repeated for a new year
