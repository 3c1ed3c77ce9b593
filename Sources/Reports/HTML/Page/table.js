// The table of targets: search, filters, order, and the row that is open.

/** Columns whose cells or order are other than their values: what each shows, and by what it sorts. */
const special = {
  status: { cell: (one) => badge(one.c, true) },
  indicator: { cell: (one, isOpen) => [
    make("button", { type: "button", "aria-expanded": String(isOpen),
      "aria-controls": isOpen ? "detail" : null, onclick: () => toggle(one.index) }, told(one.n)),
    one.dbt ? make("span", { class: "note" }, ` [${word("doubtful")}]`) : null] },
  target: { cell: (one) => say(one.g), order: (one) => one.y ?? 0 },
  last: { order: (one) => one.last?.[0], cell: (one) => one.last
    ? [observed(one.last[0]), make("small", {}, ` (${one.last[1]})`)] : "" },
  median: { order: (one) => one.md?.[0] ?? one.out, cell: (one) => one.md
    ? estimate(one.md[0], inPercent(one)) : one.out !== undefined ? observed(one.out) : "" },
  probability: { cell: (one) => one.p === undefined ? "–" : [chance(one.p), bar(one.p)] },
};

const inPercent = (target) => told(target.u).startsWith("%");

/** A value of a column as text, by what it is; texts are told by their place. */
function shownAs(form, value, target) {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  switch (form) {
    case "year": return String(value);
    case "printed": return exact(value);
    case "probability": return chance(value);
    case "observed": return observed(value);
    case "estimate": return estimate(value, inPercent(target));
    case "change": return change(value, inPercent(target));
    default: return told(value);
  }
}

/** The columns as the data name them: name, member of a target, heading, form, for wide screens. */
const columns = data.columns.map(([key, member, heading, form, wide]) => {
  const cell = (one) => shownAs(form, one[member], one);
  const isText = form === "text" || form === "grade";
  const order = (one) => isText && key !== "status" ? cell(one) : one[member];
  return { key, heading, order, cell, ...special[key],
    class: [isText ? "" : "number", wide ? "wide" : "", key].join(" ").trim() };
});

const filters = [
  { key: "pl", any: "anyPlan", label: "plan", name: (index) => say(data.plans[index][1]) },
  { key: "c", any: "anyClass", label: "status", name: (index) => capital(say(data.classes[index][2])) },
  { key: "se", any: "anySector", label: "sector", name: (index) => say(data.sectors[index]) || word("notStated") },
  { key: "ag", any: "anyAgency", label: "agency", name: (index) => data.agencies[index] || word("notStated") },
];

/** The words of a target that a search looks through, in all languages. */
function searchText(target) {
  const all = (text) =>
    Object.keys(data.languages).map((language) => say(text, language)).join(" ");
  return plain([all(data.texts[target.n]), all(data.texts[target.ar]), data.agencies[target.ag],
    all(data.plans[target.pl]?.[1]), all(data.sectors[target.se]), all(data.texts[target.qt]),
    target.id].join(" "));
}

/** The targets that pass search and filters, in the order asked for. */
function shownTargets() {
  const words = plain(state.query).split(/\s+/).filter((one) => one);
  const shown = data.targets.filter((target) =>
    filters.every(({ key }) => state.filters[key] === undefined || target[key] === state.filters[key])
    && words.every((one) => target.search.includes(one)));
  const column = columns.find((one) => one.key === state.sort.key);
  if (!column) return shown;
  const collator = new Intl.Collator(state.language, { numeric: true });
  const sign = state.sort.down ? -1 : 1;
  return shown.map((target) => [column.order(target), target]).sort(([left, one], [right, other]) => {
    // What has no value stands last either way.
    const missing = (left === undefined || left === "") - (right === undefined || right === "");
    if (missing) return missing;
    const compared = typeof left === "string" ? collator.compare(left, right) : left - right;
    return sign * compared || one.index - other.index;
  }).map(([, target]) => target);
}

