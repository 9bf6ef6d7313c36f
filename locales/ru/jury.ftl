# Жюри: кто в нём, кому что дали оценить, по каким критериям
command-jury = Работы на оценку
button-jury = Жюри
jury-title = <b>Жюри</b> · «{ $title }»
jury-stage = Этап: { $stage }
jury-stage-only = единственный
jury-until = Оценить до { $day }
jury-any = все номинации
jury-nameless = Ещё без имени
jury-none = В жюри пока никого. Нажмите «Пригласить»: я дам ссылку, отправьте её экспертам.
jury-no-entries = Допущенных заявок пока нет. Допустите их после проверки, и их можно будет раздать жюри.
jury-entries = Заявок допущено: { $number }
jury-alone = Ещё никому не дали: { $number }
jury-no-criteria = Критериев пока нет: без них жюри не сможет оценивать. Нажмите «Критерии».
jury-sheets = Оценок сдано: { $given } из { $number }
jury-line = { $number }. { $name } · { $nomination } – { $what }
jury-invite = Пригласить
jury-deal = Раздать заявки
jury-criteria = Критерии
jury-outcomes = Итоги
jury-nag = Напомнить отстающим · { $number }
jury-nagged = Напомнил: { $number }
jury-dealt = Раздал: { $number ->
    [one] { $number } оценочный лист
    [few] { $number } оценочных листа
   *[many] { $number } оценочных листов
}. Жюри напишу сразу, не чаще раза в день
jury-dealt-none = Раздавать нечего: у всех заявок уже есть жюри
jury-link = <b>Ссылка в жюри</b> · «{ $title }»
jury-link-later = Ссылка появится через минуту: имя бота ещё не известно. Откройте этот экран ещё раз.
jury-link-rule = Отправьте её экспертам. Впустит ещё { $number ->
    [one] { $number } человека
   *[many] { $number } человек
}, до { $at }.
jury-link-copy = Скопировать ссылку
jury-link-new = Новая ссылка вместо этой
jury-link-renewed = Прежние ссылки больше не впускают
jury-invited = <b>Вас зовут в жюри</b> конкурса «{ $title }»
jury-invited-what = Работы придут сюда: посмотрите, поставьте баллы кнопками и сдайте. Свою организацию оценивать не придётся.
jury-join = Войти в жюри
jury-join-agree = Согласен, войти в жюри
jury-joined = ✅ Вы в жюри конкурса «{ $title }»
jury-joined-what = Как только появятся работы для вас, я напишу.
jury-name = Как вас зовут? Напишите фамилию и имя, например: Петрова Анна. Так вас увидит организатор.
jury-sheets-open = Оценить работы

juror-title = <b>{ $name }</b>
juror-nothing = пока нечего оценивать
juror-given = сдано { $given } из { $number }
juror-done = ✅ сдано всё, { $number }
juror-nomination = Оценивает: { $nomination }
juror-work = Оценки: { $what }
juror-recused = Самоотводов: { $number }
juror-conflicts = Своя организация, не считается: { $number }
juror-contact = Связь: { $contact }
juror-unreachable = Сообщения не доходят: напишите или позвоните сами.
juror-hand = Дать заявки вручную
juror-choose = Номинация
juror-which = Что оценивает { $name }? Уже розданное останется.
juror-drop = Убрать из жюри
juror-drop-sure = Убрать из жюри: { $name }? Несданные листы исчезнут, заявки можно будет дать другим.
juror-placed = Оценивает: { $nomination }
juror-drop-given = Убрать из жюри: { $name }? Сданных оценок: { $number }. Они исчезнут из подсчёта.
juror-drop-yes = Да, убрать
juror-dropped = { $name }: больше не в жюри

deal-title = <b>Раздать заявки</b> · «{ $title }»
deal-figures = Заявок: { $entries }, без жюри: { $alone } · членов жюри: { $jurors }
deal-nobody = В жюри пока никого: сначала пригласите экспертов.
deal-how =
    <b>По номинациям:</b> каждый получит все заявки своей номинации.
    <b>Поровну:</b> у каждой заявки будет столько экспертов, сколько выберете, и работы у всех почти одинаково.
    По одной – на карточке эксперта.

    Свою организацию не получит никто. Уже розданное останется, новые заявки раздайте ещё раз.
