# My data
profile-name = <b>{ $name }</b>
profile-contact = Contact: { $contact }
profile-contact-none = No contact given
profile-nowhere = You belong nowhere yet. Say who you are and make a request:
profile-staff = Do you belong to an organisation too? Say who you are there: it is confirmed separately.
profile-confirmed = ✅ { $organisation } · { $role }
profile-asked = 📨 { $organisation } · { $role }, waiting to be confirmed
profile-another = One more organisation? Say who you are there: it is confirmed separately.
profile-role = In the network: { $role }
profile-minor = You are under 18: your parent's consent on paper must be at the college
profile-language = Language: { $language }
profile-consent = Consent to data processing: { $day }, version { $version }
profile-consent-none = No consent to data processing yet
nameless = no name
button-name = Name
button-contact = Contact
button-leave = Leave

ask-new-name =
    You are { $name } now.
    Write your last and first name. The coordinator and your organisation see the new name at once.
ask-contact =
    <b>How can you be reached when the bot is no help?</b>
    A telephone, an e-mail or a link, up to 100 characters. Only the coordinator sees it. To remove it, send “-”.
question-contact = the contact
sure-leave =
    <b>Leave the organisation?</b>
    { $organisation }, { $role }. Its activities go from your screen; only a new request brings you back.
sure-take-back =
    <b>Take the request back?</b>
    { $organisation }, { $role }. You can ask again any day.
left = Done
refusal-contact-long = Too long: up to { $limit } characters. A telephone or an e-mail will do.
refusal-not-there = You do not belong there and there is no request. Nothing has changed.
