/** What surrounds a thread on a phone: the owner, the chat's head and menu, the pinned bar, Start and Unblock, the drop zone. */

import * as api from "./api.js";
import { arrows, avatar, fullName, h, icon, iconButton, popover } from "./dom.js";
import { summary } from "./media.js";
import { t } from "./words.js";

const ACTION_LASTS = 5500;
const ACTIONS = ["upload_photo", "upload_document", "upload_video", "record_video", "upload_voice", "record_voice", "find_location", "choose_sticker"];

export class Frame {
  constructor(phone) {
    this.phone = phone;
    this.status = h("span", { class: "status", test: "status" });
    this.botName = h("strong", {});
    this.botFace = h("span", {});
    this.remove = iconButton("close", t("removePhone"), () => phone.wall.remove(phone), { test: "remove-phone" });
    this.offline = h("p", { class: "offline", role: "status", test: "offline", hidden: true }, icon("offline"), t("offline"));
    this.pinned = h("button", { type: "button", class: "pinned", test: "pinned", hidden: true });
    this.announcer = h("div", { class: "unseen", "aria-live": "polite", test: "announcer" });
    this.welcome = h("div", { class: "welcome" });
    this.foot = h("button", { type: "button", class: "foot-button", hidden: true });
    this.el = this.build();
  }

  build() {
    const { thread, composer, notices, picker } = this.phone;
    const head = h("div", { class: "chat-head" }, this.botFace, h("div", { class: "chat-words" }, this.botName, this.status), this.chatMenu());
    const screen = h("div", { class: "screen" }, head, this.offline, this.pinned, thread.el, this.welcome, this.foot, composer.el,
      notices.toastBox, notices.alertBox, h("div", { class: "drop-hint" }, icon("attach"), t("dropHere")));
    this.dropZone(screen);
    return h("section", { class: "phone", test: "phone", role: "region" }, h("header", { class: "owner" }, picker.el, this.remove), screen, this.announcer);
  }

  chatMenu() {
    const button = iconButton("more", t("chatMenu"), () => {}, { test: "chat-menu", "aria-haspopup": "menu" });
    this.blockItem = h("button", { type: "button", role: "menuitem", class: "menu-item" });
    const panel = h("div", { class: "menu chat-menu", role: "menu", "aria-label": t("chatMenu") }, this.blockItem);
    const menu = popover(button, panel);
    arrows(panel, "button");
    this.blockItem.addEventListener("click", () => {
      const { id, blocked } = this.phone.person;
      menu.close();
      this.phone.act(blocked ? api.unblock(id) : api.block(id));
    });
    return h("div", { class: "menu-box" }, button, panel);
  }

  dropZone(screen) {
    const over = (shown) => (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      screen.classList.toggle("dropping", shown);
    };
    screen.addEventListener("dragover", over(true));
    screen.addEventListener("dragleave", over(false));
    screen.addEventListener("drop", (event) => {
      over(false)(event);
      this.phone.composer.attach([...event.dataTransfer.files]);
    });
  }

  /** Shows names and states anew: the person or the bot has changed. */
  changed() {
    const { person, picker, wall } = this.phone;
    this.el.dataset.person = person.id;
    this.el.setAttribute("aria-label", t("phoneOf", { name: fullName(person) }));
    picker.show(person);
    this.botName.textContent = wall.bot.first_name;
    this.botFace.replaceChildren(avatar(wall.bot, "bot"));
    this.offline.hidden = wall.bot.online !== false;
    this.blockItem.replaceChildren(icon("block"), t(person.blocked ? "unblock" : "block"));
    this.blockItem.dataset.testid = person.blocked ? "menu-unblock" : "block";
    if (!this.timer) this.acting(null);
  }

  /** Shows what depends on the conversation: Start or Unblock in place of the composer, the pinned message, the welcome. */
  update(chat) {
    this.showFoot(this.phone.person);
    this.showPinned(chat.messages.get(chat.pinned));
    this.showWelcome(chat.messages.size === 0);
  }

  showFoot({ id, blocked, started }) {
    const way = blocked ? "unblock" : started ? null : "start";
    const pressed = this.foot === document.activeElement;
    this.foot.hidden = !way;
    this.phone.composer.el.hidden = Boolean(way);
    if (!way && pressed) this.phone.composer.field.focus();
    if (!way) return;
    this.foot.textContent = t(way);
    this.foot.dataset.testid = way;
    this.foot.onclick = () => this.phone.act(way === "start" ? api.sendText(id, "/start") : api.unblock(id));
  }

  showPinned(message) {
    this.pinned.hidden = !message;
    if (!message) return;
    this.pinned.replaceChildren(icon("pin"), h("span", { class: "pinned-words" }, h("strong", {}, t("pinned")), h("span", {}, summary(message))));
    this.pinned.onclick = () => this.phone.thread.show(message.message_id);
  }

  showWelcome(shown) {
    const { person, wall: { bot } } = this.phone;
    this.welcome.hidden = !shown;
    this.welcome.replaceChildren(h("div", { class: "welcome-card", test: "welcome" }, avatar(bot, "bot large"),
      h("strong", {}, t(bot.description ? "whatCan" : "emptyChat")), h("p", {}, bot.description || t(person.started ? "emptyStarted" : "emptyHint"))));
  }

  /** Shows for a while what the bot is doing ("typing" …); null ends it. */
  acting(name) {
    clearTimeout(this.timer);
    this.timer = name && setTimeout(() => this.acting(null), ACTION_LASTS);
    this.status.classList.toggle("acting", Boolean(name));
    this.status.textContent = t(name ? ACTIONS.find((known) => known === name) ?? "typing" : "bot");
  }

  announce(text) {
    this.acting(null);
    this.announcer.textContent = `${this.phone.wall.bot.first_name}: ${text}`;
  }
}
