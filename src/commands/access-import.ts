import { z } from 'zod';
import { representativePermissions } from '../catalogue/catalogue.ts';
import { accessAsListed, accountNumbered, personCalled } from '../people/as-listed.ts';
import { email, oneOf, severalOf, written } from './cells.ts';
import { importOf, RowFault } from './import.ts';

/** Who holds an account, and who acts for it with which permissions. */
export const accessImport = importOf({
  does: 'who holds or represents which account: account, email, access (holder, representative, none), permissions',
  columns: () =>
    z.object({
      account: written,
      email,
      access: oneOf(['holder', 'representative', 'none']),
      permissions: severalOf(representativePermissions).optional().default([]),
    }),
  key: ['account', 'email'],
  async write(inside, { account, email, access, permissions }) {
    const accountId = await accountNumbered(inside, account);
    if (accountId === undefined) throw new RowFault('account', `no account has the number ${account}`);
    const person = await personCalled(inside, email);
    if (person === undefined) throw new RowFault('email', `nobody has the address ${email}`);
    if (access === 'representative' && permissions.length === 0)
      throw new RowFault('permissions', `is empty; known are: ${representativePermissions.join(', ')}`);
    if (access !== 'representative' && permissions.length > 0)
      throw new RowFault('permissions', `are a representative’s; leave it empty for ${access}`);
    return accessAsListed(inside, { accountId, personId: person.id, access, permissions });
  },
});
