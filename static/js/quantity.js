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
document.addEventListener("change", ({ target }) => {
  const box = target.closest("[data-quantity]");
  if (box) update(box);
});
// Enter has changed the number, and with it sent a form [data-by-change]: once is enough.
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-by-change]")) event.preventDefault();
});
