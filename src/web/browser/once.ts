/**
 * A form with `data-once` is sent once: a second click or Enter does nothing, and its button says what the attribute
 * says (« Envoi en cours… ») while the answer is on its way.
 */
const sending = new Map<HTMLFormElement, () => void>();
const sentAt = new Map<HTMLFormElement, number>();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.dataset.once === undefined) return;
  // After ten seconds the answer may have been stopped; what is sent twice is kept once.
  if (Date.now() - (sentAt.get(form) ?? 0) < 10_000) return event.preventDefault();
  sentAt.set(form, Date.now());
  const buttons = buttonsLike(event.submitter, form);
  const words = buttons.map((button) => button.textContent);
  for (const button of buttons) {
    button.setAttribute('aria-disabled', 'true');
    if (form.dataset.once) button.textContent = form.dataset.once;
  }
  if (sending.has(form)) return;
  sending.set(form, () => {
    buttons.forEach((button, index) => {
      button.removeAttribute('aria-disabled');
      button.textContent = words[index] ?? '';
    });
  });
});

// The browser may show this very page again when the reader comes back to it.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  for (const reset of sending.values()) reset();
  sending.clear();
  sentAt.clear();
});

/** Enter presses a hidden button: the one that says the same is the one that the reader sees. */
function buttonsLike(submitter: HTMLElement | null, form: HTMLFormElement): HTMLButtonElement[] {
  if (!(submitter instanceof HTMLButtonElement)) return [];
  const { name, value } = submitter;
  return [...form.querySelectorAll('button')].filter(
    (button) => button.name === name && button.value === value,
  );
}
