// An open ballot sheet hears when whom one votes for has changed: a proxy given, revoked
// or returned. It fetches itself anew and keeps what was chosen. The closing shows the
// result. Without this, the page is right whenever it is loaded.

import { openLine } from "./line.js";

const about = (sheet) => ({
  assembly_id: Number(sheet.dataset.assembly),
  language: document.documentElement.lang,
});
const sheet = document.getElementById("ballot-sheet");
const mine = sheet.dataset.mine.split(" ").map(Number);
const JITTER = 500; // not everybody fetches in the same instant
const socket = await openLine();
let seen = Number(sheet.dataset.seq);

function chosen(within) {
  return [...within.querySelectorAll("input[type=radio]:checked")].map((it) => [it.name, it.value]);
}

function choose(within, choices) {
  for (const [name, value] of choices) {
    const same = [...within.querySelectorAll("input[type=radio]")];
    const option = same.find((it) => it.name === name && it.value === value);
    if (option) option.checked = true;
  }
}

async function renew() {
  const answer = await fetch(location.pathname);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("ballot-sheet");
  if (!fresh) {
    location.reload(); // it has closed
    return;
  }
  choose(fresh, chosen(sheet));
  sheet.replaceChildren(...fresh.childNodes);
}

function take(frame) {
  seen = Math.max(seen, frame.seq);
  const of = sheet.dataset.motion ? ["agenda", sheet.dataset.motion] : ["vote", sheet.dataset.vote];
  if (frame.name === of[0] && frame.id === Number(of[1])) location.reload();
  if (frame.name !== "proxy" || !frame.sides.some((side) => mine.includes(side))) return;
  const told = document.createElement("template");
  told.innerHTML = frame.html.trim();
  document.getElementById("sheet-news").replaceChildren(told.content);
  setTimeout(() => renew().catch(() => {}), Math.random() * JITTER);
}

socket.on("connect", () => {
  socket.emit("listen", about(sheet), (answer) => {
    if (!answer.ok || answer.seq <= seen) return;
    seen = answer.seq;
    renew().catch(() => {}); // what was missed may be a proxy
  });
});
socket.on("frame", take);
