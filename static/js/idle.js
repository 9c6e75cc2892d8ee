// data-idle is on <html> while nothing is under way: no request, no swap, no navigation.
const page = document.documentElement;
let underWay = 0;
let timer;

const look = () => {
  clearTimeout(timer);
  timer = setTimeout(() => page.toggleAttribute("data-idle", underWay === 0), 60);
};

const begin = ({ detail }) => {
  underWay += 1;
  page.removeAttribute("data-idle");
  detail.xhr.addEventListener("loadend", () => {
    underWay -= 1;
    look();
  });
};

document.addEventListener("htmx:beforeSend", begin);
document.addEventListener("asking", begin);
addEventListener("beforeunload", () => page.removeAttribute("data-idle"));
addEventListener("DOMContentLoaded", look);
addEventListener("pageshow", look);
