// The lines of a sheet: one choice for all fills them where they stand, they are counted,
// and the key that sends a form elsewhere leads to the next line here.

const lines = (within) => [...within.querySelectorAll("fieldset.sheet-line")];
const chosen = (line) => line.querySelector(".sheet-choice input:checked");

export function setState(form, name) {
  form.dataset.state = name;
  form.querySelectorAll("[data-when]").forEach((it) => { it.hidden = it.dataset.when !== name; });
}

export function count(form) {
  const told = form?.querySelector("[data-chosen]");
  if (!told) return;
  told.querySelector("span").textContent = lines(form).filter(chosen).length;
  told.hidden = false;
}

function fill(form, value) {
  for (const line of lines(form.querySelector("[data-lines]"))) {
    const wanted = [...line.querySelectorAll("input")].find((it) => it.value === value);
    if (wanted) wanted.checked = true;
  }
  setState(form, "filled");
  count(form);
}

// Enter in a radio button would send the whole sheet; here it goes on to the next line.
function goOn(form, input) {
  input.checked = true;
  count(form);
  const all = lines(form);
  const next = all[all.indexOf(input.closest("fieldset")) + 1];
  const at = next && !next.closest("details:not([open])")
    ? chosen(next) ?? next.querySelector("input")
    : form.querySelector(".sheet-cast button");
  at?.focus();
}

// What one answered, to be answered again on the sheet fetched anew.
export function answers(form) {
  return [...form.querySelectorAll("input[type=radio]:checked")].map((it) => [it.name, it.value]);
}

export function answer(form, said) {
  const options = [...form.querySelectorAll("input[type=radio]")];
  for (const [name, value] of said) {
    const option = options.find((it) => it.name === name && it.value === value);
    if (option) option.checked = true;
  }
  count(form);
}

const theForm = () => document.querySelector("form.sheet");

export function keepLines() {
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-fill]") || !event.submitter) return;
    event.preventDefault();
    if (theForm()?.dataset.state !== "sending") fill(theForm(), event.submitter.value);
  });
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form.sheet");
    if (form) count(form);
  });
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest("form.sheet");
    if (!form || event.key !== "Enter" || event.target.type !== "radio") return;
    event.preventDefault();
    goOn(form, event.target);
  });
  count(theForm());
}
