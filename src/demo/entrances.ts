import { memberViewer, type StaffViewer, staffViewer, type Viewer } from '../cases/viewer.ts';
import type { House } from '../house.ts';
import type { Auth } from '../people/auth.ts';
import { signedInBy } from '../people/session.ts';
import { signIn, signOut } from '../people/sign-in.ts';
import { demoPassword } from './people.ts';

/** The people of the play, each of whom signs in once, when their first act comes. */
export class Entrances {
  readonly #house: House;
  readonly #auth: Auth;
  readonly #entered = new Map<string, { readonly viewer: Viewer; readonly cookie: string }>();

  constructor(house: House, auth: Auth) {
    this.#house = house;
    this.#auth = auth;
  }

  /** Whoever has this address, at the desk if they are staff. */
  async viewer(email: string): Promise<Viewer> {
    const entered = this.#entered.get(email) ?? (await this.#enter(email));
    this.#entered.set(email, entered);
    return entered.viewer;
  }

  async staff(email: string): Promise<StaffViewer> {
    const viewer = await this.viewer(email);
    if (viewer.side !== 'staff') throw new Error(`${email} is not staff`);
    return viewer;
  }

  /** Everybody signs out. */
  async leave(): Promise<void> {
    for (const { cookie } of this.#entered.values()) await signOut(this.#house, this.#auth, cookie);
  }

  async #enter(email: string) {
    const form = { email, password: demoPassword, address: '127.0.0.1' };
    const entered = await signIn(this.#house, this.#auth, {
      ...form,
      userAgent: undefined,
      cookieHeader: undefined,
    });
    if ('problem' in entered) throw new Error(`${email}: ${entered.problem.en}`);
    const cookie = entered.cookies.map((each) => each.split(';')[0]).join('; ');
    const signedIn = await signedInBy(this.#house, this.#auth, cookie);
    if (!signedIn) throw new Error(`${email} could not enter`);
    return { cookie, viewer: staffViewer(signedIn, this.#house.catalogue) ?? memberViewer(signedIn) };
  }
}
