# The command line: how a file was read, what was loaded, who is there. Plain text for a terminal
document-empty = The file “{ $name }” is empty. Save the plan into it and try again.
document-too-big = The file “{ $name }” is too big: at most { $megabytes } MB and { $rows } rows of a table.
document-not-text = “{ $name }” looks neither like a document nor like text. Send the plan as Word, Excel, PDF, CSV or text.
document-format = Files of the kind of “{ $name }” cannot be read. Send the plan as Word, Excel, PDF, CSV or text.
document-password = “{ $name }” is locked with a password. Take it off and send the file again.
document-broken = “{ $name }” is damaged and cannot be opened. Save the plan anew and send it again.
document-scanned = “{ $name }” holds a picture instead of text: no words can be read in it. Send the document itself, not a scan.
document-macros = “{ $name }” has macros, such files are not opened. Save the plan without macros and send it again.
document-bomb = “{ $name }” is too big inside to be opened safely. Leave only the table of the plan in the file.
document-slow = “{ $name }” could not be read in { $seconds } seconds. Leave only the table of the plan in the file.
document-not-a-plan = This is no plan: the file has no table with activities and terms.
document-no-table = There is no table in “{ $name }”, so no plan can be read from it. It needs the columns activity, term, executor.
document-no-columns = There is a table in “{ $name }”, but it is no plan: no columns with an activity and a term. Check its header.

cli-no-title = A plan without a title
cli-summary = Sections: { $sections }, activities: { $activities }, results with a term: { $milestones }, indicators: { $indicators }.
cli-indicators = Indicators
cli-warnings = Please look at these, places: { $number }
cli-no-warnings = Everything was read without a doubt.
cli-row = line { $number }
cli-no-executor = no executor
cli-term-unknown = { $text } – the term is not clear, a human will set it
cli-often-quarterly = every quarter
cli-often-monthly = every month
cli-often-yearly = once a year
cli-often-half-year = every half-year
cli-often-weekly = every week
cli-often-ongoing = all the time
cli-often-by-plan = by plan of work, no dates

cli-imported = Plan No. { $number } is loaded: activities { $activities }, terms { $items }.
cli-strangers = Not found among organisations and groups: { $names }. Load them: bot people organisations FILE --group NAME
cli-look-at = Places to check: { $number }. In detail: bot plan check { $file }
cli-draft = It is a draft, executors do not see it. Publish it in the bot: “Plans”.
cli-published = The plan is published. Assignments: { $assignments }, letters to people: { $people }.

cli-organisations = New organisations: { $new }, joined the group: { $joined }, assignments given: { $assignments }.
network-empty = There is no organisation in the file.
network-no-header = The first line must name the columns: name, and perhaps short, town, zone.
network-too-big = More than { $limit } organisations. Split the file.
network-line = Line { $line }: it needs a name (2–300 characters), a short name up to 120 and a zone like Europe/Kirov.

cli-nobody = Nobody yet. Add a coordinator: bot people add NUMBER "Name Surname" --role coordinator
cli-nameless = no name
cli-person-added = Added: { $name }. Number in Telegram { $account }. They should write to the bot: /start
cli-person-known = There is somebody with the number { $account } already: { $name }.
cli-person-unknown = There is nobody with the number { $account }. Add them: bot people add { $account } "Name Surname"
cli-role-given = { $name }: now has the role “{ $role }”.
cli-role-taken = { $name }: no longer has the role “{ $role }”.
