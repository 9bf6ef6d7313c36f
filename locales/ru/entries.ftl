# Заявки на конкурсы глазами тех, кто их подаёт
command-entries = Мои заявки на конкурсы
contest-enter = Подать заявку
button-entries = Мои заявки
refusal-right-fill = Форму заявки заполняют участники конкурса. Ничего не изменилось.

entry-number = Заявка № { $number }
entry-unnumbered = Заявка
entry-trial = Пробная заявка
entry-title = { $entry } · «{ $contest }»
entry-nomination = Номинация: { $nomination }
entry-stage = Этап: { $stage }
entry-organisation = { $organisation }
entry-any-time = без срока
entry-until = до { $at } ({ $days ->
    [0] последний день
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[other] осталось { $days } дней
    })
entry-until-over = до { $at }

entry-state-draft = черновик
entry-state-submitted = отправлена
entry-state-returned = возвращена на доработку
entry-state-admitted = допущена
entry-state-not-admitted = не допущена
entry-state-withdrawn = отозвана
entry-is-draft = Черновик: организаторы его ещё не получили.
entry-is-submitted = Отправлена, организаторы её видят.
entry-is-returned = Возвращена: исправьте и отправьте снова.
entry-mend-by = Возвращена: исправьте и отправьте снова { $until }.
entry-is-admitted = Допущена к конкурсу.
entry-is-not-admitted = Не допущена к конкурсу.
entry-is-withdrawn = Отозвана: в конкурсе не участвует.

entries-none =
    Заявок пока нет.

    Как только откроется конкурс, руководитель нажмёт на его карточке «Подать заявку», и она появится здесь.
entries-title = Мои заявки · { $number }
entries-item = { $number }. «{ $contest }», { $nomination }
entries-open = Открыть { $number }
entry-next-confirm = Вас зовут в команду: ответьте, участвуете ли.
entry-next-late = Приём закончился { $at }. Черновик сохранён.
entry-next-fill = Осталось ответить на { $number ->
    [one] { $number } вопрос
    [few] { $number } вопроса
   *[other] { $number } вопросов
    }
entry-next-send = Всё заполнено: проверьте и отправьте
entry-next-mend = Исправьте и отправьте снова
entry-next-wait = Ждите проверки: напишу, когда её закончат.
entry-next-edit = Править можно
entry-next-admitted = Ждите результатов: напишу, когда их объявят.
entry-next-not-admitted = Причина на карточке.
entry-next-withdrawn = Пока идёт приём, её можно вернуть.

entry-sent-at = Отправлено { $at }, версия { $version }.
entry-taken = Приём заявок { $until }.
entry-closed = Приём заявок шёл { $until }. Править и отправлять больше нельзя.
entry-back-until = Вернуть её можно { $until }.
entry-trial-why = Её видите только вы, и она нигде не считается.
entry-filled = Отвечено: { $answered } из { $total }.
entry-missing = { $number ->
    [one] Не хватает { $number } ответа
   *[other] Не хватает { $number } ответов
    }: { $names }.
entry-changed = Есть правки, которых организаторы ещё не видят. Отправьте их, чтобы они считались.
entry-asks-you = Вас зовут в команду. Участвуете?

entry-begin = Заполнить
entry-go-on = Продолжить
entry-check = Проверить и отправить
entry-look = Посмотреть ответы
entry-send = 📨 Отправить заявку
entry-send-again = 📨 Отправить правки
entry-team = Команда
entry-versions = Что отправлено
entry-contest = О конкурсе
entry-withdraw = Отозвать
entry-restore = Вернуть заявку
entry-files = Показать файлы · { $number }
entry-withdrawn = Заявка отозвана
entry-restored = Заявка снова в конкурсе

start-title = Заявка на конкурс «{ $contest }»
start-whose = От какой организации заявка?
start-item = { $number }. { $nomination }
start-there = { $entry }: { $state }
start-more = И ещё { $number }.
start-begin = Начать { $number }
start-open = Открыть { $number }
there = { $entry } в номинации «{ $nomination }» у вашей организации уже есть, а можно { $each ->
    [one] подать только одну
   *[other] подать не больше { $each }
    }.
there-what = Откройте её: ответы можно править, пока идёт приём.
there-open = Открыть заявку

sent = 📨 { $entry } отправлена { $at }
sent-trial = 📨 { $entry } отправлена { $at }: так это увидит участник. Она нигде не считается.
sent-version = Это версия { $version }: она заменила прежнюю, и жюри увидит её.
sent-answers = Ответов в заявке: { $number }.
sent-next = Править и отправлять снова можно: { $until }. Потом её проверят организаторы, и я напишу.
sent-copy = Показать отправленное
late-kept = Всё, что вы ответили, сохранено. Можно попросить организаторов о продлении.
late-ask = Попросить о продлении

withdraw-sure = { $entry }: отозвать?
withdraw-what = Она выйдет из конкурса, ответы сохранятся.
withdraw-undo = Передумать можно { $until }.
withdraw-final = Приём закончен: вернуть её потом не получится.
withdraw-yes = Да, отозвать
withdraw-no = Оставить

versions-none = Эту заявку ещё не отправляли.
versions-title = Отправлено версий: { $number }
versions-item = Версия { $version }: { $at }, { $name }
versions-open = Версия { $version }
copy-title = Версия { $version }, отправлена { $at }
files-title = Файлов в заявке: { $number }.
files-none = Файлов в заявке нет.

audit-entry-withdrawn = Заявка на конкурс отозвана
audit-entry-restored = Отозванная заявка возвращена

refusal-contest-closed = Этот конкурс сейчас не принимает заявки. Ничего не изменилось.
refusal-entries-early = Приём заявок откроется { $at }. Загляните после этого.
refusal-entries-late = Приём заявок закончился { $at }: это сообщение пришло позже.
refusal-entry-withdrawn = Эта заявка отозвана. Чтобы править её, сначала верните её на карточке.
refusal-entry-not-withdrawn = Эта заявка не отозвана: возвращать нечего.
refusal-entry-not-admitted = Эту заявку не допустили, менять в ней больше нечего. Причина на карточке.
refusal-entry-head = Заявку начинает, отправляет и отзывает руководитель организации или его заместитель. Попросите его.
refusal-entry-team = Эту заявку видят её команда и руководитель организации. Ничего не изменилось.
refusal-entry-trial = Пробную заявку видит только тот, кто её начал. Ничего не изменилось.
refusal-entry-sent = Уже отправлено { $at }, заявка № { $number }. Второй раз не нужно.
refusal-entry-same = В заявке № { $number } с прошлой отправки ничего не изменилось: отправлять нечего.
refusal-entry-incomplete = Пока рано отправлять: не на всё есть ответ. Откройте заявку, там видно, чего не хватает.
refusal-entry-place-taken = Вместо неё организация уже начала другую заявку в этой номинации. Сначала отзовите ту.
