// The fan chart of a target, with a handle to drag its number.

const levels = [["band95", 0.025, 0.975], ["band80", 0.1, 0.9], ["band50", 0.25, 0.75]];

/** Round steps for an axis. */
function ticks(low, high, wanted) {
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough);
  const marks = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    marks.push(Number((i * step).toPrecision(12)));
  }
  return { step, marks };
}

/** What a chart of a target shows: years, values, fan, in the unit of the target. */
function chartContent(target) {
  const series = data.series[target.s];
  const divisor = target.dv ?? 1;
  const tried = state.tried && state.open >= 0 && data.targets[state.open] === target
    ? state.tried : null;
  const lastYear = target.last?.[1];
  let points = (series?.o ?? []).map((one) => ({ year: one[0], value: one[1] / divisor, one }));
  let weak = (series?.w ?? []).map((one) => ({ year: one[0], value: one[1] / divisor, one }));
  // A sum or a change has another scale than its series.
  const isOwnScale = !target.own || target.q?.[4] === target.last?.[0];
  if (!isOwnScale) points = weak = [];
  const shownFrom = Math.max((lastYear ?? target.y) - 18, points[0]?.year ?? -Infinity);
  points = points.filter((one) => one.year >= shownFrom);
  weak = weak.filter((one) => one.year >= shownFrom);
  let fan = [];
  if (target.own) {
    const ends = levels.map(([, low, high]) => [low, high].map((p) => quantile(target.own, p)));
    fan = [{ year: target.y, median: quantile(target.own, 0.5), ends }];
  } else if (series) {
    const until = Math.max(target.y ?? 0, tried?.year ?? 0) + 2;
    fan = series.fc.filter(([year]) => year <= until).map(([year, nodes]) => ({
      year, median: quantile(nodes, 0.5) / divisor,
      ends: levels.map(([, low, high]) => [low, high].map((p) => quantile(nodes, p) / divisor)),
    }));
  }
  const value = target.q ? tried?.value ?? planValue(target) : target.goal ?? null;
  return { points, weak, fan, value, year: tried?.year ?? target.y, tried, lastYear };
}

/** The range of values that a chart spans. */
function chartRange(target, content) {
  const must = content.points.map((one) => one.value);
  if (target.q) must.push(planValue(target));
  if (content.tried) must.push(content.tried.value);
  for (const one of content.fan) must.push(...one.ends[1], one.median);
  if (!must.length) return null;
  let low = Math.min(...must);
  let high = Math.max(...must);
  // Far tails are cut rather than flatten everything else.
  const reachOut = (high - low || Math.abs(high) || 1) * 0.6;
  for (const one of content.fan) {
    low = Math.min(low, Math.max(one.ends[0][0], low - reachOut));
    high = Math.max(high, Math.min(one.ends[0][1], high + reachOut));
  }
  const air = (high - low || Math.abs(high) || 1) * 0.08;
  const [lowerBound, upperBound] = target.b ?? [null, null];
  low = Math.max(low - air, lowerBound ?? -Infinity);
  high = Math.min(high + air, upperBound ?? Infinity);
  return high > low ? [low, high] : [low - 1, high + 1];
}

