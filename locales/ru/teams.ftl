# Команда заявки
kind-team-asked = приглашение в команду
kind-team-answered = ответ из команды

mates-line = Команда: { $names }
mates-waits = Ещё не ответили: { $names }
mates-title = Команда · «{ $contest }», { $nomination }
mates-places = Студентов: { $students } из { $most }
mates-item = { $number }. { $name } – { $state }
mates-head = руководитель
mates-asked = ⏳ ждём ответа
mates-confirmed = ✅ участвует
mates-declined = не участвует
mates-published = публикация разрешена
mates-gone = больше не в организации
mates-open = Каждый получит письмо и сам ответит, участвует ли и можно ли публиковать его имя и работу.
mates-closed = Состав закрыт вместе с приёмом заявок.
mates-call = Позвать студента
mates-out = Убрать { $number }
mates-whom = { $left ->
    [one] Кого позвать? Осталось { $left } место.
    [few] Кого позвать? Осталось { $left } места.
   *[other] Кого позвать? Осталось { $left } мест.
    }
mates-whom-hint = Студент получит письмо и ответит кнопкой.
mates-again = { $name } · был отказ
mates-nobody = Звать пока некого: все подтверждённые студенты организации уже в команде. Новых подтверждаете вы: «Моя команда».
mates-called = Позвал. Ответ придёт вам письмом
mates-put-out = Убрал из команды

mates-yes = ✅ Участвую
mates-no = Не участвую
mates-joined =
    ✅ Вы в команде: «{ $contest }», { $nomination }.

    Теперь вы можете заполнять заявку вместе с руководителем.
mates-publish-ask = Отдельный вопрос. Можно ли публиковать ваше имя и работу, например в списке участников или на сайте конкурса? Отказ на участие не влияет, передумать можно в любой день.
mates-publish-yes = ✅ Можно публиковать
mates-publish-no = Не публиковать
mates-publish-on = Записал: публиковать можно
mates-publish-off = Записал: не публиковать
mates-leave = Выйти из команды
mates-leave-sure = Выйти из команды «{ $contest }», { $nomination }? Руководитель об этом узнает и сможет позвать вас снова.
mates-leave-yes = Да, выйти
mates-leave-no = Остаться
mates-declined-you = Хорошо, вы не участвуете: «{ $contest }», { $nomination }. Руководителю я написал.

letter-mates-asked = Вас зовут в команду на конкурс «{ $contest }», номинация «{ $nomination }», от организации { $organisation }.
letter-mates-head = Заявку ведёт { $name }.
letter-mates-what = Участвуете?
letter-mates-entry = Посмотреть заявку
letter-mates-open = Команда
letter-mates-confirmed = ✅ { $name } участвует в заявке: «{ $contest }», { $nomination }.
letter-mates-declined = { $name } не участвует в заявке: «{ $contest }», { $nomination }. Пока идёт приём, можно позвать другого студента.

refusal-team-full = { $most ->
    [0] В этом конкурсе участвует только руководитель, без студентов.
    [one] В команде может быть не больше { $most } студента. Уберите лишних: { $over }.
   *[other] В команде может быть не больше { $most } студентов. Уберите лишних: { $over }.
    }
refusal-team-closed = Состав команды закрыт вместе с приёмом заявок. Тексты, если вам продлили срок, ещё можно править.
refusal-team-there = { $name } уже в команде.
refusal-team-stranger = Позвать можно подтверждённого студента своей организации. Этот человек не из неё.
refusal-team-out = Этого человека в команде уже нет.
refusal-team-head = Руководителя из команды не убрать: он ведёт заявку.
refusal-team-declined = Вы уже ответили, что не участвуете. Передумали – попросите руководителя позвать вас снова.
refusal-team-unconfirmed = Сначала ответьте, участвуете ли вы в команде: кнопка на карточке заявки.
refusal-team-gone = { $name } больше не в вашей организации. Уберите из команды и отправьте снова.
