/** Shows what a message carries besides words: photos, albums, films, sounds, files. */

import * as api from "./api.js";
import { h, icon, iconButton } from "./dom.js";
import { size, t } from "./words.js";

const KINDS = ["photo", "video", "video_note", "animation", "voice", "audio", "document", "sticker", "contact", "location", "poll"];

export const kind = (message) => KINDS.find((name) => message[name]) ?? null;

/** One line for quotations, the pinned bar and announcements. */
export function summary(message) {
  const words = message.text ?? message.caption ?? "";
  const name = kind(message);
  if (!name) return words || t("unknown");
  const label = name === "document" ? message.document.file_name || t("document") : t(name);
  return words ? `${label}: ${words}` : label;
}

export function media(message) {
  const make = MAKERS[kind(message)];
  return make ? make(message) : null;
}

const MAKERS = {
  photo: ({ photo }) => photoButton(photo),
  video: ({ video }) => film(video, { controls: true, preload: "metadata" }),
  video_note: ({ video_note: note }) => film(note, { controls: true, preload: "metadata", "aria-label": t("video_note") }),
  animation: ({ animation }) => moving(animation),
  voice: ({ voice }) => sound(voice, t("voice")),
  audio: ({ audio }) => sound(audio, [audio.performer, audio.title].filter(Boolean).join(" – ") || audio.file_name || t("audio")),
  document: ({ document: file }) => download(file),
  sticker: ({ sticker }) => h("span", { class: "sticker" }, sticker.emoji ?? t("sticker")),
  contact: ({ contact }) => h("p", { class: "plain-kind" }, `${t("contact")}: ${contact.first_name}, ${contact.phone_number}`),
  location: ({ location }) => h("p", { class: "plain-kind" }, `${t("location")}: ${location.latitude}, ${location.longitude}`),
  poll: ({ poll }) => h("p", { class: "plain-kind" }, `${t("poll")}: ${poll.question}`),
};

function photoButton(sizes) {
  const largest = sizes.reduce((best, one) => (one.width * one.height > best.width * best.height ? one : best));
  const image = h("img", { src: api.fileUrl(largest.file_id), alt: t("photo"), loading: "lazy", width: largest.width, height: largest.height });
  return h("button", { type: "button", class: "photo", "aria-label": t("openPhoto"), on: { click: () => enlarge(image.src) } }, image);
}

/** The tiles of an album; each keeps its message's number for the menu and for tests. */
export function albumGrid(messages) {
  const tiles = messages.map((message) =>
    h("div", { class: "tile", "data-message-id": message.message_id }, media(message)));
  return h("div", { class: `album album-${Math.min(messages.length, 10)}` }, tiles);
}

function film(file, options) {
  return h("video", { src: api.fileUrl(file.file_id), width: file.width || null, height: file.height || null, class: "film", ...options });
}

function moving(file) {
  if (file.mime_type?.startsWith("image/")) return h("img", { class: "film", src: api.fileUrl(file.file_id), alt: t("animation") });
  return film(file, { controls: true, loop: true, preload: "metadata", "aria-label": t("animation") });
}

function sound(file, title) {
  const player = h("audio", { src: api.fileUrl(file.file_id), preload: "none" });
  const line = h("progress", { max: 1, value: 0, "aria-label": title });
  const button = iconButton("play", t("play"), () => (player.paused ? player.play().catch(() => {}) : player.pause()), { class: "round" });
  const shown = (name) => {
    button.replaceChildren(icon(name));
    button.setAttribute("aria-label", t(name));
  };
  player.addEventListener("play", () => shown("pause"));
  player.addEventListener("pause", () => shown("play"));
  player.addEventListener("timeupdate", () => (line.value = player.duration ? player.currentTime / player.duration : 0));
  const length = file.duration ? `${Math.floor(file.duration / 60)}:${String(file.duration % 60).padStart(2, "0")}` : size(file.file_size);
  return h("div", { class: "file sound" }, button, h("div", { class: "file-words" }, h("span", { class: "file-name" }, title), line, h("small", {}, length)), player);
}

function download(file) {
  const name = file.file_name || t("document");
  return h("a", { class: "file", href: api.fileUrl(file.file_id), download: name, "aria-label": t("download", { name }) },
    h("span", { class: "round" }, icon("download")),
    h("div", { class: "file-words" }, h("span", { class: "file-name" }, name), h("small", {}, size(file.file_size))));
}

function enlarge(source) {
  const dialog = h("dialog", { class: "lightbox", "aria-label": t("photo"), test: "lightbox", on: { click: () => dialog.close(), close: () => dialog.remove() } },
    h("img", { src: source, alt: t("photo") }), iconButton("close", t("close"), () => dialog.close()));
  document.body.append(dialog);
  dialog.showModal();
}
