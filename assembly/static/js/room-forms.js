// The forms of the room: the same forms as without a program, sent without leaving.

// «Reply» opens a form beneath the message instead of another page.
export function replyInPlace(room) {
  room.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-reply]");
    if (!link) return;
    const form = link.closest("[data-item]")?.querySelector("form[data-say]");
    const exchange = link.closest(".exchange");
    if (!form || !exchange) return; // it can only be read, or stands alone
    event.preventDefault();
    const open = exchange.querySelector("form[data-say]") ?? replyForm(form, link.dataset.reply, exchange);
    open.elements.body.focus();
  });
}

function replyForm(model, parent, exchange) {
  const form = model.cloneNode(true);
  form.id = `${model.id}-${parent}`;
  form.elements.parent_id.value = parent;
  form.elements.key.value = newKey();
  form.elements.body.value = "";
  for (const name of ["id", "for", "aria-describedby"]) {
    form.querySelectorAll(`[${name}]`).forEach((it) => {
      it.setAttribute(name, it.getAttribute(name).replace(model.id, form.id));
    });
  }
  form.querySelector(".said-back").textContent = "";
  const link = exchange.querySelector(".reply");
  form.querySelector("label").textContent = link.getAttribute("aria-label") ?? link.textContent;
  form.elements.member_id.value = model.elements.member_id.value;
  form.elements.language.value = model.elements.language.value;
  form.classList.add("say-reply");
  exchange.append(form);
  form.dispatchEvent(new Event("form-made", { bubbles: true }));
  return form;
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Sent twice (a lost answer, a double click) it is still one message: the key stays
// until the answer is here. When the program cannot send it, the browser does.
export function postWithoutLeaving(room, posted) {
  room.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-say]");
    if (!form) return;
    event.preventDefault();
    const button = form.querySelector("button");
    if (button.disabled) return;
    button.disabled = true;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new FormData(form), headers: { Accept: "application/json" },
      });
      await heard(form, answer);
      if (answer.status === 201) posted();
    } catch {
      form.querySelector(".said-back").textContent = document.querySelector("#line-lost span").textContent;
      document.getElementById("line-lost").hidden = false;
    } finally {
      button.disabled = false;
    }
  });
}

async function heard(form, answer) {
  const back = form.querySelector(".said-back");
  if (answer.status === 201) {
    form.dispatchEvent(new Event("form-sent", { bubbles: true }));
    form.elements.body.value = "";
    form.elements.key.value = newKey();
    back.textContent = "";
    if (form.classList.contains("say-reply")) form.remove();
    return;
  }
  const kind = answer.headers.get("Content-Type") ?? "";
  if (kind.includes("application/json")) {
    back.textContent = (await answer.json()).said.join(" ");
    return;
  }
  form.submit(); // the answer is a page: let the browser show it
}
