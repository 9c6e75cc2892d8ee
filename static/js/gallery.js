// The views of a product lie side by side: a thumbnail or an arrow key brings one into the frame; the thumbnail of the one that shows is marked.
const parts = (gallery) => ({
  strip: gallery.querySelector("[data-gallery-strip]"),
  thumbs: [...gallery.querySelectorAll("[data-gallery-thumb]")],
});
const show = (gallery, number) => {
  const { strip } = parts(gallery);
  strip.scrollTo({ left: strip.children[number].offsetLeft - strip.children[0].offsetLeft });
};

document.addEventListener("click", (event) => {
  const thumb = event.target.closest("[data-gallery-thumb]");
  if (!thumb) return;
  event.preventDefault();
  const gallery = thumb.closest("[data-gallery]");
  show(gallery, parts(gallery).thumbs.indexOf(thumb));
});
document.addEventListener("keydown", (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const gallery = step && event.target.closest("[data-gallery]");
  if (!gallery) return;
  const { strip, thumbs } = parts(gallery);
  const list = event.target.matches("[data-gallery-thumb]") ? thumbs : [...(strip?.querySelectorAll("a") ?? [])];
  const number = list.indexOf(event.target) + step;
  if (!list[number]) return;
  event.preventDefault();
  show(gallery, number);
  list[number].focus({ preventScroll: true });
});
document.addEventListener("scroll", ({ target }) => {
  if (!target.matches?.("[data-gallery-strip]")) return;
  const number = Math.round(target.scrollLeft / target.clientWidth);
  parts(target.closest("[data-gallery]")).thumbs.forEach((thumb, at) => {
    if (at === number) thumb.setAttribute("aria-current", "true");
    else thumb.removeAttribute("aria-current");
  });
}, { capture: true, passive: true });
