// The browser's part of passkeys. Without it the pages say so, and everything else works.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const creates = form.dataset.passkey === 'create';
  const Key = window.PublicKeyCredential;
  if (!Key || !Key.parseRequestOptionsFromJSON) {
    continue;
  }
  form.hidden = false;
  document.querySelectorAll('[data-without-passkey]').forEach(note => note.hidden = true);

  const ask = async () => {
    const token = new FormData(form).get('__RequestVerificationToken');
    const answer = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token }) });
    if (answer.redirected) {
      // To prove again who one is.
      location.assign(answer.url);
      return null;
    }
    const options = await answer.json();
    return creates
      ? navigator.credentials.create({ publicKey: Key.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: Key.parseRequestOptionsFromJSON(options) });
  };

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const problem = form.querySelector('[data-problem]');
    problem.hidden = true;
    try {
      const credential = await ask();
      if (credential) {
        form.elements.Credential.value = JSON.stringify(credential);
        form.submit();
      }
    } catch {
      problem.hidden = false;
    }
  });
}
