// Warns two minutes before the session ends, and puts the end off when asked to.
// The bank says in how many seconds it ends; only this browser's own clock counts from there.

const warning = 120_000;

export function session(dialog) {
  const form = dialog.querySelector("form");
  const others = new BroadcastChannel("sessie");
  let ends, last, timer;

  function show(state) {
    for (const part of dialog.querySelectorAll("[data-session-state]")) {
      part.hidden = !part.dataset.sessionState.split(" ").includes(state);
    }
    if (!dialog.open) dialog.showModal();
    dialog.querySelector(".actions > :not([hidden])").focus();
  }

  function look() {
    clearTimeout(timer);
    const left = ends - Date.now();
    if (left <= 0) return show("over");
    if (left <= warning && !dialog.open) show(last ? "last" : "idle");
    timer = setTimeout(look, left <= warning ? left : left - warning);
  }

  function take(answer) {
    ends = answer.ends;
    last = answer.isLast;
    for (const place of document.querySelectorAll("[data-session-until]")) place.textContent = answer.until;
    if (dialog.open) dialog.close();
    look();
  }

  form.addEventListener("submit", async event => {
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
    if (!answer.ok) return show("over");
    const { endsIn, isLast, until } = await answer.json();
    const taken = { ends: Date.now() + endsIn * 1000, isLast, until };
    take(taken);
    others.postMessage(taken);
  });

  dialog.querySelector("[data-session-close]").addEventListener("click", () => dialog.close());
  document.addEventListener("visibilitychange", () => document.hidden || look());
  others.addEventListener("message", event => event.data.ends > ends && take(event.data));

  const here = {
    ends: Date.now() + dialog.dataset.endsIn * 1000,
    isLast: dialog.dataset.isLast === "true",
    until: dialog.querySelector("[data-session-until]").textContent,
  };
  take(here);
  others.postMessage(here);
}
