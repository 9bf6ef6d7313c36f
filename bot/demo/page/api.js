/** Speaks to the local Telegram: requests, and the stream of events with its reconnections. */

import { t } from "./words.js";

async function request(method, path, body) {
  const options = { method };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers = { "Content-Type": "application/json" };
  }
  const response = await fetch(path, options).catch(() => {
    throw new Error(t("unreachable"));
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? refusal(response.status));
  return answer;
}

const refusal = (status) => (status === 413 ? t("tooBig") : `HTTP ${status}`);
const get = (path) => request("GET", path);
const post = (path, body = {}) => request("POST", path, body);

export const state = () => get("/client/state");
export const chat = (person) => get(`/client/chat/${person}`);
export const newPerson = (person) => post("/client/people", person);
export const setClock = (change) => post("/client/clock", change);
export const sendText = (person, text, replyTo) =>
  post(`/client/chat/${person}/send`, replyTo ? { text, reply_to: replyTo } : { text });
export const sendContact = (person, phone) => post(`/client/chat/${person}/send`, { contact: phone });
export const edit = (person, messageId, text) => post(`/client/chat/${person}/edit`, { message_id: messageId, text });
export const forward = (person, messageId) => post(`/client/chat/${person}/forward`, { message_id: messageId });
export const press = (person, messageId, data) => post(`/client/chat/${person}/press`, { message_id: messageId, data });
export const block = (person) => post(`/client/chat/${person}/block`);
export const unblock = (person) => post(`/client/chat/${person}/unblock`);
export const fileUrl = (fileId) => `/client/file/${encodeURIComponent(fileId)}`;

export function sendFiles(person, kind, files, caption) {
  const form = new FormData();
  form.append("kind", kind);
  if (caption) form.append("caption", caption);
  for (const file of files) form.append("file", file, file.name);
  return post(`/client/chat/${person}/send`, form);
}

/**
 * Follows the events from `after` on, for as long as the page lives.
 * `onLost` is called when events were missed (the server began anew, or forgot some): what is shown must be read again.
 */
export function listen(after, { onEvent, onLost, onLink }) {
  let last = after;
  let pause = 500;

  function open() {
    const source = new EventSource(`/client/events?after=${last}`);
    let first = true;
    source.onopen = () => {
      pause = 500;
      onLink(true);
    };
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      if (event.id <= last) return;
      if (first && event.id > last + 1) onLost();
      first = false;
      last = event.id;
      onEvent(event);
    };
    source.onerror = () => {
      source.close();
      onLink(false);
      setTimeout(again, pause);
      pause = Math.min(pause * 2, 8000);
    };
  }

  async function again() {
    try {
      const { event } = await state();
      if (event < last) {
        last = event;
        onLost();
      }
      open();
    } catch {
      setTimeout(again, pause);
      pause = Math.min(pause * 2, 8000);
    }
  }

  open();
}
