// The chair's desk hears of its assembly: numbers change where they stand; of all else it
// says that there is something new, for a text may be half written here.

import { openLine } from "./line.js";
import { showGathering, showTurnout } from "./quorum.js";
import { renewWaiting } from "./waiting.js";

const desk = document.getElementById("desk");
const about = { assembly_id: Number(desk.dataset.assembly), language: document.documentElement.lang };
const VOTES = ["vote", "agenda"]; // a vote may have opened for the chair's own members
const SILENT = ["message"]; // what is said is not drawn on the desk
const socket = await openLine();
let seen = Number(desk.dataset.seq);

function renew() {
  document.getElementById("desk-news").hidden = false;
}

socket.on("connect", () => {
  socket.emit("listen", about, (answer) => {
    if (answer.ok && answer.seq > seen) catchUp();
  });
});
socket.on("frame", (frame) => {
  seen = Math.max(seen, frame.seq);
  take(frame);
});

function take(frame) {
  if (frame.name !== "counters" && frame.name !== "proxy") {
    if (!SILENT.includes(frame.name)) renew();
    if (VOTES.includes(frame.name)) renewWaiting().catch(() => {});
    return;
  }
  showGathering(frame);
  showTurnout(frame.turnout);
}

async function catchUp() {
  const answer = await fetch(`/assemblies/${about.assembly_id}/room/news?after=${seen}`);
  if (!answer.ok) return;
  const news = await answer.json();
  news.frames.forEach(take);
  seen = Math.max(seen, news.seq);
}
