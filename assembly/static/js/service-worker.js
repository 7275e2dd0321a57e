// Between the pages and the line: pages come from the server or not at all. Where there is
// no line, the reader is told so, with the last that was known (offline.js keeps it).

const PAGE = "/offline";
const STATIC = "/static/";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathname.startsWith(STATIC)) event.respondWith(file(request));
});

async function page(request) {
  try {
    return await fetch(request);
  } catch (lost) {
    const known = await caches.match(PAGE, { ignoreVary: true });
    if (!known) throw lost;
    return toldSo(known, request.method !== "GET");
  }
}

// An act without an answer is never called done.
async function toldSo(known, wasAct) {
  const mark = wasAct ? "data-lost data-unanswered" : "data-lost";
  const text = (await known.text()).replace("<body", `<body ${mark}`);
  const headers = new Headers(known.headers);
  headers.delete("Content-Encoding"); // it is text again
  headers.delete("Content-Length");
  return new Response(text, { status: 503, headers });
}

async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
