// The page as a whole: head, language, theme, address, print.

data.targets.forEach((target, index) => {
  target.index = index;
  target.search = searchText(target);
});

/** Reads which target is open, language and theme from the address. */
function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (parts.get("l") in data.languages) state.language = parts.get("l");
  if (["light", "dark"].includes(parts.get("th"))) state.theme = parts.get("th");
  const open = data.targets.findIndex((one) => one.id === parts.get("t"));
  if (open !== state.open) state.tried = null;
  state.open = open;
}

function writeHash() {
  const parts = new URLSearchParams();
  if (state.open >= 0) parts.set("t", data.targets[state.open].id);
  if (state.language !== data.lang) parts.set("l", state.language);
  if (state.theme !== "auto") parts.set("th", state.theme);
  history.replaceState(null, "", `#${parts}`);
}

function header() {
  const choice = (values, current, label, pick) => make("div",
    { class: "choice", role: "group", "aria-label": label },
    values.map(([value, text, language]) => make("button", { type: "button", lang: language,
      id: `choose-${value}`, "aria-pressed": String(value === current),
      onclick: () => pick(value) }, text)));
  return make("header", { class: "page" },
    make("div", { class: "tools" },
      choice(Object.entries(data.languages).map(([tag, { name }]) => [tag, name, tag]),
        state.language, word("language"), (value) => choose("language", value)),
      choice([["auto", word("automatic")], ["light", word("light")], ["dark", word("dark")]],
        state.theme, word("theme"), (value) => choose("theme", value)),
      make("button", { type: "button", class: "print", onclick: () => print() },
        word("printAll"))),
    make("p", { class: "eyebrow" }, word("eyebrow")),
    make("h1", {}, say(data.title)),
    say(data.subtitle) ? make("p", { class: "subtitle" }, say(data.subtitle)) : null);
}

function choose(name, value) {
  state[name] = value;
  render();
  writeHash();
  document.getElementById(`choose-${value}`)?.focus();
}

function footer() {
  return make("footer", {}, make("h2", {}, word("closing")), make("p", {}, say(data.footnote)),
    make("details", {}, make("summary", {}, word("made")),
      make("p", {}, data.settings.join(" · ")),
      make("ul", { class: "plain inputs" }, data.inputs.map(([name, hash]) =>
        make("li", {}, name, " ", make("code", {}, hash))))));
}

function render() {
  const root = document.documentElement;
  root.lang = state.language;
  if (state.theme === "auto") root.removeAttribute("data-theme");
  else root.dataset.theme = state.theme;
  document.title = say(data.title);
  const place = scrollY;
  document.getElementById("page").replaceChildren(
    make("a", { class: "skip", href: "#targets", onclick: (event) => {
      event.preventDefault();
      const heading = document.getElementById("targets-title");
      heading.focus();
      heading.scrollIntoView();
    } }, word("skip")),
    header(),
    make("main", {}, summary(),
      make("section", { id: "targets", "aria-labelledby": "targets-title" },
        make("h2", { id: "targets-title", tabindex: "-1" }, word("targets")), toolbar(), table())),
    footer(),
    make("div", { id: "live", class: "hidden", role: "status", "aria-live": "polite" }));
  renderRows();
  scrollTo(0, place);
}

// MARK: the open detail

/** Sets the detail of the open target at the width there is. */
function fitDetail() {
  const cell = document.getElementById("detail");
  if (!cell) return;
  // Columns that are not shown at this width would take room if they were spanned.
  cell.colSpan = [...document.querySelectorAll("table.targets thead th")]
    .filter((head) => head.getClientRects().length).length;
  const target = data.targets[state.open];
  const article = detail(target, 260, false);
  // The table must not grow with what is inside its open row.
  article.style.width = `${document.querySelector(".toolbar").clientWidth}px`;
  cell.replaceChildren(article);
  const width = Math.min(760, article.querySelector(".main").clientWidth);
  cell.dataset.width = String(width);
  const figure = article.querySelector("figure.chart");
  if (figure) redraw(figure, target, width);
}

/** Tries another number or year for the open target. */
function tryTarget(target, value, year) {
  const isPlan = value === planValue(target) && year === target.y;
  state.tried = isPlan ? null : { value, year };
  renderTried();
}

function resetTried() {
  state.tried = null;
  renderTried();
}

/** Shows what the tried number means, without touching the handle that is dragged. */
function renderTried() {
  const cell = document.getElementById("detail");
  const target = data.targets[state.open];
  if (!cell || !target) return;
  cell.querySelector(".verdict").replaceWith(verdict(target));
  redraw(cell.querySelector("figure.chart"), target, Number(cell.dataset.width));
  cell.querySelector("fieldset .outcome").replaceWith(outcome(target));
  const value = cell.querySelector("#try-value");
  value.value = exact(state.tried?.value ?? planValue(target));
  cell.querySelector("#try-year").value = String(state.tried?.year ?? target.y);
  cell.querySelector("#try-reset").disabled = !state.tried;
  announce(readout(target));
}

let announcing;

/** Tells a change to a screen reader once it has come to rest. */
function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    document.getElementById("live").textContent = text;
  }, 400);
}

// MARK: print

/** On paper every target that is projected or decided follows the table, with its chart. */
function setPrint() {
  document.getElementById("print")?.remove();
  const tried = state.tried;
  state.tried = null;
  const parts = shownTargets().filter((one) => one.q || one.out !== undefined);
  document.querySelector("main").append(make("section", { id: "print" },
    parts.map((target) => detail(target, 420, true)),
    parts.some((one) => one.ru) ? make("p", { class: "hint" }, say(data.caveats)) : null));
  state.tried = tried;
}

addEventListener("beforeprint", setPrint);
addEventListener("afterprint", () => document.getElementById("print")?.remove());
addEventListener("hashchange", () => { readHash(); render(); });

let lastWidth = innerWidth;
addEventListener("resize", () => {
  if (innerWidth !== lastWidth) fitDetail();
  lastWidth = innerWidth;
});

readHash();
render();
if (state.open >= 0) document.getElementById(`row-${state.open}`)?.scrollIntoView();
