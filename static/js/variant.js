// Forms that only choose what is shown (variants, facets, sorting) send themselves when changed; htmx forms do so by their own trigger.
document.addEventListener("change", ({ target }) => {
  const form = target.form;
  if (form?.matches("[data-variant], [data-auto-submit]") && !form.hasAttribute("data-hx-get")) form.requestSubmit();
});
