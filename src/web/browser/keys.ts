/**
 * Keys of the desk: one key presses, opens or goes to what bears it as `data-key`, and the arrows of the typist, j and
 * k, go through the rows of a list. None while one types, and none at all for who has turned them off: their pages say
 * nothing of keys. With a modifier a key stays the browser's, but for the one that sends.
 */
addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.repeat || !document.body.hasAttribute('data-keys')) return;
  const { target } = event;
  if (isTyping(target)) {
    if (event.key === 'Escape') target.blur();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendFormOf(target);
    return;
  }
  // On some keyboards « / » and « ? » are typed with AltGr, which says it is Ctrl and Alt.
  const isModified = event.ctrlKey || event.altKey || event.metaKey;
  if ((isModified && !event.getModifierState('AltGraph')) || document.querySelector('dialog[open]')) return;
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k' ? goThroughRows(key === 'j' ? 1 : -1) : press(key)) event.preventDefault();
});

const isTyping = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !/^(radio|checkbox|button|submit|file)$/.test(target.type));

/** By the first button of its form that one sees: that of another language stands before it, unseen. */
function sendFormOf({ form }: HTMLInputElement | HTMLTextAreaElement): void {
  const buttons = [...(form?.querySelectorAll<HTMLButtonElement>('button[type="submit"]') ?? [])];
  const first = buttons.find((each) => each.checkVisibility() && !each.value.startsWith('remove-file'));
  if (form && first) form.requestSubmit(first);
}

function press(key: string): boolean {
  const bearers = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)];
  const bearer = bearers.find((each) => each.checkVisibility());
  if (!bearer) return false;
  if (bearer.localName === 'summary') openFrom(bearer);
  else if (/^(input|textarea|select)$/.test(bearer.localName)) bearer.focus();
  else bearer.click();
  return true;
}

/** Opens a part of the page, and goes to what is to be filled in there first. */
function openFrom(summary: HTMLElement): void {
  const details = summary.closest('details');
  if (!details) return;
  details.open = true;
  const first = details.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button');
  (first ?? summary).focus();
}

/** To the next row or the one before; from elsewhere, to the row that is open, or the first. */
function goThroughRows(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) =>
    row.checkVisibility(),
  );
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const from = at >= 0 ? at : rows.findIndex((row) => row.hasAttribute('aria-current'));
  const row = rows[from < 0 ? 0 : from + step];
  row?.focus();
  return row !== undefined;
}