deal-nomination = По номинациям
deal-each = Поровну, по { $number } на заявку

hand-title = <b>{ $name }:</b> какие заявки дать?
hand-line =
    { $what }
    { $how } · членов жюри: { $number }
hand-free = не дана
hand-has = дана, ещё не сдана
hand-given = оценка сдана
hand-own = своя организация
hand-recused = самоотвод
hand-give = Дать № { $number }
hand-take = Забрать № { $number }

criteria-title = <b>Критерии</b> · «{ $title }»
criteria-none = Критериев пока нет. Начните с готового набора или добавьте свои: потом всё можно поправить.
criteria-set-press = Тексты и фото: 3 × 10
criteria-set-video = Ролик: 7 × 5
criteria-set-big = Ролик: из 400 баллов
criteria-item = { $number }. { $title } – до { $scale }{ $rest }
criteria-most = Больше всего за работу: { $number }
criteria-most-of = Больше всего, { $nomination }: { $number }
criterion-weighs = вес { $weight }
criterion-free = не обязательно
criterion-add = Добавить критерий
criterion-title = <b>{ $title }</b>
criterion-no-hint = Без подсказки. Хорошая подсказка говорит, за что ставить высший балл.
criterion-scale = Баллы: от 0 до { $scale }
criterion-weight = Вес: × { $weight }
criterion-where = Где действует: { $nomination }
criterion-all = все номинации
criterion-needed = Без него оценку не сдать
criterion-not-needed = Не обязателен: пропущенный не считается ни нулём, ни высшим баллом
criterion-free-it = Сделать необязательным
criterion-need-it = Сделать обязательным
criterion-place = Номинация
criterion-other-scale = Своя
criterion-other-weight = Свой
criterion-other-title = Название
criterion-other-hint = Подсказка
criterion-drop = Удалить критерий
criterion-drop-sure = Удалить критерий «{ $title }»?
criterion-drop-yes = Да, удалить
criterion-which = В какой номинации он действует?
criterion-ask-new = <b>Как называется критерий?</b> Например: Оригинальность замысла.
criterion-ask-title = Как его назвать?
criterion-ask-hint = Напишите подсказку для жюри: за что ставить высший балл, за что низкий. «-» убирает подсказку.
criterion-ask-scale = Сколько баллов самое большее? Целое число от 1 до { $most }.
criterion-ask-weight = На сколько умножать баллы? Например: 2 или 0,5.
question-criterion-new = название критерия
question-criterion-title = новое название критерия
question-criterion-hint = подсказку к критерию
question-criterion-scale = шкалу критерия
question-criterion-weight = вес критерия

criterion-theme = Соответствие теме
criterion-theme-hint = Высший балл – тема раскрыта полностью, автор нашёл своё решение.
criterion-rules = Соблюдение требований
criterion-rules-hint = Объём, формат, оформление и сроки – как в положении.
criterion-original = Оригинальность
criterion-original-hint = Высший балл – такого ещё не видели: свежий взгляд, свой стиль.
criterion-depth = Глубина и ясность
criterion-depth-hint = Понятно, о чём и зачем; есть факты, герои, вывод.
criterion-novelty = Новизна
criterion-novelty-hint = Тема или подход не повторяют известное.
criterion-story = Законченность сюжета
criterion-story-hint = Есть начало, развитие и финал, ничего лишнего.
criterion-camera = Качество съёмки
criterion-camera-hint = Резкость, свет, композиция, устойчивость кадра.
criterion-sound = Звук и эффекты
criterion-sound-hint = Речь слышна, музыка не мешает, монтаж чистый.
criterion-impression = Общее впечатление
criterion-impression-hint = Хочется ли досмотреть и показать другим.
criterion-genre = Жанр и задание
criterion-genre-hint = Работа отвечает заданию и законам своего жанра.
criterion-idea = Идея
criterion-idea-hint = Высший балл – ясная и сильная мысль.
criterion-craft = Воплощение
criterion-craft-hint = Насколько хорошо идея сделана: съёмка, монтаж, звук.
criterion-titles = Титры
criterion-titles-hint = Читаются, без ошибок, к месту.
criterion-about = Описание и подача
criterion-about-hint = Название, описание и обложка помогают понять работу.

