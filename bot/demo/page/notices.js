/** What a bot answers to a press: a short toast, or an alert to be read and closed. */

import { h } from "./dom.js";
import { marked } from "./marks.js";
import { t } from "./words.js";

const READING = 4000;

export class Notices {
  constructor(name) {
    this.name = name;
    this.toastBox = h("div", { class: "toast-box", role: "status", "aria-live": "polite" });
    this.alertBox = h("div", { class: "alert-box", hidden: true });
    this.queue = [];
  }

  toast(text) {
    const node = h("div", { class: "toast", test: "toast" }, marked(text));
    this.toastBox.replaceChildren(node);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => node.remove(), READING + text.length * 30);
  }

  alert(text) {
    this.queue.push(text);
    if (this.alertBox.hidden) this.next();
  }

  next() {
    const text = this.queue.shift();
    this.alertBox.hidden = text === undefined;
    if (text === undefined) {
      this.alertBox.replaceChildren();
      if (this.before?.isConnected) this.before.focus();
      return;
    }
    if (!this.alertBox.contains(document.activeElement)) this.before = document.activeElement;
    const ok = h("button", { type: "button", class: "primary", test: "alert-ok", on: { click: () => this.next() } }, t("ok"));
    const box = h("div", { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": this.name(), test: "alert" }, h("strong", {}, this.name()), h("p", {}, marked(text)), ok);
    box.addEventListener("keydown", (event) => this.key(event));
    this.alertBox.replaceChildren(box);
    if (this.mayTakeFocus()) ok.focus();
  }

  /** Whoever has gone on to write on another phone must not lose the cursor there. */
  mayTakeFocus() {
    const { activeElement, body } = document;
    return activeElement === body || this.alertBox.closest(".phone").contains(activeElement);
  }

  key(event) {
    if (event.key === "Tab") event.preventDefault();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.next();
  }
}
