# Конкурс собирает организатор: слова мастерской, дат, номинаций и формы
question-contest-new = название конкурса
question-contest-title = новое название конкурса
question-contest-about = рассказ о конкурсе
question-contest-regulations = положение о конкурсе
question-contest-team = размер команды
question-nominations = номинации
question-nomination = название номинации
question-stage-span = дни приёма заявок
question-stage-date = дата этапа
question-stage-name = название этапа
question-field-new = новый вопрос формы
question-field = правка вопроса формы

button-contest-new = Новый конкурс
button-contest-settings = Собрать и настроить
button-contest-copies = Взять за образец прошлый
button-contest-copy = Взять { $number }
button-contest-publish = Опубликовать
button-contest-publish-yes = Да, опубликовать
button-contest-discard = Удалить черновик
button-contest-discard-yes = Да, удалить
button-contest-cancel = Отменить конкурс
button-contest-cancel-yes = Да, отменить
button-contest-archive = В архив
button-contest-unarchive = Вернуть из архива
button-contest-keep = Нет, оставить
button-making-on = Дальше
button-making-nominations = Номинации
button-making-dates = Даты
button-making-stages = Этапы и даты
button-making-form = Форма заявки
button-making-rules = Правила
button-making-about = О конкурсе
button-making-regulations = Положение
button-making-title = Название
button-making-aim = Цель плана
button-regulations-drop = Убрать положение
button-up = Выше
button-down = Ниже

making-new = <b>Новый конкурс</b>
making-new-how = Как он называется? Напишите название одним сообщением. Пока конкурс не опубликован, его видят только организаторы.
making-copies = <b>Взять за образец</b>
    Номинации, форма и критерии перейдут как есть, даты сдвинутся на целые годы. Заявки и жюри останутся в старом.
making-copied = Черновик готов, проверьте даты и положение
making-nominations = Номинаций: { $number }
making-dates = Приём заявок: { $dates }
making-stage = Этап { $number }: { $dates }
making-no-dates = даты не назначены
making-form = Вопросов в форме: { $number } · критериев: { $criteria }
making-regulations = Положение: { $what }
making-no-regulations = Положения пока нет
making-file = файл
making-aim = Заявки считаются в цель: «{ $title }»
making-ready = ✅ Всё нужное есть, можно публиковать.
making-lacks = Чтобы опубликовать, осталось:
making-lacks-nominations = ▫️ назвать номинации
making-lacks-dates = ▫️ назначить, с какого по какой день принимаете заявки
making-lacks-over = ▫️ перенести приём: его последний день уже прошёл
making-lacks-fields = ▫️ собрать форму: хотя бы один вопрос в каждой номинации
making-fix-title = Напишите новое название.
making-fix-about = Расскажите о конкурсе в нескольких предложениях: для кого он и зачем. Чтобы убрать рассказ, пришлите «-».
making-fix-regulations = Пришлите положение файлом или ссылку, где оно опубликовано. Можно и то и другое.
making-rules-how = Нажмите, что поменять, или напишите, сколько студентов может быть в команде.
button-rule-team = { $number } студ.
button-rule-each = { $number } { $number ->
    [one] заявка
    [few] заявки
   *[many] заявок
}
rule-team_closes-on = Состав команды закрывается вместе с приёмом заявок.
rule-team_closes-off = Состав команды можно менять, пока можно править заявку.
rule-blind-on = Жюри не видит организаций и имён.
rule-blind-off = Жюри видит, чья работа.
button-rule-team_closes-on = Закрывать состав с приёмом
button-rule-team_closes-off = Не закрывать состав
button-rule-blind-on = Скрыть авторов от жюри
button-rule-blind-off = Показать авторов жюри
making-aims = <b>Для какого пункта плана считать заявки?</b>
making-aims-none = В опубликованных планах нет пунктов с числовой целью. Как только такой появится, его можно будет выбрать здесь.
aim-item = { $number }. { $title }
button-aim = Считать для { $number }
button-aim-none = Не считать

contest-publish-sure = <b>Опубликовать «{ $title }»?</b>
contest-publish-opens = Приём откроется сам { $day }. { $number ->
    [0] Руководителей в сети пока нет, писать некому.
    [one] Утром об этом узнает { $number } руководитель.
    [few] Утром об этом узнают { $number } руководителя.
   *[many] Утром об этом узнают { $number } руководителей.
}
contest-publish-after = Слова, даты и положение можно поправить и потом. Форма после открытия не меняется, чтобы все отвечали на одно и то же.
contest-published = Опубликовано. Ссылку можно разослать
contest-discard-sure = Удалить черновик «{ $title }»? Вернуть его будет нельзя.
contest-discarded = Черновик удалён.
contest-cancel-sure = Отменить «{ $title }»? Все, кто начал или подал заявку, и жюри получат письмо. Присланное сохранится, но конкурс уже не вернуть.
contest-cancelled = Конкурс отменён, письма отправлены

