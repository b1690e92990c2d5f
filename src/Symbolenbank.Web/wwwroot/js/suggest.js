// The editable combobox with list autocomplete of the ARIA Authoring Practices.
// What is typed goes to the bank in the body of a POST and is kept nowhere.

const pause = 120;
const longest = 80;

export function suggest(field) {
  const form = field.form;
  const list = document.getElementById(field.getAttribute("aria-controls"));
  const status = form.querySelector("[data-suggest-status]");
  let timer, asking, active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function choose(index) {
    const all = options();
    active = all.length && index >= 0 ? index % all.length : -1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const body = new FormData(form);
    try {
      const answer = await fetch(field.dataset.suggest, { method: "POST", body, signal: asking.signal, redirect: "error" });
      if (!answer.ok) return close();
      list.innerHTML = await answer.text();
    } catch {
      return;
    }
    const count = options().length;
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = count === 0;
    field.setAttribute("aria-expanded", String(count > 0));
    status.textContent = count ? status.dataset.suggestStatus.replace("{0}", count) : "";
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    const text = field.value.trim();
    if (text && text.length <= longest) timer = setTimeout(ask, pause);
    else close();
  });

  field.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === "Escape") {
      if (list.hidden) field.value = "";
      close();
    } else if (event.key === "Enter") {
      if (active < 0) return;
      location.assign(options()[active].dataset.address);
    } else if (event.key === "ArrowDown" && count) choose(active + 1);
    else if (event.key === "ArrowDown" && field.value.trim()) ask();
    else if (event.key === "ArrowUp" && count) choose(active < 1 ? count - 1 : active - 1);
    else return;
    event.preventDefault();
  });

  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.address);
  });
  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
}
