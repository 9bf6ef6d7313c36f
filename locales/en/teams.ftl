# The team of an entry
kind-team-asked = call to a team
kind-team-answered = answer from a team

mates-line = Team: { $names }
mates-waits = No answer yet: { $names }
mates-title = Team · “{ $contest }”, { $nomination }
mates-places = Students: { $students } of { $most }
mates-item = { $number }. { $name } – { $state }
mates-head = head
mates-asked = ⏳ no answer yet
mates-confirmed = ✅ takes part
mates-declined = declined
mates-published = publication allowed
mates-gone = not in the organisation any more
mates-open = Each of them gets a message and says whether they take part and whether their name and work may be published.
mates-closed = The team was closed together with the entries.
mates-call = Call a student
mates-out = Take out { $number }
mates-whom = { $left ->
    [one] Whom to call? { $left } place is left.
   *[other] Whom to call? { $left } places are left.
    }
mates-whom-hint = The student gets a message and answers with a button.
mates-again = { $name } (declined)
mates-nobody = There is nobody to call: all confirmed students of the organisation are in the team. You confirm new ones: “My team”.
mates-called = Called. You will get the answer in a message
mates-put-out = Taken out of the team

mates-yes = ✅ I take part
mates-no = I do not
mates-joined =
    ✅ You are in the team: “{ $contest }”, { $nomination }.

    Now you can fill in the entry together with the head.
mates-publish-ask = A question of its own. May your name and work be published, for example in the list of entrants or on the contest's site? A no does not matter for taking part, and you can change your mind on any day.
mates-publish-yes = ✅ May be published
mates-publish-no = Do not publish
mates-publish-on = Noted: may be published
mates-publish-off = Noted: not to be published
mates-leave = Leave the team
mates-leave-sure = Leave the team of “{ $contest }”, { $nomination }? The head will hear of it and can call you again.
mates-leave-yes = Yes, leave
mates-leave-no = Stay
mates-declined-you = All right, you take no part: “{ $contest }”, { $nomination }. I have told the head.

letter-mates-asked = You are called to a team for the contest “{ $contest }”, nomination “{ $nomination }”, of { $organisation }.
letter-mates-head = The entry is led by { $name }.
letter-mates-what = Do you take part?
letter-mates-entry = See the entry
letter-mates-open = Team
letter-mates-confirmed = ✅ { $name } takes part in the entry: “{ $contest }”, { $nomination }.
letter-mates-declined = { $name } takes no part in the entry: “{ $contest }”, { $nomination }. As long as entries are taken, another student can be called.

refusal-team-full = { $most ->
    [0] Only heads take part in this contest, without students.
    [one] A team may have { $most } student at most. Take out the others: { $over }.
   *[other] A team may have { $most } students at most. Take out the others: { $over }.
    }
refusal-team-closed = The team was closed together with the entries. Texts can still be changed if your deadline was moved.
refusal-team-there = { $name } is in the team already.
refusal-team-stranger = Only a confirmed student of your own organisation can be called. This person is none.
refusal-team-out = This person is not in the team any more.
refusal-team-head = The head cannot be taken out: they lead the entry.
refusal-team-declined = You have said that you take no part. If you changed your mind, ask the head to call you again.
refusal-team-unconfirmed = First say whether you take part in the team: with the button on the entry's card.
refusal-team-gone = { $name } is not in your organisation any more. Take them out of the team and send it again.
