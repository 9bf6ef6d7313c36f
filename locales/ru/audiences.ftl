# Кому объявление: условия, счёт получателей, список по организациям
audience-title = <b>Кому</b>
audience-nobody = Пока никому.
audience-lists = Готовый список – одно нажатие. Любой можно потом уточнить.
audience-lists-own = Вы пишете своим студентам.
audience-lists-instead = Готовый список заменит то, что выбрано.
audience-line = <b>{ $number }.</b> { $what }
audience-to = Кому: { $who }
audience-also = <i>а также</i>
audience-more = { " " }и ещё { $number }
audience-or = { " " }или{ " " }
audience-name = { $name }
audience-gone = этого уже нет

audience-any-role = { $what }
audience-not-role = кроме { $what }
audience-any-everybody = все, кто есть в сети
audience-not-everybody = кроме всех, кто есть в сети
audience-any-organisation = организации: { $what }
audience-not-organisation = кроме организаций: { $what }
audience-any-group = группы: { $what }
audience-not-group = кроме групп: { $what }
audience-any-item = { $what }
audience-not-item = кроме организаций, которые { $what }
audience-any-language = язык: { $what }
audience-not-language = кроме языка: { $what }
audience-any-presence = { $what }
audience-not-presence = кроме людей, которые { $what }

audience-role-student = студенты
audience-role-head = руководители
audience-role-coordinator = координаторы
audience-role-organiser = организаторы конкурсов
audience-role-juror = жюри
audience-role-admin = администраторы
audience-role-observer = наблюдатели
audience-role-of-student = студентов
audience-role-of-head = руководителей
audience-role-of-coordinator = координаторов
audience-role-of-organiser = организаторов конкурсов
audience-role-of-juror = жюри
audience-role-of-admin = администраторов
audience-role-of-observer = наблюдателей
audience-language-ru = русский
audience-language-en = английский
audience-presence-new = пришли за { $days } дней
audience-presence-silent = ничего не делали { $days } дней

audience-item-owes = не сдали { $item }
audience-item-overdue = просрочили { $item }
audience-item-returned = получили на доработку { $item }
audience-item-reported = сдали { $item }
audience-item-accepted = сдали, и принято { $item }
audience-item-missed = не сдали до закрытия { $item }
audience-scope-everything = хоть что-нибудь
audience-scope-plan = хоть что-нибудь по плану «{ $title }»
audience-scope-item = п. { $number } «{ $title }»

audience-people-none = Получателей нет: под эти условия никто не подходит.
audience-people = Получат: <b>{ $number ->
    [one] { $number } человек
    [few] { $number } человека
   *[many] { $number } человек
}</b>{ $where }
audience-in = { " в " }{ $number ->
    [one] { $number } организации
   *[many] { $number } организациях
}
audience-apart = , из них по роли в сети { $number }
audience-empty = { $number ->
    [one] Ещё { $number } организация подходит, но получить там некому.
    [few] Ещё { $number } организации подходят, но получить там некому.
   *[many] Ещё { $number } организаций подходят, но получить там некому.
}
audience-lost = Не дойдёт до { $number ->
    [one] { $number } человека: бот заблокирован
   *[many] { $number } человек: бот заблокирован
}
audience-muted = Отключили новости: { $number }. Они получат только официальное объявление.

button-audience-ready = Готово
button-audience-orgs = По организациям · { $number }
button-audience-edit = Изменить { $number }
button-audience-and = И ещё условие
button-audience-and-list = Уточнить список { $number }
button-audience-or = А также другие
button-audience-lists = Готовые списки
button-audience-own = Собрать свой список
button-audience-owed = Не сдали пункт…
button-audience-out = Убрать условие
button-audience-item = Ещё пункт
button-audience-anything = По любому плану
button-audience-plan = По всему плану
button-audience-activity = Весь пункт
button-audience-take = { $number }. Не сдали · { $organisations }

audience-ready-overdue = Просрочили
audience-ready-nothing = Ничего не сдавали
audience-ready-heads = Все руководители
audience-ready-coordinators = Координаторы
audience-ready-students = Все студенты
audience-ready-everybody = Вся сеть
audience-ready-own = Все мои студенты

audience-owed = <b>Что ещё не сдано</b> · { $number }
audience-owed-item = <b>{ $number }.</b> { $title }
audience-owed-count = Не { $number ->
    [one] сдала { $number } организация
    [few] сдали { $number } организации
   *[many] сдали { $number } организаций
}, { $until }
audience-owed-none = Всё сдано: писать некому.
audience-owed-none-found = С такими словами ничего не сданного нет.
audience-owed-search = Напишите слова из пункта, найду.
audience-found = Нашлось по «{ $words }»
question-audience-owed = слова из пункта
question-audience-organisation = название организации

audience-orgs = <b>Кто получит, по организациям</b>
audience-orgs-none = Пока никто.
audience-share = <b>{ $number }.</b> { $organisation } · { $people }
audience-share-apart = роли сети

audience-subject = <b>Ещё одно условие.</b> О чём оно?
audience-subject-also = <b>А также другие люди.</b> Кто они?
audience-subject-how = Выберите, с чего начать: счёт получателей я покажу на каждом шаге.
audience-subject-role = Роль
audience-subject-organisation = Организации
audience-subject-group = Группы
audience-subject-item = Пункт плана
audience-subject-language = Язык
audience-subject-presence = Активность

audience-choose-role = <b>Роль.</b> Можно несколько.
audience-choose-organisation = <b>Организации.</b> Можно несколько.
audience-choose-group = <b>Группы.</b> Можно несколько.
audience-choose-item = <b>Пункты плана.</b> Подходит любой из них:
audience-choose-without = <b>Пункты плана.</b> Кроме организаций, которые:
audience-choose-language = <b>Язык</b>, на котором бот говорит с человеком.
audience-choose-presence = <b>Активность.</b> Можно несколько.
audience-none-organisation = Организаций пока нет.
audience-none-group = Групп пока нет.
audience-none-plan = Ни один план ещё не опубликован.
audience-search = Напишите часть названия, найду.
audience-group = { $name } · { $number }
audience-not-negated = ▫️ Кроме них
audience-negated = ✅ Кроме них

audience-item-plan = <b>Пункт какого плана?</b>
audience-item-section = Какой раздел?
audience-item-activity = Какой пункт?
audience-item-step = Пункт целиком или один результат?
audience-item-how = <b>Кто из них?</b>
audience-step = Результат { $number }
audience-standing-owes = Не сдали
audience-standing-overdue = Просрочили
audience-standing-returned = На доработке
audience-standing-reported = Сдали
audience-standing-accepted = Принято
audience-standing-missed = Не сдали до закрытия

button-whom = Кому
button-write-to-owing = Написать им
refusal-audience-nobody-owes = Писать некому: сдали все, кому это поручено. Ничего не изменилось.
refusal-condition-gone = Этого условия уже нет: его убрали. Откройте «Кому» ещё раз, там всё свежее.
refusal-audience-parts = Списков уже { $most }, больше не соединить. Уберите лишний или отправьте два объявления.
refusal-audience-conditions = Условий в списке уже { $most }. Уберите лишнее или начните ещё один список.
refusal-audience-values = В одном условии не больше { $most } вариантов. Возьмите группу или добавьте ещё одно условие.
