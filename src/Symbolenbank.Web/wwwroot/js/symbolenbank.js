// Comfort only: every page reads and searches without this.
import { session } from "./session.js";
import { suggest } from "./suggest.js";

const field = document.querySelector("[data-suggest]");
if (field) suggest(field);

const ending = document.querySelector("[data-session]");
if (ending) session(ending);

document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  if (field) field.focus();
  else location.assign("/");
});

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.copied;
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
