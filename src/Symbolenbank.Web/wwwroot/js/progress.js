// Asks every two seconds how far work in the background is, and opens the page anew when it is done.

const pause = 2_000;

export function follow(part) {
  part.querySelector("[data-refresh]")?.setAttribute("hidden", "");

  async function ask() {
    const answer = await fetch(part.dataset.poll, { redirect: "manual", headers: { "Symbolenbank-Unattended": "1" } });
    if (!answer.ok) return part.querySelector("[data-refresh]")?.removeAttribute("hidden");
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-state]");
    if (next?.dataset.state !== part.dataset.state) return location.reload();
    const [from, to] = [next.querySelector("progress"), part.querySelector("progress")];
    to.value = from.value;
    to.max = from.max;
    to.nextSibling.textContent = from.nextSibling.textContent;
    setTimeout(ask, pause);
  }

  setTimeout(ask, pause);
}
