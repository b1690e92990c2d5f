// The list of small changes by keyboard, while the focus is in it: keys of one letter do nothing elsewhere (WCAG 2.1.4). Two keys publish: a goes to the button, Enter presses it.

import { isSingle } from "./keys.js";

export function lines(list) {
  const all = [...list.children];
  document.querySelector("[data-keys]").hidden = false;
  const here = () => all.findIndex(line => line.contains(document.activeElement));
  const goTo = at => all[Math.min(Math.max(at, 0), all.length - 1)].focus();

  document.addEventListener("keydown", event => {
    if (!isSingle(event) && event.key !== "Enter") return;
    const at = here();
    if (at < 0) return;
    if (event.key === "j") goTo(at + 1);
    else if (event.key === "k") goTo(at - 1);
    else if (event.key === "a") all[at].querySelector("button").focus();
    else if (event.key === "t") {
      const details = all[at].querySelector("details");
      details.open = true;
      details.querySelector("textarea").focus();
    } else if (event.key === "Enter" && document.activeElement === all[at]) all[at].querySelector("a").click();
    else return;
    event.preventDefault();
  });
}
