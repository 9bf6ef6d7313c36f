# Мои мероприятия
activities-title = <b>Мои мероприятия</b> · { $number }
activities-found = Нашлось по словам «{ $words }»
activities-narrowed = Показан один раздел
activities-item = { $number }. { $title }
activities-organisation = { $organisation }
activities-open = Открыть { $number }
activities-filters = Разделы и поиск
activities-reset = Показать всё
activities-search = Выберите раздел или напишите слова из названия: покажу всё, где они есть.
question-search = слова для поиска
refusal-search-empty = Напишите хотя бы одно слово из названия, например «сайт».
activities-staff = Своей организации у вас нет, поэтому и сдавать нечего. Как идут мероприятия сети, видно в «Планах».
activities-none-now = Всё сдано, ничего не ждём.
activities-none-late = Просроченного нет.
activities-none-week = На ближайшие 7 дней ничего не назначено.
activities-none-back = На доработку ничего не возвращали.
activities-none-wait = На проверке ничего нет.
activities-none-done = Пока ничего не принято. Первый отчёт появится здесь после проверки.
activities-none-all = Пока ничего не поручено. Как только координатор опубликует план, я напишу.
activities-none-found = Ничего не нашлось. Попробуйте одно слово покороче, например «сайт» или «конкурс».

tab-now = Сдать
tab-late = 🔴 Просрочено
tab-week = ⏳ На неделе
tab-back = ↩️ Возвращено
tab-wait = 📨 На проверке
tab-done = ✅ Принято
tab-all = Все

standing-overdue = просрочено
standing-past = срок прошёл до публикации плана, отчёт можно сдать
standing-returned = возвращено на доработку
standing-soon = срок близко
standing-active = в работе
standing-undated = без срока
standing-upcoming = ещё рано
standing-submitted = на проверке
standing-done = принято
standing-closed = не требуется

card-title = <b>{ $title }</b>
card-place = { $section }, п. { $number }
card-whose = { $organisation }
card-activity = <b>Мероприятие:</b> { $title }
card-description = <b>Как:</b> { $text }
card-result = <b>Результат:</b> { $text }
card-term = <b>Срок:</b> { $text }
card-term-unset = не указан
card-executors = <b>Вместе с вами:</b> { $names }
card-executors-too = <b>Участвуют ещё:</b> { $names }
card-executor = { $name }
card-executor-scope = { $name } ({ $scope })
card-proof = <b>Нужно:</b> { $needs }
card-sent = Отчёт № { $number } отправлен { $at }
card-late = С опозданием на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
card-decided = Ответ от { $at }:
card-accepted = Принят { $at }
card-history = История
card-report = Сдать отчёт
card-report-for = Сдать за организацию
card-continue = Продолжить черновик
card-complete = Дополнить отчёт
card-review = Проверить
card-materials = Показать материалы

proof-any = текст, фото, файл или ссылка
proof-text = текст
proof-link = { $number ->
    [one] ссылка
   *[other] ссылки, не меньше { $number }
}
proof-photo = { $number ->
    [one] фото (или ссылка)
   *[other] не меньше { $number } фото (или ссылка)
}
proof-file = { $number ->
    [one] файл (или ссылка)
    [few] { $number } файла (или ссылка)
   *[many] { $number } файлов (или ссылка)
}

story-report-submitted = 📨 { $at }: отчёт № { $number } отправлен. { $person }
story-report-with-head = { $at }: отчёт № { $number } передан руководителю. { $person }
story-report-forwarded = 📨 { $at }: отчёт № { $number } отправлен руководителем. { $person }
story-decision-accepted = ✅ { $at }: отчёт № { $number } принят. { $person }
story-decision-returned = ↩️ { $at }: отчёт № { $number } возвращён. { $person }
story-decision-rejected = { $at }: отчёт № { $number } отклонён. { $person }
story-extension-asked = { $at }: попросили перенести срок. { $person }
story-extension-granted = { $at }: срок перенесён. { $person }
story-extension-refused = { $at }: срок оставлен прежним. { $person }
story-problem-told = { $at }: рассказали о проблеме. { $person }
story-problem-answered = { $at }: на проблему ответили. { $person }
story-problem-solved = { $at }: проблема решена. { $person }
story-amended-term = { $at }: план изменили: срок. { $person }
story-amended-target = { $at }: план изменили: цель. { $person }
story-nobody = оператор
story-empty = Пока ничего не происходило.
