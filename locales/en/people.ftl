# People of the network and roles
people-all = <b>People</b> · { $number }
people-unreachable = <b>Unreachable</b> · { $number }
people-found = Found by “{ $words }”
people-item = { $number }. { $name }
people-confirmed = { $role } ({ $organisation })
people-asked = waits: { $role } ({ $organisation })
people-blocked = unreachable
people-none = Nobody here. People appear when they register themselves: give them the link to the bot.
people-search = Write a part of a name or an organisation, I will find it.
question-people = whom to look for
button-unreachable = Unreachable · { $number }
button-everybody = Everybody
button-show-all = Show all

person-name = <b>{ $name }</b>
person-role = In the network: { $role }
person-member = { $organisation } · { $role }: { $state }
person-paper = , parent's consent since { $day }
person-minor = Under 18
person-since = Here since { $day }
person-acted = Last act: { $at }
person-told = Last message delivered: { $at }
person-unreachable = 🔴 Unreachable since { $since }: the bot is blocked
membership-asked = waits to be confirmed
membership-confirmed = confirmed
membership-refused = refused
membership-left = not here any more
membership-suspended = suspended
role-granted = Role given, I will tell them
role-revoked = Role taken back, I will tell them

refusal-role-held = They hold this role already. Nothing has changed.
refusal-role-not-held = They do not hold this role any more. Nothing has changed.
refusal-last-admin = This is the last administrator: without one nobody can set the network up. Name another first. Nothing has changed.
