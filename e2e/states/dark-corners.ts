import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from '../../src/web/addresses.ts';
import { namesOfAll } from '../names-of-all.ts';
import { attachProof, beginDraft, proof, subjectOf } from '../new-case.ts';
import { submitQuickly } from '../quick-case.ts';
import type { Language } from '../words.ts';
import type { Scene, State } from './state.ts';
import { cast } from './there.ts';

/** What is seldom seen: one, very many, very long, broken. */
export const darkCornerStates: State[] = [
  { of: 'cases', when: 'there are very many', by: 'jeanGuy', reach: amongVeryMany },
  { of: 'casesResolved', when: 'there is one', by: 'seun' },
  ...(['cases', 'home'] as const).map(
    (of): State => ({ of, when: 'every word is very long', by: 'member', reach: amongVeryLong }),
  ),
  { of: 'case', when: 'every word is very long', by: 'member', reach: onVeryLong('case') },
  { of: 'deskCase', when: 'every word is very long', by: 'agent', reach: onVeryLong('deskCase') },
  {
    of: 'deskSearch',
    when: 'every word is very long',
    by: 'agent',
    reach: async (scene) => {
      await veryLong(scene);
      await scene.go({ query: `?q=${long}` });
      await lengthenNames(scene);
    },
  },
  {
    of: 'caseTypes',
    when: 'what is looked for is very long',
    by: 'member',
    reach: ({ go }) => go({ query: `?q=${long}` }),
  },
  { of: 'draftDetails', when: 'the disk has lost a file', by: 'member', status: 500, reach: openLostFile },
];

/** A word as long as a subject may be, but for the mark of a test. */
const long = 'Anticonstitutionnellement'.repeat(5).slice(0, 111);

let many: Promise<unknown> | undefined;

/** More than a page of them, filed once. */
async function amongVeryMany({ page, language, go }: Scene) {
  many ??= submitQuickly(
    page,
    language,
    Array.from({ length: 15 }, (_, index) => ({
      subject: subjectOf(`Question ${index + 1}`),
      details: 'Bonjour',
    })),
  );
  await many;
  await go();
}

const veryLongCases = new Map<Language, Promise<string>>();

/** The number of a case of the member with the longest words that may be written. */
function veryLong({ enter, language }: Scene): Promise<string> {
  const file = async () => {
    const member = await enter(cast.member[language]);
    const [number = ''] = await submitQuickly(member, language, [
      { subject: subjectOf(long), details: `[123456] ${long.repeat(4)}` },
    ]);
    await member.context().close();
    return number;
  };
  const number = veryLongCases.get(language) ?? file();
  veryLongCases.set(language, number);
  return number;
}

async function amongVeryLong(scene: Scene) {
  await veryLong(scene);
  await scene.go();
  await lengthenNames(scene);
}

function onVeryLong(of: 'case' | 'deskCase') {
  return async (scene: Scene) => {
    await scene.page.goto(addressOf(of, scene.language, { number: await veryLong(scene) }));
    await lengthenNames(scene);
  };
}

/** Only a register gives people their names: the page is given longer ones, wherever it says them. */
function lengthenNames({ page }: Scene): Promise<void> {
  return page.evaluate(
    ({ names, name }) => {
      const lengthened = (text: string) => names.reduce((rest, each) => rest.replaceAll(each, name), text);
      const nodes = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode())
        nodes.currentNode.textContent = lengthened(nodes.currentNode.textContent ?? '');
      for (const element of document.querySelectorAll('[aria-label]'))
        element.setAttribute('aria-label', lengthened(element.getAttribute('aria-label') ?? ''));
    },
    { names: namesOfAll, name: long.slice(0, 60) },
  );
}

/** A file that was there is not: no fault of the reader's, and one that the product cannot foresee. */
async function openLostFile({ page, language }: Scene): Promise<void> {
  await beginDraft(page, language);
  await page.goto(page.url().replace(/[^/]+$/, { fr: 'precisions', en: 'details' }[language]));
  await attachProof(page, language);
  const address = (await page.getByRole('link', { name: proof.name }).getAttribute('href')) ?? '';
  const id = address.split('/').at(-1) ?? '';
  for (const folder of readdirSync(tmpdir()).filter((name) => name.startsWith('repons-e2e-')))
    rmSync(join(tmpdir(), folder, 'files', id.slice(0, 2), id), { force: true });
  await page.goto(address);
}
