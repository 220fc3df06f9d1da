import type { House } from '../house.ts';
import { open, seal } from '../vault/cipher.ts';
import type { FileKey } from './encryption.ts';

/** What the row of a protected file keeps: its key, encrypted with the newest of the house's, and that one's id. */
export function sealedFileKey(house: House, fileId: string, key: FileKey) {
  const { keyId, sealed } = seal(house.keys, placeOf(fileId), Buffer.from(key).toString('base64'));
  return { key_id: keyId, sealed_key: sealed };
}

/**
 * Encrypts again with the newest key what an older one encrypted of each protected file, its own key: its bytes need
 * not be touched. Cut short, it goes on where it was. Gives how many there were.
 */
export async function rotateFiles(house: House): Promise<number> {
  const [newest] = house.keys;
  let rotated = 0;
  for (;;) {
    const rows = await house.db
      .selectFrom('files')
      .select(['id', 'key_id', 'sealed_key'])
      .where('key_id', 'is not', null)
      .where('key_id', '<>', newest?.id ?? '')
      .limit(100)
      .$narrowType<{ key_id: string; sealed_key: Buffer }>()
      .execute();
    if (rows.length === 0) return rotated;
    for (const { id, key_id, sealed_key } of rows) {
      const place = placeOf(id);
      const { keyId, sealed } = seal(
        house.keys,
        place,
        open(house.keys, place, { keyId: key_id, sealed: sealed_key }),
      );
      await house.db
        .updateTable('files')
        .set({ key_id: keyId, sealed_key: sealed })
        .where('id', '=', id)
        .where('key_id', '=', key_id)
        .execute();
    }
    rotated += rows.length;
  }
}

const placeOf = (fileId: string) => `file/${fileId}`;
