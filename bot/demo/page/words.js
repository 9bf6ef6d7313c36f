/** Every label of the page in Russian and English. */

const RU = {
  title: "{bot}: живая демонстрация",
  live: "Живая демонстрация",
  loading: "Открываем телефоны…",
  noServer: "Нет связи с демонстрацией. Проверьте, что команда ещё работает: страница подключится сама.",
  unreachable: "нет связи с демонстрацией", tooBig: "демонстрация не берёт таких больших файлов",
  offline: "Бот сейчас не на связи. Сообщения он получит, когда вернётся.",
  clock: "Часы демонстрации", jump: "Перевести часы", hour: "+1 час", day: "+1 день", monday: "Понедельник 09:00",
  tomorrow: "Завтра 10:00", week: "Через неделю 10:00", setTo: "Перевести на…", set: "Перевести", when: "Дата и время",
  jumped: "часы переведены: {when}",
  help: "Что здесь можно сделать", language: "English", languageLabel: "Switch to English",
  addPhone: "Добавить телефон", removePhone: "Убрать телефон", phones: "Телефоны", phoneOf: "Телефон: {name}",
  choose: "Чей это телефон", find: "Имя или роль", nobody: "Никого не нашли", newPerson: "Новый человек",
  firstName: "Имя", lastName: "Фамилия (можно без неё)", personLanguage: "Язык телефона", create: "Создать", back: "Назад",
  russian: "русский", english: "английский", shown: "уже на экране",
  bot: "бот", typing: "печатает", upload_photo: "отправляет фото", upload_document: "отправляет файл",
  upload_video: "отправляет видео", record_video: "записывает видео", upload_voice: "отправляет голосовое",
  record_voice: "записывает голосовое", find_location: "ищет место", choose_sticker: "выбирает стикер",
  chatMenu: "Действия с ботом", block: "Остановить и заблокировать", unblock: "Разблокировать", start: "Старт",
  whatCan: "Что умеет этот бот?", emptyChat: "Здесь пока ничего нет", emptyHint: "Нажмите «Старт», чтобы начать разговор.", emptyStarted: "Напишите что-нибудь, например /start.",
  messages: "Переписка", message: "Сообщение", send: "Отправить", save: "Сохранить", attach: "Прикрепить",
  commands: "Команды", keyboard: "Клавиатура", photos: "Фото", asFile: "Файл", videos: "Видео", voice: "Голосовое",
  audio: "Музыка", album: "Несколько – альбомом", samples: "Образцы, если своих файлов нет", samplePhotos: "Фото-образцы",
  samplePlan: "План-образец для координатора", sampleFile: "Файл 25 МБ (больше, чем бот может скачать)", dropHere: "Отпустите, чтобы прикрепить", remove: "Убрать",
  reply: "Ответить", forward: "Переслать боту", edit: "Изменить", copy: "Копировать", editing: "Изменить сообщение",
  replyTo: "Ответ на сообщение", cancel: "Отменить", messageMenu: "Действия с сообщением",
  edited: "изменено", forwarded: "Переслано: {name}", you: "Вы", pinned: "Закреплённое сообщение",
  pinService: "Бот закрепил сообщение", photo: "Фото", video: "Видео", document: "Файл", video_note: "Видеосообщение", animation: "GIF", albumWord: "Альбом",
  sticker: "Стикер", contact: "Контакт", location: "Место", poll: "Опрос", unknown: "Сообщение, которое страница показать не умеет",
  download: "Скачать {name}", spoiler: "Показать скрытый текст", more: "Показать полностью", less: "Свернуть",
  copied: "Скопировано", noCopy: "Не удалось скопировать: {text}", failed: "Не получилось: {why}", ok: "ОК", opens: "откроется в новой вкладке",
  openLink: "Открыть ссылку", noAnswer: "Бот пока не ответил на нажатие", notHere: "Такая кнопка в демонстрации не работает",
  openPhoto: "Открыть фото", close: "Закрыть", play: "Слушать", pause: "Пауза", latest: "К последним сообщениям",
  sending: "Отправляем…", introTitle: "Несколько телефонов, один настоящий бот",
  intro: [
    "На каждом телефоне свой человек: нажмите на имя вверху, чтобы выбрать другого или создать нового. В настоящий Telegram отсюда ничего не уходит.",
    "Новый человек нажимает СТАРТ и регистрируется: колледж ищется по части названия, например «полит». Заявку подтверждает координатор на соседнем телефоне.",
    "Сдайте отчёт: текст, ссылка, два фото. Своих файлов нет – скрепка › «Фото-образцы». Координатор примет отчёт или вернёт с причиной.",
    "С телефона координатора пришлите боту новый план документом. Своего нет – скрепка › «План-образец». Бот скажет, что понял и что проверить.",
    "Переведите часы вверху вперёд: когда подойдёт срок, придёт напоминание, а в понедельник утром – сводка недели.",
  ],
  cities: {
    Kaliningrad: "Калининград", Moscow: "Москва", Kirov: "Киров", Volgograd: "Волгоград", Samara: "Самара", Saratov: "Саратов",
    Ulyanovsk: "Ульяновск", Astrakhan: "Астрахань", Yekaterinburg: "Екатеринбург", Omsk: "Омск", Novosibirsk: "Новосибирск",
    Barnaul: "Барнаул", Tomsk: "Томск", Krasnoyarsk: "Красноярск", Irkutsk: "Иркутск", Chita: "Чита", Yakutsk: "Якутск",
    Vladivostok: "Владивосток", Magadan: "Магадан", Sakhalin: "Сахалин", Kamchatka: "Камчатка",
  },
  introOk: "Понятно",
  new: { one: "{n} новое", few: "{n} новых", many: "{n} новых", other: "{n} новых" },
  bytes: ["Б", "КБ", "МБ", "ГБ"],
};

