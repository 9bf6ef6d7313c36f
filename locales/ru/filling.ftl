# Форма заявки: один вопрос на экран
question-fill = ответ на вопрос заявки

fill-heading = «{ $contest }», { $nomination }
fill-progress = Вопрос { $place }/{ $total } · отвечено { $answered }
fill-title = <b>{ $title }</b>
fill-optional = Можно пропустить.
fill-have = Ваш ответ: { $value }
fill-unfit = ⏳ { $why }
fill-kept = ✅ «{ $title }» – записал.
fill-early = Это сообщение пришло раньше, чем вы увидели вопрос, и ответом не стало. Ответьте, пожалуйста, ещё раз.
fill-cleared = Ответ стёрт

fill-wants-text = Ответьте сообщением.
fill-wants-number = Пришлите число.
fill-wants-date = Пришлите дату: 5.10, 05.10.2024 или 5 октября.
fill-wants-choice = Выберите один вариант.
fill-wants-choices = Отметьте варианты и нажмите «Дальше».
fill-wants-link = Пришлите ссылку.
fill-wants-file = { $most ->
    [1] Пришлите файл.
   *[other] Пришлите до { $most } файлов, можно вместе.
    }
fill-wants-photo = { $most ->
    [1] Пришлите фото.
   *[other] Пришлите до { $most } фото, можно альбомом.
    }
fill-wants-video = { $most ->
    [1] Пришлите видео.
   *[other] Пришлите до { $most } видео.
    }
fill-wants-consent = Прочитайте и подтвердите кнопкой.
fill-text-least-most = Не меньше { $least } и не больше { $most } знаков.
fill-text-most = До { $most } знаков.
fill-number-least-most = От { $least } до { $most }.
fill-number-least = Не меньше { $least }.
fill-number-most = Не больше { $most }.
fill-whole = Целое, без дробной части.
fill-date-after-before = С { $after } по { $before }.
fill-date-after = Не раньше { $after }.
fill-date-before = Не позже { $before }.
fill-choices-exactly = Ровно { $most }.
fill-choices = Не меньше { $least } и не больше { $most }.
fill-hosts = Подойдёт ссылка на { $hosts }.
fill-hashtags = В публикации должны стоять { $tags }.
fill-types = Подойдёт { $types }.
fill-seconds = Не дольше { $seconds } сек.
fill-megabytes = Файл до { $limit } МБ.

fill-on = Дальше
fill-skip = Пропустить
fill-all = Все вопросы
fill-clear = Стереть ответ
fill-leave = Сохранить и выйти
fill-agree = ✅ Согласен
fill-tagged = ✅ Хештеги стоят
fill-out = Убрать { $number }
fill-open = Открыть { $number }

fill-every = Отвечено { $answered } из { $total }
fill-item-done = { $number }. { $title } – ✅ есть ответ
fill-item-open = { $number }. { $title } – ▫️ нужен ответ
fill-item-unfit = { $number }. { $title } – ⏳ нужно исправить
fill-item-optional = { $number }. { $title } – можно пропустить

check-gaps = Заявка сохранена, но отправить её пока нельзя.
check-ready = Всё готово. Проверьте перед отправкой:
check-head = Всё заполнено. Отправит заявку руководитель.
check-team = Команда: { $names }
check-missing = { $number ->
    [one] Не хватает { $number } ответа:
   *[other] Не хватает { $number } ответов:
    }
check-empty = ▫️ { $title }
check-unfit = ⏳ { $title }. { $why }

answer-tagged = автор подтвердил { $tags }

refusal-field-gone = Этого вопроса больше нет: организаторы изменили форму. Откройте заявку снова.
