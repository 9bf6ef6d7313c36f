# Что повторяется на многих экранах
button-home = Домой
button-back = ‹ Назад
button-help = Помощь
button-search = Искать «{ $words }»
page = Страница { $number } из { $last }

until-left = до { $day } ({ $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
})
until-today = до конца дня сегодня, { $day }
until-over = до { $day } (просрочено на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
})

period-quarter = { $number } квартал { $year }
period-half = { $number } полугодие { $year }
period-year = { $year } год
period-since = с { $day }
period-until = до { $day }
period-week = неделя с { $start }
period-window = с { $start } по { $end }

count-overdue = 🔴 { $number ->
    [one] { $number } просрочено
   *[other] { $number } просрочено
}
count-soon = ⏳ { $number } в ближайшие 7 дней
count-returned = ↩️ { $number ->
    [one] { $number } возвращён
   *[other] { $number } возвращено
}
count-submitted = 📨 { $number } на проверке
count-moved = срок перенесён: { $number }
count-unreachable = не достучаться: { $number }

role-student = студент
role-head = руководитель
role-coordinator = координатор
role-organiser = организатор конкурсов
role-juror = член жюри
role-admin = администратор
role-observer = наблюдатель

files-lost = { $number ->
    [one] { $number } файл Telegram больше не отдаёт.
    [few] { $number } файла Telegram больше не отдаёт.
   *[many] { $number } файлов Telegram больше не отдаёт.
}
