# Эксперт оценивает: список работ, карточка, баллы, самоотвод
button-sheets = Оценить работы
sheets-title = <b>Ждут вашей оценки: { $number }</b>
sheets-all-given = ✅ <b>Все оценки сданы</b>
sheets-none = Работ на оценку пока нет. Как только их вам дадут, я напишу.
sheets-contest = «{ $title }»
sheets-line = <b>№ { $number }</b> · { $what }
sheets-new = ещё без баллов
sheets-begun = начато: { $number } из { $of }
sheets-given = ✅ сдано: { $points } из { $most }
sheets-open = № { $number }

sheet-title = <b>Заявка № { $number }</b> · { $nomination }
sheet-home = { $organisation }
sheet-team = Команда: { $names }
sheet-blind = Чья это работа, жюри не видит.
sheet-nothing = В заявке ничего нет.
sheet-none = <b>Баллов пока нет</b>
sheet-sum = <b>Ваша оценка: { $points } из { $most }</b>
sheet-line = { $number }. { $title }: { $given }{ $rest }
sheet-points = { $points } из { $most }
sheet-no-points = нет балла
sheet-weighs = { " · вес " }{ $weight }
sheet-optional = { " · не обязательно" }
sheet-comment = Комментарий: { $text }
sheet-until = Черновик сохраняется сам. Сдать { $until }.
sheet-given = ✅ Сдано { $at }
sheet-changed = Заявку с тех пор изменили: посмотрите ещё раз.
sheet-recused = Самоотвод: эту работу вы не оцениваете.
sheet-closed = Итоги подведены, оценки больше не меняются.
sheet-whole = Весь текст
sheet-give = Сдать оценку
sheet-say = Комментарий
sheet-recuse = Самоотвод
sheet-reopen = Изменить
sheet-reopened = Пока не сдадите снова, эта оценка не считается
sheet-files-lost = Файлов не удалось показать: { $number }. Попросите организатора прислать их иначе.

judge-title = <b>{ $title }</b> · { $place } из { $of }
judge-weight = Вес: баллы умножаются на { $weight }
judge-optional = Не обязательно: пропуск – не ноль и не высший балл.
judge-press = Сколько баллов? От 0 до { $most }.
judge-typed = Сколько баллов? Нажмите или напишите число от 0 до { $most }.
judge-clear = Убрать балл

comment-ask = <b>Что сказать о работе?</b> До 2000 знаков; «-» убирает комментарий.
comment-seen-none = Увидят только организаторы.
comment-seen-scores = Увидят только организаторы.
comment-seen-comments = После итогов его увидит команда, без вашего имени.
comment-seen-named = После итогов его увидит команда, с вашим именем.
question-points = баллы за критерий
question-sheet-comment = комментарий к работе
question-recuse = причину самоотвода

given-title = ✅ <b>Оценка сдана</b> · заявка № { $number }
given-what = Пока организатор не подвёл итоги, её можно изменить.
given-last = Это была последняя. Спасибо.
given-next = Следующая · № { $number }

recuse-why = <b>Почему вы не можете оценить эту работу?</b> Нажмите причину или напишите свою, до 500 знаков: её увидит организатор.
recuse-know = Знаком с кем-то из команды.
recuse-know-short = Знаком с командой
recuse-took-part = Помогал с этой работой.
recuse-took-part-short = Помогал с работой
recuse-topic = Это не моя тема, судить не берусь.
recuse-topic-short = Не моя тема
recuse-done = Заявка № { $number }: самоотвод записан, организатору напишу. Вашей оценки в подсчёте не будет.

refusal-sheet-other = Этот лист – другого эксперта. Ничего не изменилось.
refusal-sheet-own = Это работа вашей организации: её оценивают другие. Ничего не изменилось.
refusal-sheet-entry = Эту заявку сейчас не оценивают: её отозвали или снова проверяют. Ничего не изменилось.
refusal-sheet-recused = По этой работе вы взяли самоотвод. Передумали? Напишите организатору. Ничего не изменилось.
refusal-sheet-is-given = Оценка сдана. Чтобы поправить, откройте работу и нажмите «Изменить». Ничего не изменилось.
refusal-sheet-missing = Ещё нет балла: «{ $title }»{ $number ->
    [one] {""}
   *[other] { " и другие" }
}. Поставьте и сдайте. Пропуск – не ноль.
refusal-sheet-criteria = У этого этапа ещё нет критериев: организатор их готовит. Ничего не изменилось.
refusal-sheet-comment = В комментарии { $length } знаков, а можно до { $most }. Сократите и пришлите ещё раз.
refusal-points = Нужно целое число от 0 до { $most }. Пришлите ещё раз.
refusal-scores-closed = Организатор уже подвёл итоги: оценки больше не меняются. Ничего не изменилось.
refusal-scores-late = Оценки принимали до { $at }: сданное больше не меняется. Нашли ошибку? Напишите организатору.
refusal-recuse-empty = Напишите причину хотя бы несколькими словами: организатор должен её понять.
