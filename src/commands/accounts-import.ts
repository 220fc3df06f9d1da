import { z } from 'zod';
import { accountAsListed } from '../people/as-listed.ts';
import { language, oneOf, written } from './cells.ts';
import { importOf } from './import.ts';

const ifAny = z
  .string()
  .optional()
  .transform((typed) => typed || null);

/** Member accounts, by their number. */
export const accountsImport = importOf({
  does: 'member accounts by their number: number, kind, name, language and, if any, artist-name, place, ipi-name, ipi-base',
  columns: () =>
    z.object({
      number: written,
      kind: oneOf(['writer', 'publisher', 'estate']),
      name: written,
      language,
      'artist-name': ifAny,
      place: ifAny,
      'ipi-name': ifAny,
      'ipi-base': ifAny,
    }),
  key: ['number'],
  write: (inside, row) =>
    accountAsListed(inside, {
      number: row.number,
      kind: row.kind,
      name: row.name,
      language: row.language,
      artist_name: row['artist-name'],
      place: row.place ?? '',
      ipi_name: row['ipi-name'],
      ipi_base: row['ipi-base'],
    }),
});
