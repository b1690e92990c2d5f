// Keeps the place when the language changes: what was open stays open, and what was in view stays in view.
// Only places are kept, in this tab, until the next page is there.

const name = "plaats";

const sections = () => [...document.querySelectorAll("main details")];
const marks = () => [...document.querySelectorAll("main :is(h1, h2, h3, summary)")].filter(mark => mark.checkVisibility());
const topOf = mark => mark.getBoundingClientRect().top;

export function keepPlace(form) {
  const kept = JSON.parse(sessionStorage.getItem(name));
  sessionStorage.removeItem(name);
  if (kept?.address === location.pathname + location.search) {
    sections().forEach((section, at) => { section.open = kept.open.includes(at); });
    // Focused here, it is not scrolled to.
    document.querySelector("main [autofocus]")?.focus({ preventScroll: true });
    const mark = marks()[kept.mark];
    if (mark && kept.scrolled) scrollBy({ top: topOf(mark) - kept.top, behavior: "instant" });
  }

  form?.addEventListener("submit", () => {
    const all = marks();
    const mark = Math.max(all.findIndex(one => topOf(one) >= 0), 0);
    sessionStorage.setItem(name, JSON.stringify({
      address: location.pathname + location.search,
      open: sections().flatMap((section, at) => section.open ? [at] : []),
      scrolled: scrollY > 0,
      mark,
      top: all.length ? topOf(all[mark]) : 0,
    }));
  });
}
