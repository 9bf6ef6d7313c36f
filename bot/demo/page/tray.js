/** The files about to be sent: chosen, dropped, pasted or made as samples. */

import { h, icon, iconButton } from "./dom.js";
import { size, t } from "./words.js";

export class Tray {
  constructor(changed) {
    this.changed = changed;
    this.items = [];
    this.list = h("ul", { class: "tray-list" });
    this.album = h("input", { type: "checkbox", checked: true, test: "album" });
    this.choice = h("label", { class: "check" }, this.album, t("album"));
    this.el = h("div", { class: "tray", hidden: true, test: "tray" }, this.list, this.choice);
  }

  /** `kind` is a Bot API kind; without it each file's own type decides. */
  add(files, kind = null) {
    for (const file of files) this.items.push({ file, kind: kind ?? natural(file), url: preview(file) });
    this.render();
  }

  forget(files) {
    for (const { file, url } of this.items) if (url && files.includes(file)) URL.revokeObjectURL(url);
    this.items = this.items.filter(({ file }) => !files.includes(file));
    this.render();
  }

  /** What to post, in order: an album of one kind together, everything else one by one. */
  parcels() {
    const out = [];
    for (const { file, kind } of this.items) {
      const last = out.at(-1);
      const joins = this.album.checked && last?.kind === kind && last.files.length < 10 && kind !== "voice" && kind !== "animation";
      if (joins) last.files.push(file);
      else out.push({ kind, files: [file] });
    }
    return out;
  }

  render() {
    this.list.replaceChildren(...this.items.map((item) => this.row(item)));
    this.choice.hidden = this.items.length < 2;
    this.el.hidden = !this.items.length;
    this.changed();
  }

  row(item) {
    const picture = item.url && item.kind === "photo" ? h("img", { src: item.url, alt: "" }) : h("span", { class: "tray-icon" }, icon(item.kind === "photo" ? "photo" : "file"));
    return h("li", {}, picture, h("span", { class: "tray-name", title: item.file.name }, item.file.name), h("small", {}, size(item.file.size)),
      iconButton("close", `${t("remove")}: ${item.file.name}`, () => this.forget([item.file])));
  }
}

function natural({ type }) {
  if (type === "image/gif") return "animation";
  return { image: "photo", video: "video", audio: "audio" }[type.split("/")[0]] ?? "document";
}

const preview = (file) => (file.type.startsWith("image/") ? URL.createObjectURL(file) : null);
