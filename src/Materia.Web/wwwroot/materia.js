// Small helps while somebody types. Every page works without them; nothing is decided here.
"use strict";

const quiet = 400;

// What stands in the form is said again in the other units, and what cannot be is told at its field.
function echo(form) {
  const live = new Map();
  let timer = 0;
  let sent = 0;

  async function ask() {
    const mine = ++sent;
    const answer = await fetch(form.dataset.echo, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok || mine !== sent) {
      return;
    }
    const { echoes, faults } = await answer.json();
    for (const output of form.querySelectorAll("output[data-echo-of]")) {
      const words = echoes[output.dataset.echoOf] ?? "";
      if (output.textContent !== words) {
        output.textContent = words;
      }
    }
    for (const [control, hint] of live) {
      if (!faults[control]) {
        hint.remove();
        live.delete(control);
      }
    }
    for (const [control, words] of Object.entries(faults)) {
      const field = form.elements.namedItem(control)?.closest?.(".field");
      if (field && !field.classList.contains("wrong")) {
        const hint = live.get(control) ?? document.createElement("p");
        hint.className = "live";
        hint.textContent = words;
        field.append(hint);
        live.set(control, hint);
      }
    }
  }

  form.addEventListener("change", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(() => {}), quiet);
  });
}

// The note can be taken with one press.
function copy(note) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "second";
  button.textContent = "Copy the note";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(note.textContent);
    button.textContent = "Copied";
  });
  note.before(button);
}

// A wide flowchart opens where the patient is.
function show(here) {
  const frame = here.closest(".flow-scroll");
  const [box, edge] = [here.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollLeft += box.left + box.width / 2 - edge.left - edge.width / 2;
}

for (const here of document.querySelectorAll(".flow-scroll .here")) {
  show(here);
}
for (const form of document.querySelectorAll("form[data-echo]")) {
  echo(form);
}
for (const note of document.querySelectorAll("#plan-note")) {
  copy(note);
}
