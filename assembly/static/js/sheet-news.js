// An open ballot sheet hears when whom one votes for has changed: a proxy given, revoked
// or returned. It fetches itself anew and keeps what was chosen. The closing shows the
// result. Without this, the page is right whenever it is loaded.

import { fetchPage } from "./in-place.js";
import { openLine } from "./line.js";
import { answer, answers, setState } from "./sheet-lines.js";
import { renewWaiting } from "./waiting.js";

const JITTER = 500; // not everybody fetches in the same instant
const BUSY = ["sending", "lost"]; // what is on its way stays as it was sent

const sheet = () => document.getElementById("ballot-sheet");
const form = () => document.querySelector("form.sheet");
const soon = (act) => setTimeout(() => act().catch(() => {}), Math.random() * JITTER);
let socket = null;
let heard = null; // the assembly that is listened to
let seen = 0;

async function renew() {
  const old = sheet();
  if (!old || BUSY.includes(form()?.dataset.state)) return;
  if (form()) setState(form(), "retrieving");
  try {
    const page = new DOMParser().parseFromString(await fetchPage(location.pathname), "text/html");
    const fresh = page.getElementById("ballot-sheet");
    if (!fresh) {
      location.reload(); // it has closed
      return;
    }
    if (BUSY.includes(form()?.dataset.state)) return; // sent in the meantime
    const said = form() ? answers(form()) : [];
    old.replaceChildren(...fresh.childNodes);
    if (form()) answer(form(), said);
  } finally {
    if (form()?.dataset.state === "retrieving") setState(form(), "");
  }
}

function isOfThis(frame) {
  const { motion, vote } = sheet()?.dataset ?? {};
  const [name, id] = motion ? ["agenda", motion] : ["vote", vote];
  return frame.name === name && frame.id === Number(id);
}

function take(frame) {
  seen = Math.max(seen, frame.seq);
  if (isOfThis(frame)) {
    location.reload();
    return;
  }
  if (["vote", "agenda", "proxy"].includes(frame.name)) soon(renewWaiting);
  const mine = (sheet()?.dataset.mine ?? "").split(" ").map(Number);
  if (frame.name !== "proxy" || !frame.sides.some((side) => mine.includes(side))) return;
  const told = document.createElement("template");
  told.innerHTML = frame.html.trim();
  document.getElementById("sheet-news").replaceChildren(told.content);
  soon(renew);
}

function listen() {
  const about = { assembly_id: heard, language: document.documentElement.lang };
  socket.emit("listen", about, (answered) => {
    if (!answered.ok || answered.seq <= seen) return;
    seen = answered.seq;
    renew().catch(() => {}); // what was missed may be a proxy
  });
}

// Of the sheet that is here now; called again for each that takes its place.
export async function hear() {
  if (!sheet()?.dataset.mine) return;
  seen = Number(sheet().dataset.seq);
  const of = Number(sheet().dataset.assembly);
  if (of === heard) return;
  heard = of;
  if (socket) {
    listen();
    return;
  }
  socket = await openLine();
  socket.on("connect", listen);
  socket.on("frame", take);
}
