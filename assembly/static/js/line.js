// The live line. Its program is the largest thing of a page, so it comes last, when all
// else can be read and used; where it does not come, it is asked for again.

const PROGRAM = new URL("../vendor/socket.io.min.js", import.meta.url).href;
const AGAIN = 5000;

const wait = (time) => new Promise((done) => { setTimeout(done, time); });

function pageIsHere() {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((done) => { window.addEventListener("load", done, { once: true }); });
}

function fetchProgram() {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.addEventListener("load", done);
    script.addEventListener("error", () => { script.remove(); failed(new Error(PROGRAM)); });
    script.src = PROGRAM;
    document.head.append(script);
  });
}

// A socket; `missed` is called each time that its program did not come.
export async function openLine(how = {}, missed = () => {}) {
  await pageIsHere();
  while (!window.io) {
    try {
      await fetchProgram();
    } catch {
      missed();
      await wait(AGAIN);
    }
  }
  return window.io({ transports: ["websocket", "polling"], tryAllTransports: true, ...how });
}
