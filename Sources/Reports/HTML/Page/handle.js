// The handle that moves a target: by pointer and by keys.

/** The step of the arrow keys: a round part of the range, not finer than the plan prints. */
function stepOf(target, range) {
  const rough = (range[1] - range[0]) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough);
  const printed = target.q[3];
  return nice < printed && printed < (range[1] - range[0]) / 20 ? printed : nice;
}

/** A number on the grid of a step, the plan's own where it is that near. */
function onGrid(target, value, step) {
  const own = planValue(target);
  if (Math.abs(value - own) < step / 2) return own;
  return Number((Math.round(value / step) * step).toFixed(Math.min(decimalsOf(step), 10)));
}

/** The chart of a target in a figure, with a handle where its number can be tried. */
function figure(target, width, isInteractive) {
  const drawn = chart(target, width, `clip-${target.index}-${isInteractive ? "open" : "print"}`);
  if (!drawn) return null;
  const result = make("figure", { class: "chart" }, drawn.svg);
  if (isInteractive && target.q && !target.fixed) {
    result.append(handle(target, drawn));
  }
  return result;
}

/** Draws a chart anew below its handle, which stays so that a drag goes on. */
function redraw(figure, target, width) {
  const drawn = chart(target, width, `clip-${target.index}-open`);
  if (!drawn) return;
  figure.querySelector("svg").replaceWith(drawn.svg);
  const knob = figure.querySelector(".handle");
  if (knob) place(knob, target, drawn);
}

function place(knob, target, drawn) {
  knob.drawn = drawn;
  const { content, range, x, y } = drawn;
  knob.style.left = `${x(content.year)}px`;
  knob.style.top = `${y(content.value)}px`;
  fill(knob, {
    "aria-label": word("handle"), "aria-valuemin": Number(range[0].toPrecision(6)),
    "aria-valuemax": Number(range[1].toPrecision(6)), "aria-valuenow": content.value,
    "aria-valuetext": readout(target),
  }, []);
}

function handle(target, drawn) {
  const knob = make("div", { class: "handle", role: "slider", tabindex: "0",
    "aria-orientation": "vertical", id: "handle" });
  place(knob, target, drawn);
  const move = (value) => {
    const { range, content } = knob.drawn;
    const bounded = Math.min(Math.max(value, range[0]), range[1]);
    tryTarget(target, onGrid(target, bounded, stepOf(target, range)), content.year);
  };
  knob.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    knob.focus();
    knob.setPointerCapture(event.pointerId);
    state.dragRange = knob.drawn.range;
    const follow = (moved) => {
      const { range, box } = knob.drawn;
      const top = knob.parentElement.querySelector("svg").getBoundingClientRect().top;
      const share = (box.bottom - (moved.clientY - top)) / (box.bottom - box.top);
      move(range[0] + share * (range[1] - range[0]));
    };
    const end = () => {
      knob.removeEventListener("pointermove", follow);
      state.dragRange = null;
      renderTried();
    };
    knob.addEventListener("pointermove", follow);
    knob.addEventListener("lostpointercapture", end, { once: true });
  });
  knob.addEventListener("keydown", (event) => {
    const { range } = knob.drawn;
    const now = state.tried?.value ?? planValue(target);
    const steps = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10,
      PageDown: -10 };
    if (event.key in steps) move(now + steps[event.key] * stepOf(target, range));
    else if (event.key === "Home") move(range[0]);
    else if (event.key === "End") move(range[1]);
    else if (event.key === "Escape") resetTried();
    else return;
    event.preventDefault();
  });
  return knob;
}
