// The detail of one target: verdict, chart, another number to try, reasons, rules, data.

/** A headed part of a detail. */
function part(name, ...content) {
  const inside = content.flat().filter((one) => one);
  return inside.length
    ? make("section", { class: "part" }, make("h4", {}, word(name)), inside) : null;
}

const list = (items, name) => items?.length
  ? make("ul", { class: name ?? "plain" }, items.map((place) => make("li", {}, told(place)))) : null;

/** The detail of a target; `isPrint` leaves out what only a screen can do. */
function detail(target, width, isPrint) {
  const heading = make("h3", { id: isPrint ? null : "detail-title", tabindex: isPrint ? null : "-1" },
    told(target.n));
  const facts = [told(target.ar), capital(say(target.gl)),
    target.an === undefined ? data.agencies[target.ag] : told(target.an)]
    .filter((text) => text).join(" · ");
  const drawn = figure(target, width, !isPrint);
  return make("article", { class: "detail" },
    make("header", {}, heading, make("p", { class: "facts" }, facts,
      target.dbt ? make("span", { class: "note" }, ` [${word("doubtful")}]`) : null)),
    make("div", { class: "columns" },
      make("div", { class: "main" },
        verdict(target),
        drawn ? [drawn, legend(target),
          target.src === undefined ? null : make("p", { class: "hint source" }, told(target.src))]
          : null,
        isPrint || !target.q ? null : controls(target),
        scenarios(target),
        part("standing", make("p", {}, (target.st ?? []).map(told).join(" "))),
        isPrint ? rulesInWords(target) : [rules(target), dataTables(target)]),
      make("div", { class: "side" },
        part("why", list(target.w, "reasons"), drivers(target)),
        comparable(target),
        part("findings", list((target.fi ?? []).concat(data.series[target.s]?.f ?? []))),
        part("passedOver", list(target.po)),
        part("method", make("p", {}, (target.mo ?? []).map(told).join(" "))),
        quote(target))));
}

/** Whether the last value is where the plan wants it. */
const isThere = (target) => target.reach?.[4] ?? false;

/** The probability in large, or the class where there is none. */
function verdict(target) {
  if (target.p === undefined) {
    return make("p", { class: "verdict" }, badge(target.c), grade(target));
  }
  const tried = state.tried && data.targets[state.open] === target ? state.tried : null;
  const value = tried ? probability(target, tried.value, tried.year) : target.p;
  if (value === null) return make("p", { class: "verdict" }, word("noProbability"));
  const place = classOf(value);
  const words = likelihood(value);
  return make("p", { class: "verdict" }, make("strong", {}, chance(value)), " ",
    words === say(data.classes[place][2]) ? null
      : [make("span", { class: "words" }, capital(words)), " "],
    badge(place), grade(target));
}

/** The grade of the evidence with what it stands on. */
function grade(target) {
  return target.ev === "–" ? null : make("span", { class: "grade" },
    `${word("evidence")} ${target.ev} (${say(data.evidence[target.ev])})`);
}

function legend(target) {
  const items = [
    ["point", "observed"], ["median", "median50"], ["band50", "band50"], ["band80", "band80"],
    ["band95", "band95"],
  ];
  if (data.series[target.s]?.w.length) items.splice(1, 0, ["weak", "weak"]);
  if (target.q && !isThere(target)) items.push(["path", "neededPath"]);
  if (target.q || target.goal !== undefined) items.push(["mark", "targetMark"]);
  if (target.reach && !target.reach[4] && target.reach[1]) items.push(["reach", "reachRange"]);
  return make("ul", { class: "legend", "aria-hidden": "true" },
    items.map(([name, label]) => make("li", {}, make("span", { class: `key ${name}` }),
      word(label))));
}

// MARK: another number

/** A tried target in words, for ears. */
function readout(target) {
  const value = state.tried?.value ?? planValue(target);
  const year = state.tried?.year ?? target.y;
  const p = probability(target, value, year);
  return word("readout", {
    target: triedText(target, value, year),
    probability: p === null ? word("noProbability") : chance(p),
    class: p === null ? "" : say(data.classes[classOf(p)][2]),
  });
}

