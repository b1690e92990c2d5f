// Asks the browser for a passkey, or to make one, and sends its answer with the form. Without passkeys in this browser the form stays hidden.

const api = window.PublicKeyCredential;

export function passkey(form) {
  const problem = form.querySelector("[data-passkey-problem]");
  const makes = form.dataset.passkey === "create";
  if (!api?.parseCreationOptionsFromJSON || !api.prototype.toJSON) return;
  form.hidden = false;
  const missing = form.parentElement.querySelector("[data-no-passkey]");
  if (missing) missing.hidden = true;

  async function answer() {
    const asked = await fetch(form.dataset.passkeyFrom, { method: "POST", body: new FormData(form), redirect: "error" });
    if (!asked.ok) throw new Error(`The bank answered ${asked.status}.`);
    const question = await asked.json();
    return makes
      ? navigator.credentials.create({ publicKey: api.parseCreationOptionsFromJSON(question) })
      : navigator.credentials.get({ publicKey: api.parseRequestOptionsFromJSON(question) });
  }

  form.addEventListener("submit", async event => {
    event.preventDefault();
    problem.hidden = true;
    form.querySelector("button").disabled = true;
    try {
      form.elements.sleutel.value = JSON.stringify(await answer());
      form.submit();
    } catch {
      problem.hidden = false;
      form.querySelector("button").disabled = false;
    }
  });
}
