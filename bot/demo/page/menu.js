/** What can be done with one message: reply, forward, correct, copy. */

import * as api from "./api.js";
import { canCorrect } from "./chat.js";
import { arrows, h, icon } from "./dom.js";
import { t } from "./words.js";

export function messageMenu(phone, message, node) {
  document.querySelector(".message-menu")?.remove();
  const before = document.activeElement;
  const close = () => {
    panel.remove();
    document.removeEventListener("pointerdown", outside, true);
    if (before?.isConnected) before.focus({ preventScroll: true });
  };
  const outside = (event) => panel.contains(event.target) || close();
  const item = (name, action) => h("button", {
    type: "button", role: "menuitem", class: "menu-item", test: `message-${name}`,
    on: { click: () => { close(); action(); } },
  }, icon(name), t(name));
  const words = message.text ?? message.caption;
  const panel = h("div", { class: "menu message-menu", role: "menu", "aria-label": t("messageMenu") },
    item("reply", () => phone.composer.focusOn(message, "reply")),
    item("forward", () => phone.act(api.forward(phone.person.id, message.message_id))),
    canCorrect(message) && item("edit", () => phone.composer.focusOn(message, "edit")),
    words && item("copy", () => phone.copyText(words)));
  arrows(panel, "button");
  panel.addEventListener("keydown", (event) => event.key === "Escape" && close());
  document.addEventListener("pointerdown", outside, true);
  node.append(panel);
  panel.scrollIntoView({ block: "nearest" });
  panel.querySelector("button").focus();
}
