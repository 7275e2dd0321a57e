// What waits for the reader's vote, above the page: fetched anew when there is news of a
// vote. One that has opened meanwhile is said at once, and once in this window.

const TOLD = "told-votes";

const place = () => document.getElementById("waiting");
const votes = () => [...place().querySelectorAll("[data-waits]")];

function told() {
  return (sessionStorage.getItem(TOLD) ?? "").split(" ");
}

function remember() {
  sessionStorage.setItem(TOLD, [...new Set([...told(), ...votes().map((it) => it.dataset.waits)])].join(" ").trim());
}

function say(vote) {
  const line = document.getElementById("vote-opened");
  if (!line) return;
  line.textContent = `${place().querySelector("[data-opened]").dataset.opened} ${vote.querySelector("bdi").textContent}`;
}

export async function renewWaiting() {
  const here = document.getElementById("ballot-sheet")?.dataset.vote ?? 0;
  const answer = await fetch(`/votes/waiting?but=${here}`);
  if (!answer.ok || answer.redirected) return;
  const known = [...told(), ...votes().map((it) => it.dataset.waits)];
  const fresh = document.createElement("template");
  fresh.innerHTML = await answer.text();
  place().replaceChildren(fresh.content);
  votes().filter((it) => !known.includes(it.dataset.waits)).slice(0, 1).forEach(say);
  remember();
}
