# Конкурсы: список и карточка для всех
command-contests = Конкурсы: сроки и заявки
question-contests = слово для поиска конкурса
button-contests = Конкурсы
button-contest-until = Конкурс · до { $day }
button-contests-all = Все конкурсы
button-regulations = Положение
button-regulations-link = Положение на сайте
button-contest-link = Скопировать ссылку
button-contest-go-on = Продолжить регистрацию

contests-title = <b>Конкурсы</b> · { $number }
contests-found = <b>Конкурсы</b> по «{ $words }»
contests-none = Конкурсов пока нет. Как только откроется первый, я напишу руководителям.
contests-not-found = По «{ $words }» конкурса не нашлось. Напишите другое слово.
contests-item = { $number }. <b>{ $title }</b>
contests-seek = Чтобы найти нужный, напишите слово из названия.

contest-title = <b>{ $title }</b>
contest-is-draft = Черновик: его видят только организаторы
contest-is-soon = ▫️ Приём заявок откроется { $day }
contest-is-open = ⏳ Приём заявок { $until }
contest-is-closed = 📨 Приём заявок закончен, идёт оценка
contest-is-closed-until = 📨 Приём заявок закончен, итоги – до { $day }
contest-is-over = ✅ Итоги объявлены
contest-is-archived = В архиве
contest-is-cancelled = Отменён
contest-until-hour = до { $moment } ({ $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
})
contest-until-now = до { $moment } (меньше суток)
contest-nominations = <b>Номинации</b>
contest-nomination = { $number }. { $title }
contest-nomination-about = { " – " }{ $about }
contest-stage = <b>{ $title }</b>
contest-stage-number = <b>Этап { $number }</b>
contest-no-dates = Даты ещё не назначены
contest-dates-entries = Заявки: { $first } – { $last }
contest-dates-checked = Проверка заявок: до { $day }
contest-dates-scored = Оценки жюри: до { $day }
contest-dates-results = Итоги: до { $day }
contest-team = Команда: руководитель и до { $number ->
    [one] { $number } студента
   *[many] { $number } студентов
}
contest-team-alone = Участвует один руководитель, без студентов
contest-each = От организации – { $number ->
    [one] { $number } заявка
    [few] { $number } заявки
   *[many] { $number } заявок
} в номинацию
contest-regulations = Положение: { $link }
contest-figures = Подано: { $sent } · в черновиках: { $drafts }
contest-mine = От вашей организации уже { $number ->
    [one] { $number } заявка
    [few] { $number } заявки
   *[many] { $number } заявок
}

refusal-contest-cancelled = Конкурс отменён: менять в нём больше нечего. Можно собрать новый по его образцу.
refusal-contest-archived = Конкурс в архиве: он показан, как был. Можно собрать новый по его образцу.
refusal-contest-opened = Приём заявок уже открыт, и форма для всех одна. Поправить можно слова вопросов и подсказки; новое спросите на следующем этапе.
