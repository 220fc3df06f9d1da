import type { House } from '../house.ts';
import { open, seal } from '../vault/cipher.ts';

/** What a form carries to say for whom it was drawn: nobody reads it but the house, and nobody else makes one. */
export function drawnFor({ keys, clock }: Pick<House, 'keys' | 'clock'>, personId: string): string {
  const { keyId, sealed } = seal(keys, place, `${clock.now().getTime()} ${personId}`, 'drawn-for');
  return `${keyId}.${sealed.toString('base64url')}`;
}

/** The id of the person for whom a form was drawn; undefined where it does not say so, or was drawn long ago. */
export function personOfForm(
  { keys, clock }: Pick<House, 'keys' | 'clock'>,
  typed: string,
): string | undefined {
  const [keyId = '', sealed = ''] = typed.split('.');
  try {
    const plain = open(keys, place, { keyId, sealed: Buffer.from(sealed, 'base64url') }, 'drawn-for');
    const [drawnAt = '', personId] = plain.split(' ');
    return clock.now().getTime() - Number(drawnAt) < longestOpenMs ? personId : undefined;
  } catch {
    return undefined;
  }
}

const place = 'form';
/** A page may stay open over a holiday; what was copied out of one is worth nothing after that. */
const longestOpenMs = 7 * 86_400_000;
