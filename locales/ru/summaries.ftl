# Сводки: своя неделя, неделя сети, картина недели
summary-week = <b>Неделя { $days }</b>
summary-own = { $names }
summary-due = { $number ->
    [0] Сроков на этой неделе нет.
    [one] До воскресенья ждём { $number } отчёт.
    [few] До воскресенья ждём { $number } отчёта.
   *[many] До воскресенья ждём { $number } отчётов.
}
summary-item = { $title }, { $until }
summary-pupils = { $number ->
    [one] { $number } отчёт студента ждёт вашего решения.
    [few] { $number } отчёта студентов ждут вашего решения.
   *[many] { $number } отчётов студентов ждут вашего решения.
}

summary-mine = Ваши отчёты: { $told }
summary-mine-draft = { $number ->
    [one] { $number } черновик
    [few] { $number } черновика
   *[many] { $number } черновиков
}
summary-mine-with-head = { $number } у руководителя
summary-mine-submitted = { $number } на проверке
summary-mine-returned = { $number ->
    [one] { $number } возвращён
   *[other] { $number } возвращено
}
summary-mine-accepted = { $number ->
    [one] { $number } принят за неделю
   *[other] { $number } принято за неделю
}

summary-on-time = Сдано вовремя: { $number } из { $of }
summary-accepted = Принято { $number } из { $of }
summary-fresh = за неделю { $number }
summary-worst = Больше всего просрочено: { $names }
summary-worst-one = { $name } – { $number }
summary-worst-more = и ещё у { $number ->
    [one] { $number } организации
   *[other] { $number } организаций
}
summary-silent = Молчат: { $number ->
    [one] { $number } организация
    [few] { $number } организации
   *[many] { $number } организаций
}
summary-who = Кто молчит
summary-queue = На проверке · { $number }

summary-post = Письма за неделю: отправлено { $number }
summary-post-fine = все дошли
summary-post-unreachable = не достучались до { $number ->
    [one] { $number } человека
   *[other] { $number } человек
}
summary-post-failed = не ушло { $number }
summary-post-uncertain = неизвестно, дошло ли: { $number }
summary-post-mishaps = { $number ->
    [one] { $number } сбой
    [few] { $number } сбоя
   *[many] { $number } сбоев
}

button-week = Картина недели
week-empty = Пока показывать нечего. Опубликуйте план, и здесь будет видно, как сдаёт каждая организация.
picture-title = Неделя { $days } { $year }
picture-on-time = Сдано вовремя { $number } из { $of }
picture-accepted = Принято { $number } из { $of }
picture-sum = принято
picture-more-organisations = и ещё { $number ->
    [one] { $number } организация
    [few] { $number } организации
   *[many] { $number } организаций
}
picture-more-sections = и ещё { $number ->
    [one] { $number } раздел
    [few] { $number } раздела
   *[many] { $number } разделов
}
heat-overdue = просрочено
heat-soon = срок близко
heat-submitted = на проверке
heat-done = всё принято
heat-ahead = ещё не сдано
heat-empty = не поручено
