// A sheet is sent without leaving its page, and once: while it is on its way its choices
// are locked. Where no answer comes nobody knows whether it arrived; it is asked again with
// the same key, so that it counts once. Without this the browser sends the same form.

import { IN_PLACE, show } from "./in-place.js";
import { setState } from "./sheet-lines.js";

const PATIENCE = 20000; // an answer that takes longer is taken for lost
const SHOWN = [200, 201, 409, 422]; // the page of a sheet, whatever became of it
const BROKEN = 500; // from here on: the program did not answer for itself

let pending = null; // the form that is on its way, and what it says

function lock(form, locked) {
  form.querySelectorAll("fieldset").forEach((it) => { it.disabled = locked; });
  form.setAttribute("aria-busy", String(locked));
}

function buttons(form, pressed) {
  for (const button of form.querySelectorAll(".sheet-foot button:not([data-again])")) {
    button.toggleAttribute("aria-disabled", Boolean(pressed));
    if (pressed) button.setAttribute("aria-disabled", "true");
    if (button === pressed) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
  }
}

function saidBy(form, button) {
  const body = new URLSearchParams(new FormData(form));
  if (button?.name) body.append(button.name, button.value);
  return body;
}

function begin(form, button) {
  pending = { form, button, body: saidBy(form, button) }; // before it is locked
  lock(form, true);
  return ask();
}

async function ask() {
  const { form, button, body } = pending;
  setState(form, "sending");
  buttons(form, button);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    await heard(await fetch(form.action, {
      method: "POST", body, headers: IN_PLACE, signal: patience.signal,
    }));
  } catch {
    lost(form);
  } finally {
    clearTimeout(timer);
  }
}

async function heard(answer) {
  if (answer.status >= BROKEN) throw new Error(`${answer.status}`);
  if (answer.redirected) {
    native(pending); // signed out, or moved: the browser shows it
    return;
  }
  const text = await answer.text();
  if (!SHOWN.includes(answer.status)) {
    refused(text);
    return;
  }
  pending = null;
  const at = answer.headers.get("Content-Location");
  if (at) history.replaceState(null, "", at);
  show(text, answer.ok ? "main h1" : "#refused");
}

function native({ form, button }) {
  lock(form, false);
  buttons(form, null);
  form.dataset.natively = "";
  form.requestSubmit(button);
}

// Not a page of the sheet (too old a form, asked too often): said here, the choices kept.
function refused(text) {
  const { form } = pending;
  pending = null;
  lock(form, false);
  buttons(form, null);
  setState(form, "refused");
  const page = new DOMParser().parseFromString(text, "text/html");
  const because = page.querySelector(".objections") ?? page.querySelector("main p");
  form.querySelector("[data-because]").replaceChildren(...(because ? [because] : []));
}

function lost(form) {
  setState(form, "lost"); // the choices stay locked: under this key they are the sheet
  buttons(form, null);
  form.querySelector("[data-again]").focus();
}

export function sendInPlace() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form.sheet") || "natively" in form.dataset) return;
    event.preventDefault();
    if (pending?.form.isConnected) return;
    const button = event.submitter ?? form.querySelector(".sheet-foot button");
    begin(form, button);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-again]") && pending) ask();
  });
}
