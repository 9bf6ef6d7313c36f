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
nudge-later = Отложить
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

nudge-reviews = 📨 { $number ->
    [one] { $number } отчёт ждёт
    [few] { $number } отчёта ждут
   *[many] { $number } отчётов ждут
} решения больше 3 дней, самый давний – { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
nudge-lost = { $number ->
    [one] <b>Сообщения не доходят до { $number } человека</b>
   *[other] <b>Сообщения не доходят до { $number } человек</b>
}
nudge-lost-item = • { $who }: бот молчит с { $since }
nudge-lost-do = Свяжитесь иначе: пусть откроют бота и нажмут «Старт».
nudge-praise = ✅ Всё сдано: { $month }, { $number ->
    [one] { $number } отчёт
    [few] { $number } отчёта
   *[many] { $number } отчётов
}, ничего не просрочено. Спасибо.
lost-who = Кто это
