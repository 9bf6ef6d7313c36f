# A new activity in a draft: in one line or step by step
command-new = Add an activity to a draft
question-draft-new = the title of the new plan
question-draft-add = the new activity
question-draft-add-who = the executors of the activity
add-row = Add an activity

new-no-draft = There is no draft now. A published plan does not grow this way: it is changed in the plan itself, so that executors hear of it. But a new plan can be begun.
new-plan-how = <b>What is the new plan called?</b> Send its title with the year, for example: План работы медиацентров на 2025 год.
new-choose = <b>To which draft?</b>
new-here = Here: { $number }
new-plan = A new plan
new-begun = The draft is begun: <b>{ $title }</b>. Add its first activity.
add-title = <b>A new activity</b> in the plan: { $title }
add-how = Send the title, and I will ask for the rest step by step. Or everything in one line, with semicolons, in Russian:
add-example = <code>Семинар для руководителей; до 15 марта; ПОО; не менее 30 участников</code>
add-section = Section: { $section }
add-more = Add another
add-skip = Skip
add-who = <b>Who is the executor?</b> { $title }
    Write it as a plan does: ПОО, ЦОПП. Or choose from the list.
add-who-choose = Choose
added = Added. <b>{ $title }</b>

refusal-executors-words = There is no name in this. Write, for example: ПОО, ЦОПП. Or choose from the list.
