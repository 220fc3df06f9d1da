import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFileId } from '../src/files/storage.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';

// FreeScout CVE-2026-40496: ids of attachments in sequence, behind a token that could be computed.

test('the id of a file is 144 random bits', () => {
  const ids = Array.from({ length: 1_000 }, newFileId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(18);
  for (let place = 0; place < 24; place += 1) {
    expect(new Set(ids.map((id) => id[place])).size, `character ${place}`).toBe(64);
  }
});

describe('a guess', () => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal('server');
    ({ a, b, agent } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  test('at the id of a file is answered as any other, however near, by its owner’s address or one’s own', async () => {
    for (const file of [a.draft.file, a.case.file]) {
      const asked: readonly (readonly [Browser, (id: string) => string])[] = [
        [b.browser, (id) => addressOf('draftFile', 'fr', { ...a.draft, file: id })],
        [b.browser, (id) => addressOf('draftFile', 'fr', { ...b.draft, file: id })],
        [b.browser, (id) => addressOf('caseFile', 'fr', { ...a.case, file: id })],
        [b.browser, (id) => addressOf('caseFile', 'fr', { ...b.case, file: id })],
        [b.browser, (id) => addressOf('deskFile', 'fr', { ...a.case, file: id })],
        [agent, (id) => addressOf('deskFile', 'fr', { ...b.case, file: id })],
      ];
      for (const [browser, addressOfFile] of asked) {
        const answers = new Set<string>();
        for (const guess of guessesAt(file)) {
          const answer = await browser.get(addressOfFile(guess));
          const page = (await answer.text()).replaceAll(encodeURIComponent(guess), '');
          answers.add(`${answer.status} ${page}`);
        }
        expect([...answers].map((answer) => answer.slice(0, 4))).toEqual(['404 ']);
      }
    }
  });

  test('at what lies near the file on the disk finds nothing, even for who has the case', async () => {
    const near = [
      '..',
      '../x',
      '.',
      '%2e%2e%2f',
      `${a.case.file}/`,
      `./${a.case.file}`,
      `${a.case.file}\0`,
      '*',
      '%',
      '_',
    ];
    for (const id of near) {
      const { status } = await a.browser.get(addressOf('caseFile', 'fr', { ...a.case, file: id }));
      expect([id, status]).toEqual([id, 404]);
    }
  });
});

/** The id itself, ids one character away from it, parts of it, and ids at random. */
function guessesAt(id: string): string[] {
  const near = [...id].map(
    (character, place) => id.slice(0, place) + (character === 'A' ? 'B' : 'A') + id.slice(place + 1),
  );
  return [
    id,
    ...near,
    id.toLowerCase(),
    id.slice(1),
    id.slice(0, -1),
    `${id}A`,
    ...Array.from({ length: 25 }, newFileId),
  ];
}
