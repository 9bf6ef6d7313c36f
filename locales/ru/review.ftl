# Проверка отчётов
question-return-reason = причину возврата

queue-title = <b>На проверке</b> · { $number }
queue-title-narrow = <b>На проверке</b> (не всё) · { $number }
queue-item = { $number }. { $organisation } → «{ $title }»
queue-none = На проверке ничего нет. Как только пришлют отчёт, я напишу.
queue-none-here = Здесь на проверке ничего нет. Посмотрите всю очередь.
queue-choose-plan = Отчёты какого плана показать?
queue-choose-organisation = Отчёты какой организации показать?
queue-choose-activity = Отчёты по какому мероприятию показать?
button-queue-all = Вся очередь
button-by-plan = По плану
button-by-organisation = По организации
button-by-activity = По мероприятию
button-check = Проверить { $number }

button-accept = ✅ Принять
button-return = ↩️ Вернуть
button-attempts = История
button-following = Следующий › · { $number }
button-forward = 📨 Отправить
button-return-student = ↩️ Вернуть
button-reject = Отклонить совсем
button-only-return = Только вернуть

review-age = { $days ->
    [0] пришёл сегодня
    [one] ждёт { $days } день
    [few] ждёт { $days } дня
   *[many] ждёт { $days } дней
}
review-waits = 📨 На проверке, { $days ->
    [0] пришёл сегодня
    [one] ждёт { $days } день
    [few] ждёт { $days } дня
   *[many] ждёт { $days } дней
}
review-waits-head = 📨 У руководителя, { $days ->
    [0] пришёл сегодня
    [one] ждёт { $days } день
    [few] ждёт { $days } дня
   *[many] ждёт { $days } дней
}
review-accepted = ✅ Принят: { $name }, { $at }
review-returned = ↩️ Возвращён: { $name }, { $at }
review-rejected = Отклонён: { $name }, { $at }
review-draft = ▫️ Черновик, ещё не отправлен
review-author = Автор: { $author }
review-author-sender = Автор: { $author }. Кто отправил: { $sender }
review-in-time = Сдан вовремя
review-no-term = Срока нет
review-moved = { $words } (по плану до { $day }, срок перенесён)
review-late = с опозданием на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
review-card-late = Сдан с опозданием на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
review-again = { $number ->
    [2] второй раз
    [3] третий раз
   *[other] { $number }-й раз
}
review-new = <b>Новое:</b> { $what }
review-nothing-new = Нового с прошлого раза нет.
review-last = Последнее замечание:

reasons-return = <b>Почему возвращаем отчёт № { $number }?</b> Нажмите готовую причину или напишите свою, до 1000 знаков: автор её увидит.
reasons-reject = <b>Почему отклоняем отчёт № { $number } совсем?</b> Организация начнёт новый отчёт с нуля. Нажмите готовую причину или напишите свою, до 1000 знаков.
reasons-phrase = <b>{ $short }</b> – { $text }
phrase-photo = Добавьте фото с самого мероприятия: по присланным не видно, что оно прошло.
phrase-photo-short = Нужны фото
phrase-link = Добавьте ссылку на публикацию: пост в группе, страницу сайта или альбом.
phrase-link-short = Нужна ссылка
phrase-text = Опишите в двух-трёх предложениях, что и когда прошло и кто участвовал.
phrase-text-short = Нужен рассказ
phrase-access = Ссылка не открывается: проверьте адрес и доступ для всех.
phrase-access-short = Нет доступа
phrase-other = Это материалы другого мероприятия. Пришлите по этому пункту.
phrase-other-short = Не тот пункт
phrase-number = Укажите число участников: без него не посчитать показатель.
phrase-number-short = Нужно число

done-accepted = ✅ Отчёт № { $number } принят, автору написал
done-returned = ↩️ Отчёт № { $number } возвращён, автору написал
done-rejected = Отчёт № { $number } отклонён, автору написал

pupils-title = <b>Отчёты студентов ждут вас</b> · { $number }
pupils-none = Отчётов от студентов пока нет. Как только пришлют, я напишу.
pupils-returned = ↩️ Отчёт № { $number } вернулся автору ({ $author }) с вашим замечанием.

refusal-own-report = Этот отчёт отправили вы, поэтому решать должен другой проверяющий. Ничего не изменилось.
refusal-already-accepted = Уже принят: { $name }, { $at }. Ничего не изменилось.
refusal-already-returned = Уже возвращён: { $name }, { $at }. Ничего не изменилось.
refusal-already-rejected = Уже отклонён: { $name }, { $at }. Ничего не изменилось.
refusal-comment-empty = Напишите хотя бы несколько слов: автор должен понять, что исправить.
refusal-comment-long = В причине { $length } знаков, а помещается { $limit }. Сократите и пришлите ещё раз.
refusal-comment-words = Причину нужно написать словами: автор должен понять, что исправить.
