/** The list of the bot's commands over the composer: by its button, or while a slash is being typed. */

import { h } from "./dom.js";
import { t } from "./words.js";

export class CommandList {
  /** `choose(text)` is called with the chosen command; `field` is the text box that keeps the focus. */
  constructor(field, choose) {
    this.field = field;
    this.choose = choose;
    this.commands = [];
    this.at = 0;
    this.id = `commands-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    this.el = h("ul", { class: "menu command-list", role: "listbox", id: this.id, "aria-label": t("commands"), hidden: true, test: "command-list" });
    field.setAttribute("aria-controls", this.id);
  }

  get open() {
    return !this.el.hidden;
  }

  toggle() {
    if (this.open) this.close();
    else this.show(this.commands);
    this.field.focus();
  }

  /** Follows what is being typed: "/", "/he" … */
  typed(text) {
    const begun = /^\/(\w*)$/.exec(text)?.[1];
    if (begun === undefined) return this.close();
    return this.show(this.commands.filter(({ command }) => command.startsWith(begun.toLowerCase())));
  }

  show(list) {
    if (!list.length) return this.close();
    this.shown = list;
    this.at = 0;
    this.el.hidden = false;
    return this.render();
  }

  close() {
    this.el.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  /** True if the key was the list's own. */
  key(event) {
    if (!this.open) return false;
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") this.move(event.key === "ArrowDown" ? 1 : -1);
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") this.pick(this.shown[this.at]);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  move(step) {
    this.at = (this.at + step + this.shown.length) % this.shown.length;
    this.render();
  }

  pick({ command }) {
    this.close();
    this.choose(`/${command}`);
  }

  render() {
    this.el.replaceChildren(...this.shown.map((one, index) => this.option(one, index)));
    this.field.setAttribute("aria-activedescendant", `${this.id}-${this.at}`);
    this.el.children[this.at].scrollIntoView({ block: "nearest" });
  }

  option(one, index) {
    const press = (event) => {
      event.preventDefault();
      this.pick(one);
    };
    return h("li", { role: "option", id: `${this.id}-${index}`, class: "menu-item", "aria-selected": String(index === this.at), test: "command", "data-command": one.command, on: { click: press } },
      h("strong", {}, `/${one.command}`), h("span", { class: "command-words" }, one.description));
  }
}
