import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../../accounts/account.ts';
import { may } from '../../../cases/access.ts';
import { newAccount, newPerson } from '../../../cases/fresh-cast.ts';
import type { MemberViewer } from '../../../cases/viewer.ts';
import type { Leaf } from '../../../catalogue/catalogue.ts';
import { makeHolder, makeRepresentative } from '../../../people/register.ts';
import { type Language, languages } from '../../../text/localized.ts';
import { addressOf } from '../../addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../../fresh-portal.ts';
import { leafAddress, leafName, openAddress } from './leaf-words.ts';
import { whyNot } from './why-not.ts';

let portal: FreshPortal;
let member: { viewer: MemberViewer; browser: Browser };
let leaves: Leaf[];
beforeAll(async () => {
  portal = await freshPortal('embedded');
  member = await portal.newMember('Élodie');
  leaves = [...portal.house.catalogue.leaves.values()];
});
afterAll(() => portal.close());

const list = (language: Language, query = '') =>
  addressOf('caseTypes', language) + (query && `?q=${encodeURIComponent(query)}`);

/** A page as it is read: its text without markup, its spaces as one. */
async function read(browser: Browser, path: string): Promise<{ status: number; html: string; text: string }> {
  const response = await browser.get(path);
  const html = await response.text();
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0]+/g, ' ');
  return { status: response.status, html, text };
}

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

describe.each(languages)('« Comprendre les types de cas », in %s', (language) => {
  test('lists every leaf with what it is for, and a link to its page', async () => {
    const { status, html, text } = await read(member.browser, list(language));
    expect(status).toBe(200);
    for (const leaf of leaves) {
      expect(html).toContain(`href="${leafAddress(leaf, language)}"`);
      expect(text).toContain(plain(leaf.definition[language]));
    }
  });

  test('has a page for every leaf: what is asked, the documents, who answers', async () => {
    for (const leaf of leaves) {
      const { status, text } = await read(member.browser, leafAddress(leaf, language));
      expect([leaf.path, status]).toEqual([leaf.path, 200]);
      for (const { label } of leaf.questions) expect(text).toContain(plain(label[language]));
      for (const { document } of leaf.documents) {
        const { label } = portal.house.catalogue.documents.find(({ id }) => id === document) ?? {};
        expect(text).toContain(plain(label?.[language] ?? '?'));
      }
      expect(text).toContain(plain(String(leaf.targetBusinessDays)));
    }
  });

  test('finds a leaf by the reader’s words and says which, what to have in hand, who answers and when', async () => {
    const query = { fr: 'mon concert de juillet n’a pas été payé', en: 'my concert in July was not paid' }[
      language
    ];
    const leaf = leaves.find(({ path }) => path === 'live-performance/unpaid-performance') as Leaf;
    const { html, text } = await read(member.browser, list(language, query));
    const first = html.slice(html.indexOf('<ol>'), html.indexOf('</li>', html.indexOf('<ol>')));
    expect(first).toContain(leafName(leaf)[language]);
    expect(first).toContain(`href="${openAddress(leaf, language)}"`);
    const said = {
      fr: [
        'Parce que vous dites',
        '« concert »',
        'Ayez en main : preuve de prestation',
        '20 jours ouvrables',
        'Concerts',
      ],
      en: [
        'Because you say',
        '“concert”',
        'Have at hand: proof of performance',
        '20 business days',
        'Live Performances',
      ],
    }[language];
    for (const words of said) expect(text).toContain(words);
    expect(html).toContain(`value="${query.replaceAll("'", '&#39;')}"`);
  });

  test('says so when nothing is found, and offers a support request', async () => {
    const { html, text } = await read(member.browser, list(language, 'xyzzy'));
    expect(text).toContain(
      { fr: 'Aucun type ne correspond à ces mots', en: 'No type matches these words' }[language],
    );
    expect(html).toContain(`href="${addressOf('newCase', language)}?type=support-request/general-question"`);
    expect(html).toContain(`href="${leafAddress(leaves[0] as Leaf, language)}"`);
  });
});

test('what is typed is shown back as text, never as markup', async () => {
  const { html } = await read(member.browser, list('fr', '"><b>concert</b>'));
  expect(html).toContain('value="&quot;&gt;&lt;b&gt;concert&lt;/b&gt;"');
});

test.each(['a/b', 'live-performance/nothing', 'profile-management/profile-update', '__proto__/constructor'])(
  'there is no page for %s',
  async (path) => {
    expect((await member.browser.get(`${addressOf('caseTypes', 'fr')}/${path}`)).status).toBe(404);
  },
);

test('« Ouvrir un cas de ce type » opens the first step with the type chosen', async () => {
  for (const leaf of leaves.filter(({ audience }) => audience.includes('writer'))) {
    const { html } = await read(member.browser, openAddress(leaf, 'fr'));
    const [type = '', subType = '', updateType] = leaf.path.split('/');
    const chosen = [...html.matchAll(/<option value="([^"]+)" selected="">/g)].map(([, value]) => value);
    expect(chosen).toEqual([type, `${type}/${subType}`, ...(updateType ? [leaf.path] : [])]);
  }
});

