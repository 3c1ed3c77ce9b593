// The summary: counts by class, and by plan, sector and agency.

/** How many of some targets are in which class. */
function classCounts(targets) {
  const counts = data.classes.map(() => 0);
  for (const target of targets) counts[target.c] += 1;
  return counts;
}

/** One bar of segments in the order of the classes. */
function stack(counts) {
  const segments = counts.map((number, index) => {
    if (!number) return null;
    const segment = make("i", { class: data.classes[index][0] });
    segment.style.flexGrow = String(number);
    return segment;
  });
  return make("span", { class: "stack", "aria-hidden": "true" }, segments);
}

function summary() {
  const counted = data.targets.filter((one) => !one.dbt);
  const counts = classCounts(counted);
  const named = Object.fromEntries(data.classes.map((one, index) => [one[0], counts[index]]));
  const projected = named.on_course + named.at_risk + named.off_course;
  const tiles = data.classes.map(([code, symbol, words], index) => make("li", { class: code },
    make("button", { type: "button", onclick: () => filterBy("c", index),
      disabled: counts[index] === 0 },
      make("span", { class: "figure" }, count(counts[index])),
      make("span", { class: "name" },
        make("span", { class: "sign", "aria-hidden": "true" }, symbol), " ", capital(say(words))))));
  const doubtful = data.targets.length - counted.length;
  const values = Object.fromEntries(Object.entries(named).map(([key, value]) => [key, count(value)]));
  return make("section", { class: "summary", "aria-labelledby": "summary-title" },
    make("h2", { id: "summary-title" }, word("summary")),
    make("p", { class: "lead" },
      word("counted", { count: count(counted.length),
        numeric: count(counted.length - named.not_quantitative) }), " ",
      projected ? word("withProbability", { ...values, projected: count(projected) }) + " " : "",
      named.achieved + named.missed
        ? word("decided", { ...values, decided: count(named.achieved + named.missed) }) + " " : "",
      named.no_probability ? word("undecided", values) : ""),
    stack(counts),
    make("ul", { class: "tiles" }, tiles),
    make("p", { class: "hint" }, word("classHelp"), " ",
      doubtful ? word("doubtfulNote", { count: doubtful }) : ""),
    leastLikely(counted), scenarioTable(),
    make("div", { class: "groups" },
      group("byPlan", "pl", counted, (index) => say(data.plans[index][1])),
      group("bySector", "se", counted, (index) => say(data.sectors[index]) || word("notStated")),
      group("byAgency", "ag", counted, (index) => data.agencies[index] || word("notStated"))));
}

/** The targets that are least likely to be reached: what a meeting turns to first. */
function leastLikely(targets) {
  const seen = new Set();
  const open = targets.filter((one) => one.q && one.p < data.cuts[0][0]).sort((one, other) => one.p - other.p)
    .filter((one) => {
      const name = `${told(one.n)}\n${told(one.ar)}`;
      return !seen.has(name) && seen.add(name);
    });
  if (!open.length) return null;
  const hasAreas = new Set(data.targets.map((one) => one.ar)).size > 1;
  return make("div", { class: "least" }, make("h3", {}, word("leastLikely")),
    make("ol", {}, open.slice(0, 5).map((target) => {
      const isPercentage = told(target.u).startsWith("%");
      const number = (text) => isPercentage ? percent(text) : text;
      const facts = [hasAreas ? told(target.ar) : "", say(target.g),
        target.last ? word("lastShort",
          { value: number(observed(target.last[0])), year: target.last[1] }) : "",
        target.md ? word("expectedShort", { value: number(estimate(target.md[0], isPercentage)) })
          : "",
        `${word("evidence").toLocaleLowerCase(state.language)} ${target.ev}`];
      return make("li", {},
        make("span", { class: "figure" }, chance(target.p)),
        make("span", { class: "body" },
          make("button", { type: "button", onclick: () => openTarget(target.index) },
            told(target.n)),
          " ", badge(target.c, true),
          make("small", {}, facts.filter((text) => text).join(" · "))));
    })));
}

