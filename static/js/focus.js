// A request that disables or replaces the focused element gives focus back to it, to its successor with the same id, to what its
// data-focus-after names, or to the page.
let last;

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  if (target.contains(document.activeElement) || document.activeElement.form === target) last = document.activeElement;
});
document.addEventListener("htmx:afterRequest", () => {
  setTimeout(() => {
    if (!last || document.activeElement !== document.body || document.querySelector("dialog[open]")) return;
    const successor = last.isConnected ? last : document.getElementById(last.id);
    (successor ?? document.getElementById(last.dataset.focusAfter) ?? document.getElementById("main"))?.focus({ preventScroll: true });
    last = undefined;
  }, 40);
});
