import type { House } from '../house.ts';
import { open, type Sealed, seal } from './cipher.ts';

/** Something that an older key sealed, and what it is bound to. */
interface SealedThing extends Sealed {
  readonly id: string;
  readonly place: string;
}

interface Table {
  /** Some of what another key than this one sealed; none once all is done. */
  olderThan(keyId: string): Promise<readonly SealedThing[]>;
  /** Writes what is sealed anew, unless the row has changed since. */
  replace(old: SealedThing, by: Sealed): Promise<unknown>;
}

/** Seals again with the newest key what an older one sealed, a few at a time: cut short, it goes on where it was. */
export async function rotate({ keys }: Pick<House, 'keys'>, table: Table): Promise<number> {
  const newest = keys[0]?.id ?? '';
  let rotated = 0;
  for (;;) {
    const older = await table.olderThan(newest);
    if (older.length === 0) return rotated;
    for (const old of older) await table.replace(old, seal(keys, old.place, open(keys, old.place, old)));
    rotated += older.length;
  }
}
