// The search field [data-combobox] proposes while one types (WAI-ARIA 1.2 combobox with a listbox): arrows, Home and End move, Enter opens, Escape closes.
const field = document.querySelector("[data-combobox]");
const list = () => document.getElementById(field.getAttribute("aria-controls"));
const options = () => [...list().querySelectorAll("[role=option]")];
let at = -1;

const mark = (next) => {
  at = next;
  for (const [place, option] of options().entries()) option.setAttribute("aria-selected", place === at);
  const active = options()[at];
  if (active) active.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", active?.id ?? "");
};
const show = (yes) => {
  list().hidden = !yes;
  field.setAttribute("aria-expanded", yes);
  mark(-1);
};
const steps = { ArrowDown: (last) => (at < last ? at + 1 : -1), ArrowUp: (last) => (at < 0 ? last : at - 1), Home: () => 0, End: (last) => last };

if (field) {
  field.addEventListener("keydown", (event) => {
    const closed = list().hidden;
    if (event.key === "ArrowDown" && closed && options().length) show(true);
    if (list().hidden) return;
    if (event.key === "Escape") show(false);
    else if (event.key === "Enter" && at >= 0) options()[at].click();
    else if (event.key in steps && (at >= 0 || event.key.startsWith("Arrow"))) mark(steps[event.key](options().length - 1));
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", () => show(false));
  document.addEventListener("mousedown", (event) => event.target.closest("[role=listbox]") && event.preventDefault());
  document.addEventListener("htmx:afterSettle", ({ target }) => {
    if (target.id === field.getAttribute("aria-controls")) show(options().length > 0 && document.activeElement === field);
  });
}
