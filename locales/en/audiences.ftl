# Whom an announcement is for: conditions, how many people, the list by organisation
refusal-condition-gone = This condition has been taken away already. Open «To whom» again for the current list.
refusal-audience-parts = There are { $most } lists already, no more can be joined. Take one away or send two announcements.
refusal-audience-conditions = There are { $most } conditions in this list already. Take one away or begin another list.
refusal-audience-values = One condition holds { $most } choices at most. Take a group or add another condition.