const EN = {
  title: "{bot}: live demo",
  live: "Live demo",
  loading: "Opening the phones…",
  noServer: "The demo does not answer. Check that the command is still running: the page will reconnect by itself.",
  unreachable: "the demo does not answer", tooBig: "the demo takes no files as big as this",
  offline: "The bot is away. It will get the messages when it is back.",
  clock: "Demo clock", jump: "Move the clock", hour: "+1 hour", day: "+1 day", monday: "Monday 09:00",
  tomorrow: "Tomorrow 10:00", week: "In a week, 10:00", setTo: "Set to…", set: "Set", when: "Date and time",
  jumped: "the clock was moved: {when}",
  help: "What to try here", language: "Русский", languageLabel: "Переключить на русский",
  addPhone: "Add a phone", removePhone: "Remove this phone", phones: "Phones", phoneOf: "Phone: {name}",
  choose: "Whose phone is this", find: "Name or role", nobody: "Nobody found", newPerson: "New person",
  firstName: "First name", lastName: "Last name (optional)", personLanguage: "Language of the phone", create: "Create", back: "Back",
  russian: "Russian", english: "English", shown: "already shown",
  bot: "bot", typing: "typing", upload_photo: "sending a photo", upload_document: "sending a file",
  upload_video: "sending a video", record_video: "recording a video", upload_voice: "sending a voice message",
  record_voice: "recording a voice message", find_location: "looking for a place", choose_sticker: "choosing a sticker",
  chatMenu: "Actions with the bot", block: "Stop and block", unblock: "Unblock", start: "Start",
  whatCan: "What can this bot do?", emptyChat: "Nothing here yet", emptyHint: "Press “Start” to begin the conversation.", emptyStarted: "Write something, for example /start.",
  messages: "Conversation", message: "Message", send: "Send", save: "Save", attach: "Attach",
  commands: "Commands", keyboard: "Keyboard", photos: "Photos", asFile: "File", videos: "Video", voice: "Voice message",
  audio: "Music", album: "Several go as an album", samples: "Samples, if you have no files", samplePhotos: "Sample photos",
  samplePlan: "A sample plan for a coordinator", sampleFile: "A 25 MB file (more than a bot can download)", dropHere: "Drop to attach", remove: "Remove",
  reply: "Reply", forward: "Forward to the bot", edit: "Edit", copy: "Copy", editing: "Edit the message",
  replyTo: "Reply to the message", cancel: "Cancel", messageMenu: "Actions with the message",
  edited: "edited", forwarded: "Forwarded: {name}", you: "You", pinned: "Pinned message",
  pinService: "The bot pinned a message", photo: "Photo", video: "Video", document: "File", video_note: "Video message", animation: "GIF", albumWord: "Album",
  sticker: "Sticker", contact: "Contact", location: "Place", poll: "Poll", unknown: "A message this page cannot show",
  download: "Download {name}", spoiler: "Show the hidden text", more: "Show all", less: "Collapse",
  copied: "Copied", noCopy: "Could not copy: {text}", failed: "It did not work: {why}", ok: "OK", opens: "opens in a new tab",
  openLink: "Open the link", noAnswer: "The bot has not answered the press yet", notHere: "This kind of button does not work in the demo",
  openPhoto: "Open the photo", close: "Close", play: "Play", pause: "Pause", latest: "To the latest messages",
  sending: "Sending…", introTitle: "Several phones, one real bot",
  intro: [
    "Each phone belongs to one person: press the name on top to choose another or make a new one. Nothing leaves for the real Telegram.",
    "A new person presses START and registers: a college is found by a part of its name, say “полит”. A coordinator on the next phone confirms.",
    "Hand in a report: text, a link, two photos. No files at hand? Paper clip › “Sample photos”. The coordinator accepts it or returns it with a reason.",
    "From the coordinator’s phone send the bot a new plan as a document. None at hand? Paper clip › “A sample plan”. It says what it understood and what to check.",
    "Move the clock on top forward: as a deadline comes near a reminder arrives, and on Monday morning the summary of the week.",
  ],
  cities: {},
  introOk: "Got it",
  new: { one: "{n} new", other: "{n} new" },
  bytes: ["B", "KB", "MB", "GB"],
};

const options = new URLSearchParams(location.search);

export const lang = choose();
const words = lang === "ru" ? RU : EN;

function choose() {
  const wanted = options.get("lang") ?? navigator.language ?? "ru";
  return wanted.toLowerCase().startsWith("en") ? "en" : "ru";
}

export function t(key, values = {}) {
  const word = words[key] ?? key;
  return typeof word === "string" ? fill(word, values) : word;
}

export function count(key, n) {
  const forms = words[key];
  return fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, { n });
}

export function size(bytes) {
  let unit = 0;
  let value = Number(bytes) || 0;
  for (; value >= 1024 && unit < 3; unit += 1) value /= 1024;
  const digits = unit && value < 10 ? 1 : 0;
  return `${value.toLocaleString(lang, { maximumFractionDigits: digits })}\u00a0${words.bytes[unit]}`;
}

/** The same page in the other language; people and the zone stay in the address. */
export function otherLanguage() {
  options.set("lang", lang === "ru" ? "en" : "ru");
  return `${location.pathname}?${options}${location.hash}`;
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
