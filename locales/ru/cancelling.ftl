# Конкурс отменяют: почему и что прочтут люди
contest-cancel-why = <b>Напишите причину:</b> её прочтут все, кому уйдёт письмо. Пока вы не подтвердите, ничего не случится.
contest-cancel-told = Отменить «{ $title }»? В письме будет:
button-contest-cancel-plain = Отменить без причины
question-contest-cancel = причину отмены
