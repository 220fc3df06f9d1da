import { Idiomorph } from 'idiomorph';
import { pointerReleased } from './pointer.ts';
import { isLeaving } from './sending.ts';
import { say } from './status.ts';

/**
 * A form that the server redraws as it is filled. A change in something marked `data-redraws` sends what is typed
 * (never files) with `act=redraw`, a button so marked sends its own name and value; the element of the same id in
 * the answer is then morphed into this one. Without it the same buttons work by plain submission.
 */
class LiveForm extends HTMLElement {
  #asking: AbortController | undefined;
  /** The button whose answer is awaited: what changes meanwhile is sent with it again. */
  #pressed: HTMLButtonElement | undefined;
  #native = false;

  connectedCallback() {
    this.addEventListener('change', ({ target }) => {
      if (target instanceof Element && this.contains(target.closest('[data-redraws]')))
        this.#ask(this.#pressed);
    });
    this.addEventListener('submit', (event) => {
      const button = event.submitter;
      if (this.#native || isLeaving(event.target)) return;
      if (!(button instanceof HTMLButtonElement) || !button.hasAttribute('data-redraws')) return;
      event.preventDefault();
      if (!this.#pressed) this.#ask(button);
    });
  }

  async #ask(button?: HTMLButtonElement): Promise<void> {
    const form = this.querySelector('form');
    if (!form) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#pressed = button;
    this.setAttribute('aria-busy', 'true');
    const sent = typed(form);
    const page = await pageAfter(form, sent, button, asking.signal);
    await pointerReleased();
    if (this.#asking !== asking) return;
    // The answer is to a question that is no longer the one on the screen.
    if (page && String(typed(form)) !== String(sent)) return this.#ask(button);
    this.#asking = undefined;
    this.#pressed = undefined;
    this.removeAttribute('aria-busy');
    const answer = page?.getElementById(this.id);
    if (page && answer) this.#become(answer, page, button);
    else if (button) this.#submitNatively(form, button);
  }

  #become(answer: HTMLElement, page: Document, button: HTMLButtonElement | undefined) {
    const focused = document.activeElement?.id;
    Idiomorph.morph(this, [...answer.childNodes], {
      morphStyle: 'innerHTML',
      callbacks: {
        // What the reader has opened stays open.
        beforeAttributeUpdated: (name, element) => !(name === 'open' && element.matches('details')),
        // The server never says a protected value again: what is being typed stays.
        beforeNodeMorphed: (node) => !(node instanceof HTMLInputElement && node.closest('[data-protected]')),
      },
    });
    document.title = page.title;
    this.#showProblems(page);
    if (button) document.querySelector<HTMLElement>('main [autofocus]')?.focus();
    else if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
    say(answer.dataset.announce ?? '');
  }

  /** The summary of problems stands outside the form and follows it, so that it never leads to a field that is gone. */
  #showProblems(page: Document) {
    const shown = document.getElementById('problems');
    const next = page.getElementById('problems');
    if (next && shown?.isEqualNode(next)) return;
    shown?.remove();
    if (next) document.querySelector('main')?.prepend(next);
  }

  #submitNatively(form: HTMLFormElement, button: HTMLButtonElement) {
    this.#native = true;
    form.requestSubmit(button);
    this.#native = false;
  }
}

/** What the form would send, without its files. */
const typed = (form: HTMLFormElement) =>
  new URLSearchParams(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** The page that the server answers with; nothing when there is none to be had. */
async function pageAfter(
  form: HTMLFormElement,
  sent: URLSearchParams,
  button: HTMLButtonElement | undefined,
  signal: AbortSignal,
): Promise<Document | undefined> {
  const body = new URLSearchParams(sent);
  body.append(button ? button.name : 'act', button ? button.value : 'redraw');
  // Drawn, not saved: an answer that is overtaken leaves nothing behind on the server.
  body.append('live', '1');
  // Not `form.action`: a control of that name would stand in its place.
  const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  try {
    const response = await fetch(action, {
      method: 'POST',
      body,
      mode: 'same-origin',
      redirect: 'follow',
      signal,
    });
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return undefined;
  }
}

customElements.define('live-form', LiveForm);
