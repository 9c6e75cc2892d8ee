// The comparison tray remembers up to four ticked products from page to page, for this visit. Each is [handle, title, picture].
const tray = document.querySelector("[data-compare-tray]");
const part = (name) => tray.querySelector(`[data-compare-${name}]`);
const key = `compare ${tray?.action}`;
let chosen = JSON.parse((tray && sessionStorage.getItem(key)) ?? "[]");

const item = ([handle, title, picture]) => {
  const one = part("item").content.cloneNode(true);
  one.querySelector("img").src = picture;
  one.querySelector("input").value = handle;
  Object.assign(one.querySelector("button"), { value: handle, ariaLabel: `Remove ${title} from the comparison` });
  return one;
};

const show = (next = chosen) => {
  chosen = next;
  sessionStorage.setItem(key, JSON.stringify(chosen));
  for (const box of document.querySelectorAll("[data-compare]")) {
    box.checked = chosen.some(([handle]) => handle === box.value);
    box.disabled = chosen.length >= 4 && !box.checked;
  }
  part("items").replaceChildren(...chosen.map(item));
  part("text").textContent = `${chosen.length} of 4 selected: ${chosen.map(([, title]) => title).join(", ")}`;
  Object.assign(part("go"), { disabled: chosen.length < 2, textContent: `Compare ${chosen.length}` });
};
const without = (handle) => chosen.filter(([one]) => one !== handle);

if (tray) {
  document.addEventListener("change", ({ target: { checked, value, dataset } }) => {
    if (dataset.compare) show(checked ? [...chosen, [value, dataset.compare, dataset.picture]] : without(value));
  });
  tray.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-compare-remove]");
    if (button) show(without(button.value)), (part("remove") ?? document.querySelector("[data-compare]"))?.focus();
  });
  tray.addEventListener("reset", () => setTimeout(show, 0, []));
  const compared = [...document.querySelectorAll("[data-compared]")].map(({ dataset: one }) => [one.handle, one.compared, one.picture]);
  document.addEventListener("htmx:afterSettle", () => show());
  addEventListener("pageshow", () => show(compared.length ? compared : chosen));
}
