import type { Page } from '@playwright/test';

/** WCAG 1.4.12: who reads with more space between lines, letters and words loses nothing. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** What a page loses when it is drawn twice and four times as large on a screen of 1280 by 1024 (WCAG 1.4.4, 1.4.10). */
export async function lostByZoom(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const times of [2, 4]) {
    await page.setViewportSize({ width: 1280 / times, height: 1024 / times });
    faults.push(...(await cut(page)).map((fault) => `at ${times}00 %: ${fault}`));
  }
  return faults;
}

/** What it loses to more space in its text, wide and narrow. */
export async function lostBySpacing(page: Page): Promise<string[]> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, textSpacing);
  const faults: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await cut(page)).map((fault) => `spaced at ${width} px: ${fault}`));
  }
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  return faults;
}

/** What forced colours take away: the edge of what is pressed or filled, what is chosen, where the focus is. */
export async function lostByForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(() => {
    const named = (element: Element) =>
      `<${element.localName}> “${element.textContent?.trim().slice(0, 40)}”`;
    const shown = <E extends HTMLElement>(selector: string) =>
      [...document.querySelectorAll<E>(selector)].filter(
        (each) => each.checkVisibility() && !each.closest('.visually-hidden'),
      );
    const hasEdge = ({ borderBottomStyle, borderBottomWidth, textDecorationLine }: CSSStyleDeclaration) =>
      (borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) >= 1) ||
      textDecorationLine.includes('underline');
    const edgeless = shown(
      'button, .button, select, textarea, input:not([type="radio"], [type="checkbox"], [type="file"])',
    ).filter((control) => !hasEdge(getComputedStyle(control)));
    const look = (element: Element) => {
      const { borderBottomWidth, borderBottomColor, textDecorationLine, backgroundColor, color } =
        getComputedStyle(element);
      return [borderBottomWidth, borderBottomColor, textDecorationLine, backgroundColor, color].join();
    };
    const unmarked = shown('[aria-current]').filter((chosen) => {
      const others = shown('a:not([aria-current])').filter(
        (other) => other.closest('nav, ul, ol') === chosen.closest('nav, ul, ol'),
      );
      return others.some((other) => look(other) === look(chosen));
    });
    const unfocused = shown('a[href], button, input, select, textarea, summary').filter((control) => {
      control.focus();
      if (document.activeElement !== control) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(control);
      return outlineStyle === 'none' || (outlineStyle !== 'auto' && Number.parseFloat(outlineWidth) < 2);
    });
    return [
      ...edgeless.map((control) => `without an edge: ${named(control)}`),
      ...unmarked.map((chosen) => `looks as if not chosen: ${named(chosen)}`),
      ...unfocused.map((control) => `focused and not seen to be: ${named(control)}`),
    ];
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return faults.map((fault) => `in forced colours: ${fault}`);
}

/** What moves all the same, where one asked for less motion. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(', ').some((each) => each !== '0s');
      })
      .map(({ localName, className }) => `moves: <${localName} class="${className}">`),
  );

/** What cannot be read whole: what makes the page scroll sideways, is cut by its box, or lies under other words. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const named = ({ localName, className, textContent }: Element) =>
      `<${localName} class="${className}"> “${textContent?.trim().slice(0, 40)}”`;
    const shown: HTMLElement[] = [];
    // What stays in sight while the page scrolls lies over it by design.
    const inFlow = new Set<HTMLElement>();
    const walk = (element: HTMLElement, isFloating: boolean) => {
      const { clipPath, position } = getComputedStyle(element);
      // What is there for those who hear the page alone is clipped away.
      if (!element.checkVisibility() || clipPath !== 'none') return;
      const floats = isFloating || position === 'sticky' || position === 'fixed';
      shown.push(element);
      if (!floats) inFlow.add(element);
      for (const child of element.children) if (child instanceof HTMLElement) walk(child, floats);
    };
    walk(document.body, false);
    const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const cutByTheirBox = shown.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (!element.textContent?.trim()) return false;
      return (
        (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    const range = document.createRange();
    const lines = shown
      .filter((element) => inFlow.has(element))
      .flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
          .flatMap((node) => {
            range.selectNodeContents(node);
            return [...range.getClientRects()].map((box) => ({ element, box }));
          }),
      )
      // Above the page are links that come down to who tabs to them.
      .filter(({ box }) => box.bottom + scrollY > 0);
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6;
    const overlapping = lines.flatMap(({ element, box }, index) =>
      lines
        .slice(index + 1)
        .filter((other) => other.element !== element && overlap(box, other.box))
        .map((other) => `${named(element)} and ${named(other.element)}`),
    );
    return [
      ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : []),
      ...cutByTheirBox.map((element) => `cut: ${named(element)}`),
      ...[...new Set(overlapping)].map((pair) => `one over the other: ${pair}`),
    ];
  });
