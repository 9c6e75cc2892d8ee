// When what the shopper wants of offers has changed, each .placement shows what the page would show now; the rest stays as it is.

const look = (element) => element.textContent.replace(/\s+/g, " ");

const show = (page) => {
  for (const old of document.querySelectorAll(".placement, [data-emptied]")) {
    const now = page.getElementById(old.id);
    if (now && look(now) === look(old)) continue;
    const instead = now ? document.adoptNode(now) : Object.assign(document.createElement("div"), { id: old.id, hidden: true });
    instead.toggleAttribute("data-emptied", !now);
    old.replaceWith(instead);
    htmx.process(instead);
  }
  htmx.trigger(document.body, "htmx:afterSettle");
};
const ask = () => {
  const request = Object.assign(new XMLHttpRequest(), { responseType: "document" });
  request.addEventListener("load", () => request.status === 200 && request.response && show(request.response));
  request.open("GET", location.href);
  document.dispatchEvent(new CustomEvent("asking", { detail: { xhr: request } }));
  request.send();
};

document.addEventListener("offers-changed", () => {
  for (const said of document.querySelectorAll("[data-offers-said]")) if (!said.contains(document.activeElement)) said.remove();
  ask();
});
// Back to a page that the browser kept as it was: the wishes may have changed since.
addEventListener("pageshow", ({ persisted }) => persisted && ask());