/** What each scenario makes of the targets that it moves: the largest differences first. */
function scenarioTable() {
  if (!data.scenarios) return null;
  const moved = data.targets.filter((one) => one.sc?.some(([, difference], index) =>
    index > 0 && Math.abs(difference ?? 0) >= 0.005));
  const largest = (target) => Math.max(...target.sc.slice(1).map((one) => Math.abs(one[1] ?? 0)));
  const sorted = [...moved].sort((one, other) => largest(other) - largest(one));
  const isCut = sorted.length > 12 && !state.allRows.sc;
  const known = data.targets.filter((one) => one.sc).length;
  const cells = ([p, difference], index) => make("td", { class: "number" },
    p === null ? "–" : make("span", { class: data.classes[classOf(p)][0] },
      make("span", { class: "sign", "aria-hidden": "true" }, data.classes[classOf(p)][1]),
      make("span", { class: "hidden" }, say(data.classes[classOf(p)][3])), " ", chance(p)),
    index > 0 && Math.abs(difference ?? 0) >= 0.005
      ? make("small", { class: "shift" }, points(difference)) : null);
  return make("div", { class: "compared" }, make("h3", {}, word("scenarioTitle")),
    sorted.length ? make("div", { class: "scroll", tabindex: "0", role: "region",
      "aria-label": word("scenarioTitle") }, make("table", {},
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, word("indicator")),
        data.scenarios.map((title, index) => make("th", { scope: "col", class: "number" },
          index === 0 ? word("baseline") : say(title))))),
      make("tbody", {}, (isCut ? sorted.slice(0, 10) : sorted).map((target) => make("tr", {},
        make("th", { scope: "row", class: "indicator" },
          make("button", { type: "button", onclick: () => openTarget(target.index) },
            told(target.n)),
          make("small", {}, [told(target.ar), say(target.g)].filter((text) => text).join(" · "))),
        target.sc.map(cells)))))) : null,
    make("p", { class: "hint" }, word("scenarioNote",
      { known: count(known), moved: count(moved.length) }), " ",
      data.elsewhere ? word("scenarioElsewhere", { count: count(data.elsewhere) }) : ""),
    isCut ? make("button", { type: "button", class: "more", onclick: () => {
      state.allRows.sc = true;
      render();
    } }, `${word("allTargets")} (${sorted.length})`) : null);
}

/** A difference of probabilities in points. */
const points = (value) => (value >= 0.005 ? "+" : "") + fixed(100 * value, 0);

/** Opens the detail of a target, whatever the table shows. */
function openTarget(index) {
  clearFilters();
  if (state.open === index) state.open = -1;
  toggle(index);
}

/** A table of the classes by one property of the targets; the first eight, then all. */
function group(title, key, targets, name) {
  const members = new Map();
  for (const target of targets) {
    if (!members.has(target[key])) members.set(target[key], []);
    members.get(target[key]).push(target);
  }
  if (members.size < 2) return null;
  const shownClasses = data.classes.map((_, index) => index)
    .filter((index) => targets.some((one) => one.c === index));
  const sorted = [...members].sort((left, right) => right[1].length - left[1].length);
  const isCut = sorted.length > 9 && !state.allRows[key];
  const rows = (isCut ? sorted.slice(0, 8) : sorted).map(([index, some]) => {
    const counts = classCounts(some);
    return make("tr", {},
      make("th", { scope: "row" },
        make("button", { type: "button", onclick: () => filterBy(key, index) }, name(index)),
        stack(counts)),
      make("td", { class: "number total" }, count(some.length)),
      shownClasses.map((one) => make("td", { class: "number" },
        counts[one] ? count(counts[one]) : make("span", { class: "zero" }, "·"))));
  });
  return make("div", { class: "group" }, make("h3", {}, word(title)),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": word(title) },
      make("table", {}, make("thead", {}, make("tr", {}, make("td", {}),
        make("th", { scope: "col", class: "number" }, word("allTargets")),
        shownClasses.map((one) => make("th", { scope: "col", class: `number ${data.classes[one][0]}` },
          make("span", { class: "sign", "aria-hidden": "true" }, data.classes[one][1]),
          make("span", { class: "hidden" }, capital(say(data.classes[one][2]))))))),
        make("tbody", {}, rows))),
    key === "ag" && data.spellings ? make("p", { class: "hint" }, say(data.spellings)) : null,
    isCut ? make("button", { type: "button", class: "more", onclick: () => {
      state.allRows[key] = true;
      render();
    } }, `${word("allTargets")} (${sorted.length})`) : null);
}
