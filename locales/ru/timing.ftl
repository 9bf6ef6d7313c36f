# Когда бот напоминает: лесенка плана или пункта, выходные, отсутствие
ladder-title = <b>Напоминания:</b> { $title }
ladder-now = Напоминаю { $days }, в 10:00.
ladder-usual = Так для всех планов, пока не выбрано другое.
ladder-as-plan = Так же, как во всём плане.
ladder-off = В выходные молчу: напомню в последний рабочий день перед ними.
ladder-after = После срока: на 1, 3 и 7-й день, потом раз в неделю, не больше шести раз. На 3-й день узнаёт заместитель, на 7-й – координатор, на 14-й – администратор.
ladder-hint = Выберите или напишите дни через запятую, например «10, 3, 1, 0»: 0 – утро последнего дня.
question-ladder = за сколько дней напоминать
ladder-before = за { $days } { $last ->
    [one] день
    [few] дня
   *[many] дней
}
ladder-morning = утром последнего дня
ladder-and = { " и " }
ladder-above = Как обычно
ladder-above-plan = Как в плане
plan-ladder = Напоминания

refusal-ladder-words = Не вижу дней. Напишите числа через запятую, например «14, 7, 3, 1, 0».
refusal-ladder-far = Столько нельзя: не больше { $most } напоминаний, самое раннее – за { $days } дней.

ahead-before = Напомню: { $days }.
ahead-after = Если не сдать в срок: { $days }, дальше раз в неделю, всего не больше { $number } раз.
ahead-others = Тогда узнают: { $others }.
ahead-deputy = { $day } – заместитель
ahead-coordinator = { $day } – координатор
ahead-admin = { $day } – администратор
card-day-off = { $day } – выходной. Последний рабочий день: { $last }.

daysoff-title = <b>Выходные дни</b>
daysoff-about = Праздники и переносы по России я знаю. Здесь то, что у вас иначе.
daysoff-ahead = Впереди, кроме суббот и воскресений: { $days }.
daysoff-corrected = <b>Исправлено:</b>
daysoff-off = { $day } – выходной
daysoff-work = { $day } – рабочий
daysoff-none = Исправлений нет.
daysoff-forget = Убрать { $day }
daysoff-add-off = + выходной
daysoff-add-work = + рабочий
daysoff-ask-off = <b>Какие дни выходные?</b> Напишите день или дни подряд: «9 мая», «с 1 по 3 мая».
daysoff-ask-work = <b>Какие дни рабочие?</b> Напишите день или дни подряд: «28 декабря», «с 1 по 3 мая».
question-days-off = дни
refusal-days-words = Не вижу даты. Напишите, например, «28 июня» или «с 1 по 14 июля».
refusal-days-backwards = Конец раньше начала. Напишите сначала первый день: «с 1 по 14 июля».
refusal-days-many = Слишком много дней сразу: до { $most }.
