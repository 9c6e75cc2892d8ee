// A form [data-once] cannot be sent twice by a double click; htmx forms disable their own button.
const forms = () => document.querySelectorAll("form[data-once][data-sent]");

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-once]") || event.defaultPrevented) return;
  if (form.hasAttribute("data-sent")) event.preventDefault();
  form.setAttribute("data-sent", "");
});
addEventListener("pageshow", () => {
  for (const form of forms()) form.removeAttribute("data-sent");
});
