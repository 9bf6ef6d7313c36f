# Мои данные
profile-name = <b>{ $name }</b>
profile-contact = Контакт: { $contact }
profile-contact-none = Контакт не указан
profile-nowhere = Вы пока нигде не состоите. Выберите, кто вы, и подайте заявку:
profile-staff = Состоите ещё и в организации? Выберите, кто вы там: её подтвердят отдельно.
profile-confirmed = ✅ { $organisation } · { $role }
profile-asked = 📨 { $organisation } · { $role }, ждём подтверждения
profile-another = Ещё одна организация? Выберите, кто вы там: её подтвердят отдельно.
profile-role = В сети: { $role }
profile-minor = Вам нет 18: согласие родителя на бумаге должно лежать в колледже
profile-language = Язык: { $language }
profile-consent = Согласие на обработку данных: { $day }, редакция { $version }
profile-consent-none = Согласия на обработку данных ещё нет
nameless = без имени
button-name = Имя
button-contact = Контакт
button-leave = Выйти

ask-new-name =
    Сейчас вы { $name }.
    Напишите фамилию и имя. Новое имя сразу увидят координатор и ваша организация.
ask-contact =
    <b>Как с вами связаться, если бот не поможет?</b>
    Телефон, почта или ссылка, до 100 знаков. Это видит только координатор. Чтобы убрать контакт, отправьте «-».
question-contact = контакт
sure-leave =
    <b>Выйти из организации?</b>
    { $organisation }, { $role }. Её мероприятия пропадут с вашего экрана, вернуться можно только новой заявкой.
sure-take-back =
    <b>Забрать заявку?</b>
    { $organisation }, { $role }. Подать её снова можно в любой день.
left = Готово
refusal-contact-long = Слишком длинно: до { $limit } знаков. Хватит телефона или почты.
refusal-not-there = Здесь вы уже не состоите, и заявки нет. Ничего не изменилось.
