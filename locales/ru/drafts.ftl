# Черновик плана: сомнения, разделы, строка и её результаты
draft-untitled = План без названия
draft-untitled-row = Без названия
draft-plan-empty = В плане пока нет ни одного мероприятия.
draft-sure = Сомнений нет: просмотрите разделы и публикуйте.
draft-check = <b>Проверьте:</b> { $doubts }
draft-doubts-term = { $number ->
    [one] { $number } срок не понят
    [few] { $number } срока не поняты
   *[many] { $number } сроков не поняты
}
draft-doubts-term-check = { $number ->
    [one] { $number } срок под вопросом
    [few] { $number } срока под вопросом
   *[many] { $number } сроков под вопросом
}
draft-doubts-executor = { $number ->
    [one] { $number } исполнитель под вопросом
    [few] { $number } исполнителя под вопросом
   *[many] { $number } исполнителей под вопросом
}
draft-doubts-unread = { $number ->
    [one] { $number } строка не прочитана
    [few] { $number } строки не прочитаны
   *[many] { $number } строк не прочитано
}
draft-doubts-section = { $number ->
    [one] { $number } раздел под вопросом
    [few] { $number } раздела под вопросом
   *[many] { $number } разделов под вопросом
}
draft-doubts-row = { $number ->
    [one] { $number } строка под вопросом
    [few] { $number } строки под вопросом
   *[many] { $number } строк под вопросом
}
draft-results = { $number ->
    [one] { $number } результат
    [few] { $number } результата
   *[many] { $number } результатов
}
draft-doubts = Сомнения · { $number }
draft-rename = Название плана
draft-order = Приказ
draft-drop = Удалить черновик
draft-drop-sure = <b>Удалить черновик?</b> { $title }

    Пропадёт всё, что в нём: { $number ->
        [one] { $number } мероприятие
        [few] { $number } мероприятия
       *[many] { $number } мероприятий
    } и все исправления. Вернуть будет нельзя; сам файл можно загрузить ещё раз.
draft-drop-yes = Да, удалить
draft-dropped = Черновик «{ $title }» удалён.

draft-row-term = { $text }
draft-row-doubts = { $number ->
    [one] { $number } сомнение
    [few] { $number } сомнения
   *[many] { $number } сомнений
}
draft-result = Результат { $number }
draft-result-text = <b>Что показать:</b> { $text }
draft-executors-more = <b>Исполнители:</b> { $names } и ещё { $number }
row-more = Ещё…
row-more-title = <b>Ещё можно:</b> { $title }
row-doubt = <b>Проверьте:</b> { $doubt }
row-doubts-more = И ещё: { $number ->
    [one] { $number } сомнение
    [few] { $number } сомнения
   *[many] { $number } сомнений
}.

doubts-title = <b>Сомнения</b> · { $number }
doubts-none = Сомнений не осталось. Просмотрите разделы и публикуйте: до публикации исполнители ничего не видят.
doubt-line = <b>{ $number }.</b> { $doubt }
doubt-where = → { $title }
doubt-open = Открыть { $number }
doubt-row = Строка документа { $number }
doubt-how = Если это мероприятие, добавьте его сами. Если лишнее – нажмите «Всё верно», и больше я о нём не спрошу.
doubt-how-section = Это и правда раздел? Нажмите «Всё верно». Если нет, откройте раздел и нажмите «Это не раздел», а мероприятие добавьте.
doubt-settle = Всё верно
doubt-settled = Отмечено, дальше

refusal-draft-other = Черновик уже не тот, о котором я спрашивал. Откройте его в «Планах» и решите ещё раз. Ничего не изменилось.
refusal-draft-published = Этот план уже опубликован ({ $day }), черновиком его не поправить. Откройте «Планы»: там видно, как он идёт. Ничего не изменилось.
