// The bar [data-buy-bar="id"] shows once the button of that id has been scrolled past, and is out of everybody's way otherwise.
let watched;
// Everything below the window counts as in sight, so that a jump past the button is noticed as well.
const watcher = new IntersectionObserver((entries) => {
  const bar = document.querySelector("[data-buy-bar]");
  if (bar) bar.hidden = entries.at(-1).isIntersecting;
}, { rootMargin: "0px 0px 1000000px" });
const watch = () => {
  const button = document.getElementById(document.querySelector("[data-buy-bar]")?.dataset.buyBar);
  if (!button || button === watched) return;
  watcher.disconnect();
  watched = button;
  watcher.observe(button);
};

watch();
document.addEventListener("htmx:afterSettle", watch);
