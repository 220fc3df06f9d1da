import { Idiomorph } from 'idiomorph';
import { liveHeader } from '../live/live-header.ts';
import { pointerReleased } from './pointer.ts';
import { say } from './status.ts';

/** A connection that is back within this was never missed. */
const lostAfterMs = 10_000;
const againAfterMs = 5_000;
/** A burst of changes is one look; and not every browser looks at the same instant. */
const gatherMs = 200;
/** Where it comes in may be out of sight. */
const newsForMs = 20_000;

const pause = (ms: number) => new Promise((over) => setTimeout(over, ms));

/**
 * Keeps the page as it would be if it were loaded now, while it is on the screen. The server only says that something
 * changed; the page is then asked for again and becomes what it says, in two sorts of places, each found by its id:
 * - `[data-live]`: a region, always there even where it is empty, in which nothing is typed (a form in it stays as it
 *   is);
 * - `input[data-live-value]`: a hidden field that tells the server what the reader has before their eyes.
 * Nothing else is touched: what is typed, chosen, opened or focused stays.
 */
class LivePage extends HTMLElement {
  #source: EventSource | undefined;
  #known = new Set(newsShown().keys());
  #mark = this.dataset.mark ?? '';
  /** Something changed that this page does not show yet. */
  #isStale = false;
  #isLooking = false;
  #isOver = false;
  #note = this.querySelector<HTMLElement>('.live-note');
  #lost: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    document.addEventListener('visibilitychange', () => this.#follow());
    addEventListener('offline', () => this.#lose());
    addEventListener('online', () => this.#follow(true));
    this.#follow();
  }

  /** A browser allows six connections to a server: a page that nobody looks at gives back its own. */
  #follow(anew = false) {
    if (document.hidden || anew || this.#isOver) this.#leave();
    if (document.hidden || this.#source || this.#isOver) return;
    const { signals = '' } = this.dataset;
    const source = new EventSource(`${signals}${signals.includes('?') ? '&' : '?'}since=${this.#mark}`);
    this.#source = source;
    source.onopen = () => {
      this.#find();
      if (this.#isStale) this.#look();
    };
    source.onmessage = () => this.#look();
    source.onerror = () => {
      this.#lose();
      // Else the browser tries again itself. An answer that is no stream is final: the page will say why.
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(() => {
        if (this.#source !== source) return;
        this.#leave();
        this.#look();
      }, againAfterMs);
    };
  }

  #leave() {
    this.#source?.close();
    this.#source = undefined;
  }

  async #look() {
    this.#isStale = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#isStale && !this.#isOver && !document.hidden) {
      await pause(gatherMs * (1 + Math.random()));
      this.#isStale = false;
      const page = await pageNow();
      if (page && liveIn(page)?.dataset.signals !== this.dataset.signals) this.#end();
      else if (page) await this.#become(page);
      else {
        this.#isStale = true;
        await pause(againAfterMs);
      }
    }
    this.#isLooking = false;
    this.#follow();
  }

  async #become(page: Document) {
    await pointerReleased();
    const held = heldInPlace();
    for (const region of document.querySelectorAll('[data-live]')) {
      const next = page.getElementById(region.id);
      if (next) Idiomorph.morph(region, next, { morphStyle: 'outerHTML', callbacks });
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input[data-live-value]')) {
      const next = page.getElementById(field.id);
      if (next instanceof HTMLInputElement) field.value = next.value;
    }
    held();
    this.#mark = liveIn(page)?.dataset.mark ?? '';
    const fresh = [...newsShown()].filter(([name]) => !this.#known.has(name));
    for (const [name] of fresh) this.#known.add(name);
    if (fresh.length === 0) return;
    const sentences = [...new Set(fresh.map(([, sentence]) => sentence))].join('. ');
    this.#show(sentences);
    setTimeout(() => {
      if (this.#note?.textContent === sentences) this.#show();
    }, newsForMs);
  }

  #lose() {
    this.#lost ??= setTimeout(() => this.#show(this.dataset.lost), lostAfterMs);
  }

  #find() {
    clearTimeout(this.#lost);
    this.#lost = undefined;
    this.#show();
  }

  /** The reader may no longer see this page, or sees another under its address. */
  #end() {
    this.#isOver = true;
    this.#find();
    this.#show(this.dataset.gone);
  }

  /** Says it, and has it read by those who see the page, wherever on it they are. */
  #show(words = '') {
    if (!this.#note || this.#note.textContent === words) return;
    this.#note.textContent = words;
    this.#note.hidden = !words;
    if (words) say(words);
  }
}

const liveIn = (page: Document) => page.querySelector<HTMLElement>('live-page');

/** What may be said of the regions as they are on the screen: a sentence for each thing, under a name of its own. */
const newsShown = () =>
  new Map<string, string>(
    [...document.querySelectorAll<HTMLElement>('[data-news]')].flatMap(({ dataset }) =>
      Object.entries(JSON.parse(dataset.news ?? '{}')),
    ),
  );

/** The page as the server draws it now; an empty one where the reader may not see it; none where it cannot be had. */
async function pageNow(): Promise<Document | undefined> {
  try {
    const response = await fetch(location.href, { headers: { [liveHeader]: '1' }, redirect: 'manual' });
    if (response.status >= 500) return undefined;
    return new DOMParser().parseFromString(response.ok ? await response.text() : '', 'text/html');
  } catch {
    return undefined;
  }
}

const callbacks = {
  // What the reader has opened stays open.
  beforeAttributeUpdated: (name: string, element: Element) =>
    !(name === 'open' && element.matches('details')),
  beforeNodeMorphed: (node: Node) => !(node instanceof HTMLFormElement),
};

/** What is being typed stays where it is on the screen, also in a browser that does not see to it itself. */
function heldInPlace(): () => void {
  const { activeElement } = document;
  if (CSS.supports('overflow-anchor', 'auto') || !activeElement || activeElement === document.body)
    return () => {};
  const top = () => activeElement.getBoundingClientRect().top;
  const before = top();
  return () => scrollBy(0, top() - before);
}

customElements.define('live-page', LivePage);
