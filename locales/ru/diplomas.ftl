# Дипломы и сертификаты: что на бумаге, выдача, проверка
command-diplomas = Мои дипломы и сертификаты

# ─── на бумаге
paper-title-diploma = ДИПЛОМ
paper-title-certificate = СЕРТИФИКАТ
paper-rank-grand-prix = Гран-при
paper-rank-winner = победителя
paper-rank-prize = призёра
paper-rank-laureate = лауреата
paper-rank-participant = участника
paper-place = { $place } место
paper-given-diploma-person = награждается
paper-given-diploma-team = награждается команда
paper-given-certificate-person = вручается
paper-given-certificate-team = вручается команде
paper-text-diploma = за победу в номинации «{ $nomination }» конкурса «{ $contest }»
paper-text-certificate = за участие в номинации «{ $nomination }» конкурса «{ $contest }»
paper-number = № { $number }
paper-date = { $day } г.
paper-check = Наведите камеру телефона: бот подтвердит, что документ подлинный

# ─── чем кончилось
diploma-grand-prix = Гран-при
diploma-winner = победитель
diploma-prize = призёр
diploma-laureate = лауреат
diploma-participant = участник

# ─── стол организатора
button-diplomas = Дипломы
diplomas-title = <b>Дипломы</b> · { $title }
diplomas-issuer = Выдаёт: { $issuer }
diplomas-issuer-none = Выдаёт: <i>ещё не сказано, кто</i>
diplomas-signer = Подписывает: { $signer }
diplomas-signer-none = Подписывает: <i>ещё не сказано, кто</i>
diplomas-text-diploma = На дипломе: { $text }
diplomas-text-certificate = На сертификате: { $text }
diplomas-day = Дата на бумаге: { $day }
diplomas-day-issue = Дата на бумаге: день выдачи
diplomas-to-diploma = Дипломы: { $whom }
diplomas-to-certificate = Сертификаты: { $whom }
diplomas-whom-both = команде и каждому в ней
diplomas-whom-people = каждому в команде
diplomas-whom-team = команде, один на всех
diplomas-whom-nobody = никому
diplomas-number-diploma = { $number ->
    [one] { $number } диплом
    [few] { $number } диплома
   *[many] { $number } дипломов
}
diplomas-number-certificate = { $number ->
    [one] { $number } сертификат
    [few] { $number } сертификата
   *[many] { $number } сертификатов
}
diplomas-wait = ⏳ Можно выдать: { $what }
diplomas-none = Выдавать пока нечего: дипломы готовы, когда объявлены итоги этапа.
diplomas-out = Выдано: { $what }
diplomas-brought = дошло: { $number }
diplomas-lost = 🔴 не дошло: { $number }
diplomas-revoked = отозвано: { $number }
diplomas-said = Записано. Уже выданные не изменились.
diplomas-usual = Снова обычный текст. Уже выданные не изменились.
button-issue = Выдать · { $number }
button-issued = Выданные · { $number }
button-sample-diploma = Образец диплома
button-sample-certificate = Образец сертификата
button-words-issuer = Кто выдаёт
button-words-signer = Кто подписывает
button-words-diploma = Текст диплома
button-words-certificate = Текст сертификата
button-diploma-day = Дата
button-diploma-whom = Кому

diplomas-ask-issuer = Кто выдаёт дипломы? Пришлите полное название, можно в несколько строк (до { $limit } знаков). Оно встанет вверху листа.
diplomas-ask-signer = Кто подписывает? Первая строка – имя («О. В. Перминова»), вторая – должность. До { $limit } знаков.
diplomas-ask-diploma = Что написать на дипломе под именем? До { $limit } знаков.
diplomas-ask-certificate = Что написать на сертификате под именем? До { $limit } знаков.
diplomas-blanks = Сами подставятся: { $blanks }.
diplomas-now = Сейчас:
button-usual = Обычный текст
diplomas-ask-day = Какая дата на дипломах? Пришлите её, например «14 ноября».
button-day-issue = День выдачи
diplomas-ask-whom = Кому выдавать? Команда – это все, кто подтвердил участие, и их руководитель.
button-to-diploma = Дипломы – { $whom }
button-to-certificate = Сертификаты – { $whom }

sample-name = Иванова Мария Петровна
sample-home = Название вашей организации
sample-team = Иванова Мария Петровна, Петров Иван Сергеевич
sample-nomination = Номинация
sample-issuer = Кто выдаёт
sample-signer = Кто подписывает
sample-mark = ОБРАЗЕЦ
sample-diploma = Так будет выглядеть диплом. Имя, награда и номер – для примера.
sample-certificate = Так будет выглядеть сертификат. Имя и номер – для примера.

issue-sure = <b>Выдать { $what }?</b>
issue-means = Каждый получит свой файл личным сообщением; лист на команду придёт её руководителю. Номера пойдут подряд.
issue-look = Посмотрите образец: после выдачи правится только имя, и по одному.
button-issue-sure = Выдать · { $number }
issue-done = ✅ Выдано: { $number }. Рассылаю каждому лично; сколько дошло, видно в «Дипломах».

