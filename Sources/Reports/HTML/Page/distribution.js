// The distributions of the report: [values, probabilities]. Between two nodes the log odds of
// P(X ≤ value) rise in a straight line, or P itself where a node has 0 or 1; two nodes that share a
// value are a jump.

/** Nodes from how the page carries them: decimals, then the steps of values and of probabilities to
 * the base of 36. */
function nodes([decimals, values, probabilities]) {
  const sums = (steps, set) => {
    let sum = 0;
    return steps.split(" ").map((step) => set(sum += parseInt(step, 36)));
  };
  const unit = 10 ** Math.abs(decimals);
  return [sums(values, (sum) => decimals < 0 ? sum * unit : sum / unit),
    sums(probabilities, (sum) => sum / 10000)];
}

data.series.forEach((one) => {
  one.fc = one.fc.map(([year, table]) => [year, nodes(table)]);
});
data.targets.forEach((one) => {
  if (one.own) one.own = nodes(one.own);
});

const logOdds = (p) => Math.log(p / (1 - p));

function probabilityUpTo([values, probabilities], x, includes) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (includes ? values[middle] > x : values[middle] >= x) high = middle; else low = middle + 1;
  }
  if (low === 0) return 0;
  if (low === values.length) return 1;
  const share = (x - values[low - 1]) / (values[low] - values[low - 1]);
  const [from, to] = [probabilities[low - 1], probabilities[low]];
  if (from <= 0 || to >= 1) return from + share * (to - from);
  return 1 / (1 + Math.exp(-(logOdds(from) + share * (logOdds(to) - logOdds(from)))));
}

function quantile([values, probabilities], p) {
  const next = probabilities.findIndex((q) => q >= p);
  if (next === 0) return values[0];
  if (next < 0) return values[values.length - 1];
  const [from, to] = [probabilities[next - 1], probabilities[next]];
  const share = from <= 0 || to >= 1
    ? (p - from) / (to - from)
    : (logOdds(p) - logOdds(from)) / (logOdds(to) - logOdds(from));
  return values[next - 1] + share * (values[next] - values[next - 1]);
}

/** The number of a target: the only one, or the near end of a range in the wanted direction. */
const planValue = (target) => target.j[0];

/** The outcomes that reach a target whose number is moved to `value`: lower limit, upper limit, and
 * whether these are not enough themselves. The report says how limits follow from the number. */
function attained(target, value) {
  const [, lowerOffset, upperOffset, strict, lowerEasing, upperEasing] = target.j;
  let isStrict = strict === 1;
  const limit = (offset, easing) => {
    if (offset === null) return null;
    const plain = value + offset;
    if (!easing || plain < easing[0] || plain > easing[1]) return plain;
    isStrict = false;
    return easing[2];
  };
  const [lower, upper] = [limit(lowerOffset, lowerEasing), limit(upperOffset, upperEasing)];
  return [lower, upper, isStrict];
}

/** The distribution of the outcome of a target in a year, and what to divide its values by. */
function outcomes(target, year) {
  if (target.own) return year === target.y ? [target.own, 1] : null;
  const found = data.series[target.s]?.fc.find((one) => one[0] === year);
  return found ? [found[1], target.dv ?? 1] : null;
}

/** The probability of reaching `value` in `year`; that of the plan as it was judged. */
function probability(target, value, year) {
  if (year === target.y && value === planValue(target)) return target.p;
  const found = outcomes(target, year);
  if (!found) return null;
  const [nodes, divisor] = found;
  const [lower, upper, isStrict] = attained(target, value);
  const top = upper === null ? 1 : probabilityUpTo(nodes, upper * divisor, !isStrict);
  const bottom = lower === null ? 0 : probabilityUpTo(nodes, lower * divisor, isStrict);
  return Math.min(Math.max(top - bottom, 0), 1);
}

/** The change a year that leads to `value` in `year`. */
function needed(target, value, year) {
  const [base, years, judged] = target.q.slice(4);
  if (year === target.y && value === planValue(target)) return judged;
  if (base === null || years === null) return null;
  const left = years + year - target.y;
  return left > 0 ? (value - base) / left : null;
}

/** The first years in which a target of `value` has a probability of .1, .5 and .9. */
function reach(target, value) {
  if (target.own || !target.q || !data.series[target.s]) return null;
  if (value === planValue(target)) return target.reach ?? null;
  const forecast = data.series[target.s].fc;
  if (!forecast.length) return null;
  const first = (p) =>
    forecast.find(([year]) => probability(target, value, year) >= p)?.[0] ?? null;
  const [lower, upper, isStrict] = attained(target, value);
  const last = target.last[0] / (target.dv ?? 1);
  const isThere = (lower === null || (isStrict ? last > lower : last >= lower))
    && (upper === null || (isStrict ? last < upper : last <= upper));
  return [first(0.1), first(0.5), first(0.9), forecast[forecast.length - 1][0], isThere];
}

/** The place among the classes that a probability falls into. */
const classOf = (p) => data.cuts.find(([least]) => p >= least)[1];

/** The word for a probability. */
const likelihood = (p) => say(data.likelihoods.find(
  ([least, most]) => (least === null || p >= least) && (most === null || p <= most))[2]);
