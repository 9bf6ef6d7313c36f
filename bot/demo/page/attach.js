/** The paper clip: what can be attached, and the samples for those who have nothing. */

import { arrows, h, icon, iconButton, popover } from "./dom.js";
import * as samples from "./samples.js";
import { t } from "./words.js";

const CHOICES = [
  { name: "photo", word: "photos", kind: "photo", accept: "image/*", many: true },
  { name: "file", word: "asFile", kind: "document", accept: "", many: true },
  { name: "video", word: "videos", kind: "video", accept: "video/*", many: true },
  { name: "voice", word: "voice", kind: "voice", accept: "audio/*", many: false },
  { name: "music", word: "audio", kind: "audio", accept: "audio/*", many: true },
];

/** `add(files, kind)` takes what was chosen. */
export function attachMenu(add) {
  const button = iconButton("attach", t("attach"), () => {}, { test: "attach", "aria-haspopup": "menu" });
  const close = (action) => () => {
    menu.close();
    action();
  };
  const inputs = CHOICES.map((choice) => fileInput(choice, add));
  const items = CHOICES.map((choice, index) => item(choice.name, t(choice.word), close(() => inputs[index].click()), `attach-${choice.kind}`));
  const panel = h("div", { class: "menu attach-menu", role: "menu", "aria-label": t("attach") }, items, sampleItems(close, add));
  const menu = popover(button, panel);
  arrows(panel, "button");
  return h("div", { class: "attach" }, button, panel, inputs);
}

function fileInput({ kind, accept, many }, add) {
  const input = h("input", { type: "file", accept, multiple: many, hidden: true, tabindex: "-1", test: `file-${kind}` });
  input.addEventListener("change", () => {
    add([...input.files], kind);
    input.value = "";
  });
  return input;
}

function item(name, text, listener, test) {
  return h("button", { type: "button", role: "menuitem", class: "menu-item", test, on: { click: listener } }, icon(name), text);
}

function sampleItems(close, add) {
  const photos = (amount) => close(async () => add(await samples.photos(amount, t("photo")), "photo"));
  const numbers = [1, 2, 3].map((amount) =>
    h("button", { type: "button", role: "menuitem", class: "chip-button", "aria-label": `${t("samplePhotos")}: ${amount}`, test: `sample-photos-${amount}`, on: { click: photos(amount) } }, String(amount)));
  return [
    h("p", { class: "menu-title" }, t("samples")),
    h("div", { class: "menu-item" }, icon("sample"), h("span", { class: "grow" }, t("samplePhotos")), numbers),
    item("file", t("samplePlan"), close(() => add([samples.plan()], "document")), "sample-plan"),
    item("heavy", t("sampleFile"), close(() => add([samples.bigFile()], "document")), "sample-file"),
  ];
}