function controls(target) {
  const years = target.own || target.fixed ? [target.y] : data.series[target.s].fc.map((one) => one[0]);
  const value = state.tried?.value ?? planValue(target);
  const year = state.tried?.year ?? target.y;
  const number = make("input", { id: "try-value", type: "text", inputmode: "decimal",
    autocomplete: "off", value: exact(value), onchange: (event) => {
      const typed = readNumber(event.target.value);
      if (typed === null) event.target.value = exact(state.tried?.value ?? planValue(target));
      else tryTarget(target, typed, state.tried?.year ?? target.y);
    } });
  const select = make("select", { id: "try-year", disabled: years.length < 2,
    onchange: (event) =>
      tryTarget(target, state.tried?.value ?? planValue(target), Number(event.target.value)) },
    years.map((one) => make("option", { value: one, selected: one === year }, String(one))));
  const unit = told(target.u);
  return make("fieldset", { class: "try" }, make("legend", {}, word("whatIf")),
    make("p", { class: "hint" }, word(target.own ? "onlyPlanYear" : "whatIfHelp")),
    make("div", { class: "fields" },
      make("label", { for: "try-value" }, word("targetValue"), unit ? ` (${unit})` : ""), number,
      make("label", { for: "try-year" }, word("targetYear")), select,
      make("button", { type: "button", id: "try-reset", onclick: resetTried,
        disabled: !state.tried }, word("reset"))),
    outcome(target));
}

/** A number as people of the language type it. */
function readNumber(text) {
  const trimmed = text.trim().replace(/[\s\u00a0%]/g, "").replace("−", "-");
  const { decimal, group } = marks();
  let plainNumber = trimmed.split(group).join("");
  // A single mark with other than three digits behind it is a decimal one in any language.
  if (!trimmed.includes(decimal) && /^-?\d+[.,]\d{1,2}$|^-?\d+[.,]\d{4,}$/.test(trimmed)) {
    plainNumber = trimmed.replace(",", ".");
  } else {
    plainNumber = plainNumber.replace(decimal, ".");
  }
  const value = Number(plainNumber);
  return plainNumber === "" || !Number.isFinite(value) ? null : value;
}

/** What the tried number means beside the plan's: probability, class, pace, year of reaching. */
function outcome(target) {
  const isPercentage = told(target.u).startsWith("%");
  const tried = state.tried && [state.tried.value, state.tried.year];
  const columns = [[planValue(target), target.y], tried].map((column) => {
    if (!column) return null;
    const [value, year] = column;
    const p = probability(target, value, year);
    const pace = needed(target, value, year);
    return [triedText(target, value, year), p === null ? "–" : chance(p),
      p === null ? "–" : badge(classOf(p)), pace === null ? "–" : change(pace, isPercentage),
      reachShort(reach(target, value))];
  });
  const recent = target.rc === undefined ? null : make("span", { class: "note" },
    ` (${word("neededNow", { recent: change(target.rc, isPercentage) })})`);
  return make("table", { class: "outcome" },
    make("thead", {}, make("tr", {}, make("td", {}),
      ["planned", "changed"].map((name) => make("th", { scope: "col" }, word(name))))),
    make("tbody", {}, ["target", "probability", "status", "needed", "reachRange"].map(
      (name, index) => make("tr", {},
        make("th", { scope: "row" }, word(name), name === "needed" ? recent : null),
        columns.map((column) => make("td", {}, column ? column[index]
          : make("span", { class: "quiet" }, "–")))))));
}

/** What each scenario makes of the target, beside the plan as it is. */
function scenarios(target) {
  if (!target.sc?.some(([p]) => p !== null)) return null;
  const isPercentage = told(target.u).startsWith("%");
  return part("scenario", make("table", { class: "scenarios" },
    make("thead", {}, make("tr", {}, [["scenario"], ["probability", true], ["status"],
      ["difference", true], ["median", true]].map(([name, isNumber]) =>
      make("th", { scope: "col", class: isNumber ? "number" : null }, word(name))))),
    make("tbody", {}, target.sc.map(([p, difference, median], index) => make("tr", {},
      make("th", { scope: "row" }, index === 0 ? word("baseline") : say(data.scenarios[index])),
      make("td", { class: "number" }, p === null ? "–" : chance(p)),
      make("td", {}, p === null ? "–" : badge(classOf(p), true)),
      make("td", { class: "number" }, index === 0 ? "" : difference === null ? "–" : points(difference)),
      make("td", { class: "number" }, median === null ? "–" : estimate(median, isPercentage)))))),
    make("p", { class: "hint" }, word("scenarioPaths")));
}

