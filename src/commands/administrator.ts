import { personCalled } from '../people/as-listed.ts';
import { emailIn } from '../people/email.ts';
import { registerPerson } from '../people/register.ts';
import { changeStaff, staffOf } from '../people/staff.ts';
import { Failed } from './command.ts';
import { houseCommand } from './house-command.ts';

/** The first administrator, or another: a person with that role besides those they have. */
export const administratorAdd = houseCommand({
  does: 'makes somebody an administrator, known to the portal already or not',
  takes: 'EMAIL NAME [fr|en]',
  async act(house, [typed = '', name = '', language = 'fr', ...more]) {
    const email = emailIn(typed);
    if (email === undefined) throw new Failed(`“${typed}” is not an email address`);
    if (name.trim() === '' || more.length > 0)
      throw new Failed('Give the name in quotes: EMAIL "NAME" [fr|en]');
    if (language !== 'fr' && language !== 'en') throw new Failed(`“${language}” is neither fr nor en`);
    return house.db.transaction().execute(async (db) => {
      const inside = { ...house, db };
      const known = await personCalled(inside, email);
      const person =
        known ?? (await registerPerson(inside, { email, name: name.trim(), language, passwordHash: null }));
      const { team = null, roles = [] } = (await staffOf(inside, person.id)) ?? {};
      await changeStaff(inside, person, { team, roles: [...new Set([...roles, 'administrator' as const])] });
      const next = `To give them a password: npm run repons -- people password ${email}`;
      return [`${person.name} (${email}) is an administrator.`, ...(known ? [] : [next])];
    });
  },
});
