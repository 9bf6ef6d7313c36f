# Командная строка: как прочитан файл, что загружено, кто есть. Обычный текст для терминала
document-empty = Файл «{ $name }» пуст. Сохраните в него план и повторите.
document-too-big = Файл «{ $name }» слишком велик: не больше { $megabytes } МБ и { $rows } строк таблицы.
document-not-text = Файл «{ $name }» не похож ни на документ, ни на текст. Пришлите план в Word, Excel, PDF, CSV или текстом.
document-format = Файлы такого вида, как «{ $name }», я не читаю. Пришлите план в Word, Excel, PDF, CSV или текстом.
document-password = «{ $name }» закрыт паролем. Снимите пароль и пришлите файл ещё раз.
document-broken = «{ $name }» повреждён: открыть его не получается. Сохраните план заново и пришлите ещё раз.
document-scanned = В «{ $name }» картинка вместо текста: слов в ней не прочитать. Пришлите сам документ, а не скан.
document-macros = В «{ $name }» есть макросы, такие файлы я не открываю. Сохраните план без макросов и пришлите ещё раз.
document-bomb = «{ $name }» внутри слишком велик, чтобы открыть его безопасно. Оставьте в файле только таблицу плана.
document-slow = «{ $name }» не удалось прочитать за { $seconds } секунд. Оставьте в файле только таблицу плана.
document-not-a-plan = Это не план: в файле нет таблицы с мероприятиями и сроками.
document-no-table = В файле «{ $name }» нет таблицы, поэтому план из него не прочитать. Нужны столбцы: мероприятие, срок, исполнитель.
document-no-columns = В файле «{ $name }» есть таблица, но это не план: не нашлись столбцы с мероприятием и сроком. Проверьте шапку таблицы.

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
