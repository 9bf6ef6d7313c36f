# Период повторяющегося пункта закрывают и открывают снова
button-close-period = Закрыть период
button-open-period = Открыть период
plan-period-step = Период { $number }
plan-period-closed = Период закрыт { $day }
period-ask = <b>Закрыть период: { $period }?</b>
period-ask-owed = { $number ->
    [one] Ещё не сдала { $number } организация: она сдать уже не сможет
    [few] Ещё не сдали { $number } организации: они сдать уже не смогут
   *[many] Ещё не сдали { $number } организаций: они сдать уже не смогут
}, напоминать перестану, останется «не сдано».
period-ask-all = Сдали все. Новых отчётов больше не приму.
period-ask-waiting = На проверке: { $number }. Их можно принять и после закрытия.
period-ask-back = Если понадобится, период можно открыть снова.
period-closed = ✅ Период закрыт: { $period }.
period-missed = Не сдано: { $number }. Напоминать об этом больше не буду.
period-opened = ✅ Период снова открыт: { $period }.
period-owed = Снова ждём: { $number }. Скажите об этом тем, кто просил.
count-missed = не сдано: { $number }
standing-missed = не сдано
tab-shut = Закрыто
activities-none-shut = Закрытых пунктов нет.
card-period-closed = Период закрыт { $day }. Если отчёт всё же нужен, попросите координатора открыть период.

refusal-period-closed = Период закрыт { $day }: отчёты за него не принимаются. Попросите координатора открыть его, присланное раньше сохранено.
refusal-period-closed-before = Период уже закрыт: { $day }. Ничего не изменилось.
refusal-period-closed-return = Период закрыт { $day }: дополнить отчёт уже не смогут. Примите его, отклоните или сначала откройте период.
refusal-period-open = Период открыт, отчёты принимаются. Ничего не изменилось.
refusal-no-period = Закрывают только периоды повторяющихся пунктов действующего плана. Ничего не изменилось.

audit-period-closed = Период закрыт
audit-period-opened = Период открыт снова
log-kind-occurrence = Период
log-field-missed = не сдано
log-field-owed = снова ждём
log-value-missed = не сдано
