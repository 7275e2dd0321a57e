// The agenda may change on the day: the list of items and motions is fetched anew, and then
// each item that is not here in the edition that the list names.

export function keepAgenda({ base, fragment, refetch, wait }) {
  let planned = false;
  let drawing = Promise.resolve(); // one after another

  async function piece(address) {
    const answer = await fetch(`${base}/${address}`);
    return answer.ok ? fragment(await answer.text()) : null;
  }

  async function renew(line) {
    const item = line.dataset.listed;
    const old = document.getElementById(`item-${item}`);
    if (old?.dataset.edition === line.dataset.edition) return;
    const gone = line.classList.contains("withdrawn");
    if (old && !gone && !old.classList.contains("item-withdrawn")) {
      await refetch(item); // its discussion, and what is being written, stay as they are
      old.dataset.edition = line.dataset.edition;
      return;
    }
    const fresh = await piece(`items/${item}/section`);
    if (!fresh) return;
    if (old) old.replaceWith(fresh);
    else document.getElementById("items").append(fresh);
  }

  function inTheirOrder(lines) {
    let place = document.getElementById("items").firstElementChild;
    for (const line of lines) {
      const section = document.getElementById(`item-${line.dataset.listed}`);
      if (!section) continue;
      if (section === place) place = place.nextElementSibling;
      else document.getElementById("items").insertBefore(section, place);
    }
  }

  async function redraw() {
    const fresh = await piece("agenda");
    if (!fresh) return;
    const settled = document.getElementById("motions-ended");
    if (settled?.open) fresh.querySelector("#motions-ended")?.setAttribute("open", "");
    const lines = [...fresh.querySelectorAll("[data-listed]")];
    for (const line of lines) await renew(line);
    document.getElementById("programme").replaceWith(fresh);
    inTheirOrder(lines);
  }

  return {
    // Several changes at once are drawn once, and not by everybody in the same instant.
    changed() {
      if (planned) return;
      planned = true;
      wait(() => {
        planned = false;
        drawing = drawing.then(redraw).catch(() => {});
      });
    },
  };
}