# Номинации
nominations-how = Пришлите номинации, каждую с новой строки. Например:
    Лонгрид
    Видеопроект
    Подкаст
nominations-more = Чтобы добавить ещё, пришлите их, каждую с новой строки. Нажмите номер, чтобы переименовать, подвинуть или удалить.
button-nomination-only = Номинация одна, без названия
nomination-how = Чтобы переименовать, напишите новое название, а с новой строки – пояснение для участников.
button-nomination-drop = Удалить номинацию
button-nomination-drop-yes = Да, удалить
nomination-drop-sure = Удалить номинацию «{ $title }»? Вопросы, которые задаются только в ней, удалятся тоже.
nomination-dropped = Номинация удалена

# Этапы и даты
stage-span-how = Когда принимаете заявки? Напишите первый и последний день одним сообщением или нажмите первый.
stage-span-example = Например: 1.10 – 31.10, с 1 по 31 октября, 1.10 – 31.10 18:00. Без часа последний день – до 23:59.
stage-opens = Открытие: { $when }
stage-closes = Последний день приёма: { $when }
stage-checked = Проверим заявки до: { $when }
stage-scored = Жюри оценит до: { $when }
stage-results = Итоги: { $when }
stage-how = Нажмите, что назначить или перенести. Проверка, оценки и итоги – обещание участникам: само в эти дни ничего не закрывается.
stage-hour = Можно и с часом: 31.10 18:00.
stage-ask-opens = С какого дня принимаете заявки?
stage-ask-closes = До какого дня принимаете заявки?
stage-ask-checked = До какого дня проверите заявки?
stage-ask-scored = До какого дня жюри поставит баллы?
stage-ask-results = До какого дня объявите итоги?
stage-set = Записал
stage-moved = Перенёс, письма отправлены
stage-change-opens = Открытие: было { $before } → станет { $after }
stage-change-closes = Приём заявок: был до { $before } → станет до { $after }
stage-change-checked = Проверка: была до { $before } → станет до { $after }
stage-change-scored = Оценки жюри: были до { $before } → станут до { $after }
stage-change-results = Итоги: были до { $before } → станут до { $after }
stage-tell = { $number ->
    [0] Заявок и жюри пока нет, писать некому.
    [one] Об этом один раз напишу { $number } человеку: черновики, поданные заявки и жюри.
   *[many] Об этом один раз напишу { $number } людям: черновики, поданные заявки и жюри.
}
stage-name-how = Как называется этап? Например: Отборочный, Финал.
stage-drop-sure = Удалить этап { $number } вместе с его формой?
button-stage-opens = Открытие
button-stage-closes = Конец приёма
button-stage-checked = Проверка
button-stage-scored = Жюри
button-stage-results = Итоги
button-stage-clear = Не обещать этот день
button-stage-move = Перенести и сообщить
button-stage-name = Название этапа
button-stage-new = Добавить этап
button-stage-drop = Удалить этап
button-stage-drop-yes = Да, удалить

# Форма
form-title = <b>Форма заявки</b> · { $title } · вопросов: { $number }
form-item = { $number }. { $title }
form-try = Заполните форму, как участник: пробная заявка видна только вам и нигде не считается. В какой номинации?
button-form-try = Пробная заявка
form-empty = Пока ни одного вопроса. Возьмите готовую форму и поправьте её или добавьте вопросы сами.
button-form-ready = Готовые формы
button-field-new = Добавить вопрос
ready-title = <b>Что присылают участники?</b> · { $title }
    Возьмите готовую форму: любой вопрос в ней потом можно поправить, убрать или добавить.
