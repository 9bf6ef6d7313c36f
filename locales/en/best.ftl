# The best go on by one press
best-button = The best go on
best-ask = <b>How many of the best entries of “{ $nomination }” go on to “{ $stage }”?</b> I count by places and take back earlier marks in this nomination. Write another number if you like.
best-done = ✅ Go on: { $number }.
best-border = <b>Share one place at the border, entries: { $number }.</b> They do not all fit, decide yourself:
best-one = No. { $number } · { $organisation }
audit-outcomes-best = The best were marked to go on
question-best = how many entries go on
refusal-best-number = A whole number from 1 to { $most } is needed. Send it again.
