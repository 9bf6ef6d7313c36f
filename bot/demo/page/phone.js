/** One phone of the wall: a person's private chat with the bot. */

import { Answers, isBusy } from "./answers.js";
import * as api from "./api.js";
import { copy } from "./buttons.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { startOf } from "./entities.js";
import { Frame } from "./frame.js";
import { summary } from "./media.js";
import { messageMenu } from "./menu.js";
import { Notices } from "./notices.js";
import { Picker } from "./picker.js";
import { Thread } from "./thread.js";
import { t } from "./words.js";

const KEYBOARD_AFTER = 150;

export class Phone {
  /** `wall` knows the people and the bot, keeps drafts and chooses who is shown where. */
  constructor(wall) {
    this.wall = wall;
    this.answers = new Answers(() => this.toast(t("noAnswer")));
    this.unread = 0;
    this.taken = 0;
    this.notices = new Notices(() => wall.bot.first_name);
    this.thread = new Thread(this.context());
    this.composer = new Composer(this);
    this.picker = new Picker({
      people: () => wall.listed(), shown: (id) => wall.shows(id), choose: (id) => wall.choose(this, id), failed: (error) => this.failed(error),
    });
    this.frame = new Frame(this);
    this.el = this.frame.el;
  }

  context() {
    const phone = this;
    return {
      get bot() {
        return phone.wall.bot;
      },
      send: (text) => this.act(api.sendText(this.person.id, text)),
      press: (message, button, node) => this.press(message, button, node),
      follow: (address) => this.follow(address),
      toast: (text) => this.toast(text),
      menu: (message, node) => messageMenu(this, message, node),
      show: (id) => this.thread.show(id),
    };
  }

  /** Becomes the phone of `person` and reads their conversation. */
  async open(person) {
    this.person = person;
    this.chat = new Chat(person);
    this.thread.reset();
    this.composer.reset(this.wall.drafts.get(person.id) ?? "");
    this.changed();
    await this.reload();
  }

  async reload() {
    const { chat } = this;
    try {
      const data = await this.read(chat);
      if (chat !== this.chat) return;
      chat.load(data);
      this.render();
    } catch (error) {
      this.failed(error);
    }
  }

  /** Reads the chat again if an event overtook the answer: else the older reading would hide the newer event. */
  async read(chat) {
    for (;;) {
      const before = this.taken;
      const data = await api.chat(chat.person.id);
      if (chat !== this.chat || before === this.taken) return data;
    }
  }

  /** The keyboard under the composer comes with no event of its own: it is read after the bot's messages. */
  lookForKeyboard() {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => this.reload(), KEYBOARD_AFTER);
  }

  /** The person or the bot has changed. */
  changed() {
    this.frame.changed();
    this.render();
  }

  render(news) {
    this.thread.update(this.chat, news);
    this.composer.update(this.chat);
    this.frame.update(this.chat);
  }

  /** Takes an event of this person's chat. */
  take(event) {
    this.taken += 1;
    TAKERS[event.kind]?.call(this, event);
  }

  arrived(message) {
    const fresh = this.chat.put(message);
    const own = fresh && Boolean(message.outgoing);
    if (own) this.person.started = true;
    if (fresh && !own) this.heard(message);
    if (!own && !message.reply_markup) this.lookForKeyboard();
    this.render({ arrived: fresh && !own ? 1 : 0, own });
  }

  heard(message) {
    this.frame.announce(summary(message));
    this.wall.heard(this);
  }

  press(message, button, node) {
    if (isBusy(node)) return;
    const pressing = api.press(this.person.id, message.message_id, button.callback_data);
    this.act(this.answers.wait(node, pressing, (event) => this.answered(event)));
  }

  answered({ text, show_alert: loud, url }) {
    if (text && loud) this.notices.alert(text);
    else if (text) this.toast(text);
    if (url && URL.canParse(url)) this.opened(new URL(url));
  }

  opened(address) {
    if (this.follow(address)) return;
    if (["http:", "https:"].includes(address.protocol)) window.open(address.href, "_blank", "noopener");
  }

  /** A link to this bot starts it here, with its payload; true if it was one. */
  follow(address) {
    const payload = startOf(address, this.wall.bot);
    if (payload) this.act(api.sendText(this.person.id, `/start ${payload}`));
    return payload !== null;
  }

  copyText(text) {
    return copy(text, (words) => this.toast(words));
  }

  drafted(text) {
    if (this.person) this.wall.drafts.set(this.person.id, text);
  }

  jumped(id, text) {
    this.chat.mark(id, text);
    this.render();
  }

  toast(text) {
    this.notices.toast(text);
  }

  failed(error) {
    this.toast(t("failed", { why: error.message }));
  }

  /** Waits for a request; a failure becomes a toast. True if it went well. */
  async act(promise) {
    try {
      await promise;
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }
}

const TAKERS = {
  message(event) {
    this.arrived(event.message);
  },
  edited({ message }) {
    this.chat.put(message);
    this.render();
  },
  deleted(event) {
    this.chat.drop(event.message_ids);
    this.render();
  },
  answer(event) {
    this.answers.take(event);
  },
  action({ action }) {
    this.frame.acting(action);
  },
  pin(event) {
    this.chat.pinned = event.message_ids.at(-1) ?? null;
    this.render();
  },
};
