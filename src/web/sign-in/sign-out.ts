import { signOut as endSession } from '../../people/sign-in.ts';
import { addressOf } from '../addresses.ts';
import { seeOther } from '../redirect.ts';
import { route } from '../route.ts';

/** Ends the session here and in the database, and has the browser forget what it kept of it. */
export const signOut = route('signOut', 'anyone', {
  async post({ house, auth, request, language }) {
    const cookie = await endSession(house, auth, request.headers.get('Cookie') ?? undefined);
    return seeOther(addressOf('signIn', language), {
      'Set-Cookie': cookie,
      'Clear-Site-Data': '"cache", "storage"',
    });
  },
});
