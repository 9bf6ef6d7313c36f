# Отчёт: черновик, доказательства, отправка
question-evidence = материалы к отчёту

report-title = <b>Отчёт № { $number }: «{ $title }»</b>
report-organisation = { $organisation }
report-have = Есть: { $what }
report-empty = Пока ничего нет. Пришлите прямо сюда фото, видео, файл до 20 МБ, ссылку или текст: по одному или альбомом, в любом порядке.
report-missing = Ещё нужно: { $needs }.
report-complete = Всё нужное есть: проверьте и отправьте.
report-can-send = Можно прислать ещё: фото, видео, файл до 20 МБ или ссылку.
report-saved = Черновик сохраняется сам, вернуться можно в любой день.
report-returned = ↩️ Возвращено { $at }. Всё присланное осталось, дополните и отправьте снова. Попытка { $attempt }.
report-term = Срок: { $until }
report-late = 🔴 Срок прошёл, отчёт всё равно примут: с опозданием на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}.
report-needs = Нужно: { $needs }
report-changed = Правку увидел, черновик обновлён.
report-changed-elsewhere = Правку увидел: черновик отчёта № { $number } «{ $title }» обновлён.
report-changed-not = Правку увидел, но в отчёт она не попала. { $why }
report-more-problems = И ещё { $number ->
    [one] { $number } не принято по похожей причине.
   *[many] { $number } – по похожим причинам не приняты.
}
report-doubles = { $number ->
    [one] Это в отчёте уже есть, второй раз не добавляю.
   *[other] Это всё в отчёте уже есть, второй раз не добавляю.
}
report-postponed = Отложил отчёт «{ $title }». Вернуться можно в любой день.

tally-photo = { $number } фото
tally-video = { $number ->
    [one] { $number } видео
   *[other] { $number } видео
}
tally-file = { $number ->
    [one] { $number } файл
    [few] { $number } файла
   *[many] { $number } файлов
}
tally-audio = { $number ->
    [one] { $number } запись
    [few] { $number } записи
   *[many] { $number } записей
}
tally-link = { $number ->
    [one] { $number } ссылка
    [few] { $number } ссылки
   *[many] { $number } ссылок
}
tally-text = { $number ->
    [one] текст
    [few] { $number } текста
   *[many] { $number } текстов
}

button-ready = Готово, проверить
button-take-out = Убрать лишнее
button-postpone = Отложить
button-out = Убрать { $number }
button-discard = Удалить черновик
button-discard-yes = Удалить
button-discard-no = Оставить
button-send-review = Отправить
button-send-head = Отправить руководителю
button-send-behalf = Сдать за организацию
button-add = Дополнить
button-materials = Материалы · { $number }
button-whole-text = Весь текст
button-to-card = К мероприятию
button-go-on = Продолжить { $number }

evidence-title = <b>Что убрать?</b> Всё остальное останется.
evidence-item = { $number }. { $what }
evidence-none = В черновике пока ничего нет. Пришлите фото, файл, ссылку или текст.
evidence-out = Убрал
evidence-described = { $kind }: { $what }
evidence-text = Текст
evidence-link = Ссылка
evidence-photo = Фото
evidence-video = Видео
evidence-animation = Анимация
evidence-document = Файл
evidence-audio = Аудио
evidence-voice = Голосовое
evidence-video-note = Кружок
evidence-more-text = Ещё { $number ->
    [one] { $number } знак
    [few] { $number } знака
   *[many] { $number } знаков
} текста – в материалах.
evidence-all = Всего: { $what }

preview-title = <b>Проверьте перед отправкой.</b> Так отчёт увидит проверяющий:
preview-behalf = Вы сдаёте за организацию: это будет записано в журнале, а решение примет другой проверяющий.
preview-missing = Пока рано отправлять. Ещё нужно: { $needs }. Пришлите прямо в этот чат, черновик сохранён.

receipt = 📨 Отчёт № { $number } отправлен { $at }
receipt-to-head = 📨 Отчёт № { $number } передан руководителю { $at }
receipt-what = «{ $title }»: { $what }.
receipt-late = С опозданием на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}.
receipt-next-review = Проверит координатор, обычно за 2 рабочих дня. Напишу, когда будет решение.
receipt-next-head = Руководитель проверит и отправит координатору или вернёт вам с замечанием. Напишу, когда будет решение.
receipt-next-behalf = Вы сдали за организацию, поэтому проверит другой координатор или администратор. Напишу, когда будет решение.
receipt-forwarded = 📨 Отчёт № { $number } ({ $author }) отправлен координатору: «{ $title }». Обычно проверяют за 2 рабочих дня, о решении напишу.

