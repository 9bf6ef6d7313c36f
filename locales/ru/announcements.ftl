# Объявления: одно и то же многим, с доказательством, что дошло
command-announce = Объявление: написать и разослать
question-announce = объявление
question-announce-count = число получателей
kind-announcement = объявление
kind-announcement-test = проба объявления
kind-announcement-edit = исправление объявления
kind-announcement-gone = удаление объявления
kind-announcement-nag = напоминание об объявлении
kind-announcement-told = новость о вашем объявлении
button-announce = Объявление
button-announcements = Прежние · { $number }
refusal-right-announce = Объявления рассылают руководитель своим студентам, координатор и администратор – всей сети. Ничего не изменилось.

announce-begin = <b>Новое объявление</b>
announce-how = Пришлите сюда то, что нужно разослать: текст, фото, альбом, видео, файл, опрос или пересланный пост. Можно несколько сообщений подряд, они уйдут в том же порядке и виде.
announce-nameless = без текста
announce-title = «{ $title }»
announce-draft = <b>Объявление</b> · черновик, никому не видно
announce-parts = Сообщения: { $what }
announce-no-parts = Сообщений пока нет. Пришлите текст, фото, видео, файл или опрос.
announce-whom = Получат: { $number ->
    [one] { $number } человек
    [few] { $number } человека
   *[many] { $number } человек
}
announce-nobody = Получателей пока нет.
announce-news = Новость: кто отключил новости, не получит.
announce-official = Официальное: придёт и тем, кто отключил новости.
announce-more = Можно прислать ещё. Черновик сохраняется сам.
announce-changed = Исправленное сообщение учтено.
announce-pieces = <b>Что в объявлении</b>
announce-piece = { $number }. { $what }
announce-piece-words = { $number }. { $what }: «{ $words }»
announce-part-out = Убрано
announce-trying = Отправляю только вам
part-text = { $number ->
    [one] текст
    [few] { $number } текста
   *[many] { $number } текстов
}
part-photo = { $number } фото
part-video = { $number } видео
part-animation = { $number ->
    [one] анимация
    [few] { $number } анимации
   *[many] { $number } анимаций
}
part-document = { $number ->
    [one] { $number } файл
    [few] { $number } файла
   *[many] { $number } файлов
}
part-audio = { $number } аудио
part-voice = { $number ->
    [one] голосовое
    [few] { $number } голосовых
   *[many] { $number } голосовых
}
part-video-note = { $number ->
    [one] кружок
    [few] { $number } кружка
   *[many] { $number } кружков
}
part-poll = { $number ->
    [one] опрос
    [few] { $number } опроса
   *[many] { $number } опросов
}
part-other = { $number ->
    [one] { $number } сообщение другого вида
    [few] { $number } сообщения другого вида
   *[many] { $number } сообщений другого вида
}

button-announce-send = Отправить…
button-announce-try = Проверить на себе
button-announce-official = Сделать официальным
button-announce-news = Сделать новостью
button-announce-drop = Удалить черновик
button-announce-drop-yes = Да, удалить
button-announce-drop-no = Оставить
button-announce-draft = К черновику
button-announce-new = Новое объявление
announce-drop-sure = Удалить черновик «{ $title }»? Никому ещё ничего не отправлено.
announce-dropped-draft = Черновик удалён. Никому ничего не отправлено.

announcements-none = Объявлений пока нет.
announcements-title = <b>Объявления</b> · { $number }
announcements-item = { $number }. «{ $title }»
announcements-draft = черновик
announcements-asked = ждёт согласия администратора
announcements-scheduled = запланировано
announcements-sending = отправляется, дошло: { $sent }
announcements-paused = ⏸ на паузе, дошло: { $sent }
announcements-sent = { $at }, дошло: { $sent }
announcements-cancelled = отменено, успело дойти: { $sent }