function toolbar() {
  const search = make("input", { id: "search", type: "search", autocomplete: "off",
    placeholder: word("searchHint"), value: state.query, oninput: (event) => {
      state.query = event.target.value;
      renderRows();
    } });
  const selects = filters.map(({ key, any, label, name }) => {
    const present = [...new Set(data.targets.map((one) => one[key]))].sort((a, b) => a - b);
    if (present.length < 2) return null;
    return make("select", { id: `filter-${key}`, "aria-label": word(label), onchange: (event) => {
      const value = event.target.value;
      if (value === "") delete state.filters[key]; else state.filters[key] = Number(value);
      renderRows();
    } }, make("option", { value: "" }, word(any)),
      present.map((index) => make("option",
        { value: index, selected: state.filters[key] === index }, name(index))));
  });
  return make("div", { class: "toolbar", role: "search" },
    make("label", { for: "search", class: "hidden" }, word("search")), search, selects,
    make("button", { type: "button", id: "clear", onclick: clearFilters }, word("clear")),
    make("p", { id: "shown", role: "status" }));
}

function clearFilters() {
  state.query = "";
  state.filters = {};
  document.getElementById("search").value = "";
  for (const { key } of filters) {
    const select = document.getElementById(`filter-${key}`);
    if (select) select.value = "";
  }
  renderRows();
}

/** Shows only the targets of one group. */
function filterBy(key, index) {
  state.filters = { [key]: index };
  render();
  document.getElementById("targets").scrollIntoView();
  document.getElementById(`filter-${key}`)?.focus({ preventScroll: true });
}

function table() {
  const hasAreas = new Set(data.targets.map((one) => one.ar)).size > 1;
  document.documentElement.classList.toggle("one-area", !hasAreas);
  const heads = columns.map((column) => make("th", {
    scope: "col", "data-key": column.key, "data-name": say(column.heading), class: column.class,
  }, make("button", { type: "button", onclick: () => sortBy(column.key) }, say(column.heading),
    make("span", { class: "arrow", "aria-hidden": "true" }))));
  return make("table", { class: "targets", "aria-describedby": "shown" },
    make("caption", { class: "hidden" }, word("targets")),
    make("thead", {}, make("tr", {}, heads)), make("tbody", { id: "rows" }));
}

function sortBy(key) {
  if (state.sort.key !== key) state.sort = { key, down: false };
  else if (!state.sort.down) state.sort.down = true;
  else state.sort = { key: "", down: false };
  renderRows();
}

/** The bar of a probability, which repeats its number for the eye. */
function bar(p) {
  const inside = make("i", { class: data.classes[classOf(p)][0] });
  inside.style.width = `${(100 * p).toFixed(1)}%`;
  return make("span", { class: "bar", "aria-hidden": "true" }, inside);
}

function row(target) {
  const isOpen = target.index === state.open;
  return make("tr", { class: isOpen ? "open" : null, id: `row-${target.index}` },
    columns.map((column) => column.key === "indicator"
      ? make("th", { scope: "row", class: column.class }, column.cell(target, isOpen))
      : make("td", { class: column.class }, column.cell(target, isOpen))));
}

/** Fills the table anew, with the detail below the row that is open. */
function renderRows() {
  const body = document.getElementById("rows");
  const shown = shownTargets();
  const rows = shown.flatMap((target) => target.index === state.open
    ? [row(target), detailRow(target)] : [row(target)]);
  if (!rows.length) {
    rows.push(make("tr", {}, make("td", { colspan: columns.length, class: "empty" },
      word("nothing"))));
  }
  body.replaceChildren(...rows);
  document.getElementById("shown").textContent =
    word("shown", { shown: count(shown.length), count: count(data.targets.length) });
  for (const head of document.querySelectorAll("table.targets th[data-key]")) {
    const isSorted = head.dataset.key === state.sort.key;
    if (isSorted) head.setAttribute("aria-sort", state.sort.down ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  fitDetail();
}

function detailRow(target) {
  return make("tr", { class: "detail-row" },
    make("td", { colspan: columns.length, id: "detail" }));
}

/** Opens or closes the detail of a target. */
function toggle(index) {
  state.open = state.open === index ? -1 : index;
  state.tried = null;
  renderRows();
  writeHash();
  const button = document.querySelector(`#row-${index} .indicator button`);
  button?.focus({ preventScroll: true });
  document.getElementById(`row-${index}`)?.scrollIntoView({ block: "start" });
}
