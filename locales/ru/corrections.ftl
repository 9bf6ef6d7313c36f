# Исправления в черновике: поля строки и её срок
question-draft-plan-title = название плана
question-draft-plan-order = номер и дата приказа
question-draft-text = новый текст для строки плана
question-draft-result = что за результат
question-draft-target = цель в числах
question-draft-term = срок
question-draft-term-offer = другой срок или «Да, верно»

field-title = Название
field-description = Как делать
field-result = Результат
field-place = Место
field-number = Номер
field-milestone = Результат
field-target = Цель
fix-title = Название
fix-description = Описание
fix-result = Результат
fix-place = Место
fix-number = Номер
fix-milestone = Что показать
fix-term = Срок
fix-executors = Исполнители
fix-target = Цель

fix-what = <b>{ $what }:</b> { $title }
fix-whose = <b>{ $what }:</b>
fix-nothing = Пока ничего не указано.
fix-how = Пришлите новый текст одним сообщением, до { $limit } знаков.
fix-clear = Убрать совсем
fix-was = Было: { $text }
fix-plan = <b>Название плана.</b> Пришлите новое одним сообщением. Год в названии подскажет мне годы в сроках.
fixed-plan = <b>План теперь называется так:</b>
fix-order = <b>Приказ.</b> Пришлите номер и дату одним сообщением, например: № 784 от 13.06.2024.
fixed-order = <b>Записано. Приказ плана:</b>
fix-target-how = Напишите цель с числом и единицей: не менее 34 заявок, 12 семинаров, не менее 80 % ПОО.
fixed = <b>Исправлено. { $what }:</b> { $title }
fixed-now = Стало: { $text }
fixed-empty = Теперь пусто.
fixed-row = К мероприятию
fixed-doubts = Сомнения

fix-term-title = <b>Срок:</b> { $title }
fix-term-how =
    Напишите срок, как в плане: до 15 марта, 3 квартал, июнь – декабрь 2024, сентябрь; ноябрь, 1 раз в квартал. Или выберите кнопкой.
    Сначала покажу, как понял.
ready-year = Весь год
ready-quarterly = Каждый квартал
ready-monthly = Каждый месяц
ready-ongoing = Постоянно
ready-undated = Без срока
term-calendar = По календарю
term-since = <b>С какого дня?</b> Если важно только «до», нажмите первую кнопку.
term-until = <b>С { $day }. А до какого дня?</b>
term-until-any = <b>До какого дня?</b>
term-only-until = Только «до»
term-one-day = Только этот день
offer-term = <b>Понял так:</b> { $text }
offer-how = Верно? Если нет, напишите по-другому.
offer-take = Да, верно
offer-term-partly-read = Часть слов я не понял, проверьте дни.
offer-term-approximate = Срок приблизительный: проверьте дни.
offer-term-until-month = «До месяца» понял как до его последнего дня.
offer-year-guessed = Год взял из соседних слов, проверьте.
term-taken = <b>Срок записан:</b> { $text }

term-means = Это { $days }
term-means-none = Без дат: напоминать о нём не буду
term-means-ongoing = Весь срок плана, без последнего дня
term-means-unknown = Этот срок мне непонятен
term-means-periods = Это { $number ->
    [one] { $number } период
    [few] { $number } периода
   *[many] { $number } периодов
}: { $periods }
term-more = ещё { $number }
term-period = { $name } – до { $day }
term-times = За каждый период: { $number ->
    [one] { $number } раз
    [few] { $number } раза
   *[many] { $number } раз
}
term-note = Уточните дни: { $note }
span-day = { $day }, один день
span-both = с { $start } по { $end }
span-until = до { $end }
span-since = с { $start }, без последнего дня

refusal-term-words = Не понял срок. Напишите, например: до 15 марта, 3 квартал, июнь – декабрь 2024, 1 раз в квартал, ежемесячно, постоянно.
refusal-term-year = Не понял, какой это год: в плане он не назван. Напишите с годом, например: до 15 марта 2025.
refusal-term-long = Срок длиннее { $limit } знаков (у вас { $length }). Оставьте только сам срок, например: до 15 марта.
refusal-target-words = Не нашёл числа с единицей. Напишите, например: не менее 34 заявок, 12 семинаров, не менее 80 % ПОО.
refusal-order-words = Нужны и номер, и дата с годом. Напишите, например: № 784 от 13.06.2024.
refusal-text-long = Это длиннее { $limit } знаков (у вас { $length }). Сократите и пришлите ещё раз.
refusal-text-short = Слишком коротко: нужно хотя бы три буквы. Напишите ещё раз.
refusal-offer-gone = Этот срок уже не тот, что на экране. Откройте «Срок» у мероприятия и напишите его ещё раз. Ничего не изменилось.
