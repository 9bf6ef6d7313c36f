# Проверка заявки: допустить, вернуть на доработку, не допустить
question-mend-date = дату, до которой исправить заявку
question-mend-what = что исправить в заявке
question-not-admit = причину, почему заявка не допущена
question-prolong = дату, до которой продлить срок заявки

check-rules = <b>Проверка по правилам</b>
check-team-met = В команде { $number ->
    [0] только руководитель
    [one] руководитель и { $number } студент
    [few] руководитель и { $number } студента
   *[many] руководитель и { $number } студентов
}, можно до { $most }
check-team-broken = Команда не по положению: нужен один руководитель и до { $most } студентов, студентов сейчас { $number }
check-confirmed-met = Все подтвердили участие
check-confirmed-broken = Не подтвердили участие: { $about }
check-consent-met = Согласия даны
check-consent-broken = Нет согласия: { $about }
check-required-met = Обязательные поля заполнены
check-required-broken = Не заполнено: { $about }
check-limits-broken = Ответ не подходит под требования: { $about }
check-host-met = Ссылки ведут на нужный сайт
check-host-broken = Ссылка ведёт не туда: { $about }
check-hashtag-met = Хештеги указаны: так сказал автор, в публикации их не видно отсюда
check-hashtag-broken = Автор не подтвердил хештеги: { $about }
check-files-met = Файлы подходят по числу, виду и размеру
check-files-broken = Файлы не подходят: { $about }
check-opens-met = Ссылки открываются: вы проверили
check-opens-unseen = Открываются ли ссылки, не знаю: бот по ним не ходит. Откройте и отметьте сами
check-called = Заявка № { $number } · { $organisation }
check-none = На проверке больше ничего нет. Как только пришлют заявку, она появится здесь.
check-left = { $number ->
    [one] Ждёт проверки ещё { $number } заявка.
    [few] Ждут проверки ещё { $number } заявки.
   *[many] Ждут проверки ещё { $number } заявок.
}
check-done-admitted = ✅ Заявка № { $number } допущена, заявителю написал.
check-done-returned = ↩️ Заявка № { $number } на доработке, заявителю написал.
check-done-not-admitted = Заявка № { $number } не допущена, заявителю написал.

button-admit = ✅ Допустить
button-admit-sure = ✅ Всё равно допустить
button-mend = ↩️ На доработку
button-not-admit = Не допускать
button-look = Ссылки открываются
button-looked = ✅ Ссылки открываются
button-recheck = Вернуть на проверку
button-recheck-sure = Да, вернуть
button-prolong = Продлить срок
button-mend-rules = Вернуть с этим списком

admit-although = <b>Допустить, хотя не всё сходится?</b>
mend-until = <b>До какого дня исправить?</b>
mend-what = <b>Что исправить до { $day }?</b> Нажмите готовую фразу или напишите своими словами, до 1000 знаков: её прочитает заявитель.
mend-broken = По правилам не сошлось:
mend-access = Ссылка не открывается: проверьте адрес и доступ для всех.
mend-access-short = Нет доступа
mend-hashtag = В публикации нет обязательных хештегов: добавьте их и пришлите заявку ещё раз.
mend-hashtag-short = Нет хештегов
mend-team = Не все в команде подтвердили участие: попросите их нажать кнопку в письме бота.
mend-team-short = Не все подтвердили
mend-quality = Файл не читается или в плохом качестве: пришлите его ещё раз, лучше документом.
mend-quality-short = Файл не читается
not-admit-why = <b>Почему заявка не допущена?</b> Напишите причину, до 1000 знаков: её прочитает заявитель.
not-admit-means = Исправить её будет нельзя. Если можно исправить, лучше верните на доработку.
recheck-sure = <b>Вернуть заявку на проверку?</b>
recheck-means = Прежнее решение перестанет действовать. Заявителю об этом не пишу: напишу, когда решите снова.
rechecked = 📨 Заявка № { $number } снова ждёт проверки.
prolong-until = <b>До какого дня продлить срок?</b>
prolong-whose = Только этой заявке: { $organisation }. У остальных срок прежний.
prolong-now = Сейчас до { $at }
prolong-done = ✅ Срок продлён до { $at }: { $organisation }. Заявителю написал.

letter-entry-admitted = ✅ <b>Заявка № { $number } допущена к конкурсу «{ $contest }»</b>
letter-entry-admitted-means = Дальше работу посмотрит жюри. Напишу, когда будут итоги.
letter-entry-returned = ↩️ <b>Заявку № { $number } на конкурс «{ $contest }» нужно доработать</b>
letter-entry-returned-means = Исправьте и пришлите ещё раз.
letter-entry-mend = Исправьте и пришлите ещё раз до { $at }. Всё, что заполнено, сохранено.
letter-entry-not-admitted = <b>Заявка № { $number } не допущена к конкурсу «{ $contest }»</b>
letter-entry-not-admitted-means = Если думаете, что это ошибка, спросите организаторов.
letter-entry-do = Исправить заявку
letter-entry-prolonged = ⏳ <b>Срок вашей заявки на конкурс «{ $contest }» продлён до { $at }</b>
letter-entry-prolonged-means = Продление только для вас. Всё, что заполнено, сохранено: допишите и отправьте.

audit-entry-admitted = Заявка допущена к конкурсу
audit-entry-returned = Заявка возвращена на доработку
audit-entry-not-admitted = Заявка не допущена

refusal-check-admitted = Уже допущена: { $name }, { $at }. Ничего не изменилось.
refusal-check-returned = Уже на доработке: { $name }, { $at }. Ничего не изменилось.
refusal-check-not-admitted = Уже не допущена: { $name }, { $at }. Ничего не изменилось.
refusal-check-draft = Заявка ещё в черновике: решать нечего, пока её не отправили. Ничего не изменилось.
refusal-check-withdrawn = Заявку отозвали. Ничего не изменилось.
refusal-check-submitted = Заявка ждёт проверки. Ничего не изменилось.
refusal-check-waits = Заявка и так ждёт проверки. Ничего не изменилось.
refusal-check-newer = Заявку прислали ещё раз. Откройте её снова и посмотрите, что изменилось.
refusal-check-judged = Заявку уже оценивает жюри, вернуть её на проверку нельзя. Ничего не изменилось.
refusal-own-entry = Эту заявку отправили вы, поэтому решать должен другой организатор. Ничего не изменилось.
refusal-mend-empty = Напишите хотя бы несколько слов: заявитель должен понять, что исправить.
refusal-not-admit-empty = Напишите причину хотя бы несколькими словами: заявитель должен понять, почему.
refusal-prolong-settled = По этой заявке уже решено, продлевать нечего. Ничего не изменилось.
refusal-prolong-open = Приём заявок и так без срока, продлевать нечего. Ничего не изменилось.
