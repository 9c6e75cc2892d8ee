// Reports the offers that were really on screen: half visible for a second, in batches.
const address = document.body.dataset.seenUrl;
const timers = new Map();
let batch = [];
let sending;

const send = () => {
  clearTimeout(sending);
  if (!batch.length) return;
  const headers = JSON.parse(document.body.getAttribute("data-hx-headers"));
  fetch(address, { method: "POST", headers, keepalive: true, body: new URLSearchParams(batch.map((token) => ["token", token])) }).catch(() => {});
  batch = [];
};
const seen = (panel) => {
  watcher.unobserve(panel);
  batch.push(panel.dataset.impression);
  clearTimeout(sending);
  sending = setTimeout(send, 500);
};
const watcher = new IntersectionObserver((entries) => {
  for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
    clearTimeout(timers.get(target));
    const visible = intersectionRatio >= 0.5 || intersectionRect.height > rootBounds.height / 2;
    if (visible) timers.set(target, setTimeout(seen, 1000, target));
  }
}, { threshold: [0, 0.1, 0.25, 0.5] });
const watch = () => {
  for (const panel of document.querySelectorAll("[data-impression]:not([data-watched])")) {
    panel.toggleAttribute("data-watched", true);
    watcher.observe(panel);
  }
};

if (address) {
  watch();
  document.addEventListener("htmx:afterSettle", watch);
  addEventListener("pagehide", send);
}
