# The name on a diploma is wrong
button-wrong-name = Is the name wrong?
wrong-name-ask = <b>How is it spelt?</b> No. { $number } now says: { $name }. Write the name as it should stand: I pass it on to the organiser, who corrects it and sends the diploma anew.
wrong-name-told = A wrong name, no. { $number }. Now: { $name }. Right: { $right }. (To correct it: Diplomas → Issued.)
wrong-name-sent = ✅ I have told the organiser about no. { $number }. Once the name is corrected, the diploma comes anew.
question-diploma-wrong = the right name for a diploma
