# Почта: что дошло, что нет, что уйдёт завтра, и выключатель
command-post = Почта: что дошло, что уйдёт завтра
command-freeze = Остановить или возобновить рассылку
button-post = Почта
home-frozen = ⏸ Рассылка остановлена с { $since }: напоминания, сводки и объявления не уходят.

post = <b>Почта</b> · неделя назад и неделя вперёд
post-sent = Дошло: { $number }
post-retried = из них не с первой попытки: { $number }
post-unreachable = 🔴 Не дошло, бот заблокирован: { $number }
post-failed = 🔴 Не дошло, Telegram не принял: { $number }
post-uncertain = 🔴 Неясно, дошло ли: { $number }
post-waiting = Ждёт своего часа: { $number }
post-dropped = Не понадобилось, успели сдать или устарело: { $number }
button-tomorrow = Кто и что получит завтра
button-lost = Не дошло · { $number }
button-retried = Не с первого раза · { $number }
button-freeze = Остановить рассылку
button-thaw = Возобновить рассылку
button-letters = Письма

letters-lost = <b>Не дошло</b>
letters-retried = <b>Не с первого раза</b>
letters-all = <b>Письма</b>
letters-of = <b>Письма</b> · { $name }
letters-to = <b>{ $name }</b>
letters-about = { $kind }, «{ $title }»
letters-none = Таких писем нет.
fate-sent = дошло { $at }
fate-retried = дошло { $at }, { $attempts } { $attempts ->
    [one] попытка
    [few] попытки
   *[many] попыток
}
fate-waiting = уйдёт { $at } или позже, не в тихие часы
fate-again = не ушло, { $attempts } { $attempts ->
    [one] попытка
    [few] попытки
   *[many] попыток
}; следующая { $at }
fate-claimed = отправляется
fate-failed = Telegram не принял { $at }: { $reason }
fate-unreachable = не дошло, бот заблокирован; должно было уйти { $at }
fate-dropped = не понадобилось; должно было уйти { $at }
fate-uncertain = неясно, дошло ли; уходило { $at }

kind-membership-asked = заявка
kind-membership-decided = решение по заявке
kind-plan-published = новый план
kind-plan-amended = изменение плана
kind-report-with-head = отчёт студента
kind-report-decided = решение по отчёту
kind-queue = новые отчёты на проверку
kind-roles-changed = новые роли
kind-mishap = сообщение о сбое
kind-reminder = напоминание о сроке
kind-overdue = напоминание о просроченном
kind-escalation = сообщение о давно просроченном
kind-back = всё, что ждало после отсутствия
kind-draft = напоминание о черновике
kind-summary = сводка недели
kind-praise = «всё сдано»
kind-reviews-wait = напоминание о проверке
kind-unreachable = сообщение о том, до кого не достучаться
kind-uncertain = список неясных писем
kind-extension-asked = просьба перенести срок
kind-extension-decided = решение о переносе срока
kind-problem-told = сообщение о проблеме
kind-problem-answered = ответ на проблему
kind-entry-checked = решение по заявке на конкурс
kind-entry-prolonged = больше времени на заявку
kind-entry-awaited = напоминание о заявке на конкурс
kind-question-asked = вопрос о конкурсе
kind-question-answered = ответ на вопрос о конкурсе
kind-problem-solved = проблема решена

tomorrow = <b>Завтра, { $day }</b> · { $number ->
    [one] { $number } человек
    [few] { $number } человека
   *[many] { $number } человек
}
tomorrow-hour = { $time } – { $number ->
    [one] { $number } человек
    [few] { $number } человека
   *[many] { $number } человек
}
tomorrow-home = { $number }. { $name }, { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
tomorrow-reminders = { $number ->
    [one] { $number } напоминание
    [few] { $number } напоминания
   *[many] { $number } напоминаний
}
tomorrow-summaries = { $number ->
    [one] { $number } сводка
    [few] { $number } сводки
   *[many] { $number } сводок
}
tomorrow-others = { $number ->
    [one] { $number } другое письмо
    [few] { $number } других письма
   *[many] { $number } других писем
}
tomorrow-staff = Без организации
tomorrow-none = Никому и ничего.
tomorrow-note = Так видно сейчас. Сдадут раньше или сказать будет нечего – письма не будет; в тихие часы человека оно подождёт.
tomorrow-of = <b>Завтра, { $day }</b>
tomorrow-person = { $number }. <b>{ $name }</b>, { $time }
tomorrow-title = • { $title }
tomorrow-kind = • { $kind }

freeze-off = <b>Рассылка идёт</b>
freeze-means = Если остановить, никто не получит ни напоминаний, ни сводок, ни объявлений. Пройдут только срочные официальные объявления («Сейчас, даже ночью»). Ответы, заявки и решения по отчётам приходят как обычно.
freeze-do = Остановить рассылку
freeze-on = ⏸ <b>Рассылка остановлена</b> { $since }, { $name }
freeze-held = Уже ждут: { $number }
freeze-announcements = Объявлений на паузе: { $number }, продолжатся сами
thaw-means = После включения каждый получит одно сообщение о том, что ещё важно. Устаревшее не придёт.
thaw-do = Возобновить рассылку
refusal-right-freeze = Рассылку останавливает администратор. Ничего не изменилось.
