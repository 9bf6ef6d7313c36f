# Заявки, решения, моя команда
requests-title = <b>Ждут подтверждения</b> · { $number }
requests-item = { $number }. { $name } – { $role }, { $organisation }
requests-none = Никто не ждёт. Когда кто-то попросится, я напишу, и заявка появится здесь.
request-title = <b>{ $name }</b>
request-role = { $role }, { $organisation }
request-since = Заявка от { $since } ({ $days ->
    [0] сегодня
    [one] ждёт { $days } день
    [few] ждёт { $days } дня
   *[many] ждёт { $days } дней
})
request-minor =
    Нет 18 лет. Подтвердить можно, когда подписанное родителем согласие лежит в колледже.
request-paper = Нет 18 лет. Согласие родителя в колледже есть, это подтверждено { $day }.
request-confirmed = ✅ Подтверждено
request-confirmed-by = ✅ Подтверждено: { $name }, { $at }
request-refused = ↩️ Отказано
request-refused-by = ↩️ Отказано: { $name }, { $at }
request-left = Заявку забрали, или человек вышел
request-left-by = Вышел из организации: { $name }, { $at }
request-suspended = Участие приостановлено
request-suspended-by = Участие приостановлено: { $name }, { $at }
request-confirmed-toast = Подтверждено, человеку напишу сам
button-confirm = ✅ Подтвердить
button-confirm-paper = ✅ Подтвердить, согласие родителя есть
button-refuse = ✖ Отказать

ask-refuse-reason =
    <b>Почему отказываем?</b>
    { $name } прочитает причину. Напишите её или выберите готовую.
question-refuse-reason = причину отказа
button-refuse-unknown = Мы не знакомы
button-refuse-elsewhere = Другая организация
button-refuse-role = Не та роль
refuse-phrase-unknown = Не нашли вас в списке участников. Скажите руководителю, он проверит.
refuse-phrase-elsewhere = Похоже, вы из другой организации. Выберите свою и подайте заявку снова.
refuse-phrase-role = Роль выбрана не та. Подайте заявку снова и выберите другую.

team-title = <b>Моя команда</b> · { $number }
team-item = { $number }. { $name } – { $role }
team-waiting = { $number }. 📨 { $name } – { $role }, ждёт подтверждения
team-organisation = { $organisation }
team-unreachable = не достучаться
team-alone = Пока вы здесь один. Попросите студентов найти бота и выбрать вашу организацию: заявки придут вам.

refusal-paper = Нет 18 лет: сначала нужно подписанное согласие родителя в колледже. Есть – откройте заявку и подтвердите кнопкой с этими словами.
refusal-reason-short = Напишите причину хотя бы парой слов: её прочитает человек.
refusal-reason-long = Слишком длинная причина: до { $limit } знаков.
refusal-own-request = Свою заявку подтвердить нельзя: это решает другой координатор или администратор. Ничего не изменилось.
refusal-heads-by-coordinator = Руководителя подтверждает координатор, не другой руководитель. Ничего не изменилось.
refusal-request-confirmed = Уже подтверждено. Ничего не изменилось.
refusal-request-refused = Уже отказано. Ничего не изменилось.
refusal-request-left = Заявку уже забрали. Ничего не изменилось.
refusal-request-suspended = Участие приостановлено. Ничего не изменилось.
refusal-request-confirmed-by = Уже подтверждено: { $name }, { $at }. Ничего не изменилось.
refusal-request-refused-by = Уже отказано: { $name }, { $at }. Ничего не изменилось.
refusal-request-left-by = Уже не здесь: { $name }, { $at }. Ничего не изменилось.
refusal-request-suspended-by = Участие приостановлено: { $name }, { $at }. Ничего не изменилось.