ready-taken = Форма взята
ready-link = <b>Публикация</b>
ready-video = <b>Видео</b>
ready-text = <b>Текст</b>
ready-centre = <b>Медиацентр</b>
button-ready-link = Публикация
button-ready-video = Видео
button-ready-text = Текст
button-ready-centre = Медиацентр
ready-field-title = Название работы
ready-hint-title = Так она будет названа в списках и в дипломе.
ready-field-about = О чём работа
ready-hint-about = Идея, для кого, как делали. От 100 до 1500 знаков.
ready-field-post = Ссылка на публикацию
ready-hint-post = Пост или статья в сообществе медиацентра, открытые для всех.
ready-field-film = Ссылка на видео
ready-hint-film = ВКонтакте, Rutube или облако; доступ – по ссылке, без пароля.
ready-field-shots = Кадры
ready-hint-shots = До 5 фото.
ready-field-paper = Файл с текстом
ready-hint-paper = DOCX, ODT или PDF.
ready-field-published = Где опубликовано
ready-hint-published = Ссылка, если текст уже вышел.
ready-field-pages = Страница медиацентра
ready-hint-pages = Сайт или сообщество, открытые для всех.
ready-field-members = Сколько человек в медиацентре
ready-hint-members = Студенты и преподаватели вместе.
ready-field-posts = Сколько материалов вышло за год
ready-hint-posts = Посты, статьи, видео и выпуски подкаста.
ready-field-rights = Права на работу наши, публиковать её можно
ready-hint-rights = Музыка, фото и цитаты – свои или с разрешения.

field-kind-text = текст
field-kind-number = число
field-kind-date = дата
field-kind-choice = один вариант
field-kind-choices = несколько вариантов
field-kind-link = ссылка
field-kind-file = файл
field-kind-photo = фото
field-kind-video = видео
field-kind-consent = согласие
button-kind-text = Текст
button-kind-number = Число
button-kind-date = Дата
button-kind-choice = Один вариант
button-kind-choices = Несколько вариантов
button-kind-link = Ссылка
button-kind-file = Файл
button-kind-photo = Фото
button-kind-video = Видео
button-kind-consent = Согласие
field-kind-text-new = <b>Новый вопрос: ответ текстом</b>
field-kind-number-new = <b>Новый вопрос: ответ числом</b>
field-kind-date-new = <b>Новый вопрос: ответ датой</b>
field-kind-choice-new = <b>Новый вопрос: один вариант</b>
field-kind-choices-new = <b>Новый вопрос: несколько вариантов</b>
field-kind-link-new = <b>Новый вопрос: ответ ссылкой</b>
field-kind-file-new = <b>Новый вопрос: файл</b>
field-kind-photo-new = <b>Новый вопрос: фото</b>
field-kind-video-new = <b>Новый вопрос: видео</b>
field-kind-consent-new = <b>Новый вопрос: согласие</b>
field-new = <b>Новый вопрос</b>
    Что участник пришлёт в ответ?
field-new-how = Напишите вопрос, а с новой строки, если нужно, подсказку к нему.
field-new-choices = Напишите вопрос, а ниже варианты, каждый с новой строки.
field-optional = можно пропустить
field-only = только в «{ $title }»
field-everywhere = Спрашиваю во всех номинациях
field-must = Отвечать обязательно
field-may = Можно пропустить
field-option = { $option }
limit-text-least = от { $number } знаков
limit-text-most = до { $number } знаков
limit-choices-least = не меньше { $number }
limit-choices-most = не больше { $number }
limit-files-most = до { $number } шт.
limit-number-least = от { $number }
limit-number-most = до { $number }
limit-whole = целое
limit-after = не раньше { $day }
limit-before = не позже { $day }
limit-options = { $number ->
    [one] { $number } вариант
    [few] { $number } варианта
   *[many] { $number } вариантов
}
limit-hosts = { $what }
limit-hashtags = { $what }
limit-types = { $what }
limit-megabytes = до { $number } МБ
limit-seconds = до { $number } сек.
button-limit-least = Не меньше
button-limit-most = Не больше
button-limit-least-many = Сколько хотя бы
button-limit-most-many = Сколько самое большее
button-limit-after = Не раньше дня
button-limit-before = Не позже дня
button-limit-options = Варианты
button-limit-hosts = Какой сайт
button-limit-hashtags = Хештеги
button-limit-types = Виды файлов
button-limit-megabytes = Размер
button-limit-seconds = Длина ролика
button-limit-whole = Только целое
button-limit-any = Можно дробное
button-field-title = Переписать вопрос
button-field-hint = Подсказка
button-field-must = Сделать обязательным
button-field-may = Можно пропускать
button-field-where = В какой номинации
button-field-everywhere = Во всех
button-field-drop = Удалить вопрос
button-field-drop-yes = Да, удалить
field-where = В какой номинации спрашивать?
field-drop-sure = Удалить вопрос «{ $title }»?
field-fix-title = Напишите вопрос по-новому.
field-fix-hint = Напишите подсказку: что именно ждёте. Чтобы убрать, пришлите «-».
field-fix-least = Напишите наименьшее число. Чтобы снять, пришлите «-».
field-fix-most = Напишите наибольшее число. Чтобы снять, пришлите «-».
field-fix-after = Самый ранний день, который подходит? Чтобы снять, пришлите «-».
field-fix-before = Самый поздний день, который подходит? Чтобы снять, пришлите «-».
field-fix-options = Пришлите все варианты заново, каждый с новой строки.
field-fix-hosts = На какие сайты может вести ссылка? Например: vk.com, rutube.ru. Любые – пришлите «-».
field-fix-hashtags = Какие хештеги должны стоять в публикации? Например: #медиацентр #СПО. Никаких – пришлите «-».
field-fix-types = Какие файлы подходят? Например: docx, pdf. Любые – пришлите «-».
field-fix-megabytes = Сколько мегабайт самое большее? Telegram отдаёт ботам не больше 20.
field-fix-seconds = Сколько секунд самое большее может длиться ролик? Чтобы снять, пришлите «-».

