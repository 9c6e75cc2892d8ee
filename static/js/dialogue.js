// Opens a <dialog data-open> that arrives in a [data-overlay] region; closes it on [data-close], Esc or a click beside it; gives focus back.
let opener;

const giveBack = ({ target }) => {
  target.removeAttribute("data-open");
  (opener?.isConnected ? opener : document.getElementById(opener?.id))?.focus();
  const leaving = target.getAnimations().map((one) => one.finished);
  Promise.allSettled(leaving).then(() => target.remove());
};

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  if (!target.closest("dialog") && (target.contains(document.activeElement) || document.activeElement.form === target)) opener = document.activeElement;
});
document.addEventListener("htmx:afterSettle", () => {
  const arrived = document.querySelector("[data-overlay] dialog[data-open]:not([open])");
  if (!arrived) return;
  for (const other of document.querySelectorAll("dialog[open]")) other.close();
  arrived.addEventListener("close", giveBack, { once: true });
  arrived.showModal();
});
document.addEventListener("click", (event) => {
  const dialog = event.target.closest("[data-overlay] dialog");
  if (!dialog || (event.target !== dialog && !event.target.closest("[data-close]"))) return;
  event.preventDefault();
  dialog.close();
});
