// The list of keys, and whether keys of one character do anything: somebody who speaks to the computer switches them off (WCAG 2.1.4).

const name = "toetsen";

export const inField = event => event.target.closest("input, textarea, select, [contenteditable]");

// A key of one character, pressed alone and outside fields, by somebody who has not switched such keys off.
export const isSingle = event => !event.ctrlKey && !event.metaKey && !event.altKey && !inField(event) && localStorage.getItem(name) !== "uit";

export function keys(dialog) {
  const single = dialog.querySelector("[data-single-keys]");
  single.checked = localStorage.getItem(name) !== "uit";
  single.addEventListener("change", () => single.checked ? localStorage.removeItem(name) : localStorage.setItem(name, "uit"));

  const show = () => {
    for (const row of dialog.querySelectorAll("[data-when]")) row.hidden = !document.querySelector(row.dataset.when);
    if (!dialog.open) dialog.showModal();
  };
  for (const button of document.querySelectorAll(".site-footer [data-help]")) button.hidden = false;
  document.addEventListener("click", event => event.target.closest("[data-help]") && show());
  document.addEventListener("keydown", event => {
    const isAsked = (event.key === "?" && isSingle(event)) || (event.altKey && event.code === "Digit0" && document.querySelector("[data-editor]"));
    if (!isAsked) return;
    event.preventDefault();
    show();
  });
}
