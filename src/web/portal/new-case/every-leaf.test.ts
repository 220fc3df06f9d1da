import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../../accounts/account.ts';
import { newAccount, newPerson } from '../../../cases/fresh-cast.ts';
import type { Catalogue, Leaf } from '../../../catalogue/catalogue.ts';
import { fillLeaf } from '../../../catalogue/fill-leaf.ts';
import { type AskedQuestion, pathThrough } from '../../../catalogue/path.ts';
import { readCatalogue } from '../../../catalogue/read.ts';
import { makeHolder, makeRepresentative } from '../../../people/register.ts';
import { Secret } from '../../../questions/secret.ts';
import { root } from '../../../root.ts';
import { type Language, languages } from '../../../text/localized.ts';
import { addressOf } from '../../addresses.ts';
import { Answers } from '../../answers.tsx';
import { type Browser, type FreshPortal, freshPortal } from '../../fresh-portal.ts';
import { openLeaf } from './leaf-under-test.ts';

const { leaves }: Catalogue = await readCatalogue(join(root, 'catalogue'), { fr: 'la SOCAN', en: 'SOCAN' });

/** The kind of account that is held, or represented with every permission; none: in one's own name. */
type Who = Account['kind'] | `representative of a ${Account['kind']}` | 'own name';

const today = '2026-11-24';

// The databases are waited for far more than the portal: the leaves go side by side.
describe.concurrent.each(['embedded', 'server'] as const)('on the %s database', (kind) => {
  let portal: FreshPortal;
  const browsers = new Map<Who, Browser>();
  const agents = new Map<string, Browser>();
  beforeAll(async () => {
    portal = await freshPortal(kind);
    for (const of of ['writer', 'publisher', 'estate'] as const) {
      const account = await newAccount(portal.house, `Compte ${of}`, of);
      const [holder, representative] = [await newPerson(portal.house, of), await newPerson(portal.house, of)];
      await makeHolder(portal.house, account.id, holder.id);
      const permissions = ['profile', 'signatory', 'advances', 'agreements', 'works', 'earnings', 'online'];
      const access = { permissions, state: 'approved' } as const;
      await makeRepresentative(portal.house, {
        accountId: account.id,
        personId: representative.id,
        ...access,
      });
      browsers.set(of, await portal.signInAs(holder));
      browsers.set(`representative of a ${of}`, await portal.signInAs(representative));
    }
    browsers.set('own name', await portal.signInAs(await newPerson(portal.house, 'Sans compte')));
  });
  afterAll(() => portal.close());

  const agentOf = async (team: string): Promise<Browser> => {
    const agent = agents.get(team) ?? (await portal.newStaff(team, 'agent'));
    agents.set(team, agent);
    return agent;
  };

  test.each([...leaves])('%s', async (_, leaf) => {
    for (const { who, seed, language } of runsOf(leaf)) {
      const filled = fillLeaf(leaf, seed, { today, demo: true, escapes: seed % 2 === 1 });
      const { asked } = pathThrough(leaf, filled, today, true);
      const [browser, agent] = [browsers.get(who) ?? portal.visitor(), await agentOf(leaf.team)];
      const { number, check } = await openLeaf(browser, leaf, filled, language).catch((cause) => {
        throw new Error(`by ${who}, seed ${seed}: ${cause.message}`, { cause });
      });
      expectShown(check, asked, language, `check page, by ${who}, seed ${seed}`);
      // The next run has the languages the other way round.
      const [other = language] = languages.filter((each) => each !== language);
      const seen = await browser.get(addressOf('case', other, { number }));
      const atDesk = await agent.get(addressOf('deskCase', language, { number }));
      expect([seen.status, atDesk.status]).toEqual([200, 200]);
      expectShown(await seen.text(), asked, other, `case in ${other}, by ${who}, seed ${seed}`);
      expectShown(await atDesk.text(), asked, language, `desk in ${language}, by ${who}, seed ${seed}`);
    }
  });
});

/** Everyone who may file it at least once, with seeds that lead to both sides of its conditions. */
function runsOf(leaf: Leaf): { who: Who; seed: number; language: Language }[] {
  const kinds = leaf.audience.filter((each) => each !== 'representative');
  const filers: Who[] = [
    ...kinds,
    ...kinds
      .slice(0, leaf.memberConfirmationRequired ? 0 : 1)
      .map((each) => `representative of a ${each}` as const),
    ...(leaf.audience.includes('representative') ? (['own name'] as const) : []),
  ];
  const seeds = seedsOf(leaf);
  return Array.from({ length: Math.max(2, filers.length, seeds.length) }, (_, run) => ({
    who: filers[run % filers.length] ?? 'writer',
    seed: seeds[run % seeds.length] ?? 0,
    language: languages[run % 2] ?? 'fr',
  }));
}

/** The fewest seeds that lead to every side that some seed leads to, taken greedily. */
function seedsOf(leaf: Leaf): number[] {
  const sides = new Map(Array.from({ length: 20 }, (_, seed) => [seed, sidesOf(leaf, seed)]));
  const missing = new Set([...sides.values()].flatMap((each) => [...each]));
  const chosen: number[] = [];
  while (missing.size > 0) {
    const gain = (seed: number) => [...(sides.get(seed) ?? [])].filter((side) => missing.has(side)).length;
    const best = [...sides.keys()].reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const side of sides.get(best) ?? []) missing.delete(side);
    chosen.push(best);
  }
  return chosen;
}

/** What a seed's answers lead to: each question asked or not, demanded or not, each document, each advisory. */
function sidesOf(leaf: Leaf, seed: number): Set<string> {
  const path = pathThrough(leaf, fillLeaf(leaf, seed, { today, demo: true }), today, true);
  return new Set([
    ...leaf.questions.map(({ id }) => {
      const asked = path.asked.find(({ question }) => question.id === id);
      return `${id} ${asked ? `asked ${asked.required}` : 'not asked'}`;
    }),
    ...path.documents.map(({ document }) => `document ${document}`),
    ...path.advisories.map(({ id }) => `advisory ${id}`),
  ]);
}

/** Every question that was asked, with its answer as its kind draws it; a protected value is nowhere itself. */
function expectShown(page: string, asked: readonly AskedQuestion[], language: Language, where: string): void {
  // A case says in which language its member wrote.
  const html = page.replace(/<(span|div) lang="\w\w-CA">/g, '<$1>');
  for (const { question, answered, typed } of asked) {
    expect(html, where).toContain(`<dt>${textOf(question.label[language])}</dt>`);
    // What is shown of a file has its address and its size: the file is another one than was filled in.
    if (question.kind === 'file') continue;
    const [, pair = ''] =
      /^<dl[^>]*>(.*)<\/dl>$/s.exec(
        String(Answers({ asked: [{ question, answered }], language, addressOfFile: () => '' })),
      ) ?? [];
    expect(html, `${where}: ${question.id}`).toContain(pair);
    for (const secret of [typed].flat()) {
      if (secret instanceof Secret) expect(html, `${where}: ${question.id}`).not.toMatch(wordOf(secret));
    }
  }
}

const textOf = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

/** The value, however it is spaced; a bank's three digits may be in any page. */
const wordOf = (secret: Secret) =>
  new RegExp(`(?<!\\w)(?=\\w.{3})${secret.reveal().trim().replace(/\W+/g, '\\W?')}(?!\\w)`);
