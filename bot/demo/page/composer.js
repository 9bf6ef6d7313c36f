/** Where a person writes: text, files, commands, replies and corrections. */

import * as api from "./api.js";
import { attachMenu } from "./attach.js";
import { replyKeyboard } from "./buttons.js";
import { CommandList } from "./commands.js";
import { h, icon, iconButton } from "./dom.js";
import { summary } from "./media.js";
import { Tray } from "./tray.js";
import { t } from "./words.js";

/** A number that nobody has: the code 000 is given to no operator. */
const inventedPhone = (id) => `+7000${String(id).padStart(7, "0")}`;

export class Composer {
  /** `phone` gives the chat and takes `toast(text)` and `act(promise)`, which shows a failure. */
  constructor(phone) {
    this.phone = phone;
    this.field = h("textarea", { rows: "1", "aria-label": t("message"), placeholder: t("message"), test: "composer", dir: "auto", enterkeyhint: "send" });
    this.list = new CommandList(this.field, (text) => this.say(text));
    this.tray = new Tray(() => this.refresh());
    this.about = h("div", { class: "about-bar", hidden: true, test: "composer-about" });
    this.slash = iconButton("slash", t("commands"), () => this.list.toggle(), { test: "commands" });
    this.keys = iconButton("keys", t("keyboard"), () => this.toggleKeyboard(), { test: "keyboard-toggle" });
    this.button = h("button", { type: "submit", class: "send", "aria-label": t("send"), title: t("send"), test: "send" }, icon("send"));
    this.keyboardBox = h("div", { class: "keyboard-box" });
    const line = h("form", { class: "composer-line", on: { submit: (event) => this.submit(event) } },
      attachMenu((files, kind) => this.attach(files, kind)), h("div", { class: "field" }, this.field, this.slash, this.keys), this.button);
    this.el = h("div", { class: "composer" }, this.list.el, this.about, this.tray.el, line, this.keyboardBox);
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", () => {
      this.list.typed(this.field.value);
      this.refresh();
    });
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("blur", () => this.list.close());
    this.list.el.addEventListener("pointerdown", (event) => event.preventDefault());
    this.slash.addEventListener("pointerdown", (event) => event.preventDefault());
    this.field.addEventListener("paste", (event) => {
      const files = [...event.clipboardData.files];
      if (!files.length) return;
      event.preventDefault();
      this.attach(files);
    });
  }

  /** Begins with another person's draft. */
  reset(draft) {
    this.settle();
    this.tray.forget(this.tray.items.map(({ file }) => file));
    this.field.value = draft;
    this.newKeyboard(null);
    this.refresh();
  }

  /** Takes what the chat says: commands, the keyboard, the placeholder. */
  update(chat) {
    this.list.commands = chat.commands;
    this.slash.hidden = !chat.commands.length;
    this.field.placeholder = (chat.keyboard && chat.keyboard.input_field_placeholder) || chat.placeholder || t("message");
    if (JSON.stringify(chat.keyboard) !== JSON.stringify(this.keyboard)) this.newKeyboard(chat.keyboard);
    this.refresh();
  }

  newKeyboard(markup) {
    this.keyboard = markup;
    this.keys.hidden = !markup;
    this.keyboardBox.replaceChildren(...(markup ? [replyKeyboard(markup, (button) => this.choose(button))] : []));
    this.toggleKeyboard(Boolean(markup));
  }

  choose(button) {
    const { id } = this.phone.person;
    const special = Object.keys(button).find((name) => name.startsWith("request_") || name === "web_app");
    if (special && special !== "request_contact") return this.phone.toast(t("notHere"));
    if (this.keyboard.one_time_keyboard) this.toggleKeyboard(false);
    return this.phone.act(special ? api.sendContact(id, inventedPhone(id)) : api.sendText(id, button.text));
  }

  toggleKeyboard(shown = this.keyboardBox.hidden) {
    this.keyboardBox.hidden = !shown;
    this.keys.setAttribute("aria-pressed", String(shown));
  }

  refresh() {
    const text = this.field.value;
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 140)}px`;
    this.button.disabled = this.busy || !(text.trim() || this.tray.items.length);
    this.phone.drafted(text);
  }

  key(event) {
    if (this.list.key(event)) return;
    const empty = !this.field.value && !this.tray.items.length;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    else if (event.key === "Escape" && this.target) this.focusOn(null);
    else if (event.key === "ArrowUp" && event.ctrlKey) this.replyToPrevious(event);
    else if (event.key === "ArrowUp" && empty) this.editLast(event);
  }

  editLast(event) {
    const message = this.phone.chat.lastOwn();
    if (!message) return;
    event.preventDefault();
    this.focusOn(message, "edit");
  }

  replyToPrevious(event) {
    event.preventDefault();
    const all = this.phone.chat.ordered();
    const at = this.target?.way === "reply" ? all.indexOf(this.target.message) : all.length;
    if (all[at - 1]) this.focusOn(all[at - 1], "reply");
  }

  /** Writes about a message (`way`: reply or edit), or about none. */
  focusOn(message, way = null) {
    const wasEdit = this.target?.way === "edit";
    this.target = message && { message, way };
    if (way === "edit") this.field.value = message.text ?? message.caption;
    else if (wasEdit) this.field.value = "";
    this.about.hidden = !message;
    if (message) {
      this.about.replaceChildren(icon(way), h("div", { class: "about-words" }, h("strong", {}, t(way === "edit" ? "editing" : "replyTo")), h("span", {}, summary(message))),
        iconButton("close", t("cancel"), () => this.focusOn(null), { test: "composer-cancel" }));
    }
    this.field.focus();
    this.refresh();
  }

  attach(files, kind) {
    this.tray.add(files, kind);
    this.field.focus();
  }

  say(text) {
    this.field.value = "";
    this.refresh();
    this.phone.act(api.sendText(this.phone.person.id, text));
  }

  async submit(event) {
    event.preventDefault();
    if (this.button.disabled) return;
    this.list.close();
    const draft = { text: this.field.value.trim(), target: this.target };
    this.busy = true;
    this.field.value = "";
    this.refresh();
    const files = this.tray.items.length > 0;
    const done = await this.phone.act(files ? this.post(draft) : this.write(draft));
    this.busy = false;
    if (done && draft.target === this.target) this.settle();
    if (!done && !this.field.value) this.field.value = draft.text;
    this.refresh();
  }

  settle() {
    this.target = null;
    this.about.hidden = true;
  }

  write({ text, target }) {
    const person = this.phone.person.id;
    if (target?.way === "edit") return api.edit(person, target.message.message_id, text);
    return api.sendText(person, text, target?.message.message_id);
  }

  /** What has gone leaves the tray and the draft at once, so that a second try after a failure sends nothing twice. */
  async post(draft) {
    for (const { kind, files } of this.tray.parcels()) {
      await api.sendFiles(this.phone.person.id, kind, files, draft.text);
      draft.text = "";
      this.tray.forget(files);
    }
  }
}