// MARK: reasons

/** The three parts that moved the probability most, with how far each moved it. */
function drivers(target) {
  if (!target.dr?.length) return null;
  const largest = Math.max(...target.dl.map(Math.abs), 1e-9);
  return [make("h5", {}, word("drivers")), make("ol", { class: "drivers" },
    target.dr.map((place, index) => {
      const share = target.dl[index] / largest;
      const bar = make("span", { class: share < 0 ? "push down" : "push up",
        "aria-hidden": "true" }, make("i", {}));
      bar.firstChild.style.width = `${Math.max(4, Math.abs(share) * 100)}%`;
      return make("li", {}, capital(told(place)), bar);
    }))];
}

function comparable(target) {
  const groups = [["casesReached", target.cr], ["casesMissed", target.cm]];
  return part("comparable", target.co?.length ? make("p", {}, told(target.co[0])) : null,
    groups.map(([name, cases]) => cases?.length
      ? [make("h5", {}, word(name)), list(cases, "cases")] : null));
}

const ruleSigns = ["▲", "●", "▼"];

function rules(target) {
  if (!target.ru?.length) return null;
  const names = ["good", "middling", "poor"];
  return part("rules", make("table", { class: "rules" },
    make("thead", {}, make("tr", {}, ["rule", "verdict", "number"].map((name) =>
      make("th", { scope: "col" }, word(name))))),
    make("tbody", {}, target.ru.map(([standing, text, number], index) => make("tr", {},
      make("th", { scope: "row" }, say(data.rules[index])),
      make("td", { class: standing === null ? "quiet" : names[standing] },
        standing === null ? "–\u00a0" : make("span", { "aria-hidden": "true" }, ruleSigns[standing] + "\u00a0"),
        told(text)),
      make("td", {}, say(number)))))),
    make("details", {}, make("summary", {}, word("caveats")), make("p", {}, say(data.caveats))));
}

/** The rules as running text, for paper. */
function rulesInWords(target) {
  if (!target.ru?.length) return null;
  return part("rules", make("p", { class: "hint" }, target.ru.map(([standing, text], index) =>
    `${say(data.rules[index])}: ${standing === null ? "–" : ruleSigns[standing]} ${told(text)}`)
    .join("; ") + "."));
}

function quote(target) {
  if (target.qt === undefined) return null;
  return part("quote", make("blockquote", { lang: "vi" }, `“${told(target.qt)}”`),
    make("p", { class: "hint" },
      [say(data.plans[target.pl]?.[1]), told(target.loc)].filter((text) => text).join(" – ")));
}

// MARK: numbers behind the chart

function dataTables(target) {
  const series = data.series[target.s];
  if (!series) return null;
  const isPercentage = told(target.u).startsWith("%");
  const head = (names) => make("thead", {}, make("tr", {}, names.map(([name, isNumber]) =>
    make("th", { scope: "col", class: isNumber ? "number" : null }, word(name)))));
  const rows = series.o.concat(series.w).map(([year, value, source, definition, note]) =>
    make("tr", {}, make("th", { scope: "row" }, String(year)),
      make("td", { class: "number" }, observed(value)), make("td", {}, told(source)),
      make("td", {}, told(definition)), make("td", {}, told(note))));
  const forecast = series.fc.map(([year, nodes]) => make("tr", {},
    make("th", { scope: "row" }, String(year)),
    [0.5, 0.1, 0.9, 0.025, 0.975].map((p) => make("td", { class: "number" },
      estimate(quantile(nodes, p), isPercentage)))));
  const table = (title, names, body) => make("details", { class: "data" },
    make("summary", {}, word(title)),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": word(title) },
      make("table", {}, head(names), make("tbody", {}, body))));
  return [
    table("observations",
      [["year"], ["value", true], ["source"], ["definition"], ["note"]], rows),
    forecast.length ? table("forecastTable", [["year"], ["median50", true], ["lower80", true],
      ["upper80", true], ["lower95", true], ["upper95", true]], forecast) : null,
  ];
}
