// A thumbnail shows its picture in the main frame instead of opening it.
document.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-gallery-thumb]");
  const gallery = chosen?.closest("[data-gallery]");
  if (!gallery) return;
  event.preventDefault();
  const main = gallery.querySelector("[data-gallery-main]");
  main.src = chosen.href;
  main.alt = chosen.querySelector("img").alt;
  for (const thumb of gallery.querySelectorAll("[data-gallery-thumb]")) thumb.removeAttribute("aria-current");
  chosen.setAttribute("aria-current", "true");
});
