# Diplomas and certificates: what is on paper, giving out, checking
command-diplomas = My diplomas and certificates

# ─── on paper
paper-title-diploma = DIPLOMA
paper-title-certificate = CERTIFICATE
paper-rank-grand-prix = Grand Prix
paper-rank-winner = Winner
paper-rank-prize = Prize winner
paper-rank-laureate = Laureate
paper-rank-participant = of participation
paper-place = place { $place }
paper-given-diploma-person = is awarded to
paper-given-diploma-team = is awarded to the team of
paper-given-certificate-person = is presented to
paper-given-certificate-team = is presented to the team of
paper-text-diploma = for winning in the nomination “{ $nomination }” of the contest “{ $contest }”
paper-text-certificate = for taking part in the nomination “{ $nomination }” of the contest “{ $contest }”
paper-number = No. { $number }
paper-date = { $day }
paper-check = Point your phone’s camera here: the bot confirms that this is genuine

# ─── what came of it
diploma-grand-prix = Grand Prix
diploma-winner = winner
diploma-prize = prize winner
diploma-laureate = laureate
diploma-participant = participant

# ─── the organiser's desk
button-diplomas = Diplomas
diplomas-title = <b>Diplomas</b> · { $title }
diplomas-issuer = Issued by: { $issuer }
diplomas-issuer-none = Issued by: <i>not said yet</i>
diplomas-signer = Signed by: { $signer }
diplomas-signer-none = Signed by: <i>not said yet</i>
diplomas-text-diploma = On the diploma: { $text }
diplomas-text-certificate = On the certificate: { $text }
diplomas-day = Date on paper: { $day }
diplomas-day-issue = Date on paper: the day of issue
diplomas-to-diploma = Diplomas: { $whom }
diplomas-to-certificate = Certificates: { $whom }
diplomas-whom-both = to the team and each of its members
diplomas-whom-people = to each member
diplomas-whom-team = to the team, one for all
diplomas-whom-nobody = to nobody
diplomas-number-diploma = { $number ->
    [one] { $number } diploma
   *[other] { $number } diplomas
}
diplomas-number-certificate = { $number ->
    [one] { $number } certificate
   *[other] { $number } certificates
}
diplomas-wait = ⏳ Can be issued: { $what }
diplomas-none = Nothing to issue yet: diplomas are ready once the results of a stage are out.
diplomas-out = Issued: { $what }
diplomas-brought = delivered: { $number }
diplomas-lost = 🔴 not delivered: { $number }
diplomas-revoked = revoked: { $number }
diplomas-said = Saved. What was issued has not changed.
diplomas-usual = The usual text again. What was issued has not changed.
button-issue = Issue · { $number }
button-issued = Issued · { $number }
button-sample-diploma = Sample diploma
button-sample-certificate = Sample certificate
button-words-issuer = Issued by
button-words-signer = Signed by
button-words-diploma = Diploma text
button-words-certificate = Certificate text
button-diploma-day = Date
button-diploma-whom = To whom

diplomas-ask-issuer = Who issues the diplomas? Send the full name, in several lines if you like (up to { $limit } characters). It stands at the top of the page.
diplomas-ask-signer = Who signs? The first line is the name (“O. Perminova”), the second the post. Up to { $limit } characters.
diplomas-ask-diploma = What should the diploma say under the name? Up to { $limit } characters.
diplomas-ask-certificate = What should the certificate say under the name? Up to { $limit } characters.
diplomas-blanks = These fill themselves in: { $blanks }.
diplomas-now = Now:
button-usual = Usual text
diplomas-ask-day = Which date do the diplomas bear? Send it, for example “14 November”.
button-day-issue = Day of issue
diplomas-ask-whom = Who gets them? A team is everybody who confirmed, and their head.
button-to-diploma = Diplomas – { $whom }
button-to-certificate = Certificates – { $whom }

sample-name = Maria Ivanova
sample-home = The name of your organisation
sample-team = Maria Ivanova, Ivan Petrov
sample-nomination = Nomination
sample-issuer = Issued by
sample-signer = Signed by
sample-mark = SAMPLE
sample-diploma = This is how a diploma will look. The name, the award and the number are examples.
sample-certificate = This is how a certificate will look. The name and the number are examples.

issue-sure = <b>Issue { $what }?</b>
issue-means = Everybody gets their own file in a personal message; a team’s page goes to its head. Numbers run one after the other.
issue-look = Look at a sample: after issuing only the name can be corrected, one by one.
button-issue-sure = Issue · { $number }
issue-done = ✅ Issued: { $number }. I am sending them one by one; “Diplomas” shows how many have arrived.

