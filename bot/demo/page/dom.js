/** Builds the page out of nodes, so that nobody's text is ever read as markup. */

const PATHS = {
  attach: "M20 11.5l-8.2 8.2a5.2 5.2 0 0 1-7.4-7.4l8.6-8.6a3.5 3.5 0 0 1 5 5l-8.6 8.5a1.8 1.8 0 0 1-2.5-2.5l7.9-7.8",
  send: "M4.5 12l-1-7.2a.6.6 0 0 1 .9-.6l16.2 7.3a.6.6 0 0 1 0 1.1L4.4 19.8a.6.6 0 0 1-.9-.6L4.5 12zm0 0h7",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  down: "M6 9.5l6 6 6-6",
  arrowDown: "M12 5v14M6 13l6 6 6-6",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  slash: "M14.5 5l-5 14",
  keys: "M4 6.5h16v11H4zM7.5 10h.01M12 10h.01M16.5 10h.01M8.5 14h7",
  photo: "M4 6.5h16v12H4zM4 16l4.5-4.5 3.5 3.5 2.5-2.5L20 17M15.5 10h.01",
  file: "M7 3.5h7l4 4V20.5H7zM14 3.5v4h4",
  video: "M4 7h11v10H4zM15 11l5-3v8l-5-3",
  voice: "M12 4a2.5 2.5 0 0 1 2.5 2.5V12a2.5 2.5 0 0 1-5 0V6.5A2.5 2.5 0 0 1 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3",
  music: "M9 17.5V6l10-2v11.5M9 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 15.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
  sample: "M12 4l1.8 4.7L18.5 10.5l-4.7 1.8L12 17l-1.8-4.7L5.5 10.5l4.7-1.8zM18.5 16v4M16.5 18h4",
  heavy: "M7 9h10l2 11H5zM9.5 9a2.5 2.5 0 1 1 5 0",
  download: "M12 5v10M7.5 11l4.5 4.5L16.5 11M6 19.5h12",
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M8.5 6v12M15.5 6v12",
  reply: "M10 6l-6 5.5 6 5.5v-3.5c5 0 8 1.5 10 4.5-.6-5-3.5-8.5-10-8.5z",
  forward: "M14 6l6 5.5-6 5.5v-3.5c-5 0-8 1.5-10 4.5.6-5 3.5-8.5 10-8.5z",
  edit: "M5 19l1-4L16 5l3 3L9 18z",
  copy: "M9 9h10v11H9zM15 9V5H5v11h4",
  link: "M8 16L16.5 7.5M9.5 7.5h7v7",
  pin: "M9 4h6l-.8 6 3.3 3.5h-11L9.8 10zM12 13.5V20",
  block: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.4 6.4l11.2 11.2",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2",
  search: "M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM14.5 14.5L20 20",
  person: "M12 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM4.8 20c.6-4 3.3-6 7.2-6s6.6 2 7.2 6",
  help: "M9.2 9a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.2-1.5 2.5M12 17.5v.01",
  offline: "M4 4l16 16M8.5 15.5a5 5 0 0 1 7 0M5.5 12.3a9 9 0 0 1 4-2.2M14 9.9c1.7.4 3.2 1.2 4.5 2.4M12 19v.01",
};

export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "on") for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
  else if (name === "data") Object.assign(node.dataset, value);
  else if (name === "class") node.className = value;
  else if (name === "test") node.dataset.testid = value;
  else node.setAttribute(name, value === true ? "" : value);
}

export function icon(name, className = "icon") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, listener, props = {}) {
  const { class: extra = "", ...rest } = props;
  const button = { type: "button", "aria-label": label, title: label, on: { click: listener } };
  return h("button", { ...button, ...rest, class: `icon-button ${extra}` }, icon(name));
}

export function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}

export function avatar(person, size = "") {
  const letters = [person.first_name, person.last_name].filter(Boolean).map((word) => [...word][0]).join("");
  const hue = Math.abs(Number(person.id) || 0) % 7;
  return h("span", { class: `avatar hue-${hue} ${size}`, "aria-hidden": "true" }, letters.toLocaleUpperCase() || "?");
}

export function still() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** A pop-up tied to its button: closes on Escape, on a press elsewhere and on a choice inside that calls `close`. */
export function popover(button, panel, { onOpen, onClose } = {}) {
  panel.hidden = true;
  button.setAttribute("aria-expanded", "false");
  const outside = (event) => {
    if (!panel.contains(event.target) && !button.contains(event.target)) close(false);
  };
  const escape = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close(true);
  };
  function open() {
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside, true);
    panel.addEventListener("keydown", escape);
    button.addEventListener("keydown", escape);
    if (onOpen) onOpen();
    else panel.querySelector("button:not([disabled]), input")?.focus();
  }
  function close(refocus = true) {
    if (panel.hidden) return;
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    panel.removeEventListener("keydown", escape);
    button.removeEventListener("keydown", escape);
    if (onClose) onClose();
    if (refocus) button.focus();
  }
  button.addEventListener("click", () => (panel.hidden ? open() : close()));
  return { open, close };
}

/** Arrow keys walk through `selector` inside `box`; with `roving` the box is one Tab stop. */
export function arrows(box, selector, { roving = false } = {}) {
  const all = () => [...box.querySelectorAll(selector)].filter((node) => !node.disabled);
  if (roving) all().forEach((node, index) => (node.tabIndex = index ? -1 : 0));
  box.addEventListener("keydown", (event) => {
    const nodes = all();
    const at = nodes.indexOf(document.activeElement);
    if (at < 0) return;
    const target = neighbour(nodes, at, event.key);
    if (!target) return;
    event.preventDefault();
    if (roving) nodes.forEach((node) => (node.tabIndex = node === target ? 0 : -1));
    target.focus();
  });
}

function neighbour(nodes, at, key) {
  if (key === "Home") return nodes[0];
  if (key === "End") return nodes[nodes.length - 1];
  if (key === "ArrowLeft") return nodes[at - 1];
  if (key === "ArrowRight") return nodes[at + 1];
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const step = key === "ArrowUp" ? -1 : 1;
  const [left, line] = [nodes[at].offsetLeft, nodes[at].offsetTop];
  const rows = [...new Set(nodes.map((node) => node.offsetTop))].sort((a, b) => a - b);
  const next = rows[rows.indexOf(line) + step];
  const row = nodes.filter((node) => node.offsetTop === next);
  return row.sort((a, b) => Math.abs(a.offsetLeft - left) - Math.abs(b.offsetLeft - left))[0];
}