letter-jury-work = <b>На оценку: { $number ->
    [one] { $number } работа
    [few] { $number } работы
   *[many] { $number } работ
}</b> конкурса «{ $title }»
letter-jury-nag = ⏳ <b>Ещё ждём { $number ->
    [one] { $number } оценку
    [few] { $number } оценки
   *[many] { $number } оценок
}</b> конкурса «{ $title }»
letter-jury-until = Сдать { $until }
letter-declined = <b>Самоотвод:</b> { $name }, заявка № { $number } · { $nomination }
letter-declined-what = В подсчёт эта оценка не войдёт. Если экспертов мало, дайте заявку другому.

refusal-jury-link = Такой ссылки в жюри нет. Попросите у организатора новую.
refusal-jury-expired = Срок этой ссылки закончился. Попросите у организатора новую.
refusal-jury-full = По этой ссылке уже вошли все, кого ждали. Попросите у организатора новую.
refusal-jury-nobody = Напоминать некому: все сдали оценки. Ничего не изменилось.
refusal-jury-nagged = Сегодня всем отстающим уже напоминали. Следующее напоминание – завтра. Ничего не изменилось.
refusal-contest-over = Конкурс в архиве или отменён. Ничего не изменилось.
refusal-results-out = Итоги этого этапа уже огласили, изменить их нельзя. Ничего не изменилось.
refusal-juror-own = Это заявка своей организации: судить её нельзя. Ничего не изменилось.
refusal-juror-recused = По этой заявке был самоотвод: дайте её другому. Ничего не изменилось.
refusal-juror-settled = Итоги уже подведены с оценками этого эксперта. Сначала верните номинацию на оценку. Ничего не изменилось.
refusal-sheet-given = Оценка уже сдана, забрать заявку нельзя. Ничего не изменилось.
refusal-entry-not-judged = Эту заявку сейчас не оценивают: её отозвали или ещё проверяют. Ничего не изменилось.
refusal-criteria-used = Жюри уже ставит баллы: шкалы и веса менять нельзя, только название и подсказку. Ничего не изменилось.
refusal-criteria-many = Критериев может быть не больше { $most }. Удалите лишние. Ничего не изменилось.
refusal-criterion-title = В названии { $length } знаков, а нужно от 1 до { $most }. Напишите иначе.
refusal-criterion-hint = В подсказке { $length } знаков, а можно до { $most }. Сократите и пришлите ещё раз.
refusal-criterion-scale = Нужно целое число от 1 до { $most }, например 10. Пришлите ещё раз.
refusal-criterion-weight = Нужно число больше 0 и до { $most }, например 2 или 0,5. Пришлите ещё раз.
refusal-criterion-gone = Этого критерия в оценке уже нет. Откройте работу заново. Ничего не изменилось.

kind-jury-work = работы на оценку
kind-jury-nag = напоминание об оценках
kind-sheet-recused = самоотвод эксперта
kind-result = итоги конкурса
kind-advanced = переход в следующий этап
log-field-sheets = листов
log-field-entries = заявок
log-field-nomination = номинация №
log-field-award = награда
log-field-advances = в следующий этап
log-field-given = сдано оценок
log-field-stage = этап №
audit-jury-invited = Создана ссылка в жюри
audit-jury-joined = Эксперт вошёл в жюри
audit-jury-nomination = Эксперту назначена номинация
audit-jury-left = Эксперт убран из жюри
audit-jury-dealt = Заявки розданы жюри
audit-jury-nagged = Жюри напомнили об оценках
audit-sheet-recused = Самоотвод эксперта
audit-criterion-added = Добавлены критерии
audit-criterion-changed = Изменён критерий
audit-criterion-dropped = Удалён критерий
audit-outcomes-settled = Подведены итоги номинации
audit-outcomes-dropped = Номинация возвращена на оценку
audit-outcome-changed = Изменён итог заявки
audit-results-released = Оглашены итоги
audit-stage-advanced = Заявки переведены в следующий этап
