import { z } from 'zod';
import { personAsListed } from '../people/as-listed.ts';
import { email, language, written } from './cells.ts';
import { importOf } from './import.ts';

/** People, members and staff alike, by their e-mail. */
export const peopleImport = importOf({
  does: 'people by their e-mail: email, name, language',
  columns: () => z.object({ email, name: written, language }),
  key: ['email'],
  write: personAsListed,
});
