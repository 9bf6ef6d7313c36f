/** Starts the page: reads the state, hangs the phones on the wall and follows the events. */

import * as api from "./api.js";
import { clockBar } from "./clock.js";
import { avatar, h, iconButton } from "./dom.js";
import { intro } from "./intro.js";
import { Phone } from "./phone.js";
import * as time from "./time.js";
import { Wall } from "./wall.js";
import { lang, otherLanguage, t } from "./words.js";

const RETRY = 1500;
const bar = document.getElementById("bar");
const stage = document.getElementById("stage");
const notice = document.getElementById("notice");

document.documentElement.lang = lang;

async function firstState() {
  for (;;) {
    try {
      const state = await api.state();
      say("");
      return state;
    } catch {
      say(t("noServer"));
      await new Promise((done) => setTimeout(done, RETRY));
    }
  }
}

function say(text) {
  notice.textContent = text;
  notice.hidden = !text;
}

function fillBar(wall, help) {
  const failed = (error) => {
    say(t("failed", { why: error.message }));
    setTimeout(() => say(""), 6000);
  };
  const language = h("a", { class: "language", href: otherLanguage(), "aria-label": t("languageLabel"), test: "language" }, lang === "ru" ? "EN" : "RU");
  language.addEventListener("click", () => (language.href = otherLanguage()));
  bar.replaceChildren(
    h("div", { class: "brand" }, avatar(wall.bot, "bot"), h("div", { class: "brand-words" }, h("h1", {}, wall.bot.first_name), h("small", {}, t("live")))),
    clockBar(failed),
    h("div", { class: "tools" }, wall.add, iconButton("help", t("help"), () => help.toggle(), { test: "help" }), language));
  document.title = t("title", { bot: wall.bot.first_name });
}

async function start() {
  say(t("loading"));
  const state = await firstState();
  time.follow(state.clock);
  const wall = new Wall(state, (owner) => new Phone(owner));
  const help = intro();
  fillBar(wall, help);
  stage.replaceChildren(help, wall.el);
  wall.begin();
  api.listen(state.event, {
    onEvent: (event) => wall.take(event),
    onLost: () => wall.again().catch(() => {}),
    onLink: (up) => say(up ? "" : t("noServer")),
  });
}

start();
