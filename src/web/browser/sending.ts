import { away } from './away.ts';
import { buttonsLike, isOnItsWay, markSent, unmarkSent } from './once.ts';

/**
 * Before a form is sent, the portal is asked whether it answers: if not, the page stays, with all that is typed and
 * chosen in it, and says so beside the button. The sending itself is the browser's own, files and all.
 */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || isLeaving(form)) return;
  if (form.getAttribute('method') !== 'post') return;
  event.preventDefault();
  if (!asking.has(form) && !isOnItsWay(form)) send(form, event.submitter);
});

const asking = new Set<HTMLFormElement>();
let leaving: EventTarget | undefined;

/** Whether the form is being sent by the browser, here and now. */
export const isLeaving = (form: EventTarget | null): boolean => form !== null && form === leaving;

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  asking.add(form);
  markSent(form, submitter);
  const why = await away();
  asking.delete(form);
  document.getElementById(noteId)?.remove();
  if (why) {
    unmarkSent(form);
    tell(form, submitter, why);
    return;
  }
  leaving = form;
  form.requestSubmit(stillThere(submitter, form));
  leaving = undefined;
}

/** A redraw may have put another button in the place of the one that was pressed. */
const stillThere = (submitter: HTMLElement | null, form: HTMLFormElement): HTMLElement | undefined =>
  submitter instanceof HTMLButtonElement && submitter.form === form
    ? submitter
    : buttonsLike(submitter, form)[0];

const noteId = 'away';

function tell(form: HTMLFormElement, submitter: HTMLElement | null, why: 'offline' | 'down'): void {
  const note = Object.assign(document.createElement('p'), {
    id: noteId,
    role: 'alert',
    textContent: sentence(why),
  });
  const button = buttonsLike(submitter, form)[0] ?? [...form.querySelectorAll('button')].at(-1);
  (button?.closest('.row') ?? button ?? form).after(note);
  note.scrollIntoView({ block: 'nearest' });
  untilBack(note);
}

/** Says so where the portal answers again; nothing is sent by itself. */
async function untilBack(note: HTMLElement): Promise<void> {
  await new Promise((wake) => {
    addEventListener('online', wake, { once: true });
    setTimeout(wake, 5_000);
  });
  if (!note.isConnected) return;
  if (await away()) return untilBack(note);
  note.className = 'back';
  note.textContent = sentence('back');
}

const sentence = (what: 'offline' | 'down' | 'back') =>
  document.getElementById('status')?.dataset[what] ?? '';
