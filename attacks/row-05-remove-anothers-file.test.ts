import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { type Owner, twoMembers } from './two-members.ts';

// FreeScout 5f182818: a list of attachments to remove, in a draft of one’s own, removed those of others.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, b } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  /** Of the draft as it is: a form from an older copy would change nothing, whatever it said. */
  const revision = async () => {
    const draft = portal.house.db.selectFrom('drafts').select('revision').where('id', '=', a.draft.draft);
    return String((await draft.executeTakeFirst())?.revision);
  };

  test.each(['draft', 'case'] as const)(
    'the files of another’s %s stay, and stay what they are',
    async (of) => {
      const { file } = b[of];
      for (const act of [`remove-file:${file}`, 'quit', 'add-files', 'continue']) {
        const before = await portal.kept();
        await a.browser.post(addressOf('draftDetails', 'fr', a.draft), {
          act,
          revision: await revision(),
          'shown-file': [file, a.draft.file],
          [`documents.${file}`]: 'set-list',
          [`documents.${a.draft.file}`]: 'proof-of-performance',
        });
        const { went, came } = changes(before, await portal.kept());
        expect(Object.keys(came)).toContain('drafts');
        expect(JSON.stringify({ went, came })).not.toContain(file);
      }
      const address =
        of === 'draft' ? addressOf('draftFile', 'fr', b.draft) : addressOf('caseFile', 'fr', b.case);
      expect((await (await b.browser.get(address)).text()).slice(0, 5)).toBe('%PDF-');
    },
  );

  test('the files of one’s own case are out of reach from a draft', async () => {
    const { file } = a.case;
    const before = await portal.kept();
    await a.browser.post(addressOf('draftDetails', 'fr', a.draft), {
      act: `remove-file:${file}`,
      revision: await revision(),
      'shown-file': file,
      [`documents.${file}`]: 'set-list',
    });
    const { came } = changes(before, await portal.kept());
    expect(Object.keys(came)).toEqual(['drafts']);
  });
});
