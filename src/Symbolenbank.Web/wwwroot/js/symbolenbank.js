// Comfort only: every page reads and searches without this.
import { isSingle, keys } from "./keys.js";
import { lines } from "./lines.js";
import { keepPlace } from "./place.js";
import { passkey } from "./passkey.js";
import { follow } from "./progress.js";
import { session } from "./session.js";
import { suggest } from "./suggest.js";

const field = document.querySelector("[data-suggest]");
if (field) suggest(field);
if (field && location.hash === "#zoek") field.focus();

keepPlace(document.querySelector("form[action='/taal']"));

keys(document.querySelector("[data-shortcuts]"));

const changes = document.querySelector("[data-lines]");
if (changes) lines(changes);

for (const form of document.querySelectorAll("form[data-passkey]")) passkey(form);
const working = document.querySelector("[data-poll]");
if (working) follow(working);

// What was typed and not sent yet goes with whoever typed it.
document.querySelector("form[action='/afmelden']")?.addEventListener("submit", () => {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith("concept:")) sessionStorage.removeItem(name);
});

const ending = document.querySelector("[data-session]");
if (ending) session(ending);

document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.altKey || !(event.ctrlKey || event.metaKey || isSingle(event))) return;
  event.preventDefault();
  if (field?.checkVisibility()) field.focus();
  else location.assign("/#zoek");
});

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    button.textContent = button.dataset.copied;
  });
}

for (const button of document.querySelectorAll("[data-uncover]")) {
  const covers = [...document.querySelectorAll("main details.covered")];
  const [show, hide] = [button.textContent, button.dataset.uncover];
  const shown = () => covers.every(cover => cover.open);
  button.hidden = false;
  button.addEventListener("click", () => {
    const open = !shown();
    for (const cover of covers) cover.open = open;
  });
  for (const cover of covers) cover.addEventListener("toggle", () => { button.textContent = shown() ? hide : show; });
}

// Whoever opens it wants to write in it; a key of its own opens it from anywhere on the page.
for (const part of document.querySelectorAll("details[data-focus]")) {
  const write = () => document.getElementById(part.dataset.focus).focus();
  part.addEventListener("toggle", () => part.open && write());
  document.addEventListener("keydown", event => {
    if (event.key !== part.dataset.key || !isSingle(event)) return;
    event.preventDefault();
    if (part.open) write();
    else part.open = true;
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
