// The last that this browser knew, kept for when there is no line: one page, drawn by the
// server for the person signed in, and the files that it needs. Nothing else is kept.

const PAGE = "/offline";
const KNOWN = "known"; // the page; the same name in service-worker.js
const FILES = "files"; // what it needs
const STAMP = "known";
const FRESH = 5 * 60 * 1000; // each time it costs some 3 kB

const sheet = () => document.querySelector("link[rel=stylesheet]").getAttribute("href");

function isFresh() {
  const [at, ...how] = (localStorage.getItem(STAMP) ?? "").split(" ");
  return Date.now() - Number(at) < FRESH && how.join(" ") === `${document.documentElement.lang} ${sheet()}`;
}

async function keepFiles(text) {
  const needed = [...new Set(text.match(/\/static\/[^"]+/g))];
  const files = await caches.open(FILES);
  const held = (await files.keys()).map((request) => new URL(request.url).pathname);
  await Promise.all(held.filter((it) => !needed.includes(it)).map((it) => files.delete(it)));
  await files.addAll(needed.filter((it) => !held.includes(it)));
}

async function keepPage() {
  if (isFresh()) return;
  const answer = await fetch(PAGE);
  if (!answer.ok || answer.redirected) return;
  const text = await answer.clone().text();
  await (await caches.open(KNOWN)).put(PAGE, answer);
  await keepFiles(text);
  localStorage.setItem(STAMP, `${Date.now()} ${document.documentElement.lang} ${sheet()}`);
}

export async function forgetKnown() {
  localStorage.removeItem(STAMP);
  await globalThis.caches?.delete(KNOWN);
}

// After the page itself, and only where browsers allow it (https, or this machine).
export async function keepForOffline() {
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register("/service-worker.js");
  await keepPage();
}
