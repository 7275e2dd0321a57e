// Times in the reader's zone, and the countdown by the server's clock.

const SECOND = 1000;
const MINUTE = 60 * SECOND;

// Write what a frame brought (drawn for nobody in particular) in the reader's zone.
export function localTimes(within, timeZone) {
  const write = new Intl.DateTimeFormat(document.documentElement.dataset.tag, {
    timeZone, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  within.querySelectorAll("time.told").forEach((time) => {
    time.textContent = write.format(new Date(time.dateTime));
  });
}

// The clocks of all members' zones, whole minutes.
function showClocks(moment) {
  document.querySelectorAll("[data-clock]").forEach((it) => {
    const write = { timeZone: it.dataset.clock, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    const text = new Date(moment).toLocaleTimeString("en-GB", write);
    if (it.textContent !== text) it.textContent = text;
  });
}

// The countdown and the now mark follow the server's clock, not this machine's.
export function keepTime(room) {
  const { opens, closes, state } = room.dataset;
  const until = Number(state === "before" ? opens : closes);
  let ahead = Number(room.dataset.now) - performance.now();
  const now = () => performance.now() + ahead;

  function show() {
    const left = Math.max(0, Math.floor((until - now()) / SECOND));
    const two = (number) => String(number).padStart(2, "0");
    const text = `${Math.floor(left / 3600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
    const shown = document.getElementById("countdown");
    if (shown && shown.textContent !== text) shown.textContent = text;
    const x = (now() - Number(opens)) / MINUTE;
    document.querySelectorAll("[data-now-mark]").forEach((mark) => {
      mark.setAttribute("x1", x);
      mark.setAttribute("x2", x);
    });
    document.querySelectorAll("[data-passed]").forEach((it) => it.setAttribute("width", Math.max(0, x)));
    showClocks(now());
  }

  setInterval(show, SECOND);
  show();
  return { set(server) { ahead = server - performance.now(); } };
}
