/**
 * What is typed in a box with `data-draft` is kept at that address: a while after the last key, on leaving the box and
 * on leaving the page. What is sent is no draft any more: the server refuses what would come after it.
 */
const afterMs = 1_500;

for (const box of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]')) keep(box);

function keep(box: HTMLTextAreaElement): void {
  let kept = box.value;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSent = false;
  const save = async () => {
    clearTimeout(timer);
    if (isSent || box.value === kept || !box.form) return;
    kept = box.value;
    const text = kept;
    const said = await send(box, box.form);
    if (said === undefined && kept === text) kept = '\0';
    say(box, said ?? box.dataset.draftUnsaved ?? '');
  };
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, afterMs);
  });
  box.addEventListener('blur', save);
  addEventListener('pagehide', save);
  box.form?.addEventListener('submit', ({ defaultPrevented }) => {
    clearTimeout(timer);
    isSent = !defaultPrevented;
  });
}

/** Gives the sentence that says it is kept; undefined where it is not. */
async function send(box: HTMLTextAreaElement, form: HTMLFormElement): Promise<string | undefined> {
  const body = new URLSearchParams({ live: '1', [box.name]: box.value });
  for (const name of ['drawn-for', 'sent-id', 'form']) {
    const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field) body.set(name, field.value);
  }
  try {
    const address = box.dataset.draft as string;
    // A session that has ended leads elsewhere, where nothing is kept.
    const answer = await fetch(address, { method: 'POST', body, keepalive: true, redirect: 'error' });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

function say(box: HTMLTextAreaElement, sentence: string): void {
  const said = box.form?.querySelector('[data-draft-said]');
  if (said && said.textContent !== sentence) said.textContent = sentence;
}
