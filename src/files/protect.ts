import type { House } from '../house.ts';
import { seal } from '../vault/cipher.ts';
import { rotate } from '../vault/rotate.ts';
import type { FileKey } from './encryption.ts';

/** What the row of a protected file keeps: its key, encrypted with the newest of the house's, and that one's id. */
export function sealedFileKey(house: House, fileId: string, key: FileKey) {
  const { keyId, sealed } = seal(house.keys, placeOf(fileId), Buffer.from(key).toString('base64'));
  return { key_id: keyId, sealed_key: sealed };
}

/**
 * Encrypts again with the newest key what an older one encrypted of each protected file, its own key: its bytes need
 * not be touched. Gives how many there were.
 */
export const rotateFiles = (house: House): Promise<number> =>
  rotate(house, {
    async olderThan(keyId) {
      const rows = await house.db
        .selectFrom('files')
        .select(['id', 'key_id as keyId', 'sealed_key as sealed'])
        .where('key_id', 'is not', null)
        .where('key_id', '<>', keyId)
        .limit(100)
        .$narrowType<{ keyId: string; sealed: Buffer }>()
        .execute();
      return rows.map((row) => ({ ...row, place: placeOf(row.id) }));
    },
    replace: (old, { keyId, sealed }) =>
      house.db
        .updateTable('files')
        .set({ key_id: keyId, sealed_key: sealed })
        .where('id', '=', old.id)
        .where('key_id', '=', old.keyId)
        .execute(),
  });

const placeOf = (fileId: string) => `file/${fileId}`;