announce-sure = <b>Отправить объявление?</b>
announce-reach = Получат: <b>{ $number ->
    [one] { $number } человек
    [few] { $number } человека
   *[many] { $number } человек
}</b>{ $organisations ->
    [0] {""}
    [one] {" "}в { $organisations } организации
   *[many] {" "}в { $organisations } организациях
}
announce-out-lost = Не получат, бот заблокирован: { $number }
announce-out-muted = Не получат, отключили новости: { $number }
announce-quiet = Уйдёт сразу. У кого сейчас тихие часы, получит после них.
announce-at-once = Уйдёт сразу всем, <b>тихие часы получателей не в счёт</b>.
announce-lasts = Рассылка займёт около { $time }. Её можно остановить в любой момент.
announce-type = Это больше 100 человек. Чтобы отправить, напишите их число: <b>{ $number }</b>
button-announce-go = Отправить · { $number }
button-announce-now = Сейчас, даже ночью
button-announce-quiet = Не ночью

announce-state-asked = <b>Объявление ждёт согласия администратора</b>
announce-state-scheduled = <b>Объявление запланировано</b>
announce-state-sending = <b>Отправляю объявление</b>
announce-state-paused = ⏸ <b>Объявление на паузе</b>
announce-state-sent = ✅ <b>Объявление отправлено</b>
announce-state-cancelled = <b>Объявление отменено</b>
announce-halted-frozen = Администратор остановил всю рассылку. Когда возобновит, объявление продолжится само, со следующего человека.
announce-when-now = Время пришло: уйдёт в ближайшую минуту. Если администратор остановил рассылку – когда возобновит.
refusal-announce-frozen = Администратор остановил всю рассылку. Когда возобновит, продолжится и это.
announce-halted-lost = Остановил сам: исходное сообщение удалено из этого чата или его нельзя скопировать.
announce-sent = Дошло: { $sent } из { $total }
announce-failed = 🔴 Telegram не принял: { $number }
announce-unreachable = Бот заблокирован: { $number }
announce-dropped = Не отправлено: { $number }
announce-left = Осталось: { $number }
announce-left-time = Осталось: { $number }, около { $time }
announce-later = из них ждут конца тихих часов: { $number }
announce-final = Отменено { $at }. Больше никому не уйдёт, продолжить нельзя.
announce-seconds = { $number } с
announce-minutes = { $number } мин
announce-hours = { $hours } ч { $minutes } мин
button-announce-pause = ⏸ Пауза
button-announce-resume = Продолжить
button-announce-stop = Отменить
announce-stop-sure = <b>Отменить рассылку «{ $title }»?</b>
announce-stop-means = Уже дошло: { $sent }, у них сообщение останется. Остальным ({ $left }) не уйдёт никогда: продолжить отменённое нельзя. Если нужно только остановиться, нажмите «Пауза».
button-announce-stop-yes = Да, отменить
button-announce-stop-no = Не отменять

announce-told-tried = Так объявление «{ $title }» увидят получатели. Другим ничего не отправлено.
announce-told-lost = ⏸ Объявление «{ $title }» остановлено: его исходное сообщение удалено из этого чата или не копируется. Кто уже получил, у тех оно осталось. Пришлите это сообщение заново, и рассылка продолжится со следующего человека.

refusal-announce-kind = Такое сообщение Telegram не даёт копировать. Пришлите текст, фото, видео, файл или опрос.
refusal-announce-poll = Этот опрос уже закрыт. Пришлите открытый.
refusal-announce-parts = В объявлении может быть не больше { $most } сообщений. Последнее не добавлено.
refusal-announce-other = Это объявление пишет другой человек. Ничего не изменилось.
refusal-announce-begun = Это объявление уже не черновик: менять его состав нельзя.
refusal-announce-empty = В объявлении пока нет ни одного сообщения. Пришлите текст, фото или файл.
refusal-announce-nobody = Получателей нет: никто не подходит под условия. Ничего не отправлено.
refusal-announce-number = Получателей сейчас { $number }. Ничего не отправлено: посмотрите ещё раз и подтвердите.
refusal-announce-typed = Получателей { $number }: больше 100, поэтому их число нужно написать.
refusal-announce-count = Напишите число получателей цифрами, как на экране. Ничего не отправлено.
refusal-announce-draft = Это объявление ещё не отправляется.
refusal-announce-asked = Это объявление ещё не отправляется: оно ждёт согласия администратора.
refusal-announce-scheduled = Это объявление ещё не отправляется: оно запланировано.
refusal-announce-sending = Это объявление сейчас отправляется.
refusal-announce-paused = Это объявление на паузе.
refusal-announce-sent = Это объявление уже отправлено всем.
refusal-announce-cancelled = Это объявление отменено, продолжить его нельзя. Можно написать новое.

