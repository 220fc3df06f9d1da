import { APIError } from 'better-auth';
import { sql } from 'kysely';
import type { House } from '../house.ts';
import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { type Auth, addressHeader, passwordLength } from './auth.ts';
import { emailIn } from './email.ts';
import { canonicalAddress, networkOf } from './ip-address.ts';
import type { Person } from './person.ts';
import { forgottenCookie, signedTokenIn } from './session-cookie.ts';
import { countAttempt, takeBack } from './sign-in-limits.ts';

export const signInWords = words({
  wrong: {
    fr: 'Adresse courriel ou mot de passe incorrect. Vérifiez-les, puis réessayez.',
    en: 'Wrong email address or password. Check both, then try again.',
  },
  tooMany: (minutes: number) => ({
    fr: `Trop d’essais. Réessayez dans ${minutes} minute${minutes < 2 ? '' : 's'}.`,
    en: `Too many attempts. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
  }),
});

export interface SignInForm {
  readonly email: string;
  readonly password: string;
  /** The client's, established by `clientAddress`. */
  readonly address: string;
  readonly userAgent: string | undefined;
  readonly cookieHeader: string | undefined;
}

export type SignInOutcome =
  | { readonly person: Person; readonly cookies: readonly string[] }
  /** `waitSeconds` where a limit is reached, and only there. */
  | { readonly problem: Localized; readonly waitSeconds?: number };

/**
 * Opens a new session for who gives the right password, and ends the one that the browser had. Whether a
 * person exists, has a password or gave a wrong one, the words are the same and as much is hashed and asked.
 */
export async function signIn(
  { db }: Pick<House, 'db'>,
  auth: Auth,
  form: SignInForm,
): Promise<SignInOutcome> {
  const email = emailIn(form.email);
  // Nobody can have these, which everybody can know: no limit is spent on them and nothing is hashed.
  if (email === undefined || form.password.length > passwordLength.max) return { problem: signInWords.wrong };
  const admission = await countAttempt(db, email, networkOf(form.address));
  if ('waitSeconds' in admission) {
    const { waitSeconds } = admission;
    return { problem: signInWords.tooMany(Math.ceil(waitSeconds / 60)), waitSeconds };
  }
  const opened = await openSession(auth, email, form);
  if (opened === undefined) return { problem: signInWords.wrong };
  await takeBack(db, admission.attemptId);
  await endSession({ db }, signedTokenIn(auth.cookie, form.cookieHeader));
  return opened;
}

/** Ends the session of this browser in the database, and gives the Set-Cookie that makes it forget. */
export async function signOut(
  { db }: Pick<House, 'db'>,
  auth: Auth,
  cookieHeader: string | undefined,
): Promise<string> {
  await endSession({ db }, signedTokenIn(auth.cookie, cookieHeader));
  return forgottenCookie(auth.cookie);
}

async function openSession({ better }: Auth, email: string, form: SignInForm) {
  const headers = new Headers({
    [addressHeader]: canonicalAddress(form.address) ?? '',
    'user-agent': (form.userAgent ?? '').replace(/[^ -~]/g, '').slice(0, 300),
  });
  try {
    const opened = await better.api.signInEmail({
      body: { email, password: form.password },
      headers,
      returnHeaders: true,
    });
    const { id, name, language } = opened.response.user;
    return { person: { id, name, email, language }, cookies: opened.headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.body?.code === 'INVALID_EMAIL_OR_PASSWORD') return undefined;
    throw error;
  }
}

/** Sessions that have expired go with it: they hold addresses that nobody needs any more. */
async function endSession({ db }: Pick<House, 'db'>, token: string | undefined): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where(({ eb, or }) => or([eb('expires_at', '<=', sql<Date>`now()`), eb('token', '=', token ?? '')]))
    .execute();
}
