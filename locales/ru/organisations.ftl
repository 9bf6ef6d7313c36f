# Организации и группы
orgs-all = <b>Организации</b> · { $number }
orgs-silent = <b>Молчат</b> · { $number }
orgs-found = Нашлось по «{ $words }»
orgs-item = { $number }. { $name }
orgs-headless = нет руководителя
orgs-none = Ничего не нашлось. Попробуйте одно слово из названия, город или первые буквы.
orgs-none-silent = Молчащих нет: у всех есть руководитель, и все хоть что-то сдали.
orgs-search = Напишите часть названия или город, найду.
question-organisations = какую организацию искать
button-silent = Молчат · { $number }
button-all-organisations = Все организации
button-add-organisation = Добавить

org-name = <b>{ $name }</b>
org-place = { $place }
org-headless = 🔴 Нет подтверждённого руководителя: сдавать отчёты некому.
org-person-confirmed = { $name } – { $role }
org-person-asked = 📨 { $name } – { $role }, ждёт подтверждения
org-more = … и ещё люди: найдите их в «Людях» по названию организации.
org-nobody = Пока никто не зарегистрировался.
org-groups = Группы: { $names }
org-no-groups = Ни в одной группе: поручения из планов ей не достаются.
org-owes-nothing = Поручений пока нет.
org-counts = Ждём: { $owed } · ✅ принято: { $done }
button-groups = Группы
button-open-organisation = Открыть

ask-organisation-name =
    <b>Как называется организация?</b>
    Полное название, как в приказе. Похожую я найду и второй не заведу.
question-organisation-name = название организации
org-added =
    ✅ Добавлена: { $name }.
    Чтобы ей достались поручения из плана, включите её в группу.

groups-title = <b>Группы</b>: { $name }
groups-none = Групп пока нет: они появляются вместе с планом, в котором названы («ПОО»).
group-inside = ✅ { $name } · { $number }
group-outside = ▫️ { $name } · { $number }
ask-past =
    <b>Выдать и прошедшие?</b>
    { $name } → { $group }. { $number ->
        [one] У { $number } пункта
       *[other] У { $number } пунктов
    } плана срок уже прошёл. Если выдать, сдать можно, но напоминать о прошлом я не буду.
button-past-skip = Только будущие
button-past-owe = И прошедшие
enrolled =
    ✅ { $name } теперь в группе { $group }.
    Выдано поручений: { $number }.

refusal-organisation-name = Не похоже на название: напишите его словами, от 3 до { $limit } знаков.
refusal-organisation-exists = Такая уже есть: { $organisation }. Второй раз не завожу, найдите её в «Организациях».
refusal-in-group = { $organisation } уже в группе { $group }. Ничего не изменилось.

stuck-title = <b>Просрочено больше { $days } дней</b> · { $number }
stuck-item = { $number }. { $name }: { $reports }, дольше всего с { $day }
stuck-none = Так долго никто ничего не задерживает.