audit-announcement-discarded = Черновик объявления удалён
audit-announcement-sent = Объявление отправлено
audit-announcement-paused = Объявление поставлено на паузу
audit-announcement-resumed = Рассылка объявления продолжена
audit-announcement-cancelled = Рассылка объявления отменена

question-announce-day = день отправки
question-announce-time = время отправки
button-announce-later = Запланировать…
button-announce-when = Изменить время
button-announce-unschedule = Снять с плана
button-announce-working = Только в рабочее время
button-announce-always = Не только в рабочее время
button-announce-report = По организациям
button-announce-sheet = Таблица по людям
button-announce-again = Повторить недошедшим · { $number }
button-announce-newcomers = Новым участникам
announce-when-day = <b>Когда отправить?</b>
announce-when-time = <b>Во сколько?</b> { $day }
announce-time-typed = Или напишите время: «14:30».
announce-when = Уйдёт { $at }, через { $time }.
announce-working = Только в рабочее время получателя: с 9 до 18, в рабочие дни.
announce-always = В тихие часы получателя подождёт.
announce-then = Получателей посчитаю в момент отправки.
announce-unscheduled = Снято с плана, это снова черновик.
announce-days = { $number ->
    [one] { $number } день
    [few] { $number } дня
   *[many] { $number } дней
}
announce-report = <b>Как дошло объявление</b>
announce-report-line = { $number }. { $label }: дошло { $sent } из { $total }
announce-report-known = ознакомлены { $number }
announce-report-apart = Без организации
announce-sheet = Объявление
announce-sheet-text = «{ $title }», все получатели по одному: { $number ->
    [one] { $number } строка
    [few] { $number } строки
   *[many] { $number } строк
}.
announce-column-name = Имя
announce-column-organisation = Организация
announce-column-state = Что с сообщением
announce-column-sent = Дошло
announce-column-acknowledged = Ознакомлен
announce-column-error = Ответ Telegram
announce-fate-waiting = ждёт отправки
announce-fate-held = на паузе
announce-fate-claimed = отправляется
announce-fate-sent = дошло
announce-fate-failed = Telegram не принял
announce-fate-unreachable = бот заблокирован
announce-fate-dropped = не отправлено
announce-fate-uncertain = неясно, дошло ли
announce-newcomers = <b>Отправить новым участникам?</b> Их { $number }.
announce-newcomers-means = Это те, кто подходит под условия сейчас, но объявления не получал. Остальным второй раз не придёт.
announce-told-role = Объявление «{ $title }» не ушло в назначенное время: ваша роль изменилась, и рассылать объявления вы больше не можете. Оно осталось черновиком.
announce-told-nobody = Объявление «{ $title }» не ушло в назначенное время: под условия никто не подошёл. Оно снова черновик, поправьте получателей.
refusal-announce-time = Не понял время. Напишите, например, 14:30.
refusal-announce-past = Это время уже прошло. Выберите другое.
refusal-announce-far = Так далеко запланировать нельзя: не дальше { $day }.
refusal-announce-all-there = Повторять некому: всем, кому можно, уже дошло. Кто заблокировал бота, получит, когда вернётся и вы нажмёте снова.
refusal-announce-no-newcomers = Новых участников, которые этого не получали, нет.
refusal-announce-deleted = Это объявление удалено у всех. Можно написать новое.
refusal-announce-again-draft = Это объявление ещё не отправлено.
refusal-announce-again-asked = Это объявление ещё не отправлено.
refusal-announce-again-scheduled = Это объявление ещё не отправлено.
refusal-announce-again-sending = Это объявление ещё отправляется. Дождитесь конца.
refusal-announce-again-paused = Это объявление на паузе. Сначала продолжите его.
refusal-announce-again-cancelled = Это объявление отменено: больше никому не уйдёт. Можно написать новое.
audit-announcement-scheduled = Объявление запланировано
audit-announcement-unscheduled = Объявление снято с плана
audit-announcement-retried = Объявление повторено недошедшим
audit-announcement-newcomers = Объявление отправлено новым участникам

