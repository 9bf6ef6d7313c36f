/** Turns a text with Bot API entities into nodes; offsets are UTF-16 units, as JavaScript's own. */

import { h } from "./dom.js";
import { marked } from "./marks.js";
import { entityTime } from "./time.js";
import { t } from "./words.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const SCHEMES = ["http:", "https:", "tg:", "mailto:", "tel:"];
const LONG_QUOTE = 140;

/** `context.send(text)` is called for a pressed bot command; `context.follow(address)` is true if it has dealt with a link. */
export function rich(text, entities, context) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, sorted, context);
}

function nodes(text, from, to, entities, context) {
  const out = [];
  let at = from;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    index += 1;
    if (start >= end) continue;
    const inside = [];
    while (index < entities.length && entities[index].offset < end) inside.push(entities[index++]);
    if (start > at) out.push(...marked(text.slice(at, start)));
    out.push(wrap(entity, text.slice(start, end), nodes(text, start, end, inside, context), context));
    at = isBlock(entity) && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) out.push(...marked(text.slice(at, to)));
  return out;
}

const isBlock = ({ type }) => type === "pre" || type.endsWith("blockquote");

function wrap(entity, text, children, context) {
  if (TAGS[entity.type]) return h(TAGS[entity.type], {}, children);
  const make = MAKERS[entity.type];
  return make ? make(entity, text, children, context) : h("span", { class: `entity-${entity.type}` }, children);
}

const MAKERS = {
  spoiler: (_entity, _text, children) => spoiler(children),
  pre: (entity, _text, children) => h("pre", { "data-language": entity.language || null }, h("code", {}, children)),
  blockquote: (_entity, _text, children) => h("blockquote", {}, h("div", { class: "quote-text" }, children)),
  expandable_blockquote: (_entity, text, children) => foldable(text, children),
  text_link: (entity, _text, children, context) => link(entity.url, children, context),
  url: (_entity, text, children, context) => link(/^[a-z][a-z0-9+-]*:\/\//i.test(text) ? text : `https://${text}`, children, context),
  email: (_entity, text, children, context) => link(`mailto:${text}`, children, context),
  phone_number: (_entity, text, children, context) => link(`tel:${text}`, children, context),
  mention: (_entity, text, children, context) => link(`https://t.me/${text.slice(1)}`, children, context),
  bot_command: (_entity, text, children, context) =>
    h("button", { type: "button", class: "command-link", on: { click: () => context.send(text) } }, children),
  date_time: (entity, text, children) => {
    const iso = new Date(entity.unix_time * 1000).toISOString();
    const title = entityTime(entity.unix_time, "wDt");
    const shown = entity.date_time_format ? [entityTime(entity.unix_time, entity.date_time_format)] : children;
    return h("time", { datetime: iso, title }, shown);
  },
};

function spoiler(children) {
  const node = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler") },
    h("span", { class: "spoiler-text" }, children));
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    node.replaceWith(h("span", { class: "revealed" }, children));
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", reveal);
  return node;
}

function foldable(text, children) {
  const quote = h("div", { class: "quote-text" }, children);
  if (text.length <= LONG_QUOTE && text.split("\n").length <= 3) return h("blockquote", {}, quote);
  const toggle = h("button", { type: "button", class: "quote-toggle", "aria-expanded": "false" }, t("more"));
  const box = h("blockquote", { class: "folded", test: "foldable" }, quote, toggle);
  toggle.addEventListener("click", () => {
    const folded = box.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = folded ? t("more") : t("less");
  });
  return box;
}

/** A link to follow; one to this very bot starts it here, one of an unknown scheme stays text. */
function link(url, children, context) {
  const address = parse(url);
  if (!address) return h("span", {}, children);
  const follow = (event) => {
    if (context.follow(address)) event.preventDefault();
  };
  return h("a", { href: address.href, target: "_blank", rel: "noopener noreferrer", title: url, on: { click: follow } }, children);
}

export function parse(url) {
  const address = URL.canParse(url) ? new URL(url) : null;
  return address && SCHEMES.includes(address.protocol) ? address : null;
}

/** The words after `?start=` in a link to this very bot; "" without them, null for a link elsewhere. */
export function startOf(address, bot) {
  const inApp = address.protocol === "tg:";
  const name = inApp ? address.searchParams.get("domain") : address.pathname.slice(1);
  const ours = inApp || ["t.me", "telegram.me"].includes(address.hostname);
  if (!ours || !bot.username || name?.toLowerCase() !== bot.username.toLowerCase()) return null;
  return address.searchParams.get("start") ?? "";
}
