/** The bar's clock: shows the demo's time and moves it. */

import * as api from "./api.js";
import { arrows, h, icon, popover } from "./dom.js";
import * as time from "./time.js";
import { t } from "./words.js";

const PRESETS = [
  { test: "clock-hour", word: "hour", change: () => ({ advance: 3600 }) },
  { test: "clock-day", word: "day", change: () => ({ advance: 86400 }) },
  { test: "clock-tomorrow", word: "tomorrow", change: () => to(time.upcoming(10, 1)) },
  { test: "clock-monday", word: "monday", change: () => to(time.upcoming(9, 0, 1)) },
  { test: "clock-week", word: "week", change: () => to(time.upcoming(10, 7)) },
];

const to = (date) => ({ now: date.toISOString() });

/** The clock with its buttons; `failed(error)` shows what the server refused. */
export function clockBar(failed) {
  const move = (change) => api.setClock(change).catch(failed);
  const presets = PRESETS.map(({ test, word, change }) =>
    h("button", { type: "button", class: "preset", test, on: { click: () => move(change()) } }, t(word)));
  const jump = h("button", { type: "button", class: "preset jump-button", "aria-haspopup": "dialog", "aria-label": t("jump"), test: "clock-jump-menu" }, icon("clock"), h("span", {}, t("setTo")));
  const { panel, field } = jumpPanel(move, () => menu.close());
  const menu = popover(jump, panel, { onOpen: () => {
    field.value = time.wall(time.now());
    field.focus();
  } });
  const row = h("div", { class: "presets", role: "group", "aria-label": t("jump") }, presets);
  arrows(row, "button");
  return h("div", { class: "clock", role: "group", "aria-label": t("clock") }, face(), row, h("div", { class: "menu-box" }, jump, panel));
}

function face() {
  const hand = h("time", { class: "clock-time", test: "clock-time" });
  const day = h("span", { class: "clock-day" });
  const node = h("div", { class: "clock-face", test: "clock-now" }, hand, h("div", { class: "clock-words" }, day, h("small", { class: "clock-zone", test: "clock-zone" })));
  const tick = () => {
    const now = time.now();
    hand.textContent = time.clockTime(now);
    node.dataset.now = now.toISOString();
    day.replaceChildren(time.longDate(now), h("span", { class: "weekday" }, `, ${time.weekday(now)}`));
    node.querySelector(".clock-zone").textContent = time.zoneName();
  };
  document.addEventListener("clock", tick);
  setInterval(tick, 1000);
  tick();
  return node;
}

function jumpPanel(move, close) {
  const field = h("input", { type: "datetime-local", required: true, test: "clock-set" });
  const form = h("form", { class: "jump-form" }, h("label", {}, h("span", {}, t("when")), field), h("button", { type: "submit", class: "primary", test: "clock-apply" }, t("set")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    move(to(time.moment(field.value.slice(0, 16))));
  });
  const again = PRESETS.map(({ word, change }) => h("button", { type: "button", class: "menu-item", on: { click: () => {
    close();
    move(change());
  } } }, t(word)));
  const panel = h("div", { class: "menu jump-panel", role: "dialog", "aria-label": t("jump") }, form, again);
  return { panel, field };
}
