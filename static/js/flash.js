// Messages in #flash can be dismissed; a request without an answer says so there.
const flash = document.getElementById("flash");
const noAnswer = document.getElementById("no-answer");

document.addEventListener("click", ({ target }) => {
  if (!target.closest("[data-dismiss]")) return;
  target.closest("[data-notice]").remove();
  document.getElementById("main").focus({ preventScroll: true });
});
for (const failure of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, () => flash.replaceChildren(noAnswer.content.cloneNode(true)));
}