# ─── those that were issued
issued-title = <b>Issued</b> · { $title } · { $number }
issued-found = <b>Issued</b> · “{ $words }”
issued-none = Nothing has been issued yet.
issued-not-found = Nothing was found for “{ $words }”. Try a surname or the name of an organisation.
issued-seek = To find one, send a surname or the name of an organisation.
issued-diploma = <b>No. { $number }</b> · diploma, { $merit }
issued-certificate = <b>No. { $number }</b> · certificate, { $merit }
issued-whose = { $whose }
issued-revoked = 🔴 revoked
issued-open = No. { $number }
button-issued-all = Show all
diploma-for = Contest “{ $contest }”, nomination “{ $nomination }”
diploma-merit = Award: { $merit } · No. { $number }
diploma-named = Issued to: { $name }
diploma-team = Team: { $team }
diploma-gone = 🔴 Revoked { $at }. The check by code says so.
diploma-is-sent = ✅ Its owner has the file
diploma-is-waits = ⏳ The file is being sent
diploma-is-changed = ⏳ The name is corrected, the new file has not been sent yet: press “Send again”
diploma-is-unreachable = 🔴 The file did not arrive: its owner has blocked the bot. Take it and hand it over yourself.
diploma-is-failed = 🔴 The file did not arrive. Send it again, or take it and hand it over yourself.
button-diploma-file = File
button-diploma-name = Correct the name
button-diploma-again = Send again
button-diploma-revoke = Revoke
button-diploma-restore = Restore
diploma-ask-name = What is the right name on No. { $number }? Now: { $name }. The number and the code stay the same.
diploma-renamed = The name is corrected. Send the file again.
diploma-on-its-way = The file is being sent.
diploma-revoked = Revoked.
diploma-restored = It counts again, the file is being sent.
diploma-revoke-sure = Revoke No. { $number } ({ $name })? The check by code will say that it does not count, and its owner will hear of it. It can be restored.

# ─── one's own
button-mydiplomas = My diplomas
mydiplomas = <b>My diplomas and certificates</b> · { $number }
mydiplomas-none = No diplomas or certificates yet. They come here by themselves when the organiser of a contest issues them.
mydiplomas-team = For the team: { $name }
mydiplomas-take = Press a number and I send the file.
diploma-coming = No. { $number } is coming.

# ─── letters
letter-diploma-mine = <b>Your diploma</b>
letter-diploma-team = <b>Your team’s diploma</b>
letter-diploma-other = <b>A participant’s diploma</b>
letter-certificate-mine = <b>Your certificate</b>
letter-certificate-team = <b>Your team’s certificate</b>
letter-certificate-other = <b>A participant’s certificate</b>
letter-diploma-corrected = This is the corrected file; you can delete the earlier one.
letter-revoked-diploma = Diploma No. { $number } of the contest “{ $contest }” was revoked by the organiser: the check by code says so now. Ask the organiser why.
letter-revoked-certificate = Certificate No. { $number } of the contest “{ $contest }” was revoked by the organiser: the check by code says so now. Ask the organiser why.
kind-diploma = a diploma or certificate
kind-diploma-taken = a diploma’s file that was asked for
kind-diploma-revoked = a revoked diploma

# ─── a check
check-true-diploma = ✅ <b>Genuine diploma No. { $number }</b>
check-true-certificate = ✅ <b>Genuine certificate No. { $number }</b>
check-revoked-diploma = 🔴 <b>Diploma No. { $number } does not count</b>
check-revoked-certificate = 🔴 <b>Certificate No. { $number } does not count</b>
check-revoked-on = The organiser revoked it on { $day }.
check-merit = Award: { $merit }
check-issued = Date: { $day }. Issued by: { $issuer }
check-compare = Compare it with the paper: if the name or the award differs, the page is forged.
check-unknown = 🔴 <b>There is no such diploma</b>
    The bot has not issued this code. If the link was typed by hand, point the camera at the code again; if it is the same, the document is not genuine.
check-sample = This is a sample: organisers see by it how diplomas will look. It was never issued.

# ─── refusals
refusal-diploma-early = Diplomas are issued by a published contest; this one is not published or was called off. Nothing has changed.
refusal-diploma-empty = Send a text: this place is never empty.
refusal-diploma-long = Too long: { $number } characters, and { $limit } fit. Shorten it and send it again.
refusal-diploma-lines = Too many lines: { $limit } fit. Put it closer together and send it again.
refusal-diploma-blank = The sign “{ $sign }” does not belong here. Only what fills itself in stands in braces: { $blanks }.
refusal-diploma-name = A name on paper has 2 to { $limit } characters. Send it again.
refusal-diploma-issuer = Say first who issues the diplomas: “Issued by”. Nothing was issued.
refusal-diploma-signer = Say first who signs: “Signed by”. Nothing was issued.
refusal-diploma-none = There is nothing to issue: all that is due by the results that are out was issued.
refusal-diploma-other = This is somebody else’s diploma. Yours are in “My diplomas”.
refusal-diploma-revoked = This diploma was revoked. The organiser can restore it.

# ─── log
audit-diplomas-issued = Diplomas issued
audit-diploma-renamed = Name on a diploma corrected
audit-diploma-again = Diploma sent again
audit-diploma-revoked = Diploma revoked
audit-diploma-restored = Diploma restored
log-kind-diploma = Diploma