/** The chart, with how years and values lie in it; `width` in pixels. */
function chart(target, width, clip) {
  const content = chartContent(target);
  const range = state.dragRange ?? chartRange(target, content);
  if (!range || (!content.points.length && !content.fan.length)) return null;
  const height = width < 520 ? 300 : 340;
  const isPercentage = told(target.u).startsWith("%");
  const marks = ticks(range[0], range[1], 5);
  const label = (value) => fixed(value, decimalsOf(marks.step));
  const longest = Math.max(...marks.marks.map((one) => label(one).length));
  const box = { left: 14 + 7 * longest, right: width - 26, top: 30, bottom: height - 50 };
  const years = [
    ...content.points.map((one) => one.year), ...content.fan.map((one) => one.year), content.year,
  ].filter((year) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = (year) => last === first
    ? (box.left + box.right) / 2
    : box.left + 10 + (year - first) / (last - first) * (box.right - box.left - 20);
  const y = (value) =>
    box.bottom - (value - range[0]) / (range[1] - range[0]) * (box.bottom - box.top);
  const at = (year, value) => `${x(year).toFixed(1)},${y(value).toFixed(1)}`;
  const svg = draw("svg", {
    viewBox: `0 0 ${width} ${height}`, width, height, role: "img",
    "aria-label": chartText(target, content, isPercentage),
  });
  svg.append(draw("clipPath", { id: clip },
    draw("rect", { x: box.left, y: box.top - 4, width: box.right - box.left + 20,
      height: box.bottom - box.top + 8 })));
  svg.append(axes(box, marks.marks, label, first, last, x, y));
  if (told(target.u) && !target.dv) {
    svg.append(draw("text", { x: 0, y: 12 }, told(target.u)));
  }
  const plot = draw("g", { "clip-path": `url(#${clip})` });
  plot.append(...fanShapes(content, at, x, y), ...pathShapes(target, content, at),
    ...pointShapes(content, x, y, isPercentage));
  svg.append(plot);
  const bracket = reachShape(target, content, x, box, first, last);
  if (bracket) svg.append(bracket);
  if (content.value !== null && content.year) {
    svg.append(targetShape(target, content, x, y, box));
  }
  return { svg, content, range, x, y, box };
}

function chartText(target, content, isPercentage) {
  const shown = content.fan.find((one) => one.year === target.y);
  const text = (value) => estimate(value, isPercentage);
  if (!shown || !content.points.length) return `${word("chart")}: ${say(target.gl)}`;
  return word("chartSummary", {
    from: content.points[0].year, to: content.points[content.points.length - 1].year,
    end: content.fan[content.fan.length - 1].year, target: say(target.gl), year: target.y,
    median: text(shown.median), lower: text(shown.ends[1][0]), upper: text(shown.ends[1][1]),
  });
}

function axes(box, marks, label, first, last, x, y) {
  const group = draw("g", { class: "axes" });
  for (const mark of marks) {
    const height = y(mark).toFixed(1);
    group.append(
      draw("line", { x1: box.left, x2: box.right, y1: height, y2: height }),
      draw("text", { x: box.left - 8, y: height, dy: "0.35em", "text-anchor": "end" },
        label(mark)));
  }
  const room = Math.max(2, Math.floor((box.right - box.left) / 46));
  const step = Math.max(1, Math.ceil((last - first + 1) / room));
  for (let year = last; year >= first; year -= step) {
    group.append(draw("text", { x: x(year).toFixed(1), y: box.bottom + 20,
      "text-anchor": "middle" }, String(year)));
  }
  return group;
}

function fanShapes(content, at, x, y) {
  const { fan } = content;
  const origin = content.points[content.points.length - 1];
  if (fan.length === 1 && !(origin && origin.year === fan[0].year - 1)) {
    // A single year stands as a bar.
    const [only] = fan;
    return levels.map(([name], place) => {
      const [low, high] = only.ends[place];
      return draw("rect", { class: name, x: (x(only.year) - 9).toFixed(1), width: 18,
        y: y(high).toFixed(1), height: (y(low) - y(high)).toFixed(1) });
    }).concat(draw("line", { class: "median", x1: x(only.year) - 12, x2: x(only.year) + 12,
      y1: y(only.median), y2: y(only.median) }));
  }
  const start = origin ? [{ year: origin.year, median: origin.value,
    ends: levels.map(() => [origin.value, origin.value]) }] : [];
  const all = start.concat(fan);
  const shapes = levels.map(([name], place) => draw("polygon", {
    class: name,
    points: all.map((one) => at(one.year, one.ends[place][1]))
      .concat(all.map((one) => at(one.year, one.ends[place][0])).reverse()).join(" "),
  }));
  shapes.push(draw("polyline", { class: "median",
    points: all.map((one) => at(one.year, one.median)).join(" ") }));
  return fan.length ? shapes : [];
}

/** The straight way from the last value to the target. */
function pathShapes(target, content, at) {
  const from = content.points[content.points.length - 1];
  if (!target.q || !from || content.year <= from.year) return [];
  if (!content.tried && isThere(target)) return [];
  return [draw("line", { class: "path", ...ends(at(from.year, from.value),
    at(content.year, content.value)) })];
}

function ends(from, to) {
  const [x1, y1] = from.split(",");
  const [x2, y2] = to.split(",");
  return { x1, y1, x2, y2 };
}

function pointShapes(content, x, y, isPercentage) {
  const { points, weak } = content;
  const line = draw("polyline", { class: "history",
    points: points.map((one) => `${x(one.year).toFixed(1)},${y(one.value).toFixed(1)}`).join(" ") });
  const dot = (one, name, radius) => draw("circle",
    { class: name, cx: x(one.year).toFixed(1), cy: y(one.value).toFixed(1), r: radius },
    draw("title", {}, pointText(one, isPercentage)));
  return [line, ...weak.map((one) => dot(one, "weak", 3.5)),
    ...points.map((one) => dot(one, "point", points.length > 14 ? 3 : 4))];
}

function pointText(point, isPercentage) {
  const [year, , source, definition, note] = point.one;
  const value = observed(point.value) + (isPercentage ? percent("") : "");
  return [`${year}: ${value}`, told(definition), told(source), told(note)]
    .filter((text) => text).join("\n");
}

/** The years of reaching as a bracket below the axis. */
function reachShape(target, content, x, box, first, last) {
  const years = content.tried ? reach(target, content.tried.value) : target.reach;
  if (!years || years[4] || (!years[0] && !years[1])) return null;
  const [earliest, median, latest] = years;
  const from = earliest ?? median;
  if (from > last) return null;
  const end = Math.min(latest ?? last, last);
  const height = box.bottom + 33;
  const group = draw("g", { class: "reach" },
    draw("line", { x1: x(Math.max(from, first)), x2: x(end), y1: height, y2: height }));
  const tick = (year, size) => draw("line",
    { x1: x(year), x2: x(year), y1: height - size, y2: height + size });
  if (from >= first) group.append(tick(from, 4));
  if (latest && latest <= last) group.append(tick(latest, 4));
  else group.append(draw("path", { class: "arrow",
    d: `M${x(end) + 1},${height - 4}l6,4l-6,4z` }));
  if (median && median <= last) {
    group.append(draw("circle", { cx: x(median), cy: height, r: 4.5 }));
  }
  const isRoomy = x(Math.max(from, first)) - box.left > 90;
  group.append(draw("title", {}, reachText(years)), draw("text", {
    x: isRoomy ? x(Math.max(from, first)) - 10 : x(end) + 14, y: height, dy: "0.35em",
    "text-anchor": isRoomy ? "end" : "start" }, isRoomy ? word("reachRange") : ""));
  return group;
}

/** When a target would be reached: `2039 (2031–after 2050)`. */
function reachShort(years) {
  if (!years) return "–";
  const [earliest, median, latest, horizon, isThere] = years;
  if (isThere) return word("reachThere");
  const after = word("reachAfter", { year: horizon });
  if (!median) return earliest ? `${after} (${earliest}–)` : after;
  return `${median} (${earliest ?? median}–${latest ?? after})`;
}

/** When a target would be reached, in words. */
function reachText(years) {
  if (!years) return "";
  const [earliest, median, latest, horizon, isThere] = years;
  if (isThere) return word("reachNow");
  if (!median) return capital(word("reachNotBefore", { year: horizon }));
  const open = word("reachNotBefore", { year: horizon });
  return word("reachIn", { median })
    + word("reachBetween", { earliest: earliest ?? median, latest: latest ?? open });
}

function targetShape(target, content, x, y, box) {
  const place = [x(content.year), y(content.value)];
  const isTried = content.tried !== null;
  const text = isTried ? triedText(target, content.value, content.year) : say(target.g);
  const isRight = place[0] > (box.left + box.right) / 2;
  const above = place[1] > box.top + 26;
  const group = draw("g", { class: isTried ? "target tried" : "target" },
    draw("line", { class: "level", x1: box.left, x2: box.right, y1: place[1], y2: place[1] }));
  if (!(isTried && content.year === target.y)) {
    group.append(draw("path", { class: "mark",
      d: `M${place[0]},${place[1] - 8}l8,8l-8,8l-8,-8z` }));
  } else {
    const own = y(planValue(target));
    group.append(draw("path", { class: "mark ghost", d: `M${place[0]},${own - 7}l7,7l-7,7l-7,-7z` }),
      draw("path", { class: "mark", d: `M${place[0]},${place[1] - 8}l8,8l-8,8l-8,-8z` }));
  }
  group.append(draw("text", { x: place[0] + (isRight ? -14 : 14),
    y: place[1] + (above ? -11 : 21), "text-anchor": isRight ? "end" : "start" }, text));
  return group;
}

/** A sum without the noise of binary fractions. */
const tidy = (value) => Number(value.toPrecision(12));

/** A target with another number, in a few signs. */
function triedText(target, value, year) {
  const unit = told(target.u);
  const signs = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=", approx: "≈", range: "" };
  const sign = signs[target.q[0]];
  const [, lower, upper] = target.q;
  const shift = value - planValue(target);
  const number = target.q[0] === "range" && lower !== null && upper !== null
    ? `${exact(tidy(lower + shift))}–${exact(tidy(upper + shift))}` : exact(value);
  const amount = target.dv ? number : unit === "%" ? percent(number)
    : unit ? `${number}\u00a0${unit}` : number;
  return `${sign ? sign + "\u00a0" : ""}${amount} (${year})`;
}
