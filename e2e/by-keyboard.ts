import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to a box by Tab, and types. */
export async function typeIn(page: Page, box: Locator, text: string) {
  await tabTo(page, box);
  await page.keyboard.type(text);
}

/** Goes to a control by Tab, and presses a key there. */
export async function pressOn(
  page: Page,
  control: Locator,
  key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowRight',
) {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** More stops than any page has. */
const manyStops = 80;

/** Goes on by Tab until the control has the focus; each stop on the way shows that it has it. */
export async function tabTo(page: Page, control: Locator) {
  await control.waitFor();
  for (let stop = 0; stop < manyStops; stop++) {
    const { isThere, faults } = await control.evaluate(stopAt);
    if (stop > 0) expect.soft(faults, 'of a control that has the focus').toEqual([]);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  await expect(control, 'is never reached by Tab').toBeFocused();
}

/** What has the focus has a ring of two pixels at least, stands in the window, and nothing lies over it. */
export function stopAt(wanted: Element) {
  const focused = document.activeElement;
  const faults: string[] = [];
  if (focused && focused !== document.body) {
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const [box] = focused.getClientRects();
    const [x, y] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [-1, -1];
    const seen = document.elementFromPoint(x, y);
    const html = focused.outerHTML.slice(0, 200);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push(`no ring: ${html}`);
    if (!seen || !(focused.contains(seen) || seen.contains(focused))) faults.push(`out of sight: ${html}`);
  }
  return { isThere: focused === wanted, faults };
}
