import { expect, type Page } from '@playwright/test';
import { addressOf } from '../src/web/addresses.ts';
import { button } from './new-case.ts';
import { test } from './people.ts';
import { press } from './problems.ts';
import { fillToTheEnd } from './states/new-case.ts';
import { languages, words } from './words.ts';

const people = {
  fr: { member: 'martine', agent: 'alexis' },
  en: { member: 'seun', agent: 'samuel' },
} as const;

const texts = {
  fr: {
    taken: 'Ce cas vous est confié',
    noted: 'Note interne ajoutée; le personnel seul la voit',
    waiting: 'En attente du membre',
    resolved: 'Résolu',
    tell: 'Ce que vous dites au membre',
    resolve: 'Résoudre le cas',
    shortcuts: 'Raccourcis clavier',
    off: 'Désactiver les raccourcis',
    on: 'Activer les raccourcis',
  },
  en: {
    taken: 'This case is assigned to you',
    noted: 'Internal note added; only staff can see it',
    waiting: 'Waiting for the member',
    resolved: 'Resolved',
    tell: 'What you tell the member',
    resolve: 'Resolve the case',
    shortcuts: 'Keyboard shortcuts',
    off: 'Turn shortcuts off',
    on: 'Turn shortcuts on',
  },
};

for (const language of languages) {
  const w = words[language];
  const t = texts[language];
  const { member, agent } = people[language];

  test(`${language}: a morning’s work at the desk by the keyboard alone`, async ({ enter }) => {
    test.setTimeout(120_000);
    const theirs = await enter(member);
    await fillToTheEnd({ page: theirs, language });
    await press(theirs, button(theirs, w.submit));
    const number = new URL(theirs.url()).searchParams.get('receipt') ?? '';

    const page = await enter(agent);
    const key = (name: string) => page.keyboard.press(name);
    const says = (text: string) => expect(page.getByRole('region', { name: text })).toBeFocused();
    await page.goto(addressOf('desk', language));

    // Found by its number, taken, noted.
    await key('/');
    await page.keyboard.type(number);
    await Promise.all([page.waitForURL(/C-/), key('Enter')]);
    await key('t');
    await says(t.taken);
    await key('n');
    await page.keyboard.type('À vérifier avec le diffuseur.');
    await key('Control+Enter');
    await says(t.noted);
    await expect(page.getByText('À vérifier avec le diffuseur.').first()).toBeVisible();

    // Among one's own, with its list; answered, and waiting for the member.
    await page.goto(addressOf('deskQueue', language, { queue: 'mine' }));
    const row = page.locator('[data-row]').filter({ hasText: number });
    await row.waitFor();
    for (let rows = 0; rows < 30 && !(await row.evaluate(isFocused)); rows++) await key('j');
    await expect(row).toBeFocused();
    await Promise.all([page.waitForURL(new RegExp(number)), key('Enter')]);
    await key('r');
    await page.keyboard.type('Avez-vous le contrat? wstn');
    await expect(page.getByLabel(w.reply)).toHaveValue('Avez-vous le contrat? wstn');
    await key('Escape');
    await Promise.all([page.waitForURL(/done=wait-for-member/), key('w')]);
    await page.goto(addressOf('deskCase', language, { number }));
    await expect(page.getByText(t.waiting).first()).toBeVisible();

    // Resolved, and open again.
    await key('s');
    await key('Space');
    await key('Tab');
    await expect(page.getByLabel(t.tell)).toBeFocused();
    await page.keyboard.type('Tout est réglé.');
    await key('Tab');
    await expect(button(page, t.resolve)).toBeFocused();
    await Promise.all([page.waitForURL(/done=resolve/), key('Enter')]);
    await expect(page.getByText(t.resolved, { exact: true }).first()).toBeVisible();
    await Promise.all([page.waitForURL(/done=reopen/), key('o')]);
  });

  test(`${language}: the sheet of keys comes and goes, and who turns keys off has none`, async ({
    enter,
  }) => {
    const page = await enter(agent);
    await page.goto(addressOf('deskQueue', language, { queue: 'open' }));
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: t.shortcuts });
    await expect(sheet).toBeVisible();
    // A key does nothing under it.
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    expect(await rowFocused(page)).toBe(false);
    await page.keyboard.press('j');
    expect(await rowFocused(page)).toBe(true);

    await page.goto(addressOf('deskShortcuts', language));
    await press(page, button(page, t.off));
    await page.goto(addressOf('deskQueue', language, { queue: 'open' }));
    await page.keyboard.press('j');
    expect(await rowFocused(page)).toBe(false);
    await expect(page.locator('main .key')).toHaveCount(0);
    await page.goto(addressOf('deskShortcuts', language));
    await press(page, button(page, t.on));
  });
}

test('in forced colours what is a note, and what is open, is still told by its shape', async ({ enter }) => {
  const page = await enter('alexis');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(addressOf('deskQueue', 'fr', { queue: 'open' }));
  await page.locator('[data-row]').first().click();
  await page.waitForURL(/C-/);
  const edgeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(await edgeOf('.note-box')).toBe('dashed');
  expect(await edgeOf('.item[aria-current]')).toBe('solid');
});

const isFocused = (element: Element) => element === document.activeElement;
const rowFocused = (page: Page) =>
  page.evaluate(() => document.activeElement?.hasAttribute('data-row') ?? false);
