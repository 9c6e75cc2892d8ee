// The buttons beside a [data-quantity] number change it by one, as if it had been typed.
const update = (box) => {
  const number = box.querySelector("input");
  for (const button of box.querySelectorAll("[data-step]")) {
    button.disabled = button.dataset.step < 0 ? number.value <= +number.min : number.value >= +number.max;
  }
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-step]");
  const number = button?.closest("[data-quantity]").querySelector("input");
  if (!number) return;
  if (button.dataset.step < 0) number.stepDown();
  else number.stepUp();
  number.dispatchEvent(new Event("change", { bubbles: true }));
});
// A number changed while the one before is on its way waits for the answer; of several, the last is sent.
const waiting = new Map();

document.addEventListener("change", ({ target }) => {
  if (target.closest("[data-by-change].htmx-request")) waiting.set(target.id, target.value);
}, { capture: true });
document.addEventListener("htmx:afterSettle", () => {
  for (const [id, value] of waiting) {
    const number = document.getElementById(id);
    if (number?.closest(".htmx-request")) continue;
    waiting.delete(id);
    if (!number || number.value === value) continue;
    number.value = value;
    number.dispatchEvent(new Event("change", { bubbles: true }));
  }
});
for (const failure of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(failure, () => waiting.clear());

document.addEventListener("change", ({ target }) => {
  const box = target.closest("[data-quantity]");
  if (box) update(box);
});
// Enter has changed the number, and with it sent a form [data-by-change]: once is enough.
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-by-change]")) event.preventDefault();
});
