/** A link marked `data-sheet` shows the part of its page of that id over this one; without a script it leads there. */
addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-sheet]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link);
});

async function show(link: HTMLAnchorElement): Promise<void> {
  const text = await fetch(link.href)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  const part = new DOMParser().parseFromString(text, 'text/html').getElementById(link.dataset.sheet ?? '');
  if (!part) {
    location.assign(link.href);
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet';
  const name = part.getAttribute('aria-label') ?? '';
  dialog.setAttribute('aria-label', name);
  part.removeAttribute('aria-label');
  part.prepend(Object.assign(document.createElement('h2'), { className: 'title', textContent: name }));
  const close = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button quiet close',
    // What opens has the focus at once on the way out, never on what changes something.
    autofocus: true,
    textContent: link.dataset.close ?? '',
  });
  close.addEventListener('click', () => dialog.close());
  part.prepend(close);
  dialog.append(document.adoptNode(part));
  dialog.addEventListener('close', () => dialog.remove());
  // A click beside it closes it too: the sheet fills the dialog, so that only its backdrop is the dialog itself.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
