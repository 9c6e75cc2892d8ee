// The comparison tray remembers up to four ticked products from page to page, for this visit.
const tray = document.querySelector("[data-compare-tray]");
const key = `compare ${tray?.action}`;
let chosen = new Map(JSON.parse((tray && sessionStorage.getItem(key)) ?? "[]"));

const show = () => {
  sessionStorage.setItem(key, JSON.stringify([...chosen]));
  const here = new Set();
  for (const box of document.querySelectorAll("[data-compare]")) {
    here.add(box.value);
    box.checked = chosen.has(box.value);
    box.disabled = chosen.size >= 4 && !box.checked;
  }
  for (const input of tray.querySelectorAll("input")) input.remove();
  for (const value of chosen.keys()) {
    if (!here.has(value)) tray.append(Object.assign(document.createElement("input"), { type: "hidden", name: "items", value }));
  }
  tray.querySelector("[data-compare-text]").textContent = `${chosen.size} of 4 selected: ${[...chosen.values()].join(", ")}`;
  tray.querySelector("[data-compare-go]").disabled = chosen.size < 2;
};

if (tray) {
  document.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-compare]")) return;
    if (target.checked) chosen.set(target.value, target.dataset.compare);
    else chosen.delete(target.value);
    show();
  });
  tray.addEventListener("reset", () => {
    chosen = new Map();
    setTimeout(show);
  });
  document.addEventListener("htmx:afterSettle", show);
  addEventListener("pageshow", show);
}