# ─── выданные
issued-title = <b>Выданные</b> · { $title } · { $number }
issued-found = <b>Выданные</b> · «{ $words }»
issued-none = Пока ничего не выдано.
issued-not-found = По словам «{ $words }» ничего не нашлось. Попробуйте фамилию или название организации.
issued-seek = Найти: пришлите фамилию или название организации.
issued-diploma = <b>№ { $number }</b> · диплом, { $merit }
issued-certificate = <b>№ { $number }</b> · сертификат, { $merit }
issued-whose = { $whose }
issued-revoked = 🔴 отозван
issued-open = № { $number }
button-issued-all = Показать все
diploma-for = Конкурс «{ $contest }», номинация «{ $nomination }»
diploma-merit = Награда: { $merit } · № { $number }
diploma-named = Выдан: { $name }
diploma-team = Команда: { $team }
diploma-gone = 🔴 Отозван { $at }. Проверка по коду это показывает.
diploma-is-sent = ✅ Файл у получателя
diploma-is-waits = ⏳ Файл отправляется
diploma-is-changed = ⏳ Имя исправлено, новый файл ещё не отправлен: нажмите «Отправить снова»
diploma-is-unreachable = 🔴 Файл не дошёл: получатель заблокировал бота. Скачайте и передайте сами.
diploma-is-failed = 🔴 Файл не дошёл. Отправьте снова или скачайте и передайте сами.
button-diploma-file = Файл
button-diploma-name = Исправить имя
button-diploma-again = Отправить снова
button-diploma-revoke = Отозвать
button-diploma-restore = Вернуть силу
diploma-ask-name = Как написать имя на листе № { $number }? Сейчас: { $name }. Номер и код проверки останутся прежними.
diploma-renamed = Имя исправлено. Отправьте файл снова.
diploma-on-its-way = Файл отправляется.
diploma-revoked = Отозван.
diploma-restored = Снова действует, файл отправляется.
diploma-revoke-sure = Отозвать № { $number } ({ $name })? Проверка по коду покажет, что он не действует, получатель узнает об этом. Силу можно вернуть.

# ─── свои
button-mydiplomas = Мои дипломы
mydiplomas = <b>Мои дипломы и сертификаты</b> · { $number }
mydiplomas-none = Дипломов и сертификатов пока нет. Они придут сюда сами, когда организатор конкурса их выдаст.
mydiplomas-team = На команду: { $name }
mydiplomas-take = Нажмите номер – пришлю файл.
diploma-coming = Сейчас пришлю № { $number }.

# ─── письма
letter-diploma-mine = <b>Ваш диплом</b>
letter-diploma-team = <b>Диплом вашей команды</b>
letter-diploma-other = <b>Диплом участника</b>
letter-certificate-mine = <b>Ваш сертификат</b>
letter-certificate-team = <b>Сертификат вашей команды</b>
letter-certificate-other = <b>Сертификат участника</b>
letter-diploma-corrected = Это исправленный файл, прежний можно удалить.
letter-revoked-diploma = Диплом № { $number } конкурса «{ $contest }» отозван организатором: проверка по коду теперь это показывает. Почему, спросите у организатора.
letter-revoked-certificate = Сертификат № { $number } конкурса «{ $contest }» отозван организатором: проверка по коду теперь это показывает. Почему, спросите у организатора.
kind-diploma = диплом или сертификат
kind-diploma-taken = файл диплома, о котором попросили
kind-diploma-revoked = отзыв диплома

# ─── проверка
check-true-diploma = ✅ <b>Подлинный диплом № { $number }</b>
check-true-certificate = ✅ <b>Подлинный сертификат № { $number }</b>
check-revoked-diploma = 🔴 <b>Диплом № { $number } не действует</b>
check-revoked-certificate = 🔴 <b>Сертификат № { $number } не действует</b>
check-revoked-on = Организатор отозвал его { $day }.
check-merit = Награда: { $merit }
check-issued = Дата: { $day }. Выдал: { $issuer }
check-compare = Сравните с бумагой: если имя или награда другие, лист подделан.
check-unknown = 🔴 <b>Такого диплома нет</b>
    Этот код бот не выдавал. Если ссылку набирали вручную, наведите камеру на код ещё раз; если код тот же – документ не подлинный.
check-sample = Это образец: так организатор смотрит, как будут выглядеть дипломы. Выдан он не был.

# ─── отказы
refusal-diploma-early = Дипломы выдаёт опубликованный конкурс, а этот не опубликован или отменён. Ничего не изменилось.
refusal-diploma-empty = Пришлите текст: пустым это место не бывает.
refusal-diploma-long = Слишком длинно: { $number } знаков, а помещается { $limit }. Сократите и пришлите ещё раз.
refusal-diploma-lines = Слишком много строк: помещается { $limit }. Соберите текст плотнее и пришлите ещё раз.
refusal-diploma-blank = Лишний знак «{ $sign }». В скобках бывает только то, что подставляется само: { $blanks }.
refusal-diploma-name = Имя на листе – от 2 до { $limit } знаков. Пришлите его ещё раз.
refusal-diploma-issuer = Сначала скажите, кто выдаёт дипломы: кнопка «Кто выдаёт». Ничего не выдано.
refusal-diploma-signer = Сначала скажите, кто подписывает: кнопка «Кто подписывает». Ничего не выдано.
refusal-diploma-none = Выдавать нечего: всё, что полагается по объявленным итогам, уже выдано.
refusal-diploma-other = Это чужой диплом. Свои – в разделе «Мои дипломы».
refusal-diploma-revoked = Этот диплом отозван. Организатор может вернуть ему силу.

# ─── журнал
audit-diplomas-issued = Выданы дипломы
audit-diploma-renamed = Исправлено имя на дипломе
audit-diploma-again = Диплом отправлен снова
audit-diploma-revoked = Диплом отозван
audit-diploma-restored = Диплому возвращена сила
log-kind-diploma = Диплом
