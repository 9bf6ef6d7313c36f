# The original message of an announcement was deleted: it is sent anew
button-renew = Send it anew
button-renew-without = Go without it
question-announce-renew = the message in place of the deleted one
renew = <b>Send what was deleted anew</b>
renew-what = Missing: { $what }
renew-words = It was: “{ $words }”
renew-then = Then press “Go on”, and it continues with the next person. Those who have it already keep the old one.
refusal-announce-lost = The original message was deleted. Send it anew first, then go on.
refusal-announce-bearer = The buttons of the announcement stand under this message. Send it anew.
refusal-announce-renewed = This announcement waits for no new message any more. Open its card again.
refusal-announce-all-lost = There is nothing else in the announcement. Send it anew, or call it off.