question-announce-link = ссылку для кнопки
question-announce-item = слова для поиска пункта
question-announce-edit = новый текст объявления
button-announce-keys = Кнопки
button-key-ack = + Ознакомлен
button-key-link = + Ссылка
button-key-item = + Пункт плана
key-acknowledge = Ознакомлен
key-open-item = Открыть пункт плана
key-ack = { $number }. «Ознакомлен»: видно, кто прочитал и кто нет
key-link = { $number }. «{ $label }» → { $url }
key-item = { $number }. Пункт плана «{ $title }», каждому свой
announce-keys = <b>Кнопки под объявлением</b>
announce-no-keys = Пока нет ни одной.
announce-keys-number = Кнопок под ним: { $number }
announce-keys-below = К объявлению выше:
announce-link-ask = Пришлите ссылку, можно с подписью: «Положение – vk.com/doc1».
announce-item-ask = <b>Какой пункт открывать?</b> Выберите или напишите слово из названия.
announce-item = { $number }. { $title }
announce-item-none = В действующих планах такого нет.
announce-known = Отмечено: вы ознакомлены. Спасибо
announce-known-already = Вы уже отметили это раньше.
announce-known-title = <b>Ознакомлены { $known } из { $got }</b>
announce-all-know = Молчащих нет.
announce-silent = { $number }. { $name }
announce-silent-of = { $number }. { $name }, { $organisation }
announce-nags-left = { $number ->
    [0] Напоминали уже три раза, больше нельзя.
    [one] Напомнить можно ещё { $number } раз.
   *[other] Напомнить можно ещё { $number } раза.
}
announce-nagged = Напоминание уйдёт им: { $number }
announce-nag = Вы ещё не отметили объявление «{ $title }». Если прочитали, нажмите «Ознакомлен»: больше не напомню.
button-announce-silent = Кто не ознакомлен
button-nag = Напомнить · { $number }
button-announce-correct = Исправить текст
button-announce-take-back = Удалить у всех
button-announce-take-back-yes = Да, удалить
announce-correct-which = <b>Какое сообщение исправить?</b>
announce-correct = <b>Пришлите новый текст.</b> Он сразу заменит прежний у всех, кто уже получил, а остальным придёт исправленным. Сейчас там:
announce-take-back = <b>Удалить «{ $title }» у всех?</b>
announce-take-back-means = Сообщение исчезнет из чатов, где оно есть ({ $number }). Telegram даёт удалять 48 часов после отправки, осталось { $time }.
announce-take-back-stops = Рассылка при этом отменится: остальным ({ $number }) оно не придёт.
announce-state-deleted = <b>Объявление удалено у всех</b>
progress-announcement-edit = Исправлено: { $sent } из { $total }
progress-announcement-gone = Удалено: { $sent } из { $total }
progress-announcement-nag = Напоминаний: { $sent } из { $total }
announce-blanks-missing = Вместо { $blank } общие слова у { $number ->
    [one] { $number } человека
   *[other] { $number } человек
}: «{ $words }»
blank-name = коллега
blank-home = ваша организация
blank-term = срок уточняется
refusal-announce-link = Нужна одна ссылка, например: Положение – vk.com/doc1. Пришлите ещё раз.
refusal-announce-keys = Под объявлением может быть не больше { $most } кнопок.
refusal-announce-trial = Это проба объявления: отметка считается, только когда оно отправлено.
refusal-announce-not-yours = Этот пункт плана не поручен вашей организации.
refusal-announce-no-ack = Под этим объявлением нет кнопки «Ознакомлен».
refusal-announce-nags = Напоминали уже { $most } раза, больше нельзя.
refusal-announce-nagged = Им уже напомнили. Откройте список ещё раз.
refusal-announce-all-know = Ознакомлены все, кому дошло. Напоминать некому.
refusal-announce-fixed = Исправить здесь нечего: опросы и кружки Telegram менять не даёт.
refusal-announce-long = Текст не помещается: вместе с подстановками не больше { $most } знаков. Сократите и пришлите ещё раз.
refusal-announce-late = Удалить уже нельзя: прошло больше 48 часов. Можно исправить текст.
refusal-announce-nowhere = Удалять нечего: объявление ещё ни к кому не дошло.
audit-announcement-nagged = Напомнили об объявлении
audit-announcement-corrected = Исправлен текст объявления
audit-announcement-taken-back = Объявление удалено у всех
announce-only-hours = { $number } ч

