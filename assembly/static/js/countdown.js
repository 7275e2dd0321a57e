/* Lets every <… data-countdown data-now> tick in server time, in the page's language.
   Without this the page shows what was left when it was made. */
(() => {
  const began = performance.now();
  const language = document.documentElement.dataset.tag;
  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

  const say = (number, unit) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(number);

  const left = (seconds) => {
    const first = units.findIndex(([, size]) => seconds >= size);
    if (first < 0) return say(0, "second");
    let rest = seconds;
    return units.slice(first, first + 2).map(([unit, size]) => {
      const number = Math.floor(rest / size);
      rest -= number * size;
      return number ? say(number, unit) : "";
    }).join(" ").trim();
  };

  const clocks = [...document.querySelectorAll("[data-countdown]")].map((element) => ({
    element,
    until: Date.parse(element.dataset.countdown) - Date.parse(element.dataset.now),
  }));

  const tick = () => {
    const passed = performance.now() - began;
    for (const { element, until } of clocks) {
      element.textContent = left(Math.max(0, Math.floor((until - passed) / 1000)));
    }
  };

  if (clocks.length) {
    tick();
    setInterval(tick, 1000);
  }
})();
