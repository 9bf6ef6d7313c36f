# Планы: список, план, раздел, мероприятие, кто не сдал, публикация
plans-none = Планов пока нет. Как только координатор загрузит план, он появится здесь.
plans-title = <b>Планы</b> · { $number }
plans-item = <b>{ $number }.</b> { $title }
plans-open = Открыть { $number }

plan-state-draft = Черновик: исполнители его не видят
plan-state-published = Действует
plan-state-archived = В архиве
plan-title = <b>{ $title }</b>
plan-part = { $plan }
plan-order = № { $number } от { $day }
plan-period = Сроки: { $start } – { $end }
plan-progress = принято { $done } из { $total }
plan-activities = { $number ->
    [one] { $number } мероприятие
    [few] { $number } мероприятия
   *[many] { $number } мероприятий
}
plan-warning-executor = Исполнитель не найден: { $number ->
    [one] { $number } пункт
    [few] { $number } пункта
   *[many] { $number } пунктов
}
plan-warning-term = Срок непонятен: { $number ->
    [one] { $number } пункт
    [few] { $number } пункта
   *[many] { $number } пунктов
}
plan-indicators = Показателей: { $number }
plan-no-section = Без раздела
plan-section-line = <b>{ $number }.</b> { $title }: { $told }
plan-section = Раздел { $number }
plan-section-empty = В этом разделе нет мероприятий.
plan-publish = Опубликовать
plan-no-executor = Исполнитель не найден · { $number }

plan-item = Пункт { $number }
plan-item-line = <b>{ $number }.</b> { $title }
plan-next = Следующий срок: { $until }
status-upcoming = ещё рано
status-active = идёт
status-partly-done = сделано частично
status-done = сделано
status-suspended = приостановлено
status-cancelled = отменено
status-unassigned = никому не поручено

plan-field-description = <b>Как:</b> { $text }
plan-field-result = <b>Результат:</b> { $text }
plan-field-place = <b>Где:</b> { $text }
plan-target = <b>Цель:</b> { $targets }
plan-target-least = не меньше { $value } { $unit }
plan-target-exact = { $value } { $unit }
plan-step = <b>{ $number }. { $text }</b>
plan-executors = <b>Исполнители:</b> { $names }
plan-executors-none = Исполнитель не указан
plan-executor = { $name }
plan-executor-group = { $name } ({ $number ->
    [one] { $number } организация
    [few] { $number } организации
   *[many] { $number } организаций
})
plan-executor-unknown = { $name } (не найден)
plan-who = Не сдали · { $number }
plan-who-only = Кто не сдал
plan-proof = Что приложить

owes-title = <b>Кто не сдал:</b> { $title }
owes-line = <b>{ $number }.</b> { $organisation }: { $told }
owes-open = Открыть { $number }
owes-none = Сдали все. Отчёты, которые ждут решения, – в «На проверке».
owes-nobody = Это никому не поручено: план ещё не опубликован или исполнитель не найден.

orphans-title = <b>Исполнитель не найден</b> · { $number }
orphans-names = Не найден: { $names }
orphans-none = У всех пунктов есть исполнители.
orphans-draft = Добавьте организацию или группу ровно с таким именем: «Организации» или команда <code>bot people organisations</code>. При публикации я поищу ещё раз.
orphans-published = План уже действует, и этих исполнителей в нём нет. Пункты без исполнителя никому не поручены.

proof-title = <b>Что приложить к отчёту:</b> { $title }
proof-hint = Нажмите, чтобы попросить больше: 1, 2, 3 и снова без этого. Новые требования действуют для отчётов, которые ещё не сданы.
proof-kind-text = Текст: { $number }
proof-kind-photo = Фото: { $number }
proof-kind-link = Ссылка: { $number }
proof-kind-file = Файл: { $number }

publish-title = <b>Опубликовать план?</b> { $title }
publish-organisations = Поручения { $organisations ->
    [one] получит { $organisations } организация
    [few] получат { $organisations } организации
   *[many] получат { $organisations } организаций
}, всего { $assignments ->
    [one] { $assignments } поручение
    [few] { $assignments } поручения
   *[many] { $assignments } поручений
}.
publish-people = { $number ->
    [0] Сообщений об этом пока не будет: в этих организациях ещё никто не зарегистрирован. Кто придёт позже, увидит всё сразу.
   *[other] Сообщений об этом будет { $number }: одно на человека.
}
publish-final = Отменить публикацию нельзя.
publish-nobody = Публиковать некому: ни один исполнитель плана не найден среди организаций и групп. Добавьте их, и план можно будет опубликовать.
publish-orphans = Кого не хватает
published = План опубликован: { $assignments ->
    [one] { $assignments } поручение
    [few] { $assignments } поручения
   *[many] { $assignments } поручений
}. Писем людям: { $people }, они уйдут сейчас. Дальше я напомню о каждом сроке.
published-look = К плану


refusal-plan-known = Этот файл уже загружен: план № { $number } «{ $title }». Второй раз не загружаю.
refusal-plan-empty = В файле не нашлось ни одного мероприятия, загружать нечего. Проверьте таблицу плана.
refusal-plan-published = План уже опубликован: { $day }. Ничего не изменилось.
refusal-plan-nobody = Публиковать некому: ни один исполнитель не найден среди организаций и групп. План остался черновиком.
