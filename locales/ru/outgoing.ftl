# План файлом: Word и Excel с исполнением
button-paper = Скачать
button-word = Word
button-excel = Excel
paper-choice = Пришлю план файлом: те же колонки, что в документе, и ещё одна, «Исполнение». В ней видно, сколько принято и сколько просрочено на сегодня.
paper-made = План файлом, { $number ->
    [one] { $number } мероприятие
    [few] { $number } мероприятия
   *[many] { $number } мероприятий
}. Его можно поправить и прислать мне снова: колонку «Исполнение» я читать не буду.
paper-submitted = на проверке { $number }
paper-overdue = просрочено { $number }
paper-moved = срок перенесён у { $number }
paper-day = сдано { $day }
paper-days = сдано { $first } – { $last }
