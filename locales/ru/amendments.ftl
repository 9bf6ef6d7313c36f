# Изменения опубликованного плана: что на что, почему, кто узнает
plan-amend = Изменить
amend-title = <b>Изменить:</b> { $title }
amend-how = План уже действует, поэтому о каждом изменении узнают те, кого оно касается: что было и что стало.
amend-term = Срок
amend-crew = Исполнители
amend-target = Цель
amend-term-number = Срок { $number }
amend-crew-number = Кто { $number }
amend-target-number = Цель { $number }
amend-history = Что меняли · { $number }
amend-is = Сейчас: { $text }
amend-term-how = Напишите новый срок, как в приказе: до 15 марта, 3 квартал, июнь – декабрь 2024, сентябрь; ноябрь. Сначала покажу, что изменится.
amend-target-title = <b>Цель:</b> { $title }
amend-out = Убрать: { $name }

amend-ask-term = <b>Изменить срок?</b> { $title }
amend-ask-target = <b>Изменить цель?</b> { $title }
amend-ask-in = <b>Добавить исполнителя?</b> { $title }
amend-ask-out = <b>Убрать исполнителя?</b> { $title }
amend-was = Было: { $text }
amend-becomes = Стало: <b>{ $text }</b>
amend-name = <b>{ $name }</b>
amend-nothing = не указано
amend-told = { $number ->
    [0] Никто об этом не узнает: в организациях пока нет людей.
    [one] Узнает { $number } человек.
    [few] Узнают { $number } человека.
   *[many] Узнают { $number } человек.
}
amend-told-in = Новые исполнители получат поручение и узнают об этом.
amend-told-out = Поручение будет снято, если отчёта ещё нет; исполнители узнают об этом. Присланные отчёты останутся на проверке.
amend-why = Почему? Напишите одним сообщением, можно с номером приказа. Или измените без пояснения.
amend-now = Изменить без пояснения
question-amend-term = новый срок
question-amend-target = новая цель
question-amend-search = кого добавить
question-amend-why = причина изменения

amended-term = ✅ <b>Срок изменён.</b> { $title }
amended-target = ✅ <b>Цель изменена.</b> { $title }
amended-in = ✅ <b>Исполнитель добавлен.</b> { $title }
amended-out = ✅ <b>Исполнитель убран.</b> { $title }
amended-told = { $number ->
    [0] Писать некому: в организациях пока нет людей.
    [one] Сообщу { $number } человеку.
   *[many] Сообщу { $number } людям.
}
amend-more = Изменить ещё

amendments-title = <b>Что меняли:</b> { $title }
amendments-none = Ничего не меняли: всё как в приказе.
amendment-term = { $at }: срок. { $name }
amendment-target = { $at }: цель. { $name }
amendment-in = { $at }: добавлен исполнитель. { $name }
amendment-out = { $at }: убран исполнитель. { $name }
amendment-of = → { $title }

letter-amended-term = <b>Изменился срок:</b> { $title }
letter-amended-target = <b>Изменилась цель:</b> { $title }
letter-amended-in = <b>Вам поручили:</b> { $title }
letter-amended-out = <b>Больше не нужно сдавать:</b> { $title }
letter-amended-of = Мероприятие: { $title }
letter-amended-plan = План: { $title }

refusal-amend-draft = Это ещё черновик: его можно просто исправить, никто ничего не узнает. Ничего не изменилось.
refusal-amend-archived = План уже в архиве, он больше не меняется.
refusal-amend-past = Этот срок закончился { $day }. Напишите срок, который впереди.
refusal-amend-changed = Пока вы выбирали, это уже изменили. Сейчас там: { $now }. Ничего не изменилось, откройте мероприятие и посмотрите.
refusal-amend-reason = Слишком коротко. Напишите причину хотя бы в двух словах или нажмите «Изменить без пояснения».
