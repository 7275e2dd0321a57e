// A page whose content changes without leaving it: the server draws the same page without
// what stands around it, and that is put in the place of what was there.

export const IN_PLACE = { "X-In-Place": "1" };
const CHANGED = "page-changed"; // said on the document each time

function parse(text) {
  return new DOMParser().parseFromString(text, "text/html");
}

// What waits, the title, the content; then the reader is where it begins.
export function show(text, focus = "main h1") {
  const page = parse(text);
  const waiting = document.getElementById("waiting");
  waiting.replaceChildren(...(page.getElementById("waiting")?.childNodes ?? []));
  document.title = page.title;
  document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
  stand(document.querySelector(focus) ?? document.querySelector("main h1"));
  document.dispatchEvent(new Event(CHANGED));
}

function stand(at) {
  if (!at) return;
  if (!at.hasAttribute("tabindex")) at.tabIndex = -1;
  at.focus({ preventScroll: true });
  at.scrollIntoView({ block: "start" });
}

export function whenChanged(act) {
  document.addEventListener(CHANGED, act);
}

export async function fetchPage(address) {
  const answer = await fetch(address, { headers: IN_PLACE });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
  return answer.text();
}

// A link that leads on: what is on its way says so; if it does not come, the browser goes.
async function follow(link) {
  const words = document.getElementById("on-its-way");
  document.querySelector("main").replaceChildren(words.content.cloneNode(true));
  window.scrollTo(0, 0);
  try {
    const text = await fetchPage(link.href);
    history.pushState(null, "", link.href);
    show(text);
  } catch {
    location.assign(link.href);
  }
}

export function followInPlace() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-in-place]");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
    if (!link || !plain || !document.getElementById("on-its-way")) return;
    event.preventDefault();
    follow(link);
  });
  window.addEventListener("popstate", () => location.reload());
}
