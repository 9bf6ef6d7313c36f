# Письма: о том, что случилось, и о том, что пора сделать
letter-asked = <b>{ $name }</b> просит подтвердить: { $role }, { $organisation }.
letter-asked-minor = Младше 18 лет: в заявке отметьте, что согласие родителя хранится в колледже.
letter-confirm = ✅ Подтвердить
letter-refuse = ✖ Отказать
letter-request = Заявка

letter-membership-confirmed =
    ✅ Вас подтвердили: { $organisation }, { $role }.
    Теперь видно, что и к какому сроку сдавать.
letter-membership-refused = Заявку не подтвердили: { $organisation }, { $role }.
letter-membership-again = Если это ошибка, отправьте заявку ещё раз: нажмите «Домой».
letter-membership-suspended =
    Доступ приостановлен: { $organisation }, { $role }.
    Ваши отчёты сохранены. Вопросы – координатору сети.
letter-membership-left = Вы больше не числитесь: { $organisation }, { $role }. Ваши отчёты сохранены.
letter-membership-asked = Заявка снова на рассмотрении: { $organisation }, { $role }. Напишу, когда решат.

letter-plan-published = <b>План опубликован:</b> «{ $title }»
letter-plan-own = { $number ->
    [one] Вашей организации – { $number } пункт.
    [few] Вашей организации – { $number } пункта.
   *[many] Вашей организации – { $number } пунктов.
}
letter-plan-network = { $number ->
    [one] По сети ждём { $number } отчёт.
    [few] По сети ждём { $number } отчёта.
   *[many] По сети ждём { $number } отчётов.
}
letter-plan-nearest = Ближайший { $until }.
letter-plan = Открыть план

letter-with-head =
    📨 Отчёт студента ждёт вас: «{ $title }»
    Автор – { $author }. Посмотрите и отправьте координатору или верните с причиной.
letter-look = Посмотреть

letter-report-accepted = ✅ Отчёт № { $number } принят: «{ $title }»
letter-report-returned = ↩️ Отчёт № { $number } возвращён на доработку: «{ $title }»
letter-report-rejected = Отчёт № { $number } отклонён: «{ $title }»
letter-report-by-head = Решил руководитель.
letter-report-term = Дополните и отправьте ещё раз, срок { $until }.
letter-complete = Дополнить отчёт
letter-open = Открыть

letter-roles = <b>Ваши роли изменились.</b> Теперь вы:
letter-roles-none = Ролей у вас больше нет. Если это ошибка, напишите администратору сети.

letter-mishap =
    <b>Сбой { $code }</b>, { $times ->
        [one] { $times } раз
        [few] { $times } раза
       *[many] { $times } раз
    }
    <pre>{ $trace }</pre>

letter-uncertain = { $number ->
    [one] <b>{ $number } письмо могло не дойти.</b>
    [few] <b>{ $number } письма могли не дойти.</b>
   *[many] <b>{ $number } писем могли не дойти.</b>
}
letter-uncertain-one = • { $name }: { $what }, { $at }
letter-uncertain-more = … и ещё { $number }
letter-uncertain-why = Связь оборвалась, пока они уходили. Повторять их не стану, чтобы не пришли дважды.
letter-kind-mishap = о сбое