drafts-title = <b>Начатые отчёты</b> · { $number }
drafts-more = и ещё { $number }: они появятся здесь, когда сдадите эти. Любой можно открыть и из «Моих мероприятий».
drafts-item = { $number }. { $title }
drafts-returned = ↩️ возвращено на доработку
drafts-none = Начатых отчётов нет. Откройте мероприятие и нажмите «Сдать отчёт»: черновик сохранится сам.
draft-empty = Пока ничего не прислано.
discard-sure = Удалить черновик отчёта «{ $title }»? Вернуть его будет нельзя.
discarded = Черновик отчёта «{ $title }» удалён. Начать заново можно в любой день.

refusal-not-author = Этот отчёт пишет другой человек. Ничего не изменилось. Свой можно начать в карточке мероприятия.
refusal-evidence-gone = Этого в черновике уже нет: убрано раньше. Остальное на месте.
refusal-report-sent = Отчёт № { $number } уже отправлен { $at } и ждёт проверки. Когда будет решение, я напишу.
refusal-report-with-head = Отчёт № { $number } у руководителя с { $at }. Когда будет решение, я напишу.
refusal-report-accepted = Отчёт № { $number } уже принят { $at }. Нужно исправить? Напишите координатору.
refusal-report-rejected = Отчёт № { $number } отклонён { $at }. Начните новый: «Сдать отчёт» в карточке мероприятия.
refusal-report-incomplete = Отчёт пока неполный. Нажмите «Готово, проверить»: там видно, чего не хватает. Черновик сохранён.
refusal-report-full = В одном отчёте до { $limit } материалов, это не поместилось. Уберите лишнее или дайте ссылку на папку с остальным.
refusal-report-long = Весь текст отчёта – до { $limit } знаков, осталось { $left }. Этот текст не добавил: сократите или приложите файлом. Остальное сохранено.
refusal-other-sent = Отчёт по этому пункту уже отправлен: № { $number }, { $name }, { $at }. Ваш черновик сохранён, второй сейчас не нужен.
refusal-assignment-accepted = Этот пункт принят { $at }, новый отчёт не нужен. Нужно исправить? Напишите координатору.
refusal-assignment-closed = По этому пункту отчёт больше не ждут. Ничего не изменилось, черновик сохранён.
refusal-attempt-over = Этот экран от прошлой попытки: отчёт с тех пор изменился. Откройте его заново. Ничего не изменилось.
refusal-no-head = У вашей организации здесь ещё нет руководителя, передать отчёт некому. Черновик сохранён: попросите руководителя зарегистрироваться.
refusal-discard-returned = Этот отчёт уже видел проверяющий, удалить его нельзя. Уберите лишнее и дополните.

refusal-link-scheme = Ссылку, которая начинается с «{ $scheme }:», принять не могу: нужна обычная, с http:// или https://. Остальное сохранено.
refusal-link-broken = Не похоже на рабочий адрес: «{ $link }». Скопируйте ссылку из браузера целиком и пришлите ещё раз. Остальное сохранено.
refusal-link-long = Ссылка длиннее { $limit } знаков. Пришлите короткую: у записи ВКонтакте это «Поделиться» → «Скопировать ссылку».
refusal-file-large = Файл { $size } МБ, а Telegram отдаёт ботам не больше { $limit }. Пришлите ссылку на диск или облако: она тоже считается.
refusal-not-evidence-sticker = Стикер к отчёту не приложить. Пришлите фото, видео, файл, ссылку или текст.
refusal-not-evidence-contact = Контакт к отчёту не приложить. Пришлите фото, видео, файл, ссылку или текст.
refusal-not-evidence-location = Место на карте к отчёту не приложить. Пришлите фото, видео, файл, ссылку или текст.
refusal-not-evidence-poll = Опрос к отчёту не приложить: пришлите снимок экрана с итогами, ссылку или текст.
refusal-not-evidence-dice = Игральную кость к отчёту не приложить. Пришлите фото, видео, файл, ссылку или текст.
refusal-not-evidence-other = Такое сообщение к отчёту не приложить. Пришлите фото, видео, файл, ссылку или текст.
