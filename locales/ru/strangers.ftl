# Кого в плане не узнали, кто исполняет один пункт, запомненные имена
strangers-title = <b>Исполнитель не найден:</b> { $number ->
    [one] { $number } имя
    [few] { $number } имени
   *[many] { $number } имён
}
strangers-hint = Так исполнители названы в плане, а в сети таких имён нет. Скажите один раз, кто это: исправлю во всех пунктах и запомню.
strangers-none = ✅ Все исполнители плана узнаны.
stranger-line = <b>{ $number }.</b> { $name } – в { $items ->
    [one] { $items } пункте
   *[many] { $items } пунктах
}
button-nameless = Исполнитель не указан · { $number }
button-aliases = Запомненные имена

stranger-title =
    <b>Кто это?</b>
    { $name }
stranger-full = В плане расшифровано так: { $name }.
stranger-where = В { $items ->
    [one] пункте { $numbers }
   *[many] пунктах { $numbers }
}
stranger-like = Больше всего похоже на:
stranger-like-below = Больше всего похожие имена – на кнопках.
stranger-unlike = Похожих среди организаций и групп нет.
stranger-remember = Ваш выбор запомню и в следующих планах узнаю сам.
choice-item = <b>{ $number }.</b> { $name }
button-seek = Найти по названию
button-new-organisation = Новая организация
button-new-group = Новая группа
button-outside = Никто из сети
choices-found = Нашлось по «{ $words }»:
choices-all = Все группы и организации:
question-stranger-search = кого искать
question-stranger-organisation = название организации
question-stranger-short = короткое название организации
button-as-written = Назвать как в плане
ask-short-name =
    ✅ Добавлена: { $name }.
    <b>Как её называют коротко?</b> Напишите, например «КАТ»: так она будет видна на кнопках.
button-no-short = Без короткого

stranger-is = ✅ <b>{ $name }</b> – это { $whom }.
stranger-is-so = ✅ <b>{ $name }</b> теперь в сети.
stranger-is-outside = ✅ <b>{ $name }</b> – не из сети. В плане имя останется, но поручений и писем по нему не будет.
stranger-kept = { $items ->
    [one] Исправил в { $items } пункте
   *[many] Исправил сразу в { $items } пунктах
} и запомнил на будущее.
stranger-everywhere = { $items ->
    [one] Исправил в { $items } пункте.
   *[many] Исправил сразу в { $items } пунктах.
}
group-empty = Пока в группе никого: включите в неё организации, «Организации» → карточка → «Группы».
button-next-stranger = Дальше · { $number }
button-undo = Отменить

nameless-title = <b>Исполнитель не указан</b> · { $number }
nameless-hint = Откройте пункт и добавьте, кто за него отвечает. Без исполнителя его никто не получит.
nameless-none = У каждого пункта есть исполнитель.

aliases-title = <b>Запомненные имена</b> · { $number }
aliases-hint = Так организации называют в планах. Если запомнил неверно, забудьте имя: в черновиках я спрошу о нём снова.
aliases-none = Пока ничего не запомнил. Имена появятся здесь, когда вы скажете, кого имеет в виду план.
alias-line = <b>{ $number }.</b> «{ $name }» – { $whom }
alias-outside = <b>{ $number }.</b> «{ $name }» – не из сети
alias-forgotten = Забыл «{ $name }». В черновиках это имя снова не узнано, опубликованные планы не изменились.
button-forget = Забыть { $number }

crew-title = <b>Кто исполняет</b>
crew-whom = <b>Кого добавить?</b>
crew-stranger = { " " }– не узнан
crew-outside = { " " }– не из сети
crew-means = { " " }– это { $whom }
crew-one = <b>{ $name }</b>
crew-scope = Участие: { $scope }
crew-no-scope = Участие: всё целиком
crew-ask-scope = Отвечает только за часть? Напишите, за какую, например «в части обучения». Знак «-» вернёт всё целиком.
crew-rescoped = ✅ Участие исправлено.
crew-out = ✅ Убрал.
crew-in = ✅ Добавил.
button-add-executor = Добавить исполнителя
button-who-is-it = Кто это?
button-executor-out = Убрать
question-executor-search = кого добавить в исполнители
question-executor-scope = за какую часть отвечает исполнитель

refusal-stranger-known = «{ $name }» уже узнан: кто-то успел раньше. Ничего не изменилось, поправить можно в «Запомненных именах».
refusal-alias-gone = Это имя уже забыто. Ничего не изменилось.
refusal-executor-gone = Этого исполнителя здесь уже нет. Ничего не изменилось.
refusal-executor-there = { $name } уже среди исполнителей. Ничего не изменилось.
refusal-scope-long = Слишком длинно: уместите в { $limit } знаков.
refusal-short-name = Короткое название – от 1 до { $limit } знаков. Напишите короче или нажмите «Без короткого».
refusal-group-exists = Группа { $name } уже есть, найдите её по названию. Ничего не изменилось.
refusal-group-name = Для группы имя длинновато, нужно до { $limit } знаков. Выберите другую кнопку.

audit-executor-chosen = Сказано, кого имеет в виду план
audit-alias-forgotten = Имя забыто
audit-executor-added = Исполнитель добавлен
audit-executor-removed = Исполнитель убран
audit-executor-rescoped = Исправлено участие исполнителя
audit-group-added = Группа добавлена
log-kind-alias = Имя
log-field-outside = не из сети
log-field-items = пунктов
log-field-executor = исполнитель №
