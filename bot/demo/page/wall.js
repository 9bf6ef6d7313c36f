/** The wall of phones: who is shown, in what order, and which event goes to which of them. */

import * as api from "./api.js";
import { avatar, fullName, h, icon } from "./dom.js";
import * as time from "./time.js";
import { count, t } from "./words.js";

const MOST = 4;
const NARROW = matchMedia("(max-width: 699px)");

export class Wall {
  /** `makePhone(wall)` builds a phone; `state` is the server's /client/state. */
  constructor(state, makePhone) {
    this.makePhone = makePhone;
    this.phones = [];
    this.drafts = new Map();
    this.active = 0;
    this.learn(state);
    this.row = h("div", { class: "wall", test: "wall" });
    this.tabs = h("div", { class: "tabs", role: "tablist", "aria-label": t("phones") });
    this.add = h("button", { type: "button", class: "add-phone", "aria-label": t("addPhone"), title: t("addPhone"), test: "add-phone", on: { click: () => this.another() } }, icon("plus"));
    this.el = h("div", { class: "wall-box" }, this.tabs, this.row);
    addEventListener("hashchange", () => this.follow());
    this.tabs.addEventListener("keydown", (event) => this.tabKey(event));
  }

  learn(state) {
    this.bot = state.bot;
    this.version = state.clock.version;
    this.people = new Map(state.people.map((person) => [person.id, person]));
  }

  listed() {
    return [...this.people.values()];
  }

  shows(id) {
    return this.phones.some(({ person }) => person.id === id);
  }

  /** Opens the phones named in the address, or the first two that tell a story. */
  begin() {
    const ids = this.addressed();
    for (const id of ids.length ? ids : this.usual()) this.open(id);
    this.note();
  }

  addressed() {
    const ids = location.hash.slice(1).split(",").map(Number);
    return [...new Set(ids)].filter((id) => this.people.has(id)).slice(0, MOST);
  }

  /** A newcomer beside a coordinator, where there are such people. */
  usual() {
    const all = this.listed();
    const newcomer = all.find(({ started }) => !started) ?? all[0];
    const others = all.filter((person) => person !== newcomer);
    const coordinator = others.find(({ about }) => /координатор|coordinator/i.test(about ?? "")) ?? others[0];
    return [newcomer, coordinator].filter(Boolean).map(({ id }) => id);
  }

  follow() {
    const ids = this.addressed();
    if (!ids.length || ids.join() === this.phones.map(({ person }) => person.id).join()) return;
    while (this.phones.length > ids.length) this.phones.pop().el.remove();
    ids.forEach((id, index) => {
      if (!this.phones[index]) this.open(id);
      else if (this.phones[index].person.id !== id) this.phones[index].open(this.people.get(id));
    });
    this.note();
  }

  open(id) {
    const phone = this.makePhone(this);
    this.phones.push(phone);
    this.row.append(phone.el);
    phone.open(this.people.get(id));
  }

  another() {
    const free = this.listed().find(({ id }) => !this.shows(id));
    if (!free || this.phones.length >= MOST) return;
    this.open(free.id);
    this.active = this.phones.length - 1;
    this.note();
    this.phones.at(-1).el.scrollIntoView({ inline: "end", block: "nearest" });
    this.phones.at(-1).picker.button.focus();
  }

  remove(phone) {
    this.phones = this.phones.filter((other) => other !== phone);
    phone.el.remove();
    this.active = Math.min(this.active, this.phones.length - 1);
    this.note();
    this.add.focus();
  }

  /** Somebody who already has a phone here changes places with the one who left it. */
  async choose(phone, id) {
    if (!this.people.has(id)) this.learn(await api.state());
    const other = this.phones.find(({ person }) => person.id === id);
    const before = phone.person;
    if (other === phone) return;
    if (other) other.open(before);
    phone.open(this.people.get(id));
    this.note();
  }

  /** Writes the choice into the address, for a reload or a shared link. */
  note() {
    const hash = `#${this.phones.map(({ person }) => person.id).join()}`;
    if (hash !== location.hash) history.replaceState(null, "", hash);
    for (const phone of this.phones) phone.frame.remove.hidden = this.phones.length < 2;
    this.add.disabled = this.phones.length >= MOST || this.phones.length >= this.people.size;
    this.row.dataset.phones = this.phones.length;
    this.showTabs();
  }

  showTabs() {
    this.phones.forEach((phone, index) => phone.el.classList.toggle("active", index === this.active));
    this.tabs.replaceChildren(...this.phones.map((phone, index) => this.tab(phone, index)));
  }

  tab(phone, index) {
    const { person, unread } = phone;
    const chosen = index === this.active;
    return h("button", { type: "button", role: "tab", class: "tab", "aria-selected": String(chosen), tabindex: chosen ? "0" : "-1", "data-tab-person": person.id, on: { click: () => this.activate(index) } },
      avatar(person, "small"), h("span", { class: "tab-name" }, fullName(person)),
      unread > 0 && h("span", { class: "badge", "aria-label": count("new", unread) }, String(unread)));
  }

  activate(index) {
    this.active = index;
    this.phones[index].unread = 0;
    this.showTabs();
  }

  tabKey(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    this.activate((this.active + step + this.phones.length) % this.phones.length);
    this.tabs.children[this.active].focus();
  }

  /** Counts what came to a phone that a narrow window hides. */
  heard(phone) {
    if (!NARROW.matches || this.phones[this.active] === phone) return;
    phone.unread += 1;
    this.showTabs();
  }

  take(event) {
    if (WIDE[event.kind]) WIDE[event.kind].call(this, event);
    else for (const phone of this.phones) if (phone.person.id === event.person) phone.take(event);
  }

  /** Reads everything again: events were missed. */
  async again() {
    const state = await api.state();
    time.follow(state.clock);
    this.learn(state);
    for (const phone of this.phones) {
      phone.person = this.people.get(phone.person.id) ?? phone.person;
      phone.changed();
      phone.reload();
    }
    this.note();
  }
}

const WIDE = {
  person({ about: person }) {
    this.people.set(person.id, person);
    for (const phone of this.phones) {
      if (phone.person.id !== person.id) continue;
      phone.person = person;
      phone.changed();
    }
    this.note();
  },
  commands({ person }) {
    for (const phone of this.phones) if (!person || phone.person.id === person) phone.reload();
  },
  bot({ bot, online }) {
    this.bot = { ...this.bot, ...bot, ...(online === undefined ? {} : { online }) };
    for (const phone of this.phones) phone.changed();
  },
  clock({ clock }) {
    time.follow(clock);
    document.dispatchEvent(new Event("clock"));
    if (clock.version === this.version) return;
    this.version = clock.version;
    const text = t("jumped", { when: time.dateAndTime(time.now()) });
    for (const phone of this.phones) phone.jumped(clock.version, text);
  },
};
