// Present or represented, as the counters of a frame tell it: text, bar and verdict.

const all = (selector) => [...document.querySelectorAll(selector)];

function write(selector, number) {
  const changed = all(selector).filter((it) => it.textContent !== String(number));
  changed.forEach((it) => { it.textContent = number; });
  return changed.length > 0;
}

function draw(selector, x, width) {
  all(selector).forEach((it) => {
    it.setAttribute("x", x);
    it.setAttribute("width", width);
  });
}

// The gauge's number stands below the end of its bar; what is missing is told till none is.
function drawTotal(total) {
  write("[data-gauge-total]", total);
  all("[data-gauge]").forEach((it) => {
    it.querySelector("[data-gauge-total]").setAttribute("x", `${(100 * total) / Math.max(1, it.dataset.gauge)}%`);
  });
}

// Whether anything changed.
export function showGathering({ present, represented }) {
  const changed = [write("[data-present]", present), write("[data-represented]", represented)];
  draw("[data-gauge-present]", 0, present);
  draw("[data-gauge-represented]", present, represented);
  drawTotal(present + represented);
  all("[data-quorum]").forEach((it) => {
    const missing = Number(it.dataset.quorum) - present - represented;
    const stands = missing <= 0;
    it.querySelector("[data-quorum-stands]").hidden = !stands;
    it.querySelector("[data-quorum-fails]").hidden = stands;
    it.querySelector("[data-missing-line]").hidden = stands;
    it.querySelector("[data-missing]").textContent = Math.max(0, missing);
  });
  return changed.includes(true);
}

export function showTurnout(turnout) {
  for (const [vote, voted] of Object.entries(turnout)) write(`[data-turnout="${vote}"]`, voted);
}
