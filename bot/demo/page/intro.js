/** The few lines that say what this page is and what to try; once dismissed it stays so. */

import { h } from "./dom.js";
import { t } from "./words.js";

const KEY = "demo-intro-read";

export function intro() {
  const lines = t("intro").map((line) => h("li", {}, line));
  const button = h("button", { type: "button", class: "primary", test: "intro-close", on: { click: () => hide(true) } }, t("introOk"));
  const box = h("section", { class: "intro", "aria-label": t("introTitle"), test: "intro" }, h("h2", {}, t("introTitle")), h("ol", {}, lines), button);
  function hide(hidden) {
    box.hidden = hidden;
    remember(hidden);
  }
  box.hidden = known();
  box.toggle = () => hide(!box.hidden);
  return box;
}

function known() {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

function remember(read) {
  try {
    localStorage.setItem(KEY, read ? "yes" : "no");
  } catch {
    // A private window may forbid storage: the introduction then simply shows again.
  }
}
