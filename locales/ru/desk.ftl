# Стол организатора: заявки конкурса
question-desk = номер заявки или часть названия организации
button-desk = Заявки
button-desk-check = Проверять · { $number }
button-desk-all = Все заявки · { $number }
button-desk-sent = Ждут проверки
button-desk-back = На доработке
button-desk-in = Допущены
button-desk-out = Не допущены
button-desk-draft = Черновики
button-desk-gone = Отозваны
button-desk-nomination = Номинация { $number }
button-desk-homes = По организациям
button-desk-days = По дням
button-desk-following = Следующая › · { $number }
button-desk-entry = Заявка № { $number }

desk-title = <b>Заявки</b> · { $title }
desk-closes = Приём до { $at }
desk-closed = Приём закончен { $at }
desk-homes = Организаций подали: { $homes } · без заявки: { $missing }
desk-none = Заявок пока нет, даже в черновиках.
desk-none-here = Здесь пока пусто.
desk-not-found = Ничего не нашлось. Напишите номер заявки или другую часть названия.
desk-count-submitted = 📨 Ждут проверки: { $number }
desk-count-returned = ↩️ На доработке: { $number }
desk-count-admitted = ✅ Допущены: { $number }
desk-count-not-admitted = Не допущены: { $number }
desk-count-draft = ▫️ Черновики: { $number }
desk-count-withdrawn = Отозваны: { $number }
desk-nominations = <b>Номинации</b>
desk-share = { $number }. { $title } – { $sent }
desk-share-waiting = , ждут проверки { $number }
desk-by-homes = <b>По организациям</b> · { $title }
desk-days = <b>По дням</b> · { $title }
desk-days-none = За { $number } дней заявок не было.
desk-day = { $day } – { $number }
desk-days-note = Заявка, которую прислали ещё раз, стоит на последнем дне.
desk-of-home = <b>Заявки организации</b>
desk-pile-all = <b>Все заявки</b>
desk-pile-sent = <b>Ждут проверки</b>
desk-pile-back = <b>На доработке</b>
desk-pile-in = <b>Допущены</b>
desk-pile-out = <b>Не допущены</b>
desk-pile-draft = <b>Черновики</b>
desk-pile-gone = <b>Отозваны</b>
desk-found = <b>Заявки</b> по «{ $words }»
desk-seek = Чтобы найти заявку, напишите её номер или часть названия организации.
desk-number = № { $number }
desk-draft = Черновик
desk-draft-of = { $organisation }
desk-line = <b>{ $number }</b> · { $organisation }
desk-line-state = { $nomination } · { $state }
desk-filled = ▫️ заполнено { $filled } из { $asked }
desk-again = прислана ещё раз
desk-state-draft = ▫️ черновик
desk-state-submitted = 📨 ждёт проверки
desk-state-returned = ↩️ на доработке
desk-state-admitted = ✅ допущена
desk-state-not-admitted = не допущена
desk-state-withdrawn = отозвана

desk-entry = Заявка № { $number }
desk-entry-draft = Черновик заявки
desk-head-draft = ▫️ <b>Черновик заявки</b>
desk-mend-until = Исправить до { $at }
desk-head = <b>{ $entry }</b>: { $state }
desk-waits = 📨 { $days ->
    [0] пришла сегодня
    [one] ждёт проверки { $days } день
    [few] ждёт проверки { $days } дня
   *[many] ждёт проверки { $days } дней
}
desk-head-waits = 📨 <b>{ $entry }</b>: { $days ->
    [0] пришла сегодня
    [one] ждёт проверки { $days } день
    [few] ждёт проверки { $days } дня
   *[many] ждёт проверки { $days } дней
}
desk-head-admitted = ✅ <b>{ $entry }</b>: допущена. { $name }, { $at }
desk-head-returned = ↩️ <b>{ $entry }</b>: на доработке. { $name }, { $at }
desk-head-not-admitted = <b>{ $entry }</b>: не допущена. { $name }, { $at }
desk-place = «{ $nomination }» · { $stage }
desk-place-number = «{ $nomination }», этап { $number }
desk-sent-once = Автор: { $name }. Прислана { $at }
desk-sent = Автор: { $name }. Прислана { $at }, версия { $version }
desk-author = Автор: { $name }
desk-term = Прислать можно до { $at }
desk-own-term = Прислать можно до { $at }: у этой заявки свой срок
desk-nothing = Ответов нет.
desk-missing = 🔴 Ещё нужно: { $titles }
desk-full = ✅ Всё заполнено, осталось отправить
desk-team = <b>Команда</b> · { $number }, подтвердили { $confirmed }
desk-member-head = • { $name }, руководитель – { $state }
desk-member = • { $name } – { $state }
desk-member-asked = ждём ответа
desk-member-confirmed = участвует
desk-member-declined = не участвует
desk-history = <b>{ $entry }: что было</b>
desk-event-sent = { $at } – версия { $version }, отправка: { $name }
desk-event-admitted = { $at } – ✅ допущена: { $name }
desk-event-admitted-looked = { $at } – ✅ допущена, ссылки открывали: { $name }
desk-event-returned = { $at } – ↩️ на доработку до { $until }: { $name }
desk-event-not-admitted = { $at } – не допущена: { $name }
desk-event-entry-prolonged = { $at } – срок продлён: { $name }
desk-event-entry-late = { $at } – принята по коду для опоздавших: { $name }
desk-event-entry-rechecked = { $at } – снова на проверке: { $name }

answer-title = <b>{ $title }</b>
answer-said = <b>{ $title }:</b> { $answer }
answer-more = Ещё { $number } знаков – по кнопке «Весь текст».
answer-consent = согласие дано

button-differences = Что изменилось
diff-title = <b>Заявка № { $number }: что изменилось</b>
    Версия { $old } → версия { $new }
diff-was = Было:
diff-was-nothing = Было: пусто
diff-is = Стало:
diff-is-nothing = Стало: пусто
diff-nothing = пусто
diff-line = { $old } → { $new }
diff-came = <b>В команду пришли:</b> { $names }
diff-left = <b>Из команды ушли:</b> { $names }
diff-none = Прислано то же самое: ответы и команда не изменились.
refusal-no-differences = Сравнивать не с чем: после решения новой версии не было. Ничего не изменилось.
