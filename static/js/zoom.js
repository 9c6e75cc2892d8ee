// A picture in [data-zoom] is shown twice as large by its button, a click on it, + and -; arrow keys lead to the other views.
const set = (zoom, on) => {
  zoom.toggleAttribute("data-zoomed", on);
  zoom.querySelector("[data-zoom-toggle]").setAttribute("aria-pressed", on);
  const frame = zoom.querySelector("[data-zoom-frame]");
  frame.scrollTo((frame.scrollWidth - frame.clientWidth) / 2, (frame.scrollHeight - frame.clientHeight) / 2);
};

document.addEventListener("click", ({ target }) => {
  const zoom = target.closest("[data-zoom-toggle], [data-zoom-frame]")?.closest("[data-zoom]");
  if (zoom) set(zoom, !zoom.hasAttribute("data-zoomed"));
});
document.addEventListener("keydown", ({ key, target }) => {
  const zoom = target.closest("dialog")?.querySelector("[data-zoom]");
  if (!zoom) return;
  if (key === "+" || key === "-") set(zoom, key === "+");
  const other = { ArrowLeft: "[data-zoom-previous]", ArrowRight: "[data-zoom-next]" }[key];
  if (other && !zoom.hasAttribute("data-zoomed")) zoom.querySelector(other)?.click();
});
