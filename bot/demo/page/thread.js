/** The list of a chat's messages: groups them, keeps what is unchanged, and stays at the bottom only if it was there. */

import { h, icon, still } from "./dom.js";
import { bubble } from "./message.js";
import { longDate } from "./time.js";
import { count, t } from "./words.js";

const NEAR = 48;

export class Thread {
  constructor(context) {
    this.context = context;
    this.blocks = new Map();
    this.stuck = true;
    this.unseen = 0;
    this.inner = h("div", { class: "thread-inner" });
    this.scroller = h("div", { class: "thread", role: "log", "aria-live": "off", "aria-label": t("messages"), tabindex: "0", test: "messages" }, this.inner);
    this.pill = h("button", { type: "button", class: "pill", hidden: true, test: "new-pill", on: { click: () => this.toBottom(true) } });
    this.el = h("div", { class: "thread-box" }, this.scroller, this.pill);
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    const observer = new ResizeObserver(() => this.stuck && this.toBottom());
    observer.observe(this.inner);
    observer.observe(this.scroller);
  }

  /** Shows `chat`; `arrived` is how many new messages of the bot it brings, `own` whether the person has just written. */
  update(chat, { arrived = 0, own = false } = {}) {
    const focus = this.focused();
    const wanted = blocks(chat);
    const kept = new Map();
    for (const block of wanted) {
      const old = this.blocks.get(block.key);
      const node = old?.signature === block.signature ? old.node : block.make(this.context);
      if (old && old.node !== node) node.classList.add("still");
      kept.set(block.key, { node, signature: block.signature });
    }
    this.place([...kept.values()].map(({ node }) => node));
    this.blocks = kept;
    this.refocus(focus);
    if (own) this.stuck = true;
    if (!this.stuck) this.unseen += arrived;
    if (this.stuck) this.toBottom();
    this.pillShown();
  }

  /** Shows another person's conversation, from its end. */
  reset() {
    this.blocks = new Map();
    this.inner.replaceChildren();
    this.stuck = true;
    this.unseen = 0;
    this.pillShown();
  }

  place(nodes) {
    const wanted = new Set(nodes);
    for (const node of [...this.inner.children]) if (!wanted.has(node)) node.remove();
    nodes.forEach((node, index) => {
      if (this.inner.children[index] !== node) this.inner.insertBefore(node, this.inner.children[index] ?? null);
    });
  }

  /** An edit replaces the buttons under the reader's fingers: the focus must not fall out of the message. */
  focused() {
    const node = document.activeElement;
    if (!this.inner.contains(node)) return null;
    return { id: node.closest("[data-message-id]")?.dataset.messageId, button: node.dataset.button };
  }

  refocus(focus) {
    if (!focus || this.inner.contains(document.activeElement)) return;
    const message = focus.id && this.inner.querySelector(`[data-message-id="${CSS.escape(focus.id)}"]`);
    const key = message?.querySelector(`[data-button="${focus.button}"]`) ?? message?.querySelector(".key");
    (key ?? this.scroller).focus({ preventScroll: true });
  }

  /** Only a reader's own scrolling up leaves the bottom: a picture that has just loaded also moves things. */
  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (!clientHeight) return;
    const before = this.last;
    this.last = { scrollHeight, scrollTop, clientHeight };
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.stuck = true;
    else if (before && scrollTop < before.scrollTop && sameSize(before, this.last)) this.stuck = false;
    if (this.stuck) this.unseen = 0;
    this.pillShown();
  }

  toBottom(smooth = false) {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !still() ? "smooth" : "instant" });
  }

  pillShown() {
    this.pill.hidden = this.stuck;
    this.pill.replaceChildren(icon("arrowDown"), this.unseen ? count("new", this.unseen) : "");
    this.pill.setAttribute("aria-label", this.unseen ? count("new", this.unseen) : t("latest"));
  }

  show(messageId) {
    const node = this.inner.querySelector(`[data-message-id="${Number(messageId)}"]`);
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: still() ? "instant" : "smooth" });
    node.classList.remove("lit");
    requestAnimationFrame(() => node.classList.add("lit"));
  }
}

const sameSize = (one, other) => one.scrollHeight === other.scrollHeight && one.clientHeight === other.clientHeight;

function blocks(chat) {
  const out = [];
  let day = "";
  const marks = [...chat.marks];
  const marked = (id) => {
    while (marks.length && marks[0].after < id) out.push(markBlock(marks.shift()));
  };
  for (const group of groups(chat.ordered())) {
    marked(group[0].message_id);
    const date = longDate(new Date(group[0].date * 1000));
    if (date !== day) out.push(dayBlock(date, group[0].message_id));
    day = date;
    out.push(messageBlock(group));
  }
  marked(Infinity);
  return out;
}

function groups(messages) {
  const out = [];
  for (const message of messages) {
    const last = out[out.length - 1];
    const same = message.media_group_id && last?.[0].media_group_id === message.media_group_id;
    if (same) last.push(message);
    else out.push([message]);
  }
  return out;
}

const chip = (text, props = {}) => h("div", { class: "chip-line", ...props }, h("span", { class: "chip" }, text));

const dayBlock = (date, id) => ({ key: `day-${id}`, signature: date, make: () => chip(date, { test: "day" }) });

const markBlock = ({ id, text }) => ({ key: `mark-${id}`, signature: text, make: () => chip(text, { class: "chip-line jump", test: "clock-jump" }) });

function messageBlock(group) {
  const [first] = group;
  const make = (context) => (first.pinned_message ? chip(t("pinService"), { "data-message-id": first.message_id }) : bubble(group, context));
  return { key: `message-${first.message_id}`, signature: JSON.stringify(group), make };
}
