# Кто не прислал заявку, и напоминание им
button-silence = Нет заявки · { $number }
button-silence-remind = Напомнить…
button-silence-go = Напомнить · { $number }
silence = <b>Нет заявки</b> · { $number ->
    [one] { $number } организация
    [few] { $number } организации
   *[many] { $number } организаций
}
silence-none = Заявки прислали все.
silence-line = { $number }. { $organisation }
silence-draft = { $number ->
    [one] есть черновик
   *[other] черновиков { $number }
}
silence-headless = нет руководителя
silence-reminded = напомнили { $at }
silence-remind = <b>Напомнить о заявке?</b> Организаций без заявки: { $organisations }. Письмо получат руководители, их { $heads }; у кого сейчас тихие часы – утром.
silence-without = Без руководителя, письмо не дойдёт: { $number }.
silence-words = В письме: «{ $contest }» ещё принимает заявки, до какого дня, и кнопка к заявке. Кто успеет прислать, тому письмо не придёт. Второго письма в тот же день не будет.
silence-done = ✅ Напоминание уйдёт { $number ->
    [one] { $number } руководителю
   *[other] { $number } руководителям
}.

letter-awaited = ⏳ <b>Конкурс «{ $contest }» ещё ждёт вашу заявку</b>
letter-awaited-until = { $organisation }: заявки пока нет. Приём до { $at }, { $days ->
    [0] это сегодня
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
}.
letter-awaited-draft = Черновик уже начат, всё заполненное на месте: допишите и отправьте.
letter-awaited-go-on = Продолжить заявку
letter-awaited-about = О конкурсе
letter-awaited-none = Начать можно сейчас: черновик сохраняется сам. Если участвовать не будете, ничего делать не нужно.

refusal-silence-closed = Заявки сейчас не принимают, напоминать не о чем. Ничего не изменилось.
refusal-silence-today = Сегодня им уже напомнили. Ещё раз можно завтра.
