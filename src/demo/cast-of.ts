import { memberViewer, type StaffViewer, staffViewer, type Viewer } from '../cases/viewer.ts';
import type { House } from '../house.ts';
import { whoOnceSignedIn } from '../people/session.ts';
import { stories } from './stories.ts';

/** The people of the play, by their e-mail, as they are once signed in: at the desk if they are staff. */
export interface Cast {
  viewer(email: string): Viewer;
  staff(email: string): StaffViewer;
}

export async function castOf(house: House): Promise<Cast> {
  const emails = stories.flatMap(({ by, acts = [] }) => [
    by.email,
    ...acts.flatMap((act) => ('gives' in act && act.gives ? [act.by, act.gives] : [act.by])),
  ]);
  const signedIn = await whoOnceSignedIn(house, [...new Set(emails)]);
  const viewer = (email: string) => {
    const person = signedIn.get(email);
    if (!person) throw new Error(`nobody is called ${email}`);
    return staffViewer(person, house.catalogue) ?? memberViewer(person);
  };
  return {
    viewer,
    staff(email) {
      const found = viewer(email);
      if (found.side !== 'staff') throw new Error(`${email} is not staff`);
      return found;
    },
  };
}
