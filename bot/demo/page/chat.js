/** What one person's conversation with the bot holds; changed by events, shown by a thread. */

/** A person may correct the words of what they wrote themselves, not of what they forwarded. */
export const canCorrect = ({ outgoing, text, caption, forward_origin: origin }) => Boolean(outgoing && (text ?? caption) && !origin);

export class Chat {
  constructor(person) {
    this.person = person;
    this.messages = new Map();
    this.marks = [];
    this.commands = [];
    this.keyboard = null;
    this.pinned = null;
  }

  load(data) {
    this.messages = new Map(data.messages.map((message) => [message.message_id, message]));
    this.commands = data.commands ?? [];
    this.keyboard = data.reply_markup?.keyboard ? data.reply_markup : null;
    this.placeholder = data.placeholder ?? data.reply_markup?.input_field_placeholder ?? null;
    this.pinned = data.pinned?.at(-1) ?? null;
  }

  ordered() {
    return [...this.messages.values()].sort((a, b) => a.message_id - b.message_id);
  }

  /** True if the message was not known before. */
  put(message) {
    const fresh = !this.messages.has(message.message_id);
    this.messages.set(message.message_id, message);
    return fresh;
  }

  drop(ids) {
    for (const id of ids) this.messages.delete(id);
    if (ids.includes(this.pinned)) this.pinned = null;
  }

  /** Two moves of the clock with nothing said between them show as the last one. */
  mark(id, text) {
    const after = Math.max(0, ...this.messages.keys());
    if (this.marks.at(-1)?.after === after) this.marks.pop();
    this.marks.push({ id, text, after });
  }

  lastOwn() {
    return this.ordered().reverse().find(canCorrect) ?? null;
  }
}
