/** Waits, button by button, for the bot's answer to a press. */

const PATIENCE = 15000;

export class Answers {
  /** `late()` is called if an answer does not come in time. */
  constructor(late) {
    this.late = late;
    this.waiting = new Map();
    this.early = new Map();
  }

  /** Shows `node` as waiting until `pressing` (a request) is answered; `given(event)` takes the answer. */
  async wait(node, pressing, given) {
    busy(node, true);
    try {
      const { callback_query_id: id } = await pressing;
      const timer = setTimeout(() => this.release(id) && this.late(), PATIENCE);
      this.waiting.set(id, { node, timer, given });
      if (this.early.has(id)) this.take(this.early.get(id));
    } catch (error) {
      busy(node, false);
      throw error;
    }
  }

  /** An answer may overtake the reply to the press it belongs to: then it is kept for it. */
  take(event) {
    const press = this.release(event.callback_query_id);
    if (press) press.given(event);
    else this.early.set(event.callback_query_id, event);
  }

  release(id) {
    const press = this.waiting.get(id);
    if (!press) return null;
    this.waiting.delete(id);
    this.early.delete(id);
    clearTimeout(press.timer);
    busy(press.node, false);
    return press;
  }
}

export const isBusy = (node) => node.classList.contains("waiting");

function busy(node, on) {
  node.classList.toggle("waiting", on);
  node.setAttribute("aria-busy", String(on));
}
