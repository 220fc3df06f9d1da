const ends = ['pointerup', 'pointercancel'] as const;
let isDown = false;

addEventListener('pointerdown', () => (isDown = true), true);
for (const end of ends) addEventListener(end, () => (isDown = false), true);

/** Resolves at once, or once a button that is held down has had its click: under a page that moves it would miss it. */
export function pointerReleased(): Promise<void> | undefined {
  if (!isDown) return undefined;
  return new Promise((released) => {
    // The click comes after the pointer is up.
    for (const end of ends) addEventListener(end, () => setTimeout(released), { capture: true, once: true });
  });
}