nudge-soon = ⏳ { $number ->
    [one] До срока { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, ждём { $number } отчёт
    [few] До ближайшего срока { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, ждём { $number } отчёта
   *[many] До ближайшего срока { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, ждём { $number } отчётов
}
nudge-draft = ⏳ До срока { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}: { $number ->
    [one] черновик ещё не отправлен
   *[other] не отправлено черновиков: { $number }
}
nudge-today = ⏳ Сегодня последний день, ждём { $number ->
    [one] { $number } отчёт
    [few] { $number } отчёта
   *[many] { $number } отчётов
}
nudge-late = 🔴 Срок прошёл, ещё ждём { $number ->
    [one] { $number } отчёт
    [few] { $number } отчёта
   *[many] { $number } отчётов
}
nudge-both = 🔴 Ждём { $number ->
    [one] { $number } отчёт
    [few] { $number } отчёта
   *[many] { $number } отчётов
}, из них просрочено { $late }
nudge-item = { $number }. { $title }, { $until }
nudge-begun = черновик начат
nudge-whose = { $name }
nudge-more = и ещё { $number }
nudge-report = Сдать отчёт
nudge-report-number = Сдать { $number }
nudge-go-on = Дописать отчёт
nudge-go-on-number = Дописать { $number }
nudge-evening = Вечером
nudge-tomorrow = Напомнить завтра
nudge-why = Почему пришло?
nudge-queue = 📨 { $number ->
    [one] { $number } отчёт ждёт проверки
    [few] { $number } отчёта ждут проверки
   *[many] { $number } отчётов ждут проверки
}

nudge-back = С возвращением! Вот что ждёт вас сейчас.
nudge-stuck = 🔴 Просрочено больше { $days } дней: { $number ->
    [one] { $number } отчёт
    [few] { $number } отчёта
   *[many] { $number } отчётов
}, { $organisations ->
    [one] { $organisations } организация
    [few] { $organisations } организации
   *[many] { $organisations } организаций
}
nudge-stuck-one = { $name } – { $number }
nudge-stuck-list = Кто просрочил

summary-week = <b>Неделя { $days }</b>
summary-own = { $names }
summary-due = { $number ->
    [0] Сроков на этой неделе нет.
    [one] До воскресенья ждём { $number } отчёт.
    [few] До воскресенья ждём { $number } отчёта.
   *[many] До воскресенья ждём { $number } отчётов.
}
summary-item = { $title }, { $until }
summary-silent = Молчат: { $number ->
    [one] { $number } организация
    [few] { $number } организации
   *[many] { $number } организаций
}
summary-who = Кто молчит
summary-queue = На проверке · { $number }

snoozed = Хорошо, напомню { $at }: { $number ->
    [one] { $number } отчёт
    [few] { $number } отчёта
   *[many] { $number } отчётов
}.
snoozed-over = Обратите внимание: к этому времени { $number ->
    [one] срок по { $number } отчёту пройдёт
   *[other] срок по { $number } отчётам пройдёт
}. Сдать можно и сейчас.
snoozed-nothing = Откладывать нечего: всё, о чём я напоминал, уже сдано.

why-reminder =
    <b>Почему пришло напоминание</b>
    Ваша организация должна отчёт, и срок близко. Я напоминаю по расписанию плана (обычно за 14, 7, 3 и 1 день и утром последнего дня), в 10:00, а вместо выходных – в последний рабочий день перед ними. Пишу руководителям, пока отчёт не сдан; если руководитель в отъезде – заместителю.
why-overdue =
    <b>Почему пришло напоминание</b>
    Срок прошёл, а отчёт ещё не сдан. Я напоминаю через 1, 3 и 7 дней, потом раз в неделю, не больше шести раз. Как только отчёт уйдёт на проверку, напоминания прекратятся.
why-draft =
    <b>Почему пришло напоминание</b>
    У вас есть начатый отчёт, а до срока два дня. Напоминаю об этом один раз. Отправите или удалите черновик – больше не напишу.
why-summary =
    <b>Почему пришла сводка</b>
    По понедельникам в 9:00 я присылаю неделю: что сдавать до воскресенья, что просрочено и что на проверке. Если сказать нечего, не пишу.
why-escalation =
    <b>Почему пришло сообщение</b>
    Чей-то отчёт просрочен на неделю, и напоминания не помогли. Координатору я пишу об этом на 7-й день, администратору – на 14-й, одним сообщением в день.
why-back =
    <b>Почему пришло сообщение</b>
    Вы вернулись. Пока вас не было, напоминания получали другие; здесь всё, что просрочено или ждёт в ближайшие две недели.
why-queue =
    <b>Почему пришло сообщение</b>
    Вы проверяете отчёты. Когда приходят новые, я пишу об этом не чаще раза в день.
why-change = Выключить напоминания и сводки можно в настройках. Решения по вашим отчётам приходят всегда.
