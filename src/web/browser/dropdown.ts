/** A `details` with `data-dropdown` closes like a menu: by Escape, or by a click or the focus going elsewhere. */
const opened = () => document.querySelectorAll<HTMLDetailsElement>('details[data-dropdown][open]');

for (const kind of ['click', 'focusin']) {
  addEventListener(kind, ({ target }) => {
    for (const details of opened()) if (!details.contains(target as Node)) details.open = false;
  });
}

addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const details of opened()) {
    details.open = false;
    details.querySelector('summary')?.focus();
  }
});
