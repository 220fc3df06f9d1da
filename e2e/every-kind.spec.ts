import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Leaf } from '../src/catalogue/catalogue.ts';
import { readCatalogue } from '../src/catalogue/read.ts';
import { root } from '../src/root.ts';
import { addresses } from '../src/web/addresses.ts';
import { type Walk, walks } from './every-kind-walks.ts';
import { button, proof, subjectOf } from './new-case.ts';
import { faultsOf } from './page-rules.ts';
import { test } from './people.ts';
import { press } from './problems.ts';
import { words } from './words.ts';

test.setTimeout(60_000);
// Each walk is long, and of a draft of its own.
test.describe.configure({ mode: 'parallel' });

const cast = { fr: 'martine', en: 'seun' } as const;

test('the leaves walked are the smallest set that asks for every kind', async () => {
  const { leaves } = await readCatalogue(join(root, 'catalogue'), { fr: 'la SOCAN', en: 'SOCAN' });
  expect(new Set(walks.map(({ leaf }) => leaf))).toEqual(new Set(fewestWithEveryKind([...leaves.values()])));
});

for (const walk of walks) {
  const { leaf, language, javaScriptEnabled, width } = walk;
  test.describe(`${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript, ${width} px`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 900 } });

    test(leaf, async ({ enter }) => {
      const w = words[language];
      const page = await enter(cast[language]);
      await page.goto(`${addresses.newCase[language]}?type=${leaf}`);
      await page.getByLabel(w.subject, { exact: true }).fill(subjectOf('Neige noire'));
      await press(page, button(page, w.continue));
      await refuse(page, walk);
      await answer(page, walk);
      if (walk.document) await page.locator(`[name="file.${walk.document}"]`).setInputFiles(proof);
      await press(page, button(page, w.continue));
      await expect(page).toHaveURL(/\/(verifier|check)$/);
      for (const text of walk.shown) await expect(page.getByRole('main')).toContainText(text);
      await expectNoFault(page, walk);
      await press(page, button(page, w.submit));
      await expect(page).toHaveURL(/receipt=C-/);
    });
  });
}

/** « Continuer » on a blank form says what is missing, and on one that is filled with nonsense what is wrong. */
async function refuse(page: Page, walk: Walk): Promise<void> {
  const next = button(page, words[walk.language].continue);
  const links = page.getByRole('alert').getByRole('link');
  expect((await press(page, next)).status()).toBe(422);
  await expect(links.first()).toBeVisible();
  const boxes = page.getByRole('main').getByRole('textbox');
  for (const box of await boxes.all()) await box.fill('?');
  expect((await press(page, next)).status()).toBe(422);
  await expect(links.first()).toBeVisible();
  await expectNoFault(page, walk);
  for (const box of await boxes.all()) await box.fill('');
}

/** The rules are looked at by a script, which a page without scripts does not run. */
async function expectNoFault(page: Page, { language, javaScriptEnabled, width }: Walk): Promise<void> {
  if (!javaScriptEnabled) return;
  expect(await faultsOf(page, language)).toEqual([]);
  await page.setViewportSize({ width, height: 900 });
}

/** Types answer by answer; without scripts « Continuer » brings the questions that an answer opens. */
async function answer(page: Page, walk: Walk): Promise<void> {
  const { typed, language, javaScriptEnabled } = walk;
  const next = button(page, words[language].continue);
  for (const [name, values] of Object.entries(typed)) {
    const control = page.locator(`[name="${name}"]`);
    if (!javaScriptEnabled && (await control.count()) === 0) await press(page, next);
    await expect(control.first()).toBeVisible();
    for (const value of [values].flat()) {
      const choices = page.locator(`[name="${name}"]:is([type=radio], [type=checkbox])`);
      if ((await choices.count()) > 0) await page.locator(`[name="${name}"][value="${value}"]`).check();
      else if (await control.evaluate(({ tagName }) => tagName === 'SELECT'))
        await control.selectOption(value);
      else await control.fill(value);
    }
  }
  await expectNoFault(page, walk);
  const answered = await press(page, next);
  const left = await page.getByRole('alert').allInnerTexts();
  expect([answered.status(), left]).toEqual([303, []]);
}

/** Greedily: always the leaf that asks for the most kinds that those before it do not. */
function fewestWithEveryKind(leaves: readonly Leaf[]): string[] {
  const kinds = new Map(leaves.map((leaf) => [leaf.path, kindsOf(leaf)]));
  const missing = new Set([...kinds.values()].flat());
  const chosen: string[] = [];
  while (missing.size > 0) {
    const gain = (path: string) => (kinds.get(path) ?? []).filter((kind) => missing.has(kind)).length;
    const best = [...kinds.keys()].reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const kind of kinds.get(best) ?? []) missing.delete(kind);
    chosen.push(best);
  }
  return chosen;
}

/** Each kind that a leaf asks for, once: of a question, and of a cell in a list. */
const kindsOf = ({ questions }: Leaf): string[] => [
  ...new Set(
    questions.flatMap(({ kind, columns = [] }) => [kind, ...columns.map((each) => `${each.kind} in a row`)]),
  ),
];
