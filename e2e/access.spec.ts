import { expect } from '@playwright/test';
import { addresses } from '../src/web/addresses.ts';
import { lostByForcedColours, lostBySpacing, lostByZoom, moving } from './access-rules.ts';
import { test } from './people.ts';
import { pages, states } from './states/every-state.ts';
import { reachState } from './states/reach.ts';
import { languages } from './words.ts';

// The first of each language makes what the others look at.
test.setTimeout(60_000);

/**
 * Each page once, as it is first listed, in one language and the other by turns; and what is filled with faults. The
 * steps that an agent fills in are the member's own.
 */
const seen = [
  ...pages.flatMap((page) =>
    states
      .filter(({ of, status }) => of === page && !/^deskDraft/.test(of) && status === undefined)
      .slice(0, 1),
  ),
  ...states.filter(({ of, status }) => of === 'draftQuestions' && status === 422).slice(0, 1),
];

for (const [index, state] of seen.entries()) {
  const language = languages[index % 2] ?? 'fr';
  test(`${language}: ${state.of}, when ${state.when}`, async ({ enter }) => {
    const page = await reachState(state, language, enter);
    await page.evaluate(() => document.fonts.ready);
    const faults = [
      ...(await lostByForcedColours(page)),
      ...(await moving(page)),
      ...(await lostByZoom(page)),
      ...(await lostBySpacing(page)),
    ];
    expect(faults).toEqual([]);
  });
}

test('what these rules catch', async ({ enter }) => {
  const page = await enter('nobody');
  await page.goto(addresses.signIn.fr);
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<p id="low">Une ligne</p>
      <p id="wide">${'Une très longue ligne '.repeat(10)}</p>
      <p id="under">Dessous</p><p id="over">Dessus</p>
      <nav><ul><li><a href="#a">Ici</a></li><li><a href="#b" aria-current="page">Là</a></li></ul></nav>
      <button id="flat">Enfoncer</button>`,
    );
    const style = (id: string, css: Partial<CSSStyleDeclaration>) =>
      Object.assign(document.getElementById(id)?.style ?? {}, css);
    style('low', { height: '1.3em', lineHeight: '1.3', overflow: 'hidden' });
    style('wide', { whiteSpace: 'nowrap', width: '700px' });
    style('over', { marginTop: '-3em' });
    style('flat', { border: '0', outline: 'none', transition: 'color 1s' });
  });
  const faults = [
    ...(await lostByForcedColours(page)),
    ...(await moving(page)),
    ...(await lostByZoom(page)),
    ...(await lostBySpacing(page)),
  ];
  for (const fault of [
    'in forced colours: without an edge: <button> “Enfoncer”',
    'in forced colours: looks as if not chosen: <a> “Là”',
    'in forced colours: focused and not seen to be: <button> “Enfoncer”',
    'moves: <button class="">',
    expect.stringMatching(/^at 400 %: scrolls sideways by \d+ px$/),
    'at 400 %: one over the other: <p class=""> “Dessous” and <p class=""> “Dessus”',
    'spaced at 1280 px: cut: <p class=""> “Une ligne”',
  ]) {
    expect(faults).toContainEqual(fault);
  }
});
