"use strict";
// Words and numbers in the language of the page, and elements made without markup.

const data = JSON.parse(document.getElementById("data").textContent);
const state = {
  language: data.lang, theme: "auto", query: "", filters: {}, sort: { key: "", down: false },
  open: -1, tried: null, allRows: {},
};

/**
 * A text of the data in the language: texts by the tags of languages, one string where all are the
 * same, or the place of a pattern with {0}, {1} and the numbers that stand there, with a decimal point
 * and commas between groups of digits.
 */
function say(text, language = state.language) {
  if (text === null || text === undefined) return "";
  if (!Array.isArray(text)) return typeof text === "object" ? text[language] : text;
  const { decimal, group } = data.languages[language];
  const numbers = text[1].split(" ");
  return say(data.texts[text[0]], language).replace(/\{(\d+)\}/g, (all, index) =>
    numbers[index].replace(/[.,]/g, (mark) => mark === "." ? decimal : group));
}

/** A text told once, by its place. */
function told(place) {
  return place === null || place === undefined ? "" : say(data.texts[place]);
}

/** A word of the page with its places filled. */
function word(name, values) {
  const text = say(data.words[name]);
  return values ? text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all) : text;
}

/** The marks of numbers in the language. */
const marks = () => data.languages[state.language];

/** Digits with the marks of the language; minus is U+2212. */
function fixed(value, decimals) {
  if (!Number.isFinite(value)) return "–";
  // Half away from zero on the shortest digits, as the report rounds.
  const size = Math.abs(value);
  const shifted = Number(Math.round(Number(size + "e" + decimals)) + "e-" + decimals);
  const rounded = Number.isFinite(shifted) ? shifted : size;
  const parts = rounded.toFixed(Math.min(decimals, 12)).split(".");
  const whole = parts[0].replace(/\B(?=(\d{3})+$)/g, marks().group);
  const text = parts[1] ? whole + marks().decimal + parts[1] : whole;
  return value < 0 && /[1-9]/.test(text) ? "−" + text : text;
}

/** The power of ten of the first digit. */
const order = (value) => value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-12);

/** The decimals that a number is written with. */
function decimalsOf(value) {
  const text = String(value);
  if (text.includes("e-")) return Math.min(12, Number(text.split("e-")[1]));
  return text.includes(".") ? text.split(".")[1].length : 0;
}

/** All digits, up to six decimals. */
const exact = (value) => fixed(value, Math.min(decimalsOf(value), 6));

/** An observed value: at most two decimals from 1 on and four below. */
const observed = (value) =>
  fixed(value, Math.min(decimalsOf(value), Math.abs(value) >= 1 ? 2 : 4));

/** A computed value: one decimal for percentages, else three significant digits. */
const estimate = (value, isPercentage) =>
  fixed(value, isPercentage ? 1 : Math.min(Math.max(2 - order(value), 0), 6));

/** A change with its sign. */
function change(value, isPercentage) {
  const text = fixed(value, isPercentage ? 2 : Math.min(Math.max(1 - order(value), 0), 6));
  return value > 0 && /[1-9]/.test(text) ? "+" + text : text;
}

const percent = (text) => text + marks().percent;

/** A probability in whole percent that never claims certainty. */
function chance(p) {
  if (p < 0.005) return "<\u00a0" + percent("1");
  if (p >= 0.995) return ">\u00a0" + percent("99");
  return percent(fixed(100 * p, 0));
}

const count = (value) => fixed(value, 0);

/** Lower case without marks, so that `bao hiem` finds `Bảo hiểm`. */
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

/** An element with attributes and children; texts become text, never markup. */
function make(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
function draw(tag, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(3)) {
    if (child !== null && child !== undefined && child !== "") element.append(child);
  }
  return element;
}

/** The sign and the word of a class. */
function badge(index, short) {
  const [code, symbol, words, heading] = data.classes[index];
  return make("span", { class: `badge ${code}` },
    make("span", { class: "sign", "aria-hidden": "true" }, symbol), " ",
    short ? say(heading) : capital(say(words)));
}

const capital = (text) => text.charAt(0).toLocaleUpperCase(state.language) + text.slice(1);
