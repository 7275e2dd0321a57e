// The live room. The page works without this; here it only stays up to date.
//
// Every frame says which entries of the record it covers, `from` to `seq`. One is
// applied only when it is the next; a gap is asked for at /room/news; what was seen
// already is dropped. So what is missed comes once, in order.

import { keepAgenda } from "./room-agenda.js";
import { openLine } from "./line.js";
import { postWithoutLeaving, replyInPlace } from "./room-forms.js";
import { showGathering, showTurnout } from "./quorum.js";
import { keepTime, localTimes } from "./room-time.js";
import { renewWaiting } from "./waiting.js";

const LOST_AFTER = 3000; // a short break is nobody's business
const GAP_WAITS = 250; // frames may overtake one another
const HEARTBEAT = 25000;
const TYPING_SHOWN = 4000;
const TYPING_SAID = 2500;
const JITTER = 1500; // not everybody fetches in the same instant

const room = document.getElementById("room");
const id = Number(room.dataset.assembly);
const base = `/assemblies/${id}/room`;
const find = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const later = (act) => setTimeout(act, Math.random() * JITTER);

let seen = Number(room.dataset.seq);
let early = []; // frames that came before their turn
let asking = null;
const clock = keepTime(room);

// --- what each frame does

function fragment(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim();
  localTimes(holder.content, room.dataset.zone);
  return holder.content.firstElementChild;
}

function inOrder(list, entry, number) {
  const after = [...list.children].find(
    (other) => Number(other.querySelector("[data-message]").dataset.message) > number,
  );
  list.insertBefore(entry, after ?? null);
}

function wrap(article, frame) {
  const entry = document.createElement("li");
  entry.append(article);
  if (frame.parent_id === null) {
    entry.className = "exchange";
    const replies = document.createElement("ol");
    replies.className = "replies";
    replies.id = `replies-${frame.id}`;
    entry.append(replies);
  }
  return entry;
}

function count(item) {
  const messages = all(`#thread-${item} [data-message]`).length;
  all(`[data-count="${item}"]`).forEach((it) => { it.textContent = messages; });
  all(`[data-counted="${item}"]`).forEach((it) => { it.hidden = messages === 0; });
  all(`[data-silent="${item}"]`).forEach((it) => { it.hidden = messages > 0; });
}

function say(text) {
  find("#news-told").textContent = text;
}

const applying = {
  message(frame) {
    const article = fragment(frame.html);
    const old = document.getElementById(`message-${frame.id}`);
    if (old) {
      old.replaceWith(article);
      return;
    }
    const list = frame.parent_id === null
      ? document.getElementById(`thread-${frame.item_id}`)
      : document.getElementById(`replies-${frame.parent_id}`);
    if (!list) {
      agenda.changed(); // said on an item that is not here yet
      return;
    }
    article.classList.add("message-new");
    inOrder(list, wrap(article, frame), frame.id);
    count(frame.item_id);
    say(`${find("#news-told").dataset.template} ${article.querySelector(".speaker").textContent}`);
  },
  vote(frame) {
    later(() => refetch(frame.item_id));
    later(waiting);
  },
  agenda(frame) {
    agenda.changed();
    later(waiting);
    const told = find("#news-told").dataset;
    say(frame.amended ? told.amended : told.moved);
  },
  counters(frame) {
    if (showGathering(frame)) presenceList();
    showTurnout(frame.turnout);
  },
  proxy(frame) {
    if (showGathering(frame)) presenceList();
    const mine = room.dataset.mine.split(" ").map(Number);
    if (!frame.sides.some((side) => mine.includes(side))) return;
    find("#happened").replaceChildren(fragment(frame.html));
    later(votesForOthers);
    later(waiting);
  },
  room(frame) {
    find("#happened").replaceChildren(fragment(frame.html));
    later(() => location.reload()); // what one may do has changed; drafts are kept
  },
};

const waiting = () => renewWaiting().catch(() => {});
const agenda = keepAgenda({ base, fragment, refetch, wait: later });

async function refetch(item) {
  const answer = await fetch(`${base}/items/${item}`);
  const old = document.getElementById(`matter-${item}`);
  if (!answer.ok || !old) return;
  const fresh = fragment(await answer.text());
  old.replaceWith(fresh);
  const state = fresh.querySelector(`[data-state-of="${item}"]`);
  all(`.agenda [data-state-of="${item}"]`).forEach((it) => it.replaceWith(state.cloneNode(true)));
}

