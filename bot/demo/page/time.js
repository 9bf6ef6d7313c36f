/** The demo's time: its running clock, its zone, and dates in words. */

import { lang, t } from "./words.js";

const HOUR = 3600e3;
const wanted = new URLSearchParams(location.search).get("tz");

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
let base = Date.now();
let readAt = performance.now();

/** Takes the server's clock: `now` is ISO in UTC, `zone` (if given) the zone of the bot's network. */
export function follow(clock) {
  base = Date.parse(clock.now);
  readAt = performance.now();
  zone = [wanted, clock.zone, zone].find(known);
}

export function now() {
  return new Date(base + performance.now() - readAt);
}

function known(name) {
  try {
    return Boolean(name && new Intl.DateTimeFormat(lang, { timeZone: name }));
  } catch {
    return false;
  }
}

function show(date, options) {
  const text = new Intl.DateTimeFormat(lang === "ru" ? "ru-RU" : "en-GB", { timeZone: zone, ...options }).format(date);
  return text.replace(" г.", "");
}

export const clockTime = (date) => show(date, { hour: "2-digit", minute: "2-digit" });
export const fullTime = (date) => show(date, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
export const longDate = (date) => show(date, { day: "numeric", month: "long", year: "numeric" });
export const weekday = (date) => show(date, { weekday: "long" });
export const dateAndTime = (date) => `${longDate(date)}, ${clockTime(date)}`;

export function zoneName() {
  const minutes = offset(now()) / 60e3;
  const rest = Math.abs(minutes) % 60;
  const hours = `${minutes < 0 ? "−" : "+"}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${rest}` : ""}`;
  return [place(), `UTC${hours}`].filter(Boolean).join(", ");
}

/** Browsers know the zone's rules but not always its city's name in Russian. */
function place() {
  const city = zone.split("/").at(-1);
  return city === "UTC" ? "" : t("cities")[city] ?? city.replaceAll("_", " ");
}

/** "2024-06-17T09:30" in the demo's zone: the language of datetime-local. */
export function wall(date) {
  return new Date(date.getTime() + offset(date)).toISOString().slice(0, 16);
}

/** The moment at which the demo zone's clocks show `text` ("2024-06-17T09:30"). */
export function moment(text) {
  const naive = Date.parse(`${text}:00Z`);
  const guess = new Date(naive - offset(new Date(naive)));
  return new Date(naive - offset(guess));
}

function offset(date) {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
    hour: "numeric", minute: "numeric", second: "numeric",
  });
  const part = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(date.getTime() / 1000) * 1000;
}

/** The first moment after now that is `hours`:00 of a day at least `days` ahead and, if given, of that weekday (0 = Sunday). */
export function upcoming(hours, days, day = null) {
  const start = Date.parse(`${wall(now()).slice(0, 10)}T00:00:00Z`);
  for (let ahead = days; ; ahead += 1) {
    const date = new Date(start + ahead * 24 * HOUR);
    const at = moment(`${date.toISOString().slice(0, 10)}T${String(hours).padStart(2, "0")}:00`);
    if (at > now() && (day === null || date.getUTCDay() === day)) return at;
  }
}

/** A date_time entity as Telegram words it: r = relative, w = weekday, d/D = date, t/T = time. */
export function entityTime(unix, format) {
  const date = new Date(unix * 1000);
  if (format === "r") return relative(date);
  const options = {};
  if (format.includes("w")) options.weekday = "long";
  if (format.includes("d")) Object.assign(options, { day: "2-digit", month: "2-digit", year: "2-digit" });
  if (format.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/[tT]/.test(format)) Object.assign(options, { hour: "2-digit", minute: "2-digit" });
  if (format.includes("T")) options.second = "2-digit";
  return show(date, options);
}

function relative(date) {
  const seconds = (date - now()) / 1000;
  const steps = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, length] = steps.find(([, step]) => Math.abs(seconds) >= step) ?? steps[3];
  return new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(Math.round(seconds / length), unit);
}
