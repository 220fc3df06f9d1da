import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newDraft, newMember } from '../cases/fresh-cast.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { open, seal } from './cipher.ts';
import { forgetOfDraft, keepOfDraft, newVaultId, rotateVault } from './vault.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64') });
const sin = '046454286';

describe('sealing', () => {
  const keys = [key('new', 2), key('old', 1)];

  test('the newest key seals, older ones still open', () => {
    expect(seal(keys, 'here', sin).keyId).toBe('new');
    expect(open(keys, 'here', seal(keys.slice(1), 'here', sin))).toBe(sin);
  });

  test('the same value is sealed differently each time, and never in the clear', () => {
    const [one, other] = [seal(keys, 'here', sin), seal(keys, 'here', sin)];
    expect(one.sealed.equals(other.sealed)).toBe(false);
    expect(one.sealed.includes(sin)).toBe(false);
  });

  test('what was moved elsewhere, changed by a bit, or lost its key does not open', () => {
    const sealed = seal(keys, 'here', sin);
    expect(() => open(keys, 'there', sealed)).toThrow();
    const changed = Buffer.from(sealed.sealed);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    expect(() => open(keys, 'here', { ...sealed, sealed: changed })).toThrow();
    expect(() => open(keys.slice(1), 'here', sealed)).toThrow(/no longer has the key new/);
  });
});

describe.each(databaseKinds)('the vault on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let elodie: MemberViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    elodie = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
  });
  afterAll(() => fresh.close());

  const keep = async (question = 'sin') => {
    const { id: draftId } = await newDraft(house, elodie);
    const id = newVaultId();
    await house.db
      .transaction()
      .execute((trx) => keepOfDraft(house, trx, draftId, [{ id, question, plain: sin }]));
    return { draftId, id };
  };

  const keptOf = async (draftId: string) => {
    const rows = await house.db.selectFrom('vault').select('id').where('draft_id', '=', draftId).execute();
    return rows.map(({ id }) => id);
  };

  test('a value lies encrypted, and nowhere in the clear', async () => {
    const { draftId, id } = await keep();
    expect(await keptOf(draftId)).toEqual([id]);
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from vault where position(${Buffer.from(sin)}::bytea in sealed) > 0`.execute(
      house.db,
    );
    expect(rows[0]?.found).toBe(0);
  });

  test('a draft’s values are forgotten after seven days, and not before', async () => {
    const { draftId } = await keep();
    fresh.clock.set(6 * 86_400_000);
    await fresh.queue.drain(house.clock.now());
    expect(await keptOf(draftId)).toHaveLength(1);
    fresh.clock.set(86_400_000);
    await fresh.queue.drain(house.clock.now());
    expect(await keptOf(draftId)).toEqual([]);
  });

  test('a value that is replaced is forgotten at once', async () => {
    const { draftId, id } = await keep();
    const next = newVaultId();
    await house.db.transaction().execute(async (trx) => {
      await keepOfDraft(house, trx, draftId, [{ id: next, question: 'sin', plain: '130692544' }]);
      await forgetOfDraft(trx, draftId, [next]);
    });
    expect(await keptOf(draftId)).toEqual([next]);
    expect(id).not.toBe(next);
  });

  test('a new key takes over by rotation, and the old one can go', async () => {
    const { id } = await keep();
    const newer: House = { ...house, keys: [key('newer', 9), ...house.keys] };
    expect(await rotateVault(newer)).toBeGreaterThan(0);
    expect(await rotateVault(newer)).toBe(0);
    const row = await house.db.selectFrom('vault').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(open([key('newer', 9)], `${id}/sin`, { keyId: row.key_id, sealed: row.sealed })).toBe(sin);
  });

  test('the work that is left behind names a draft, never a value', async () => {
    await keep();
    const { rows } = await sql<{ data: string }>`select data::text from pgboss.job`.execute(house.db);
    expect(rows.some(({ data }) => data.includes(sin))).toBe(false);
  });
});