command-news = Объявления, которые вы получили
question-news = слово из объявления
news = <b>Объявления, которые вы получили</b>
news-found = <b>Нашлось по «{ $words }»</b>
news-none = Объявлений пока не было. Когда придёт первое, его можно будет перечитать здесь.
news-not-found = По «{ $words }» ничего не нашлось. Напишите другое слово.
news-line = { $number }. «{ $title }», { $at }
news-seek = Ищете старое? Напишите слово из него.
news-at = <b>Объявление</b> · { $at }
news-with = С ним приходило: { $what }
news-coming = Сейчас пришлю целиком
button-news-all = Показать все
button-news-again = Прислать целиком
announce-told-gone = Проба не получилась: одно из сообщений «{ $title }» удалено из этого чата или не копируется. Уберите его из черновика («Убрать лишнее») и пришлите заново.

question-announce-return = что поправить в объявлении
button-announce-rule-on = Согласовывать чужие: выкл.
button-announce-rule-off = Согласовывать чужие: вкл.
button-announce-look = Посмотреть как получатель
button-announce-approve = Разрешить
button-announce-return = Вернуть
button-announce-withdraw = Забрать в черновики
announce-by = Автор: { $name }
announce-remark = ↩️ Вернули: «{ $remark }»
announce-return-why = Что поправить в объявлении «{ $title }»? Напишите, автор увидит эти слова.
announce-handed-back = ↩️ Объявление «{ $title }» вернулось автору. Никому ничего не отправлено.
announce-told-asked = Ждёт вашего согласия: объявление «{ $title }». Пока никому не отправлено.
announce-told-approved = Администратор разрешил объявление «{ $title }». Как оно расходится, видно в карточке.
announce-told-returned = ↩️ Администратор вернул объявление «{ $title }», никому ничего не отправлено. Поправьте и отправьте снова.
refusal-right-approve = Согласовывает объявления администратор. Ничего не изменилось.
refusal-announce-decided = По этому объявлению уже решили, или автор его забрал. Ничего не изменилось.
refusal-announce-own = Своё объявление согласует другой администратор.
audit-announcement-asked = Объявление отправлено на согласование
audit-announcement-approved = Объявление разрешено
audit-announcement-returned = Объявление возвращено автору
audit-announcement-withdrawn = Объявление забрано с согласования
audit-approval-on = Включено согласование объявлений
audit-approval-off = Выключено согласование объявлений

question-announce-as = имя получателя
button-announce-as = Как увидит…
announce-as-whom = Чьими глазами посмотреть? Напишите имя получателя. Придёт только вам.
announce-as = Сейчас пришлю вам так, как увидит { $name }.
refusal-announce-as = Среди получателей такого имени нет. Напишите другое или часть имени.
fate-held = на паузе вместе с объявлением; должно было уйти { $at }
