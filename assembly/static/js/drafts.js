// What is written in a field with `data-draft` stays in this browser until it is sent: a
// reload, a lost line or a closed browser costs nobody a text. It is kept for the person
// who wrote it, thirty days at most, and goes when they sign out.

const PREFIX = "draft:";
const SENT = "sent"; // which drafts the form had that was sent from this tab
const KEPT = 30 * 24 * 3600 * 1000;

const fieldsOf = (within) => [...within.querySelectorAll("[data-draft]")];

// By where it will be sent, not by where it is written: a form that comes back with errors
// stands at another address and is the same form.
function keyOf(field) {
  const { form } = field;
  return `${PREFIX}${form.getAttribute("action") ?? location.pathname}:${form.id}:${field.name}`;
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep(field) {
  const key = keyOf(field);
  if (field.value === field.defaultValue) {
    localStorage.removeItem(key);
    return;
  }
  try {
    localStorage.setItem(key, JSON.stringify({ text: field.value, from: field.defaultValue, at: Date.now() }));
  } catch {
    // no room in this browser: the text is on the page, and only there
  }
}

// Nothing that the server has meanwhile put there is written over.
function restore(field) {
  const kept = read(keyOf(field));
  if (!kept || (field.value !== "" && field.value !== kept.from)) return;
  field.value = kept.text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function forget(form) {
  fieldsOf(form).forEach((field) => localStorage.removeItem(keyOf(field)));
}

function drafts() {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

export function forgetAll() {
  drafts().forEach((key) => localStorage.removeItem(key));
}

// A form that was taken leads on to another page by a redirection; one that was not comes
// back, or nothing comes at all.
function forgetWhatWasTaken() {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "[]");
  sessionStorage.removeItem(SENT);
  const [came] = performance.getEntriesByType("navigation");
  const asked = location.pathname.startsWith("/sign-in"); // the session was over
  if (!came?.redirectCount || asked || "lost" in document.body.dataset) return;
  sent.forEach((key) => localStorage.removeItem(key));
}

function forgetOld() {
  const oldest = Date.now() - KEPT;
  drafts().filter((key) => !(read(key)?.at > oldest)).forEach((key) => localStorage.removeItem(key));
}

export function keepDrafts() {
  forgetWhatWasTaken();
  forgetOld();
  fieldsOf(document).forEach(restore);
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-draft]")) keep(event.target);
  });
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    sessionStorage.setItem(SENT, JSON.stringify(fieldsOf(event.target).map(keyOf)));
  });
  document.addEventListener("form-made", (event) => fieldsOf(event.target).forEach(restore));
  document.addEventListener("form-sent", (event) => forget(event.target));
}
