// The list of keys that work on this page.

// A key of one character, pressed alone and outside fields, by somebody who has not switched such keys off (WCAG 2.1.4).
export const isSingle = event => !(event.ctrlKey || event.metaKey || event.altKey)
  && document.body.dataset.keys !== "off" && !event.target.closest?.("input, textarea, select, [contenteditable]");

export function keys(dialog) {
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