log-kind-contest = Конкурс
audit-contest-begun = Конкурс начат
audit-contest-published = Конкурс опубликован
audit-contest-cancelled = Конкурс отменён
audit-contest-archived = Конкурс убран в архив
audit-contest-unarchived = Конкурс возвращён из архива
audit-contest-discarded = Черновик конкурса удалён
audit-contest-rules = Правила конкурса изменены
audit-contest-aimed = Заявки конкурса считаются в цель плана
audit-nomination-dropped = Номинация удалена
audit-stage-moved = Даты конкурса перенесены

refusal-nominations-none = Не вижу ни одного названия. Пришлите номинации, каждую с новой строки.
refusal-nominations-many = В конкурсе помещается до { $most } номинаций. Пришлите меньше или удалите лишние.
refusal-nomination-long = «{ $name }…» длиннее { $most } знаков. Сократите название: пояснение можно добавить отдельно.
refusal-nomination-used = В этой номинации уже есть заявки, удалить её нельзя. Переименовать можно.
refusal-nomination-last = Это последняя номинация опубликованного конкурса. Сначала добавьте другую.
refusal-contest-number = Здесь подойдёт целое число от { $first } до { $last }.
refusal-contest-lacks = Опубликовать пока нельзя: в настройках конкурса написано, чего не хватает. Ничего не изменилось.
refusal-contest-published = Этот конкурс уже опубликован. Откройте его заново, там всё как есть.
refusal-contest-open = Приём заявок ещё идёт, в архив рано. Можно перенести даты или отменить конкурс.
refusal-regulations = Жду файл с положением или одну ссылку на него. Фото не подойдёт: пришлите документ.
refusal-stage-span = Не понял, с какого по какой день. Напишите оба дня по порядку, например: 1.10 – 31.10.
refusal-stage-window = Даты этапа идут по порядку: здесь подойдёт день с { $first } по { $last }.
refusal-stage-hour = Такого часа нет. Напишите, например: 31.10 18:00.
refusal-stage-past = Это время уже прошло. Назначьте последний день приёма на сегодня или позже.
refusal-stage-opened = Этап уже открыт, этого не изменить. Конец приёма перенести можно.
refusal-stage-released = Итоги этапа уже объявлены, его даты больше не меняются.
refusal-stage-first = Первый этап есть у любого конкурса, удалить его нельзя. Даты и форму изменить можно.
refusal-stages-many = В конкурсе помещается до { $most } этапов.
refusal-form-full = В форме помещается до { $most } вопросов. Удалите лишний или объедините.
refusal-form-there = В форме уже есть вопросы. Удалите их, если хотите взять готовую.
refusal-limits-cross = Так не ответить: наименьшее больше наибольшего. Исправьте одно из них.
refusal-limit-number = Здесь подойдёт число от { $least } до { $most }.
refusal-limit-list = Пришлите от одного до { $most } значений через запятую.
refusal-options-few = Нужно хотя бы { $least } варианта, каждый с новой строки. Первая строка – сам вопрос.
refusal-options-many = Больше { $most } вариантов на кнопках не поместится. Сократите список.
refusal-options-more = Вариантов всего { $number }, столько не выбрать.
refusal-option-long = Вариант «{ $option }…» длиннее { $most } знаков, на кнопку не поместится. Сократите.
refusal-hashtag = Хештег – одно слово после решётки, без пробелов и знаков. Например: #медиацентр.
refusal-file-types = Напишите окончания файлов через запятую. Например: docx, pdf.
