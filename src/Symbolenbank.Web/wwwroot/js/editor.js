// Carries what is typed in the editor to the bank, in order, and keeps it until the bank has kept it.
// Until then it also stands in this tab's session storage: that outlives a lost connection, a restarted bank and a new sign-in, and is gone
// with the tab. It is emptied as soon as the bank has saved, and when somebody signs out.

const pause = 400;
const longestPause = 1000;
const retry = 1000;
const longestRetry = 10_000;
const patience = 5000;
const batch = 1_000_000;

// What this page calls itself. Its edits keep the name when the page is loaded anew: what the bank has of them is not done twice.
const self = [...crypto.getRandomValues(new Uint32Array(3))].map(part => part.toString(36)).join("");

let bank, store, timer, typingSince, lastField, leavingFor, asking, delay = retry;
let edits = [];
let typed = {};
let number = 0, sending = false, gone = false;
// What stood in a field before it was typed in.
const begun = new WeakMap();

const session = new BroadcastChannel("sessie");
const connection = document.getElementById("components-reconnect-modal");

export function open(reference, entry, account) {
  bank = reference;
  store = `concept:${account}:${entry}`;
  // What somebody else left in this tab is not this author's to send.
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith("concept:") && !name.startsWith(`concept:${account}:`)) sessionStorage.removeItem(name);
  }
  const kept = JSON.parse(sessionStorage.getItem(store) ?? "{}");
  edits = [...(kept.edits ?? []).map(edit => ({ ...edit, again: true, sent: true, taken: false })), ...edits];
  typed = kept.typed ?? {};
  if (location.hash) bank.invokeMethodAsync("ShowAnchor", decodeURIComponent(location.hash.slice(1)));
  fillUnsent();
  if (edits.length) send();
}

export function shown(anchor) {
  history.replaceState(history.state, "", `#${anchor}`);
  document.getElementById("deel")?.focus({ preventScroll: false });
  fillUnsent();
}

// What stood in a field for additions, and was not added yet.
function fillUnsent() {
  for (const field of document.querySelectorAll("[data-add]")) {
    if (!field.value && typed[field.dataset.add]) field.value = typed[field.dataset.add];
  }
}

function keep() {
  if (!store) return;
  try {
    if (edits.length || Object.values(typed).some(text => text)) sessionStorage.setItem(store, JSON.stringify({ edits, typed }));
    else sessionStorage.removeItem(store);
  } catch {
    // More than a tab may keep: then it stands in this page only, until it is saved.
  }
}

// An edit that was sent once stays as it is: the bank may have it, though the answer was lost.
function note(kind, path, value, before) {
  const last = edits.at(-1);
  if (last && kind === "set" && last.kind === "set" && last.path === path && !last.sent) last.value = value;
  else edits.push({ window: self, number: ++number, kind, path, value, begun: before });
  leavingFor = undefined;
  keep();
}

function soon() {
  const now = performance.now();
  typingSince ??= now;
  clearTimeout(timer);
  timer = setTimeout(send, Math.max(0, Math.min(pause, longestPause - (now - typingSince))));
}

async function send() {
  clearTimeout(timer);
  typingSince = undefined;
  if (sending || gone || !bank || !edits.length) return;
  sending = true;
  let size = 0;
  const fresh = edits.filter(edit => !edit.taken && ((size += edit.value.length) <= batch || size === edit.value.length));
  for (const edit of fresh) edit.sent = true;
  keep();
  try {
    const answer = await within(bank.invokeMethodAsync("TakeAsync", fresh.map(({ window, number, kind, path, value, begun, again }) => ({ window, number, kind, path, value, begun, again: !!again }))));
    for (const edit of fresh) edit.taken = true;
    gone = answer.isGone;
    if (answer.session) tellSession(answer.session);
    delay = answer.saved ? retry : Math.min(delay * 2, longestRetry);
    if (answer.saved) edits = edits.filter(edit => !edit.taken);
  } catch {
    // The connection is gone, or the bank is: what was typed is sent again.
  } finally {
    sending = false;
    keep();
    refocus();
  }
  if (gone) return;
  if (edits.length) timer = setTimeout(send, edits.some(edit => !edit.taken) ? pause : delay);
  else if (leavingFor) location.assign(leavingFor);
}

// Writing puts off the end of the session, in every window of this browser.
function tellSession({ endsIn, isLast, until }) {
  session.postMessage({ ends: Date.now() + endsIn * 1000, isLast, until });
}

function within(answer) {
  return Promise.race([answer, new Promise((_, refuse) => setTimeout(() => refuse(new Error("No answer.")), patience))]);
}

// A field that was filled anew is another element: the person goes on where they were.
function refocus() {
  if (document.activeElement !== document.body || !lastField) return;
  [...document.querySelectorAll("[data-path]")].find(field => field.dataset.path === lastField && !field.dataset.edit)?.focus({ preventScroll: true });
}

function add(field) {
  const value = field.value;
  if (!value.trim()) return;
  note("add", field.dataset.add, value);
  field.value = "";
  delete typed[field.dataset.add];
  field.focus();
  send();
}