test('a type that is not there, or not open to the account, is chosen by nobody', async () => {
  for (const path of ['nothing', 'a/b', '../', 'profile-management/profile-update/business-owner']) {
    const { status, html } = await read(member.browser, `${addressOf('newCase', 'fr')}?type=${path}`);
    expect(status).toBe(200);
    expect(html).not.toContain(`value="${path}" selected`);
  }
});

test('the first step leads to the definitions, and so does every page', async () => {
  const { html } = await read(member.browser, addressOf('newCase', 'fr'));
  expect(html.match(/href="\/fr\/types-de-cas"/g)?.length).toBeGreaterThanOrEqual(2);
  expect(html).toContain('Comprendre les types de cas dans le portail des membres');
});

describe('a type that the account viewed may not open', () => {
  const viewerOf = (account: Account | null): MemberViewer => ({
    ...member.viewer,
    accounts: account ? [account] : [],
    viewed: account,
    knownInOwnName: account?.as === 'representative',
  });
  const account = (change: Partial<Account>): Account => ({
    ...(member.viewer.viewed as Account),
    ...change,
  });

  test('says why, exactly where it may not', () => {
    const representative = { as: 'representative' } as const;
    const accounts = [
      null,
      account({}),
      account({ kind: 'publisher' }),
      account({ kind: 'estate' }),
      account({ ...representative, permissions: [] }),
      account({ ...representative, permissions: ['works', 'signatory'] }),
      account({ ...representative, kind: 'publisher', permissions: ['profile'] }),
    ];
    const representedBy = viewerOf(account({ ...representative, permissions: ['works'] }));
    const holderWhoRepresents = { ...viewerOf(account({})), knownInOwnName: true };
    const looks = [
      ...accounts.map((viewed) => ({ ...viewerOf(viewed), viewed })),
      { ...representedBy, viewed: null },
      { ...holderWhoRepresents, viewed: null },
      holderWhoRepresents,
      // A holder who represents nobody cannot look in their own name; asked all the same, they are told no.
      { ...viewerOf(account({})), viewed: null },
    ];
    for (const viewer of looks) {
      for (const leaf of leaves) {
        const refusal = whyNot(viewer, viewer.viewed, leaf);
        expect(refusal === undefined, leaf.path).toBe(may.file(viewer, viewer.viewed, leaf));
      }
    }
  });

  const leafAt = (path: string) => leaves.find((leaf) => leaf.path === path) as Leaf;
  const reason = (viewed: Account | null, path: string) =>
    plain(whyNot(viewerOf(viewed), viewed, leafAt(path))?.fr ?? '');

  test.each<[string, () => string, string]>([
    [
      'for another kind of account',
      () => reason(account({}), 'profile-management/profile-update/business-owner'),
      'Ce type de cas est réservé aux comptes de maison d’édition; vous consultez un compte de création musicale.',
    ],
    [
      'without an account',
      () => reason(null, 'live-performance/unpaid-performance'),
      'Ce type de cas s’ouvre pour un compte de membre, et aucun ne vous est rattaché.',
    ],
    [
      'in one’s own name, with accounts to choose from',
      () => {
        const viewer = { ...viewerOf(account({ as: 'representative', permissions: [] })), viewed: null };
        return plain(whyNot(viewer, null, leafAt('live-performance/unpaid-performance'))?.fr ?? '');
      },
      'Ce type de cas s’ouvre pour un compte de membre, et vous agissez en votre nom. Choisissez d’abord le compte en haut de la page.',
    ],
    [
      'for an account, where one may open it in one’s own name',
      () =>
        reason(account({ as: 'representative', permissions: ['works'] }), 'account-access/access-request'),
      'Ce type de cas est réservé aux comptes de maison d’édition et aux représentants en leur propre nom; vous consultez un compte de création musicale. Vous pouvez l’ouvrir en votre nom : choisissez « En votre nom » en haut de la page.',
    ],
    [
      'until the member confirms',
      () =>
        reason(
          account({ as: 'representative', permissions: ['signatory'] }),
          'account-access/authorized-representative/add',
        ),
      'Seul le membre peut ouvrir ce type de cas.',
    ],
    [
      'without the permissions',
      () => reason(account({ as: 'representative', permissions: [] }), 'financial-updates/advance-request'),
      'Pour ouvrir ce type de cas, il vous faut une autorisation que seul le membre peut donner : « Demandes d’avance » et « Signature au nom du membre ».',
    ],
  ])('%s', (_, given, expected) => {
    expect(given()).toBe(expected);
  });

  test('is shown all the same, with the reason and without the button', async () => {
    const { house } = portal;
    const represented = await newAccount(house, 'Naïka');
    const [holder, manager] = [await newPerson(house, 'Naïka'), await newPerson(house, 'Sylvie')];
    await makeHolder(house, represented.id, holder.id);
    await makeRepresentative(house, {
      accountId: represented.id,
      personId: manager.id,
      permissions: ['works'],
      state: 'approved',
    });
    const browser = await portal.signInAs(manager);
    const leaf = leaves.find(({ path }) => path === 'financial-updates/tax-slip') as Leaf;
    for (const path of [list('fr', 'feuillet fiscal T5'), leafAddress(leaf, 'fr')]) {
      const { html, text } = await read(browser, path);
      expect(text).toContain(
        'il vous faut une autorisation que seul le membre peut donner : « Renseignements sur les redevances »',
      );
      expect(html).not.toContain(openAddress(leaf, 'fr'));
    }
  });
});
