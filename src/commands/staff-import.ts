import { z } from 'zod';
import { personCalled } from '../people/as-listed.ts';
import { roles } from '../people/person.ts';
import { changeStaff } from '../people/staff.ts';
import { email, oneOfOrNone, severalOf } from './cells.ts';
import { importOf, RowFault } from './import.ts';

/** Who is staff, in which team, with which roles. */
export const staffImport = importOf({
  does: 'who is staff, in which team: email, team (or none), roles (none: no longer staff)',
  columns: ({ catalogue }) => {
    const teams = catalogue.teams.map(({ id }) => id);
    return z.object({ email, team: oneOfOrNone(teams), roles: severalOf(roles) });
  },
  key: ['email'],
  async write(inside, { email, team, roles }) {
    const person = await personCalled(inside, email);
    if (person === undefined) throw new RowFault('email', `nobody has the address ${email}`);
    if (team === '' && (roles.includes('agent') || roles.includes('lead')))
      throw new RowFault('team', 'is empty; agents and leads answer for a team');
    return changeStaff(inside, person, { team: team || null, roles });
  },
});