document.addEventListener("input", event => {
  const field = event.target.closest("[data-path], [data-add]");
  if (!field) return;
  if (!(field.value ?? "").isWellFormed?.()) return;
  if (field.dataset.add === "/forms" || /^\/texts\/[^/]+\/name$/.test(field.dataset.path)) lookAt(field);
  if (field.dataset.add) {
    typed[field.dataset.add] = field.value;
    keep();
    return;
  }
  const { path, word } = field.dataset;
  lastField = path;
  if (word !== undefined) note(field.checked ? "include" : "exclude", path, word);
  else {
    note("set", path, valueOf(field), begun.get(field));
    begun.set(field, valueOf(field));
  }
  if (field.type === "checkbox" || field.tagName === "SELECT") send();
  else soon();
});

const valueOf = field => field.type === "checkbox" ? String(field.checked) : field.value;

document.addEventListener("focusin", event => {
  const field = event.target;
  if (field.dataset?.path && !field.dataset.edit && field.dataset.word === undefined) begun.set(field, valueOf(field));
});

// Whether the bank has what is being typed: asked when somebody pauses.
function lookAt(field) {
  clearTimeout(asking);
  asking = setTimeout(() => bank?.invokeMethodAsync("LookAtAsync", field.dataset.add ?? field.dataset.path, field.value).catch(() => {}), pause);
}

document.addEventListener("focusout", event => {
  if (event.target.dataset?.path) send();
});

// A drawing is a file that is chosen, dropped or pasted, or its text. The bank checks what it holds; here only its size, before it is read.
async function draw(zone, file) {
  const says = name => { for (const line of zone.querySelectorAll("[data-drop-says]")) line.hidden = line.dataset.dropSays !== name; };
  if (file.size > Number(zone.querySelector("[data-largest]").dataset.largest)) return says("large");
  says("reading");
  try {
    note("add", zone.dataset.drop, (await file.text()).toWellFormed());
    says();
    send();
  } catch {
    says("unread");
  }
}

const dropZone = event => event.target.closest?.("[data-drop]");

document.addEventListener("change", event => {
  const zone = dropZone(event);
  if (!zone || event.target.type !== "file") return;
  const [file] = event.target.files;
  event.target.value = "";
  if (file) draw(zone, file);
});

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, event => {
    const zone = dropZone(event);
    // A file that is dropped beside the place for it would take the page away.
    if (zone || event.dataTransfer.types.includes("Files")) event.preventDefault();
    if (!zone) return;
    zone.classList.toggle("over", kind === "dragover");
    const [file] = event.dataTransfer.files;
    if (kind === "drop" && file) draw(zone, file);
  });
}

document.addEventListener("paste", event => {
  const zone = document.querySelector("[data-drop]");
  if (zone && !event.target.closest?.("textarea, input:not([type=file])")) {
    const pasted = event.clipboardData?.getData("text") ?? "";
    const file = event.clipboardData?.files[0] ?? (pasted.trim() ? new File([pasted], "") : undefined);
    if (!file) return;
    event.preventDefault();
    draw(zone, file);
    return;
  }
  const field = event.target.closest?.("[data-add]");
  const text = event.clipboardData?.getData("text") ?? "";
  if (!field || !/[\r\n]/.test(text.trim())) return;
  event.preventDefault();
  note("add", field.dataset.add, text.replaceAll("\r\n", "\n").toWellFormed());
  send();
});

document.addEventListener("click", event => {
  const button = event.target.closest("[data-edit], [data-add-now], [data-leave], [data-copy], [data-drop-text]");
  if (!button) return;
  if (button.dataset.copy) return copy(document.getElementById(button.dataset.copy));
  if ("dropText" in button.dataset) return forget();
  if (button.dataset.addNow) return add(document.getElementById(button.dataset.addNow));
  if ("leave" in button.dataset) return leave(event, button);
  const { edit, path, value, valueFrom } = button.dataset;
  note(edit, path, valueFrom ? document.getElementById(valueFrom).value : value ?? "");
  send();
});

function copy(text) {
  text.select();
  navigator.clipboard?.writeText(text.value).catch(() => {});
}

// Nothing of it is sent any more, nor kept.
function forget() {
  edits = [];
  typed = {};
  keep();
}

// There is a draft again: what is still here goes there with the page that is loaded anew.
export function again() {
  reloading = true;
  keep();
  location.reload();
}

// Nobody goes on to hand in a text of which the last words are still here. They are mostly on their way: leaving the field has sent them.
function leave(event, link) {
  if (!edits.length || gone) return;
  event.preventDefault();
  leavingFor = link.href;
  send();
}

document.addEventListener("keydown", event => {
  const inField = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.target.dataset?.add && event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    add(event.target);
  } else if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
    event.preventDefault();
    document.querySelector(`[data-section="${event.code.at(-1)}"]`)?.click();
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    send();
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !inField) {
    event.preventDefault();
    note(event.shiftKey ? "redo" : "undo", "", "");
    send();
  }
});

document.addEventListener("visibilitychange", () => document.hidden && send());
addEventListener("beforeunload", event => edits.length && !reloading && event.preventDefault());
document.querySelector("form[action='/afmelden']")?.addEventListener("submit", () => {
  bank = undefined;
  forget();
});

// A bank that was restarted knows this circuit no more and says so: the page is loaded anew, and what was typed goes with it.
let reloading = false;
new MutationObserver(() => {
  const state = connection.className;
  if (state.includes("components-reconnect-rejected") && !reloading) {
    reloading = true;
    keep();
    location.reload();
  } else if (!state.includes("components-reconnect-show") && edits.length) send();
}).observe(connection, { attributes: true, attributeFilter: ["class"] });

Blazor.start({ circuit: { reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: retry } } });
