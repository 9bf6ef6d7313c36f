# Командная строка: как прочитан файл, что загружено, кто есть. Обычный текст для терминала
document-empty = Файл «{ $name }» пуст. Сохраните в него план и повторите.
document-too-big = Файл «{ $name }» слишком велик: не больше { $megabytes } МБ и { $rows } строк таблицы.
document-not-text = «{ $name }» – не текст. Сохраните таблицу плана как обычный текст (txt, столбцы через табуляцию) и повторите.
document-not-a-plan = Это не план: в файле нет таблицы с мероприятиями и сроками.
document-no-table = В файле «{ $name }» нет таблицы, поэтому план из него не прочитать. Нужны столбцы: мероприятие, срок, исполнитель.
document-no-columns = В файле «{ $name }» есть таблица, но это не план: не нашлись столбцы с мероприятием и сроком. Проверьте шапку таблицы.

title-empty = у плана нет заголовка
section-guessed = строка вне таблицы принята за раздел: «{ $text }»
row-unread = не понял строку, она пропущена: «{ $text }»
row-joined = строка присоединена к предыдущей, проверьте: «{ $text }»
rows-none = в таблице нет ни одного мероприятия
number-missing = мероприятие без номера: «{ $text }»
word-doubled = слово на стыке страниц повторяется: «{ $text }»
executors-none = в плане нет столбца с исполнителями
executor-empty = исполнитель не указан
executor-role-carried = должность перенесена с предыдущего исполнителя: «{ $text }»
term-empty = срок не указан
term-unknown = срок непонятен: «{ $text }»
year-unknown = год не указан ни в сроке, ни в заголовке: «{ $text }»
year-guessed = год взят из соседних строк, проверьте: «{ $text }»
term-partly-read = срок понят не весь: «{ $text }»
term-approximate = срок приблизительный: «{ $text }»
term-until-month = «до месяца» понято как до его конца: «{ $text }»
term-before-approval = срок прошёл раньше, чем план утвердили ({ $approved }): «{ $text }»

cli-no-title = План без заголовка
cli-summary = Разделов: { $sections }, мероприятий: { $activities }, результатов со сроком: { $milestones }, показателей: { $indicators }.
cli-indicators = Показатели
cli-warnings = Проверьте глазами, мест: { $number }
cli-no-warnings = Всё прочитано без сомнений.
cli-row = строка { $number }
cli-no-executor = исполнитель не указан
cli-term-unknown = { $text } – срок непонятен, его укажет человек
cli-often-quarterly = каждый квартал
cli-often-monthly = каждый месяц
cli-often-yearly = раз в год
cli-often-half-year = каждые полгода
cli-often-weekly = каждую неделю
cli-often-ongoing = постоянно
cli-often-by-plan = по плану работы, без дат

cli-imported = План № { $number } загружен: мероприятий { $activities }, сроков { $items }.
cli-strangers = Не нашлись среди организаций и групп: { $names }. Загрузите их: bot people organisations ФАЙЛ --group ИМЯ
cli-look-at = Мест, которые стоит проверить: { $number }. Подробно: bot plan check { $file }
cli-draft = Это черновик, исполнители его не видят. Опубликуйте его в боте: «Планы».
cli-published = План опубликован. Поручений: { $assignments }, людям уйдёт писем: { $people }.

cli-organisations = Новых организаций: { $new }, вошли в группу: { $joined }, получили поручений: { $assignments }.
network-empty = В файле нет ни одной организации.
network-no-header = В первой строке нужны названия столбцов: name (или «название»), а ещё можно short, town, zone.
network-too-big = Организаций больше { $limit }. Разделите файл.
network-line = Строка { $line }: нужно название (2–300 знаков), сокращение до 120 и пояс вида Europe/Kirov.

cli-nobody = Людей пока нет. Добавьте координатора: bot people add НОМЕР "Имя Фамилия" --role coordinator
cli-nameless = имя не указано
cli-person-added = Добавлен: { $name }. Номер в Telegram { $account }. Пусть напишет боту: /start
cli-person-known = Человек с номером { $account } уже есть: { $name }.
cli-person-unknown = Человека с номером { $account } нет. Добавьте его: bot people add { $account } "Имя Фамилия"
cli-role-given = { $name }: дана роль «{ $role }».
cli-role-taken = { $name }: роль «{ $role }» снята.