// For whom one votes has changed: what stands on each open vote, and in the head.
async function votesForOthers() {
  const answer = await fetch(`/assemblies/${id}/proxies/mine`);
  if (answer.ok) find("#proxies-mine").replaceWith(fragment(await answer.text()));
  if (find("#motions .vote-open")) agenda.changed();
  all("[data-matter]").filter((it) => it.querySelector(".vote-open"))
    .forEach((it) => refetch(Number(it.dataset.matter)));
}

async function presenceList() {
  const details = document.getElementById("presence");
  if (!details?.open) {
    details?.setAttribute("data-stale", "");
    return;
  }
  details.removeAttribute("data-stale");
  const answer = await fetch(`${base}/presence`);
  if (answer.ok) find("#present-list").replaceWith(fragment(await answer.text()));
}

document.getElementById("presence")?.addEventListener("toggle", (event) => {
  if (event.target.hasAttribute("data-stale")) presenceList();
});

// --- frames in their order

function take(frame) {
  if (frame.seq <= seen) return;
  if (frame.from > seen + 1) {
    early.push(frame);
    clearTimeout(asking);
    asking = setTimeout(catchUp, GAP_WAITS);
    return;
  }
  applying[frame.name]?.(frame);
  seen = frame.seq;
  takeEarly();
}

function takeEarly() {
  early = early.filter((frame) => frame.seq > seen);
  const next = early.find((frame) => frame.from <= seen + 1);
  if (!next) return;
  early = early.filter((frame) => frame !== next);
  take(next);
}

async function catchUp() {
  const answer = await fetch(`${base}/news?after=${seen}`, { headers: { Accept: "application/json" } });
  if (answer.redirected || answer.status === 403) {
    location.reload(); // signed out elsewhere
    return;
  }
  if (!answer.ok) return;
  const news = await answer.json();
  news.frames.forEach(take);
  if (news.seq < news.last) await catchUp();
}

function miss(seq) {
  if (seq > seen) catchUp().catch(() => {});
}

// --- the line

const about = { assembly_id: id, language: document.documentElement.lang };
let socket = null; // its program comes after the page
let lost = null;

function lineLost() {
  lost ??= setTimeout(() => { find("#line-lost").hidden = false; }, LOST_AFTER);
}

function hear() {
  socket.on("connect", () => {
    clearTimeout(lost);
    lost = null;
    find("#line-lost").hidden = true;
    socket.emit("enter", about, (answer) => {
      if (!answer.ok) return;
      miss(answer.seq);
      document.getElementById("enter")?.remove();
    });
  });
  socket.on("disconnect", (why) => {
    lineLost();
    if (why === "io server disconnect") catchUp().catch(() => {});
  });
  socket.on("connect_error", lineLost);
  socket.on("frame", take);
  socket.on("typing", showTyping);
}

function showTyping({ item_id: item, name }) {
  const line = find(`[data-typing="${item}"]`);
  if (!line) return;
  line.textContent = line.dataset.template.replace("{name}", name);
  clearTimeout(line.fades);
  line.fades = setTimeout(() => { line.textContent = ""; }, TYPING_SHOWN);
}

function tryNow() {
  if (socket?.connected) return;
  socket?.disconnect(); // give up the attempt that is waiting or hanging, begin anew
  socket?.connect();
  catchUp().catch(() => {});
}

document.getElementById("line-retry").addEventListener("click", tryNow);
window.addEventListener("online", tryNow);
setInterval(() => {
  if (!socket?.connected) {
    catchUp().catch(() => {}); // the line may be barred where pages are not
    return;
  }
  socket.emit("heartbeat", about, (answer) => {
    if (!answer.ok) return;
    clock.set(answer.now);
    miss(answer.seq);
  });
}, HEARTBEAT);
openLine({
  timeout: 8000, // an attempt that hangs must not outlast the reader's patience
  reconnectionDelayMax: 4000,
}, lineLost).then((opened) => {
  socket = opened;
  hear();
});

// --- speaking

let said = 0;
room.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-say]");
  const now = performance.now();
  if (!form || !socket?.connected || now - said < TYPING_SAID) return;
  said = now;
  socket.emit("typing", { ...about, item_id: Number(form.dataset.say) });
});
replyInPlace(room);
postWithoutLeaving(room, () => catchUp().catch(() => {}));
localTimes(room, room.dataset.zone);
