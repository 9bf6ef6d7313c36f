# Счёт целей: сколько уже есть, откуда число, кто и когда вписал
button-counters = Счёт целей
counter-target = { $target } · { $count }
counter-number = уже { $number }
counter-reached = ✅ достигнута, уже { $number }
counter-none = пока не вписано

counters-title = <b>Счёт целей:</b> { $title }
counters-none = У этого мероприятия нет целей в числах. Их можно указать: «Изменить» → «Цель».
counters-item = <b>{ $number }.</b> { $target } · { $count }
counters-of = → { $title }
counters-open = Цель { $number }

counter-by-manual = Число вписывают вручную.
counter-by-organisations = Считаю организации, у которых принят отчёт.
counter-by-share = Считаю, сколько отчётов принято из каждых ста.
counter-by-reports = Считаю принятые отчёты.
counter-write = Сколько уже есть? Пришлите число, например 12.
counter-take-reports = Считать принятые отчёты
counter-take-manual = Вписывать вручную
counter-wrote = { $at }: { $number }. { $name }
counter-chose-reports = { $at }: теперь считаются принятые отчёты. { $name }
counter-chose-manual = { $at }: теперь число вписывают. { $name }

question-count = сколько уже есть для цели
counter-written = Записал: <b>{ $number }</b>.
counter-was = Было: { $number }
counter-again = Ещё раз и история

card-target = <b>Общая цель:</b> { $target } · { $count }
paper-target = цель: { $target } – { $count }
paper-target-number = есть { $number }
paper-target-none = не вписано

refusal-count-number = Не понял, сколько. Пришлите одно число, например 12 или 12,5.
refusal-count-negative = Меньше нуля не бывает. Пришлите число от 0, например 12.
refusal-count-absurd = Похоже на опечатку: таких больших целей не бывает. Проверьте число и пришлите ещё раз.
refusal-count-reports = Эту цель теперь считают принятые отчёты, вписывать ничего не нужно. Число осталось прежним.
refusal-count-draft = Это ещё черновик. Цели считают, когда план опубликован.
refusal-count-archived = План уже в архиве, его цели больше не считают. Ничего не изменилось.
refusal-target-gone = Эту цель тем временем изменили или убрали. Ничего не изменилось, откройте мероприятие и посмотрите.

summary-targets = Срок прошёл, цель не достигнута: { $number }
summary-target = { $target } · { $count }: { $title }
counter-by-entries = Считаю заявки, поданные на конкурсы этого мероприятия и не отозванные.
counter-take-entries = Считать заявки на конкурс
counter-chose-entries = { $at }: теперь считаются заявки на конкурс. { $name }
refusal-count-entries = Эту цель считают заявки на конкурс. Хотите вписывать сами – нажмите «Вписывать вручную».
refusal-count-contest = К этому мероприятию пока не привязан конкурс. Организатор привязывает его в настройках конкурса: «Цель плана».
log-value-entries = заявки на конкурс
