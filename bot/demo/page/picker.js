/** Chooses whose phone it is: a list to search by typing, and a form for a new person. */

import * as api from "./api.js";
import { avatar, fullName, h, icon, iconButton, popover } from "./dom.js";
import { t } from "./words.js";

let made = 0;

export class Picker {
  /** `people()` lists everyone, `shown(id)` tells who already has a phone, `choose(id)` takes the decision. */
  constructor({ people, shown, choose, failed }) {
    Object.assign(this, { people, shown, choose, failed, id: `people-${(made += 1)}`, at: 0 });
    this.face = h("span", { class: "face" });
    this.button = h("button", { type: "button", class: "person-button", title: t("choose"), "aria-haspopup": "dialog", test: "person-chooser" }, this.face, icon("down"));
    this.field = h("input", { type: "search", role: "combobox", "aria-expanded": "true", "aria-controls": this.id, "aria-label": t("find"), placeholder: t("find"), autocomplete: "off", test: "person-search" });
    this.list = h("ul", { role: "listbox", id: this.id, class: "people-list", "aria-label": t("choose") });
    this.panel = h("div", { class: "menu picker", role: "dialog", "aria-label": t("choose") });
    this.popover = popover(this.button, this.panel, { onOpen: () => this.opened() });
    this.el = h("div", { class: "picker-box" }, this.button, this.panel);
    this.field.addEventListener("input", () => this.search());
    this.field.addEventListener("keydown", (event) => this.key(event));
  }

  show(person) {
    this.current = person;
    this.face.replaceChildren(avatar(person), h("span", { class: "face-words" }, h("strong", { test: "person-name" }, fullName(person)), h("small", {}, person.about ?? "")));
    this.button.setAttribute("aria-label", `${t("choose")}: ${fullName(person)}`);
  }

  opened() {
    this.field.value = "";
    const add = h("button", { type: "button", class: "menu-item accent", test: "new-person", on: { click: () => this.form() } }, icon("plus"), t("newPerson"));
    this.panel.replaceChildren(h("div", { class: "search-line" }, icon("search"), this.field), this.list, add);
    this.search();
    this.field.focus();
  }

  search() {
    const words = this.field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const all = (person) => `${fullName(person)} ${person.about ?? ""} ${person.username ?? ""}`.toLocaleLowerCase();
    this.found = this.people().filter((person) => words.every((word) => all(person).includes(word)));
    this.at = words.length ? 0 : Math.max(0, this.found.findIndex(({ id }) => id === this.current?.id));
    this.render();
  }

  key(event) {
    if (event.key === "Enter" && this.found[this.at]) this.pick(this.found[this.at].id);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") this.move(event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  move(step) {
    this.at = (this.at + step + this.found.length) % (this.found.length || 1);
    this.render();
  }

  pick(id) {
    this.popover.close();
    this.choose(id);
  }

  render() {
    this.list.replaceChildren(...this.found.map((person, index) => this.option(person, index)));
    if (!this.found.length) this.list.append(h("li", { class: "nobody" }, t("nobody")));
    this.field.setAttribute("aria-activedescendant", `${this.id}-${this.at}`);
    this.list.children[this.at]?.scrollIntoView({ block: "nearest" });
  }

  option(person, index) {
    const note = person.id !== this.current?.id && this.shown(person.id) ? t("shown") : "";
    return h("li", { role: "option", id: `${this.id}-${index}`, class: "menu-item", "aria-selected": String(index === this.at), "data-option-person": person.id, on: { click: () => this.pick(person.id) } },
      avatar(person, "small"), h("span", { class: "face-words" }, h("strong", {}, fullName(person)), h("small", {}, [person.about, note].filter(Boolean).join(" · "))));
  }

  form() {
    const first = h("input", { required: true, maxlength: "64", autocomplete: "off", test: "new-first-name" });
    const last = h("input", { maxlength: "64", autocomplete: "off", test: "new-last-name" });
    const language = h("select", { test: "new-language" }, h("option", { value: "ru" }, t("russian")), h("option", { value: "en" }, t("english")));
    const label = (text, control) => h("label", {}, h("span", {}, text), control);
    const form = h("form", { class: "person-form" },
      h("div", { class: "form-title" }, iconButton("reply", t("back"), () => this.opened()), h("strong", {}, t("newPerson"))),
      label(t("firstName"), first), label(t("lastName"), last), label(t("personLanguage"), language),
      h("button", { type: "submit", class: "primary", test: "new-save" }, t("create")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.create({ first_name: first.value.trim(), last_name: last.value.trim() || undefined, language_code: language.value });
    });
    this.panel.replaceChildren(form);
    first.focus();
  }

  async create(person) {
    if (!person.first_name) return;
    try {
      const { id } = await api.newPerson(person);
      this.pick(id);
    } catch (error) {
      this.failed(error);
    }
  }
}
