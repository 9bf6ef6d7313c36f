/** The status marks a bot uses, drawn: where no font has emoji there would be empty boxes. The characters stay in the text. */

import { h } from "./dom.js";

const NAMES = { "✅": "done", "📨": "sent", "↩️": "returned", "⏳": "soon", "🔴": "overdue", "▫️": "early", "🔗": "link" };
const SIGNS = new RegExp(`(${Object.keys(NAMES).join("|")})`, "u");

/** The text as pieces to put into a node. */
export function marked(text) {
  const pieces = text.split(SIGNS).filter(Boolean);
  return pieces.map((piece) => (NAMES[piece] ? h("span", { class: `mark ${NAMES[piece]}` }, piece) : piece));
}
