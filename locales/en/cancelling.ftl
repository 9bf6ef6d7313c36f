# A contest is cancelled: why, and what people will read
contest-cancel-why = <b>Write the reason:</b> everybody who gets the letter reads it. Nothing happens until you confirm.
contest-cancel-told = Cancel “{ $title }”? The letter will say:
button-contest-cancel-plain = Cancel without a reason
question-contest-cancel = the reason for cancelling
