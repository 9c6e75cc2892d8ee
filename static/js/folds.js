// Parts of a region marked data-keeps-folds that were folded or unfolded stay so when the region comes anew.
document.addEventListener("htmx:oobBeforeSwap", ({ detail: { target, fragment } }) => {
  if (!target.matches("[data-keeps-folds]")) return;
  for (const heading of target.querySelectorAll("details > summary[id]")) {
    const successor = fragment.getElementById(heading.id);
    if (successor) successor.parentElement.open = heading.parentElement.open;
  }
});
