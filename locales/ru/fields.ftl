# Поля заявки: почему ответ не подошёл и что сделать.
refusal-field-wants-text = Здесь жду слова, а не файл. Напишите ответ текстом.
refusal-field-wants-number = Здесь нужно одно число цифрами, например 12 или 3,5. Пришлите его без слов и единиц.
refusal-field-wants-date = Здесь нужна дата. Напишите, например, 5.10 или 5 октября 2024.
refusal-field-wants-choice = Выберите один вариант кнопкой под вопросом.
refusal-field-wants-choices = Выберите варианты кнопками под вопросом.
refusal-field-wants-link = Здесь нужна ссылка. Скопируйте адрес из браузера и пришлите его сюда целиком.
refusal-field-wants-file = Здесь нужен файл. Приложите его через скрепку.
refusal-field-wants-photo = Здесь нужно фото: как снимок или файлом JPG, PNG, HEIC.
refusal-field-wants-video = Здесь нужно видео: как ролик или файлом MP4, MOV.
refusal-field-wants-consent = Здесь нужно ваше согласие: нажмите кнопку под вопросом.
refusal-field-short = { $length ->
    [one] Пока { $length } знак
    [few] Пока { $length } знака
   *[other] Пока { $length } знаков
    }, а нужно не меньше { $least }. Допишите ещё { $more } и пришлите текст целиком.
refusal-field-long = { $length ->
    [one] Получился { $length } знак
    [few] Получилось { $length } знака
   *[other] Получилось { $length } знаков
    }, а можно не больше { $most }. Сократите на { $over } и пришлите ещё раз.
refusal-field-whole = Здесь нужно целое число, без дробной части.
refusal-field-number-least = Это меньше, чем можно: нужно число от { $least }.
refusal-field-number-most = Это больше, чем можно: нужно число до { $most }.
refusal-field-number-least-most = Число не подходит: нужно от { $least } до { $most }.
refusal-field-date-after = { $day } – слишком рано: нужен день не раньше { $after }.
refusal-field-date-before = { $day } – слишком поздно: нужен день не позже { $before }.
refusal-field-date-after-before = { $day } не подходит: нужен день с { $after } по { $before }.
refusal-field-links = { $number ->
    [one] Вижу { $number } ссылку, а нужна одна.
    [few] Вижу { $number } ссылки, а нужна одна.
   *[other] Вижу { $number } ссылок, а нужна одна.
    } Пришлите только ту, что ведёт на работу.
refusal-field-host = Ссылка ведёт в другое место. Нужна ссылка на { $hosts }: откройте там свою работу и скопируйте адрес.
refusal-field-untagged = Подтвердите, что в публикации стоят { $tags }: сам я её открыть не могу.
refusal-field-option-gone = Такого варианта больше нет: организаторы изменили вопрос. Откройте его снова.
refusal-field-choices-most = { $most ->
    [one] Можно выбрать не больше { $most } варианта.
   *[other] Можно выбрать не больше { $most } вариантов.
    } Снимите лишний, потом отметьте новый.
refusal-field-choices-least = { $least ->
    [one] Нужно выбрать не меньше { $least } варианта.
   *[other] Нужно выбрать не меньше { $least } вариантов.
    } Сейчас отмечено: { $chosen }.
refusal-field-type = Такой файл здесь не подходит. Нужен { $types }. Снимок или ролик отправьте файлом, без сжатия.
refusal-field-large = Файл { $size } МБ, а можно не больше { $limit }. Сожмите его или сохраните в меньшем качестве и пришлите ещё раз.
refusal-field-files-most = { $most ->
    [one] Здесь уже { $most } файл
    [few] Здесь уже { $most } файла
   *[other] Здесь уже { $most } файлов
    }, больше нельзя. Уберите лишний, потом пришлите новый.
refusal-field-files-over = { $number ->
    [one] Приложен { $number } файл
    [few] Приложено { $number } файла
   *[other] Приложено { $number } файлов
    }, а можно не больше { $most }. Уберите лишние.
refusal-field-file-gone = Этого файла здесь уже нет.
refusal-field-film-long = Ролик длится { $seconds } сек., а можно не больше { $longest }. Сократите его и пришлите ещё раз.
refusal-field-length-unknown = Telegram не говорит, сколько длится ролик, присланный файлом. Пришлите его как видео: можно не дольше { $seconds } сек.
