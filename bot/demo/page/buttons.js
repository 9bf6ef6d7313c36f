/** Keyboards: the one under a message and the one under the composer. */

import { arrows, h, icon } from "./dom.js";
import { parse } from "./entities.js";
import { marked } from "./marks.js";
import { t } from "./words.js";

/** Rows of buttons under a message; `context.press(message, button, node)` is called for those that ask the bot. */
export function inlineKeyboard(message, context) {
  const rows = message.reply_markup.inline_keyboard.map((row, r) =>
    h("div", { class: "button-row" }, row.map((button, c) => inlineButton(message, button, `${r},${c}`, context))));
  const box = h("div", { class: "inline-keyboard", role: "group", "aria-label": t("keyboard") }, rows);
  arrows(box, ".key", { roving: true });
  return box;
}

function inlineButton(message, button, place, context) {
  const look = { class: `key ${button.style ?? ""}`, title: button.text, "data-button": place };
  if (button.url) return urlButton(button, look, context);
  const press = () => act(message, button, node, context);
  const node = h("button", { ...look, type: "button", disabled: "disabled" in button, on: { click: press } },
    h("span", { class: "key-text" }, marked(button.text)), button.copy_text && icon("copy", "corner"));
  return node;
}

function urlButton(button, look, context) {
  const address = parse(button.url);
  const text = h("span", { class: "key-text" }, marked(button.text));
  if (!address) return h("button", { ...look, type: "button", disabled: true }, text);
  const label = `${button.text} (${t("opens")})`;
  const own = (event) => {
    if (context.follow(address)) event.preventDefault();
  };
  return h("a", { ...look, href: address.href, target: "_blank", rel: "noopener noreferrer", "aria-label": label, on: { click: own } },
    text, icon("link", "corner"));
}

function act(message, button, node, context) {
  if (button.copy_text) return copy(button.copy_text.text, context.toast);
  if (button.callback_data !== undefined) return context.press(message, button, node);
  return context.toast(t("notHere"));
}

export async function copy(text, toast) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("copied"));
  } catch {
    toast(t("noCopy", { text }));
  }
}

/** The keyboard in place of letters; `choose(button)` takes the pressed one. */
export function replyKeyboard(markup, choose) {
  const rows = markup.keyboard.map((row, r) => h("div", { class: "button-row" }, row.map((cell, c) => {
    const button = typeof cell === "string" ? { text: cell } : cell;
    return h("button", { type: "button", class: `key ${button.style ?? ""}`, "data-reply-button": `${r},${c}`, on: { click: () => choose(button) } }, marked(button.text));
  })));
  const box = h("div", { class: `reply-keyboard ${markup.resize_keyboard ? "" : "tall"}`, role: "group", "aria-label": t("keyboard"), test: "reply-keyboard" }, rows);
  arrows(box, ".key", { roving: true });
  return box;
}
