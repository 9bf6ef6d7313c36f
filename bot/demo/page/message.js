/** One bubble: a message, or the several messages of an album. */

import { inlineKeyboard } from "./buttons.js";
import { fullName, h, icon, iconButton } from "./dom.js";
import { rich } from "./entities.js";
import { albumGrid, kind, media, summary } from "./media.js";
import { clockTime, dateAndTime } from "./time.js";
import { t } from "./words.js";

const FRAMED = ["photo", "video", "animation"];

/** `messages` share one bubble (more than one = an album); `context` is the thread's: bot, send, press, toast, menu, show. */
export function bubble(messages, context) {
  const [first] = messages;
  const album = messages.length > 1;
  const keyboard = messages.find((message) => message.reply_markup?.inline_keyboard?.length);
  const body = h("div", { class: `bubble ${shape(messages)}` },
    origin(first), quotation(first, context),
    album ? albumGrid(messages) : media(first),
    words(messages, context), stamp(messages));
  const row = h("article", {
    class: `message ${first.outgoing ? "outgoing" : "incoming"} ${keyboard ? "with-keyboard" : ""}`,
    "data-message-id": album ? null : first.message_id, "data-album": album ? first.media_group_id : null,
    "data-outgoing": String(Boolean(first.outgoing)), test: "message", "aria-label": label(first, context),
  }, h("div", { class: "bubble-line" }, body, more(first, context)), keyboard && inlineKeyboard(keyboard, context));
  row.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img, video")) return;
    event.preventDefault();
    context.menu(first, row);
  });
  return row;
}

function shape(messages) {
  const framed = messages.every((message) => FRAMED.includes(kind(message)));
  const captioned = messages.some((message) => message.caption);
  return `${framed ? "framed" : ""} ${framed && !captioned ? "bare" : ""}`;
}

const label = (message, { bot }) => (message.outgoing ? t("you") : bot.first_name);

const more = (message, context) =>
  iconButton("more", t("messageMenu"), (event) => context.menu(message, event.currentTarget.closest(".message")), { class: "message-more", tabindex: "-1" });

function origin({ forward_origin: from }) {
  if (!from) return null;
  const name = from.sender_user ? fullName(from.sender_user) : from.sender_user_name ?? from.chat?.title ?? "";
  return h("p", { class: "forwarded", test: "forwarded" }, icon("forward"), t("forwarded", { name }));
}

function quotation({ reply_to_message: original, quote }, context) {
  if (!original) return null;
  const name = original.from?.is_bot ? context.bot.first_name : t("you");
  return h("button", { type: "button", class: "quoted", test: "quoted", on: { click: () => context.show(original.message_id) } },
    h("strong", {}, name), h("span", {}, quote?.text ?? summary(original)));
}

function words(messages, context) {
  const holder = messages.find((message) => message.text ?? message.caption);
  if (!holder) return kind(messages[0]) ? null : h("div", { class: "text plain-kind" }, t("unknown"));
  const text = holder.text ?? holder.caption;
  return h("div", { class: "text", test: "message-text", dir: "auto" }, rich(text, holder.entities ?? holder.caption_entities, context));
}

function stamp(messages) {
  const last = messages[messages.length - 1];
  const date = new Date(last.date * 1000);
  return h("span", { class: "stamp" },
    messages.some((message) => message.edited) && h("span", { class: "edited", test: "edited" }, `${t("edited")} `),
    h("time", { datetime: date.toISOString(), title: dateAndTime(date) }, clockTime(date)),
    last.outgoing && icon("check"));
}
