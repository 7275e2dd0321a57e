// On every page, after it can be read: texts that were not sent are kept, and the last that
// was known for when the line is lost. Both go when the person does.

import { forgetAll, keepDrafts } from "./drafts.js";
import { forgetKnown, keepForOffline } from "./offline.js";

const PERSON = "person";
const person = document.querySelector("meta[name=person]")?.content; // none signed out
const { lost, unanswered } = document.body.dataset; // drawn without a line

function forget() {
  forgetAll();
  forgetKnown().catch(() => {});
}

// Another person in this browser finds nothing of the one before.
function knowPerson() {
  if (localStorage.getItem(PERSON) !== person) forget();
  localStorage.setItem(PERSON, person);
}

function idle() {
  return new Promise((done) => { (window.requestIdleCallback ?? setTimeout)(done); });
}

if (person) knowPerson();
else forgetKnown().catch(() => {});
keepDrafts();
// What went wrong comes first, also where the address names another place of the page.
document.querySelector("main [autofocus]")?.focus();
for (const form of document.querySelectorAll("form[action='/sign-in/end']")) form.addEventListener("submit", forget);
if (lost !== undefined && unanswered === undefined) {
  window.addEventListener("online", () => location.reload());
}
if (person) {
  window.addEventListener("load", async () => {
    await idle();
    keepForOffline().catch(() => {}); // the next page tries again
  });
}
