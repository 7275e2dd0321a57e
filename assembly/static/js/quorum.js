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

// Whether anything changed.
export function showGathering({ present, represented }) {
  const changed = [write("[data-present]", present), write("[data-represented]", represented)];
  draw("[data-gauge-present]", 0, present);
  draw("[data-gauge-represented]", present, represented);
  all("[data-quorum]").forEach((it) => {
    const stands = present + represented >= Number(it.dataset.quorum);
    it.querySelector("[data-quorum-stands]").hidden = !stands;
    it.querySelector("[data-quorum-fails]").hidden = stands;
  });
  return changed.includes(true);
}

export function showTurnout(turnout) {
  for (const [vote, voted] of Object.entries(turnout)) write(`[data-turnout="${vote}"]`, voted);
}
