# Refusals: what happened and what to do. At most 200 characters: they are shown in a small window over the screen.
refusal-not-registered = Please register first: /start. Nothing has changed.
refusal-other-organisation = This button is from somebody else’s room: another organisation works here. Nothing has changed.
refusal-gone = This is no longer here: the screen is old. Press “Home” for a fresh one.
refusal-right-see = This part is for members and staff of the network. Nothing has changed.
refusal-right-see-all = Coordinators, organisers and observers see this part. Nothing has changed.
refusal-right-draft = Students and heads of organisations write reports. Nothing has changed.
refusal-right-forward = The head of the organisation decides this. Nothing has changed.
refusal-right-submit-for = Only a coordinator may submit for an organisation. Nothing has changed.
refusal-right-review = Coordinators review reports. Nothing has changed.
refusal-right-confirm = The head of the organisation or the coordinator confirms. Nothing has changed.
refusal-right-plan = Coordinators and administrators change plans and days off. Nothing has changed.
refusal-right-organisations = Coordinators and administrators keep the organisations. Nothing has changed.
refusal-right-people = Coordinators and administrators see people and the post. Nothing has changed.
refusal-right-roles = An administrator gives roles. Nothing has changed.
refusal-right-audit = The administrator sees the log. Nothing has changed.
refusal-right-belong = Please register first: /start. Nothing has changed.
