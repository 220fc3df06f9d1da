/**
 * A form with `data-once` is sent once: a second click or Enter does nothing, and its button says what the attribute
 * says (« Envoi en cours… ») while the answer is on its way.
 */
const sending = new Map<HTMLFormElement, { readonly at: number; readonly reset: () => void }>();

/** After ten seconds the answer may have been stopped; what is sent twice is kept once. */
export const isOnItsWay = (form: HTMLFormElement): boolean =>
  form.dataset.once !== undefined && Date.now() - (sending.get(form)?.at ?? 0) < 10_000;

export function markSent(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (form.dataset.once === undefined) return;
  sending.get(form)?.reset();
  const buttons = buttonsLike(submitter, form);
  const words = buttons.map((button) => button.textContent);
  for (const button of buttons) {
    button.setAttribute('aria-disabled', 'true');
    if (form.dataset.once) button.textContent = form.dataset.once;
  }
  const reset = () =>
    buttons.forEach((button, index) => {
      button.removeAttribute('aria-disabled');
      button.textContent = words[index] ?? '';
    });
  sending.set(form, { at: Date.now(), reset });
}

/** It was not sent after all. */
export function unmarkSent(form: HTMLFormElement): void {
  sending.get(form)?.reset();
  sending.delete(form);
}

// The browser may show this very page again when the reader comes back to it.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const form of sending.keys()) unmarkSent(form);
});

/** Enter presses a hidden button: the one that says the same is the one that the reader sees. */
export function buttonsLike(submitter: HTMLElement | null, form: HTMLFormElement): HTMLButtonElement[] {
  if (!(submitter instanceof HTMLButtonElement)) return [];
  const { name, value } = submitter;
  return [...form.querySelectorAll('button')].filter(
    (button) => button.name === name && button.value === value,
  );
}
