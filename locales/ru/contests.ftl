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

# Письма конкурса
kind-contest-opened = открытие конкурса
kind-contest-closed = конец приёма заявок
kind-contest-moved = перенос дат конкурса
kind-contest-cancelled = отмена конкурса
kind-entry-unsent = напоминание о заявке
why-entry-unsent =
    <b>Заявка на конкурс</b>
    Вы начали заявку и ещё не отправили её, или её вернули на доработку. Напоминаю за 7, 3 и 1 день до конца приёма и в последнее утро.
contest-opened = <b>Открыт приём заявок: «{ $title }»</b>
contest-opened-until = Заявку можно отправить { $until }. { $number ->
    [one] Номинация одна.
    [few] Номинаций: { $number }.
   *[many] Номинаций: { $number }.
} Начните заранее: черновик сохраняется сам, к нему можно возвращаться.
contest-closed =
    <b>Приём заявок закончен: «{ $title }»</b>
    Пришло: { $sent }. Начато и не отправлено: { $drafts }.
contest-moved = <b>Даты изменились: «{ $title }»</b>
contest-moved-closes = Приём заявок: было до { $before } → стало до { $after }.
contest-moved-scored = Оценки жюри: было до { $before } → стало до { $after }.
contest-moved-draft = { $number ->
    [one] Ваш черновик на месте, отправить его можно до нового срока.
   *[many] Ваши черновики на месте, отправить их можно до нового срока.
}
contest-moved-sent = { $number ->
    [one] Ваша заявка принята, до нового срока в ней можно поправить что угодно.
   *[many] Ваши заявки приняты, до нового срока в них можно поправить что угодно.
}
contest-moved-juror = Вы в жюри: оценивать начнёте после конца приёма.
contest-called-off =
    <b>Конкурс отменён: «{ $title }»</b>
    Делать ничего не нужно. Всё, что вы присылали, сохранено.
entry-unsent = { $number ->
    [one] ⏳ <b>Заявка на конкурс ещё не отправлена</b>
    [few] ⏳ <b>{ $number } заявки на конкурс ещё не отправлены</b>
   *[many] ⏳ <b>{ $number } заявок на конкурс ещё не отправлены</b>
}
entry-unsent-item = «{ $contest }», { $nomination } – { $until }
entry-unsent-returned = ↩️ «{ $contest }», { $nomination } – исправить { $until }
button-contest-open = Открыть конкурс
button-entry-on-number = Продолжить { $number }
button-entry-on = Продолжить заявку

# Объявления: кнопка конкурса и получатели по заявкам
question-announce-contest = слова для поиска конкурса
button-key-contest = + Конкурс
key-contest = { $number }. Конкурс «{ $title }»
announce-contest-ask = <b>Какой конкурс открывать?</b> Выберите или напишите слово из названия.
announce-contest-none = Опубликованных конкурсов с такими словами нет.
audience-subject-contest = Конкурс
audience-choose-contest = <b>Заявки на конкурс.</b> Кто из организаций получит:
audience-none-contest = Опубликованных конкурсов пока нет.
audience-any-contest = организации, которые { $what }
audience-not-contest = кроме организаций, которые { $what }
audience-contest-not = не подали заявку на «{ $title }»
audience-contest-draft = начали заявку на «{ $title }»
audience-contest-sent = подали заявку на «{ $title }»
audience-entered-not = { $number }: нет заявки
audience-entered-draft = { $number }: черновик
audience-entered-sent = { $number }: подана
