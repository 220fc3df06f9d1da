import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newAccount, newDraft, newMember } from '../cases/fresh-cast.ts';
import { parkedFormOf, parkForm } from '../forms/parked-form.ts';
import { openHouse } from '../open-house.ts';
import { readSettings } from '../settings.ts';
import { open } from '../vault/cipher.ts';
import { keepOfDraft, newVaultId } from '../vault/vault.ts';
import { keysRotate } from './keys.ts';

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
const dataDir = await mkdtemp(join(tmpdir(), 'repons-test-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));
const settings = (...keys: string[]) => readSettings({ DATA_DIR: dataDir, SECRET_KEYS: keys.join(',') });

/** A house on this folder, for as long as the act takes. */
async function inHouse<T>(
  keys: string[],
  act: (opened: Awaited<ReturnType<typeof openHouse>>) => Promise<T>,
) {
  const opened = await openHouse(settings(...keys));
  try {
    return await act(opened);
  } finally {
    await opened.queue.stop();
    await opened.database.close();
  }
}

test('what an old key encrypted is encrypted with the new one, and the old one can go', async () => {
  const id = newVaultId();
  const form = { path: '/fr/cas/nouveau', fields: [['subject', 'Concert']] as const, files: [], leftOut: [] };
  let [personId, formId] = ['', ''];
  await inHouse([key('old', 1)], async ({ house }) => {
    const member = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
    const draft = await newDraft(house, member);
    await house.db
      .transaction()
      .execute((trx) => keepOfDraft(house, trx, draft.id, [{ id, question: 'sin', plain: '130692544' }]));
    personId = member.person.id;
    formId = (await parkForm(house, personId, form)) ?? '';
  });
  expect(await keysRotate.run(settings(key('new', 2), key('old', 1)))).toEqual([
    'Encrypted again (answers: 1, files: 0, forms: 1). All now need the key new alone.',
  ]);
  await inHouse([key('new', 2)], async ({ house }) => {
    const row = await house.db.selectFrom('vault').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(open(house.keys, `${id}/sin`, { keyId: row.key_id, sealed: row.sealed })).toBe('130692544');
    expect(await parkedFormOf(house, personId, formId)).toMatchObject(form);
  });
});
